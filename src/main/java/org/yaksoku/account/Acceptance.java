package org.yaksoku.account;

import org.jspecify.annotations.Nullable;

import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;

/**
 * What somebody says who takes up an invitation. Side, roles and organisation come from
 * the invitation.
 *
 * @param email what they will sign in with; only looked at where the invitation names
 * none
 * @param name as they write it
 * @param names the name in the scripts it is also written in
 * @param language in which the portal speaks to them
 * @param password neither short nor easy to guess, see {@link Passwords}
 */
public record Acceptance(@Nullable String email, String name, LocalText names, Language language, String password) {

	@Override
	public String toString() {
		return "Acceptance[" + this.email + "]";
	}

}
