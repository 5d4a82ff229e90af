package org.yaksoku.progress.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Moments;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.SpokenDate;

/**
 * A meeting with which a later moment is compared.
 *
 * @param edition which one of its series, null where that is not known
 * @param first the first day it can mean, null where that is not known
 * @param last the last one
 * @param at the moment of its closing, where it was closed, or the end of its last day
 */
public record Baseline(String code, @Nullable Integer edition, Spoken title, @Nullable SpokenDate date,
		@Nullable LocalDate first, @Nullable LocalDate last, Instant at) {

	static Baseline of(Row row) {
		return new Baseline(row.string("code"), row.number("ordinal"), row.spoken("title", "code"), row.date("held"),
				row.day("held_earliest"), row.day("held_latest"), Objects.requireNonNull(row.moment("at")));
	}

	/** The moment itself. */
	public AsOf asOf() {
		return new AsOf(LocalDate.ofInstant(this.at, Moments.ZONE), this.at);
	}

}
