package org.yaksoku.progress.figures;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The rows behind a number, a page of them.
 *
 * @param number how many there are in all
 * @param next where the next page begins, null on the last
 */
public record Lines(Figure figure, AsOf asOf, int number, List<Line> rows, @Nullable String next) {

	/** Whether these are invented. */
	public boolean examples() {
		return this.rows.stream().anyMatch(Line::example);
	}

}
