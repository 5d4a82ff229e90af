package org.yaksoku.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Rows of one year, in the order of the list.
 *
 * @param year empty where it is not known
 */
public record ByYear<T>(String year, List<T> rows) {

	public static <T> List<ByYear<T>> of(List<T> rows, Function<T, @Nullable String> year) {
		Map<String, List<T>> byYear = new LinkedHashMap<>();
		for (T row : rows) {
			byYear.computeIfAbsent(Objects.requireNonNullElse(year.apply(row), ""), (key) -> new ArrayList<>())
				.add(row);
		}
		return byYear.entrySet().stream().map((it) -> new ByYear<>(it.getKey(), it.getValue())).toList();
	}

}
