package org.yaksoku.shared;

import java.util.List;

/**
 * One page of a long list on the desk.
 *
 * @param rows those of this page
 * @param number of this page, from 1
 * @param total of all pages together
 */
public record Paged<T>(List<T> rows, int number, int total) {

	/** How many stand on a page. */
	public static final int SIZE = 25;

	public int pages() {
		return Math.max(1, (this.total + SIZE - 1) / SIZE);
	}

	/** The place of the first row in the whole list, from 1. */
	public int first() {
		return (this.number - 1) * SIZE + 1;
	}

	/** The place of the last row in the whole list. */
	public int last() {
		return first() + this.rows.size() - 1;
	}

}
