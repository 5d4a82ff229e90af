package org.yaksoku.progress.figures;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Side;

/**
 * The reports of the other side that one side answered: the rows behind how many those
 * are, and how long it took.
 *
 * @param median days from a report to its answer, null where none was answered
 * @param rows the last ones first, no more than {@link #SHOWN}
 */
public record Answers(Side side, int number, @Nullable String median, List<Answer> rows, boolean examples) {

	/** So many are listed. */
	public static final int SHOWN = 500;

	/** How many are not listed. */
	public int further() {
		return this.number - this.rows.size();
	}

}
