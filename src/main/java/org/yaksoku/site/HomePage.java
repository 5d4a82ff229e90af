package org.yaksoku.site;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText.Spoken;

/**
 * What a first-time reader sees: the latest statement and where it stands, the next
 * meeting, the topics.
 *
 * @param latest null before anything is published
 * @param clauses the first of its clauses
 * @param bar where its actions stand
 * @param earlier a few statements before it
 */
public record HomePage(@Nullable StatementRow latest, List<Opening> clauses, Bar bar, List<StatementRow> earlier,
		@Nullable MeetingRow nextMeeting, List<Named> topics) {

	/**
	 * The beginning of a statement.
	 */
	public record Opening(String key, String number, @Nullable Spoken text) {

	}

}
