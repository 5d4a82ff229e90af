package org.yaksoku.account;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.yaksoku.party.OrganisationId;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Role;
import org.yaksoku.shared.Side;

/**
 * Somebody to be invited.
 *
 * @param email what they will sign in with, in any capitalisation
 * @param name as the administrator knows it; the person may correct it
 * @param side the administrator's own
 * @param roles at least one
 * @param language in which the portal first speaks to them
 * @param organisation of the same side, null for none
 */
public record NewInvitation(String email, String name, Side side, Set<Role> roles, Language language,
		@Nullable OrganisationId organisation) {

	@Override
	public String toString() {
		return "NewInvitation[" + this.email + "]";
	}

}
