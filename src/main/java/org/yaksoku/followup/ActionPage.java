package org.yaksoku.followup;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Progress;

/**
 * One page of the list of actions, and what the whole list comes to.
 *
 * @param next where the next page begins, null on the last
 * @param total how many there are in the whole list
 * @param counts how many of them were reported in each state
 * @param unreported on how many of them nobody has reported
 * @param pastDue how many of them are past due
 * @param waiting how many of them wait for the reader’s side to answer
 */
public record ActionPage(List<ActionRow> rows, @Nullable String next, int total, Map<Progress, Integer> counts,
		int unreported, int pastDue, int waiting) {

}
