package org.yaksoku.followup;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Progress;
import org.yaksoku.shared.Side;

/**
 * One page of the list of actions, and what the whole list comes to.
 *
 * @param next where the next page begins, null on the last
 * @param total how many there are in the whole list, or how many were counted
 * @param more whether there are more than were counted; then nothing else is counted
 * @param counts how many of them were reported in each state
 * @param unreported on how many of them nobody has reported
 * @param pastDue how many of them are past due
 * @param waiting how many of them wait for the reader’s side to answer
 */
public record ActionPage(List<ActionRow> rows, @Nullable String next, int total, boolean more,
		Map<Progress, Integer> counts, int unreported, int pastDue, int waiting) {

	static ActionPage ofMany(List<ActionRow> rows, @Nullable String next, int counted) {
		return new ActionPage(rows, next, counted, true, Map.of(), 0, 0, 0);
	}

	/**
	 * The codes of those a side has yet to report on that stand behind one of the rows,
	 * with commas between them.
	 */
	public String after(ActionRow row, @Nullable Side side) {
		return this.rows.stream()
			.skip(this.rows.indexOf(row) + 1L)
			.filter((it) -> it.owing().contains(side) && it.progress().isOpen())
			.map(ActionRow::code)
			.collect(Collectors.joining(","));
	}

}
