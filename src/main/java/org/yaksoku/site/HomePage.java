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

	/** Whether anything shown was invented. */
	public boolean hasExamples() {
		return (this.latest != null && this.latest.example()) || this.earlier.stream().anyMatch(StatementRow::example)
				|| (this.nextMeeting != null && this.nextMeeting.example());
	}

	/**
	 * The beginning of a statement.
	 */
	public record Opening(String key, String number, @Nullable Spoken text) {

	}

}
