package org.yaksoku.followup;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;

/**
 * A follow-up action as other rooms see it.
 *
 * @param due null unless the horizon is DATED
 * @param side null for a joint one
 */
public record ActionView(ActionId id, String code, LocalText title, Horizon horizon, @Nullable PartialDate due,
		@Nullable Side side, Visibility visibility) {

}
