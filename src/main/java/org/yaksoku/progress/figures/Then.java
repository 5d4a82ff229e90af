package org.yaksoku.progress.figures;

import java.util.Map;
import java.util.stream.Collectors;

import org.yaksoku.shared.Row;

/**
 * How much there was at a moment with which another one is compared.
 *
 * @param topics by the name of a theme of the first level in addresses
 */
record Then(Counts all, Map<String, Counts> topics) {

	static Then of(Row row) {
		return new Then(Counts.of(row.rows("all_then").get(0)),
				row.rows("topics_then").stream().collect(Collectors.toMap((it) -> it.string("slug"), Counts::of)));
	}

}
