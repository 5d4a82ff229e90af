package org.yaksoku.progress.sharing;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.SpokenDate;

/**
 * An address by which somebody without an account reads the overview.
 *
 * @param label whom it is for, in the words of whoever made it
 * @param series whose figures it shows, null for all
 * @param working whether it opens: neither taken back nor too old
 * @param revoked when it was taken back, null where it was not
 * @param opened how often it was opened
 * @param last when it was opened last, null where it never was
 */
public record SharedLink(UUID id, String label, @Nullable Spoken series, @Nullable SpokenDate made,
		@Nullable SpokenDate expires, @Nullable SpokenDate revoked, boolean working, int opened,
		@Nullable SpokenDate last) {

	static SharedLink of(Row row, Instant now) {
		boolean over = !Objects.requireNonNull(row.moment("expires_at")).isAfter(now);
		return new SharedLink(row.id("id"), row.string("label"), row.spoken("series"), row.instant("made_at"),
				row.instant("expires_at"), row.instant("revoked_at"), !over && row.find("revoked_at") == null,
				row.count("opened"), row.instant("opened_at"));
	}

}
