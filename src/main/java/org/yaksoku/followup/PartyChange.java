package org.yaksoku.followup;

import org.jspecify.annotations.Nullable;
import org.yaksoku.party.OrganisationId;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.UserId;

/**
 * What a side says of its part in an action.
 *
 * @param owes whether it owes the action or only brings something to it
 * @param lead an organisation of that side, null where nobody is named
 * @param contact for the own desk alone; null without
 * @param responsible the person of that side who looks after it; for the own desk alone,
 * null where nobody does
 */
public record PartyChange(Side side, boolean owes, @Nullable OrganisationId lead, LocalText contribution,
		@Nullable String contact, @Nullable UserId responsible) {

}
