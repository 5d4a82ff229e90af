package org.yaksoku.account;

import java.util.UUID;

import org.yaksoku.shared.Actor;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.StepUp;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares a password with that of whoever is signed in.
 */
@Component
class AccountStepUp implements StepUp {

	private final UserAccountRepository accounts;

	private final PasswordEncoder passwords;

	private final CurrentUser currentUser;

	AccountStepUp(UserAccountRepository accounts, PasswordEncoder passwords, CurrentUser currentUser) {
		this.accounts = accounts;
		this.passwords = passwords;
		this.currentUser = currentUser;
	}

	@Override
	@Transactional(readOnly = true)
	public boolean confirms(String password) {
		Actor actor = this.currentUser.required();
		if (!actor.name().startsWith("user:")) {
			return false;
		}
		return this.accounts.findByIdAndActiveTrue(UUID.fromString(actor.name().substring("user:".length())))
			.map((it) -> it.signedIn().getPassword())
			.filter((hash) -> this.passwords.matches(password, hash))
			.isPresent();
	}

}
