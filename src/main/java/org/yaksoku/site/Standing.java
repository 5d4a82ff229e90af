package org.yaksoku.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.ConfirmationState;
import org.yaksoku.shared.DateWords;
import org.yaksoku.shared.Marks;
import org.yaksoku.shared.Progress;
import org.yaksoku.shared.Schedule;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.SpokenDate;

/**
 * The three marks of an action or a clause as a page shows them.
 *
 * @param progress name of the state
 * @param style its name in the stylesheet
 * @param schedule name, null where nothing is open
 * @param due the day it is measured against, null where there is none
 * @param confirmation name; NONE where nothing is reported, AWAITING where the other side
 * has not answered
 * @param korea whether the Korean side stands behind what is reported
 * @param japan whether the Japanese side does
 * @param actions how many there are
 * @param completed how many of them are completed
 * @param disputed of how many the sides say different things
 */
public record Standing(String progress, String style, @Nullable String schedule, @Nullable String scheduleStyle,
		@Nullable SpokenDate due, String confirmation, boolean korea, boolean japan, int actions, int completed,
		int disputed) {

	/**
	 * Whether anybody reported anything. Where nobody did, a page says so and shows no
	 * state: that nothing was started is not known.
	 */
	public boolean isReported() {
		return !this.confirmation.equals("NONE");
	}

	static Standing of(Collection<Tracked> actions, LocalDate today, DateWords words) {
		List<Marks> marks = actions.stream().map((it) -> it.marks(today)).toList();
		Marks all = (marks.size() == 1) ? marks.get(0) : Marks.ofClause(marks);
		Schedule schedule = all.schedule();
		LocalDate due = actions.stream()
			.filter((it) -> it.marks(today).progress().isOpen())
			.map(Tracked::due)
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull)
			.min(LocalDate::compareTo)
			.orElse(null);
		boolean dated = schedule != null && schedule != Schedule.NO_DATE && due != null;
		return new Standing(all.progress().name(), style(all.progress()), (schedule != null) ? schedule.name() : null,
				(schedule != null) ? style(schedule) : null,
				dated ? SpokenDate.plain(words.shortDay(Objects.requireNonNull(due)), due.toString()) : null,
				confirmation(all), behind(actions, Side.KR), behind(actions, Side.JP), actions.size(),
				(int) marks.stream().filter((it) -> it.progress() == Progress.COMPLETED).count(),
				(int) marks.stream().filter(Marks::isDisputed).count());
	}

	private static String confirmation(Marks marks) {
		ConfirmationState state = marks.confirmation();
		if (state == null) {
			return "NONE";
		}
		return (state == ConfirmationState.REPORTED) ? "AWAITING" : state.name();
	}

	/**
	 * A side stands behind what it reported and what it confirmed, if it did so
	 * everywhere.
	 */
	private static boolean behind(Collection<Tracked> actions, Side side) {
		List<Boolean> answers = new ArrayList<>();
		actions.forEach((it) -> answers.addAll(it.standsBehind(side)));
		return !answers.isEmpty() && answers.stream().allMatch(Boolean::booleanValue);
	}

	private static String style(Enum<?> state) {
		return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
