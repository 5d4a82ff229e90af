package org.yaksoku.account;

import java.util.Optional;

import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.yaksoku.shared.UserId;

/**
 * Finds who signs in, and whether who has signed in still may.
 */
@Service
@Transactional(readOnly = true)
public class SignedInUsers implements UserDetailsService {

	private final UserAccountRepository accounts;

	SignedInUsers(UserAccountRepository accounts) {
		this.accounts = accounts;
	}

	/**
	 * Inactive accounts and those without a password count as unknown. Spring Security
	 * then hashes all the same, so that the answer takes as long and says as little.
	 */
	@Override
	public SignedInUser loadUserByUsername(String email) {
		return this.accounts.findByEmailAndActiveTrueAndPasswordHashNotNull(UserAccount.canonical(email))
			.map(UserAccount::signedIn)
			.orElseThrow(() -> UsernameNotFoundException.fromUsername(email));
	}

	/** The password of somebody who may sign in, as it is kept, and their address. */
	Optional<Credential> credential(UserId id) {
		return this.accounts.findByIdAndActiveTrue(id.value()).flatMap((it) -> {
			String hash = it.signedIn().getPassword();
			return (hash != null) ? Optional.of(new Credential(it.view().email(), hash)) : Optional.empty();
		});
	}

	/**
	 * The same person as the account stands now: a role taken away or an account closed
	 * ends at the next click, not with the session.
	 */
	public Optional<SignedInUser> again(SignedInUser user) {
		return this.accounts.findByIdAndActiveTrue(user.id().value()).map(UserAccount::signedIn).map((it) -> {
			it.eraseCredentials();
			return it;
		});
	}

	/**
	 * What a password is compared with.
	 */
	record Credential(String email, String passwordHash) {

		@Override
		public String toString() {
			return "Credential[" + this.email + "]";
		}

	}

}
