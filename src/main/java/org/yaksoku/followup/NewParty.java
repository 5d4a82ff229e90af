package org.yaksoku.followup;

import org.jspecify.annotations.Nullable;
import org.yaksoku.party.OrganisationId;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Side;

/**
 * What one side owes or brings to an action.
 *
 * @param organisation the lead on that side, null where nobody is named
 * @param contact for the own desk alone; null without
 */
public record NewParty(Side side, boolean owes, @Nullable OrganisationId organisation, LocalText contribution,
		@Nullable String contact) {

}
