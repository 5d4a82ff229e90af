package org.yaksoku.progress.figures;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import org.yaksoku.shared.Row;

/**
 * A moment at which an action came to stand in another way.
 *
 * @param id the same whenever it is asked for
 * @param reason ENTERED, REPORTED, CORRECTED, ANSWERED, MOVED or OWED
 * @param line how it stood from then on
 */
public record Happened(UUID id, Instant at, String reason, Line line) {

	static Happened of(Row row) {
		Instant at = Objects.requireNonNull(row.moment("from_at"));
		String name = row.string("action_id") + "@" + at;
		return new Happened(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), at, row.string("reason"),
				Line.of(row));
	}

}
