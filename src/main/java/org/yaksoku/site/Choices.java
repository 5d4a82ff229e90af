package org.yaksoku.site;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText.Spoken;

/**
 * What the filters of the list offer.
 */
public record Choices(List<Choice> series, List<Choice> topics, List<String> years) {

	/** The words for a value of a filter, null where the value itself is shown. */
	public @Nullable Spoken name(String field, String value) {
		List<Choice> offered = switch (field) {
			case "series" -> this.series;
			case "topic" -> this.topics;
			default -> List.of();
		};
		return offered.stream().filter((it) -> it.value().equals(value)).map(Choice::name).findFirst().orElse(null);
	}

	/**
	 * One value of a filter.
	 */
	public record Choice(String value, Spoken name) {

	}

}
