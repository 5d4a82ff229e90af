package org.yaksoku.site;

import org.jspecify.annotations.Nullable;
import org.yaksoku.progress.figures.Baseline;
import org.yaksoku.progress.figures.Board;
import org.yaksoku.progress.figures.Offer;
import org.yaksoku.shared.SpokenDate;

/**
 * The dashboard.
 *
 * @param day the day of its figures, as the reader writes it
 * @param baseline the meeting it is compared with, null where that is a plain day
 * @param since the day it is compared with, null where nothing is compared
 * @param choices what its filters offer
 * @param steps the figure over time, null where nothing was completed yet
 */
public record ProgressPage(Board board, SpokenDate day, @Nullable Baseline baseline, @Nullable SpokenDate since,
		Offer choices, @Nullable StepChart steps) {

}
