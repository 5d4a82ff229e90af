package org.yaksoku.followup;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.ConfirmationState;
import org.yaksoku.shared.DateWords;
import org.yaksoku.shared.Schedule;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.SpokenDate;

/**
 * The three marks of an action as the fragments of all pages draw them.
 *
 * @param reported whether anybody reported anything; where nobody did, no state is shown
 * @param progress name of the state
 * @param style its name in the stylesheet
 * @param schedule name, null where nothing is open
 * @param due the day it is measured against, null where there is none
 * @param confirmation name; NONE where nothing is reported, AWAITING where the other side
 * has not answered, AWAITING_US where the reader’s own has not
 * @param korea whether the Korean side stands behind what is reported
 * @param japan whether the Japanese side does
 */
public record MarksView(boolean reported, String progress, String style, @Nullable String schedule,
		@Nullable String scheduleStyle, @Nullable SpokenDate due, String confirmation, boolean korea, boolean japan) {

	static MarksView of(ActionRow row, DateWords words, @Nullable Side reader) {
		Schedule schedule = row.schedule();
		@Nullable LocalDate day = row.dueLatest();
		return new MarksView(row.isReported(), row.progress().name(), row.style(),
				(schedule != null) ? schedule.name() : null, (schedule != null) ? ActionRow.style(schedule) : null,
				(schedule != null && day != null) ? SpokenDate.plain(words.shortDay(day), day.toString()) : null,
				confirmation(row, reader), row.behind().contains(Side.KR), row.behind().contains(Side.JP));
	}

	private static String confirmation(ActionRow row, @Nullable Side reader) {
		ConfirmationState state = row.confirmation();
		if (state == null) {
			return "NONE";
		}
		return named(state, reader != null && row.waitsFor().contains(reader));
	}

	/** What a desk calls a state, seen from one side. */
	public static String named(ConfirmationState state, boolean awaitsReader) {
		return (state != ConfirmationState.REPORTED) ? state.name() : awaitsReader ? "AWAITING_US" : "AWAITING";
	}

}
