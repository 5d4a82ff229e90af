package org.yaksoku.progress.figures;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.yaksoku.shared.Row;

/**
 * What happened last, the latest first: to actions, and to the texts of statements.
 */
public record Feed(List<Happened> happened, List<Corrected> corrected) {

	/**
	 * A moment from which a statement had a new version.
	 *
	 * @param id the same whenever it is asked for
	 */
	public record Corrected(UUID id, Instant at, Changed.Text text) {

		static Corrected of(Row row) {
			String name = row.string("code") + "@" + row.count("number");
			return new Corrected(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
					Objects.requireNonNull(row.moment("public_from")), Changed.Text.of(row));
		}

	}

}
