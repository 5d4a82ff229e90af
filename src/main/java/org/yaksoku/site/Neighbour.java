package org.yaksoku.site;

import org.yaksoku.shared.Row;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The edition before or after.
 *
 * @param edition which one it is, null where that is not known
 */
public record Neighbour(String code, @Nullable Integer edition) {

	static @Nullable Neighbour of(List<Row> rows) {
		return rows.stream()
			.map((it) -> new Neighbour(it.string("code"), it.number("ordinal")))
			.findFirst()
			.orElse(null);
	}

}
