package org.yaksoku.progress.figures;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.SpokenDate;

/**
 * A report of one side that the other answered.
 *
 * @param code of the action
 * @param saidBy whose report it is
 * @param agrees whether the other side confirmed it
 * @param days from the moment both the report and its action were public until the
 * answer, to one place
 */
public record Answer(String code, @Nullable Spoken title, Side saidBy, @Nullable SpokenDate saidOn,
		@Nullable SpokenDate answeredOn, boolean agrees, double days) {

	static Answer of(Row row) {
		return new Answer(row.string("code"), row.spoken("title"), row.constant(Side.class, "side"),
				row.instant("reported_at"), row.instant("answered_at"),
				Boolean.TRUE.equals(row.answer("answer_agrees")), Double.parseDouble(row.string("days")));
	}

}
