package org.yaksoku.followup;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.PartialDate;

/**
 * Another due date for an action.
 *
 * @param due null exactly unless the horizon is DATED
 * @param reason why it moves; shown with the date it had before
 */
public record NewDueDate(Horizon horizon, @Nullable PartialDate due, String reason, Language reasonLanguage) {

}
