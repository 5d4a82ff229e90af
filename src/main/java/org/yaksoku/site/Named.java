package org.yaksoku.site;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.LocalText.Spoken;

/**
 * Something with a page of its own, such as a topic, where it is named on another.
 */
public record Named(String slug, Spoken name) {

	static List<Named> of(List<Row> rows) {
		return rows.stream().map((it) -> new Named(it.string("slug"), it.spoken("name", "slug"))).toList();
	}

}
