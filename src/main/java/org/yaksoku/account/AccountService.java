package org.yaksoku.account;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.Assert;

import org.yaksoku.shared.Actor;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.Role;
import org.yaksoku.shared.UserId;

/**
 * Gives people access and lets them see their own account. Administrators look after
 * their own side and no other.
 */
@Service
@Transactional
public class AccountService {

	private final UserAccountRepository accounts;

	private final PasswordEncoder passwords;

	private final CurrentUser currentUser;

	AccountService(UserAccountRepository accounts, PasswordEncoder passwords, CurrentUser currentUser) {
		this.accounts = accounts;
		this.passwords = passwords;
		this.currentUser = currentUser;
	}

	public UserId register(NewAccount asked) {
		Actor actor = this.currentUser.required();
		if (!actor.has(Role.ADMIN) || !actor.actsFor(asked.side())) {
			throw new NotPermitted(actor.name() + " does not administer " + asked.side());
		}
		if (isRegistered(asked.email())) {
			throw new AlreadyRegistered();
		}
		Assert.isTrue(asked.password() == null || PasswordRule.accepts(asked.password()),
				"A password needs between 15 and 128 characters");
		String hash = (asked.password() != null) ? this.passwords.encode(asked.password()) : null;
		return this.accounts.save(new UserAccount(asked, hash)).id();
	}

	/** Whether an address is taken, by an active account or not. For the system alone. */
	@Transactional(readOnly = true)
	public boolean isRegistered(String email) {
		return this.accounts.existsByEmail(UserAccount.canonical(email));
	}

	@Transactional(readOnly = true)
	public AccountView find(UserId id) {
		return account(id).view();
	}

	/**
	 * The language in which the portal speaks to somebody from now on; their own choice.
	 */
	public void speak(UserId id, Language language) {
		if (!this.currentUser.required().equals(account(id).signedIn().actor())) {
			throw new NotPermitted("A language is chosen by whoever reads it");
		}
		account(id).speak(language);
	}

	private UserAccount account(UserId id) {
		return this.accounts.findByIdAndActiveTrue(id.value()).orElseThrow(() -> new NotFound(id));
	}

}
