package org.yaksoku.account;

import org.yaksoku.shared.Language;

/**
 * Who takes up a set-up link. The side comes from the link.
 *
 * @param email what they will sign in with
 * @param name as they write it
 * @param password of {@link PasswordRule a length that resists guessing}
 * @param language in which the portal speaks to them
 */
public record NewAdministrator(String email, String name, String password, Language language) {

	@Override
	public String toString() {
		return "NewAdministrator[" + this.email + "]";
	}

}
