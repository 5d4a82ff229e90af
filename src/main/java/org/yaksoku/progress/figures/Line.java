package org.yaksoku.progress.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Progress;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.SpokenDate;

/**
 * An action as it stood at a moment: a row behind a number.
 *
 * @param statement code of a statement it stands under
 * @param clause key of its clause there
 * @param confirmation name of the state, null where nothing is reported
 * @param dueDay its last day, null where there is none
 * @param due its date as it was given and as the reader writes it
 * @param owing who owes it, in the reader’s order
 * @param awaited whose answer is awaited, in the reader’s order
 * @param saidBy who reported last, null where nobody has
 * @param saidOn the day of it
 * @param note what was said, null without words
 * @param answeredBy who answered that report by then, null where nobody had
 * @param answeredOn the day of the answer
 * @param answer what was said with it, null without words
 * @param example whether it is invented
 */
public record Line(String code, @Nullable Spoken title, @Nullable String statement, @Nullable String clause,
		Progress progress, @Nullable String confirmation, @Nullable LocalDate dueDay, @Nullable SpokenDate due,
		List<Side> owing, List<Side> awaited, @Nullable Side saidBy, @Nullable SpokenDate saidOn, @Nullable Spoken note,
		@Nullable Side answeredBy, @Nullable SpokenDate answeredOn, @Nullable Spoken answer, boolean example) {

	static Line of(Row row) {
		return new Line(row.string("code"), row.spoken("title"), row.find("statement"), row.find("key"),
				row.constant(Progress.class, "progress"), row.find("confirmation"), row.day("due_latest"),
				day(row, "due_said", "due_latest"), sides(row, "owed_"), sides(row, "awaits_"), row.side("said_by"),
				row.instant("said_at"), row.note("note", "note_language"), row.side("answer_side"),
				row.instant("answered_at"), row.note("answer_note", "answer_language"), row.is("example"));
	}

	/** A last day, shown no more exactly than it was given (rule 7). */
	static @Nullable SpokenDate day(Row row, String said, String latest) {
		SpokenDate given = row.date(said);
		return (given != null) ? given : row.plainDay(latest);
	}

	/** Whether its date was given less exactly than as a day. */
	public boolean isDueAbout() {
		return this.due != null && this.dueDay != null && !this.dueDay.toString().equals(this.due.datetime());
	}

	/** The state’s name in the stylesheet. */
	public String style() {
		return this.progress.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Whether anybody reported: where nobody did, no state is shown. */
	public boolean isReported() {
		return this.confirmation != null;
	}

	/** Days since its last day, 0 where it is not over. */
	public long daysLate(LocalDate day) {
		return (this.dueDay != null) ? Math.max(0, day.toEpochDay() - this.dueDay.toEpochDay()) : 0;
	}

	private static List<Side> sides(Row row, String prefix) {
		List<Side> sides = new ArrayList<>();
		for (Side side : row.reader().sides()) {
			if (row.is(prefix + side.name().toLowerCase(Locale.ROOT))) {
				sides.add(side);
			}
		}
		return sides;
	}

}
