package org.yaksoku.site;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Which statements a reader asks for. Anything may be missing.
 *
 * @param after the last row already seen, as {@code day_code}; null on the first page
 */
public record Filter(@Nullable String series, @Nullable String topic, @Nullable String side, @Nullable String year,
		@Nullable String kind, @Nullable String after) {

	/** Those that are set, as chips with the address that removes them. */
	public List<Chip> chips() {
		return Stream.of("series", "topic", "side", "year", "kind")
			.filter((it) -> value(it) != null)
			.map((it) -> new Chip(it, Objects.requireNonNull(value(it)), query(it).isEmpty() ? "" : "?" + query(it)))
			.toList();
	}

	/** The query of this filter without its place in the list. */
	public String query() {
		return query("");
	}

	public boolean isEmpty() {
		return chips().isEmpty();
	}

	private String query(String without) {
		return String.join("&",
				Arrays.stream(new String[] { "series", "topic", "side", "year", "kind" })
					.filter((it) -> !it.equals(without) && value(it) != null)
					.map((it) -> it + "=" + value(it))
					.toList());
	}

	@Nullable String value(String name) {
		return switch (name) {
			case "series" -> this.series;
			case "topic" -> this.topic;
			case "side" -> this.side;
			case "year" -> this.year;
			case "kind" -> this.kind;
			default -> null;
		};
	}

	/** A kind as the list names it, whoever a recommendation is addressed to. */
	public String label(String kind) {
		return ClauseRow.label(kind, null);
	}

	/**
	 * One condition.
	 *
	 * @param name of the field
	 * @param value as sent
	 * @param without the query that removes it
	 */
	public record Chip(String name, String value, String without) {

	}

}
