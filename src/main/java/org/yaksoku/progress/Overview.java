package org.yaksoku.progress;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.progress.figures.Board;
import org.yaksoku.progress.figures.Lines;
import org.yaksoku.progress.figures.Offer;
import org.yaksoku.progress.figures.Parts;

/**
 * One screen for a chair.
 *
 * @param parts the same figures by statement and by organisation
 * @param compared what the board is compared with
 * @param decisions what waits for a decision today, the reader’s own first; null where
 * the figures are of a day that is over
 * @param due what will be due by the next meeting, null where its day is not known
 */
public record Overview(Board board, Parts parts, Offer offer, Offer.Compared compared,
		@Nullable List<Decision> decisions, @Nullable Lines due) {

	/** Whether the reader is waited for: that comes first then. */
	public boolean isWaitedFor() {
		return this.decisions != null && this.decisions.stream().anyMatch(Decision::mine);
	}

}
