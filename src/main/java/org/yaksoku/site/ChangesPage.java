package org.yaksoku.site;

import org.jspecify.annotations.Nullable;
import org.yaksoku.progress.figures.Baseline;
import org.yaksoku.progress.figures.Changed;
import org.yaksoku.progress.figures.Offer;
import org.yaksoku.shared.SpokenDate;

/**
 * What changed between two days.
 *
 * @param baseline the meeting it begins with, null where that is a plain day
 */
public record ChangesPage(Changed changed, SpokenDate from, SpokenDate to, @Nullable Baseline baseline, Offer choices) {

}
