package org.yaksoku.progress.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.SpokenDate;

/**
 * One side beside the other. Counts depend on who was named as owing an action: this is
 * no ranking.
 *
 * @param counts of what it owes, and of what it has to answer
 * @param answered how many reports of the other side it has answered
 * @param median days from a report of the other side to its answer, to one place; null
 * where it answered none
 * @param last when it reported last, null where it never did
 * @param examples whether what is counted is invented
 */
public record SideFigures(Side side, Counts counts, int answered, @Nullable BigDecimal median,
		@Nullable SpokenDate last, boolean examples) {

	/** What is counted of each side, in this order. */
	public static final List<Figure> MEASURES = List.of(Figure.ACTIONS, Figure.COMPLETED, Figure.PAST_DUE,
			Figure.AWAITING, Figure.SIDES_DIFFER);

	static SideFigures of(Row row) {
		String median = row.find("median");
		return new SideFigures(row.constant(Side.class, "side"), Counts.of(row.rows("counts").get(0)),
				row.count("answered"),
				(median != null) ? new BigDecimal(median).setScale(1, RoundingMode.HALF_UP) : null, row.instant("last"),
				row.is("examples"));
	}

	/** The name of one of these in words: some are called otherwise of one side. */
	public String key(Figure measure) {
		return ((measure == Figure.AWAITING || measure == Figure.SIDES_DIFFER) ? "progress.compare."
				: "progress.figure.") + measure;
	}

}
