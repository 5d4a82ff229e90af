package org.yaksoku.site;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.SpokenDate;

/**
 * What a first-time reader sees: the latest statement and where it stands, the next
 * meeting, the topics.
 *
 * @param latest null before anything is published
 * @param clauses the first of its clauses
 * @param bar where its actions stand
 * @param earlier a few statements before it
 * @param changes what was published or reported last, newest first
 */
public record HomePage(@Nullable StatementRow latest, List<Opening> clauses, Bar bar, List<StatementRow> earlier,
		@Nullable MeetingRow nextMeeting, List<Change> changes, List<Named> topics) {

	/** Whether anything shown was invented. */
	public boolean hasExamples() {
		return (this.latest != null && this.latest.example()) || this.earlier.stream().anyMatch(StatementRow::example)
				|| (this.nextMeeting != null && this.nextMeeting.example())
				|| this.changes.stream().anyMatch(Change::example);
	}

	/**
	 * A wording that was published, or a report.
	 *
	 * @param title of the statement, or of the action reported on; null where an action
	 * has none
	 * @param key of the clause, null for a statement
	 * @param version that was published, null for a report
	 * @param side that reported, null for a statement
	 * @param progress name of the state reported, null for a note and for a statement
	 * @param style its name in the stylesheet
	 */
	public record Change(@Nullable SpokenDate date, @Nullable Spoken title, String statement, @Nullable String key,
			@Nullable Integer version, @Nullable Side side, @Nullable String progress, @Nullable String style,
			boolean example) {

		static Change of(Row row) {
			String progress = row.find("progress");
			return new Change(row.instant("at"), row.spoken("title"), row.string("code"), row.find("key"),
					row.number("number"), row.side("side"), progress,
					(progress != null) ? progress.toLowerCase(Locale.ROOT).replace('_', '-') : null, row.is("example"));
		}

	}

	/**
	 * The beginning of a statement.
	 */
	public record Opening(String key, String number, @Nullable Spoken text) {

	}

}
