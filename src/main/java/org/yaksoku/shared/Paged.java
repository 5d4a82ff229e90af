package org.yaksoku.shared;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

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

	/** No list has more pages; keeps the arithmetic within an int. */
	private static final int MOST = 1_000_000;

	/**
	 * Reads one page by a question that takes {@code size} and {@code before} and says
	 * the {@code total} in each row. A page after the last one is the first one: links
	 * grow old when a list gets shorter.
	 * @param number of the page, from 1
	 */
	public static <T> Paged<T> read(int number, Map<String, @Nullable Object> values,
			Function<Map<String, @Nullable Object>, List<Row>> question, Function<Row, T> reading) {
		int page = Math.min(Math.max(1, number), MOST);
		Map<String, @Nullable Object> wanted = new HashMap<>(values);
		wanted.put("size", SIZE);
		wanted.put("before", (page - 1) * SIZE);
		List<Row> rows = question.apply(wanted);
		if (rows.isEmpty() && page > 1) {
			return read(1, values, question, reading);
		}
		return new Paged<>(rows.stream().map(reading).toList(), page, rows.isEmpty() ? 0 : rows.get(0).count("total"));
	}

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
