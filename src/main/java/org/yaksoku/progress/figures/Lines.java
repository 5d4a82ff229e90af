package org.yaksoku.progress.figures;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The rows behind a number, a page of them.
 *
 * @param figure what is counted, null where that is what is due by a day
 * @param number how many there are in all
 * @param next where the next page begins, null on the last
 */
public record Lines(@Nullable Figure figure, AsOf asOf, int number, List<Line> rows, @Nullable String next) {

	/** How many there are beside those of this page. */
	public int further() {
		return this.number - this.rows.size();
	}

	/** Whether these are invented. */
	public boolean examples() {
		return this.rows.stream().anyMatch(Line::example);
	}

}
