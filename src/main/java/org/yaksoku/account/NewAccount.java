package org.yaksoku.account;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.yaksoku.party.OrganisationId;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Role;
import org.yaksoku.shared.Side;

/**
 * A person to be given access.
 *
 * @param email what they sign in with, in any capitalisation
 * @param name as they write it, family name first in Korean and Japanese
 * @param names the name in the scripts it is also written in
 * @param side the one they act for
 * @param organisation of the same side, null for none
 * @param roles at least one
 * @param language in which the portal speaks to them
 * @param password null while they have chosen none, and cannot sign in
 */
public record NewAccount(String email, String name, LocalText names, Side side, @Nullable OrganisationId organisation,
		Set<Role> roles, Language language, @Nullable String password) {

	/** Somebody with one name and no organisation. */
	public NewAccount(String email, String name, Side side, Set<Role> roles, Language language,
			@Nullable String password) {
		this(email, name, LocalText.none(), side, null, roles, language, password);
	}

	@Override
	public String toString() {
		return "NewAccount[" + this.email + "]";
	}

}
