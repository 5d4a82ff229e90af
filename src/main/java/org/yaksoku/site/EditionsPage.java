package org.yaksoku.site;

import org.jspecify.annotations.Nullable;
import org.yaksoku.progress.figures.Editions;
import org.yaksoku.progress.figures.Offer;
import org.yaksoku.shared.SpokenDate;

/**
 * Themes through the editions of a series.
 *
 * @param editions null where there is no series yet
 */
public record EditionsPage(SpokenDate day, Offer choices, @Nullable Editions editions) {

}
