package org.yaksoku.shared;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The three separate marks of an action or a clause: what is reported, where it stands
 * against its date, who stands behind it (rule 5). Every page, figure and export computes
 * them here.
 *
 * @param progress never null
 * @param schedule null where nothing is open any more
 * @param confirmation null where nothing is reported
 */
public record Marks(Progress progress, @Nullable Schedule schedule, @Nullable ConfirmationState confirmation) {

	/**
	 * The marks of one action.
	 * @param owing for each owing side its latest report, null where it gave none
	 * @param dueLatest the last day of the due date, null where there is none
	 * @param today the day in UTC+9
	 */
	public static Marks ofAction(Collection<@Nullable Latest> owing, @Nullable LocalDate dueLatest, LocalDate today) {
		Progress progress = progress(owing);
		return new Marks(progress, progress.isOpen() ? Schedule.of(dueLatest, today) : null, confirmation(owing));
	}

	/**
	 * How far one action is, whatever its date.
	 * @param owing for each owing side its latest report, null where it gave none
	 */
	public static Progress progress(Collection<@Nullable Latest> owing) {
		List<@Nullable Progress> said = new ArrayList<>();
		for (@Nullable
		Latest latest : owing) {
			said.add((latest != null) ? latest.progress() : null);
		}
		Progress progress = Progress.joint(said);
		if (progress == Progress.COMPLETED && owing.size() > 1 && confirmation(owing) != ConfirmationState.CONFIRMED) {
			// rule 4: what both owe is completed only when it is confirmed
			return Progress.IN_PROGRESS;
		}
		return progress;
	}

	/** Whether the other side sees what is reported differently. */
	public boolean isDisputed() {
		return this.confirmation == ConfirmationState.SIDES_DIFFER;
	}

	/**
	 * The marks of a clause from those of its actions (rule 5).
	 */
	public static Marks ofClause(Collection<Marks> actions) {
		Progress progress = Progress.ofClause(actions.stream().map(Marks::progress).toList());
		Schedule schedule = Schedule.worst(actions.stream()
			.filter((it) -> it.progress().isOpen())
			.map(Marks::schedule)
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull)
			.toList());
		ConfirmationState confirmation = ConfirmationState.weakest(actions.stream()
			.map(Marks::confirmation)
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull)
			.toList());
		return new Marks(progress, schedule, confirmation);
	}

	private static @Nullable ConfirmationState confirmation(Collection<@Nullable Latest> owing) {
		List<ConfirmationState> answers = new ArrayList<>();
		for (@Nullable
		Latest latest : owing) {
			if (latest != null) {
				answers.add(ConfirmationState.of(latest.agrees()));
			}
		}
		return ConfirmationState.weakest(answers);
	}

	/**
	 * The latest report of one side that sets a state, and the other side's answer to it.
	 *
	 * @param agrees null while the other side has not answered
	 */
	public record Latest(Progress progress, @Nullable Boolean agrees) {

	}

}
