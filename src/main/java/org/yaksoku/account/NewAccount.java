package org.yaksoku.account;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.yaksoku.shared.Language;
import org.yaksoku.shared.Role;
import org.yaksoku.shared.Side;

/**
 * A person to be given access.
 *
 * @param email what they sign in with, in any capitalisation
 * @param name as they write it, family name first in Korean and Japanese
 * @param side the one they act for
 * @param roles at least one
 * @param language in which the portal speaks to them
 * @param password null while they have chosen none, and cannot sign in
 */
public record NewAccount(String email, String name, Side side, Set<Role> roles, Language language,
		@Nullable String password) {

	@Override
	public String toString() {
		return "NewAccount[" + this.email + "]";
	}

}
