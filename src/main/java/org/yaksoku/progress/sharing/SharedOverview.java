package org.yaksoku.progress.sharing;

import org.jspecify.annotations.Nullable;
import org.yaksoku.progress.figures.Board;
import org.yaksoku.progress.figures.Lines;
import org.yaksoku.progress.figures.Offer;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.SpokenDate;

/**
 * What such an address shows: public figures of its scope, and nothing else.
 *
 * @param series slug of it, null for all
 * @param name of that series, null for all
 * @param compared what the board is compared with
 * @param since the day of that, null where nothing is compared
 * @param expires the last day on which it opens
 * @param due what will be due by the next meeting, null where its day is not known
 */
public record SharedOverview(@Nullable String series, @Nullable Spoken name, SpokenDate day, Offer.Compared compared,
		@Nullable SpokenDate since, @Nullable SpokenDate expires, Board board, Offer offer, @Nullable Lines due) {

}
