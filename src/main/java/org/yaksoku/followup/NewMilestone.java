package org.yaksoku.followup;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.PartialDate;

/**
 * A step of an action.
 * 
 * @param actual null until it is reached
 */
public record NewMilestone(LocalText title, @Nullable PartialDate planned, @Nullable PartialDate actual) {

}
