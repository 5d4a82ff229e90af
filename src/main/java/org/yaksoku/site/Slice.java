package org.yaksoku.site;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * As many rows of a long list as one page shows, and where the next ones begin. It does
 * not know how long the list is, because counting would cost more than reading.
 *
 * @param next null on the last page
 */
public record Slice<T>(List<T> rows, @Nullable String next) {

	static final int SIZE = 50;

	<R> Slice<R> map(Function<T, R> one) {
		return new Slice<>(this.rows.stream().map(one).toList(), this.next);
	}

	static <T> Slice<T> of(List<T> oneMore, Function<T, String> cursor) {
		return of(oneMore, SIZE, cursor);
	}

	static <T> Slice<T> of(List<T> oneMore, int size, Function<T, String> cursor) {
		if (oneMore.size() <= size) {
			return new Slice<>(oneMore, null);
		}
		List<T> rows = oneMore.subList(0, size);
		return new Slice<>(rows, cursor.apply(rows.get(size - 1)));
	}

}
