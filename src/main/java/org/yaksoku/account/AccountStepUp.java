package org.yaksoku.account;

import java.time.Duration;
import java.util.Optional;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.StepUp;
import org.yaksoku.shared.TooManyAttempts;

/**
 * Compares a password with that of whoever is signed in. Shares its limit with the
 * sign-in, so that nobody guesses here what they may not guess there.
 */
@Component
class AccountStepUp implements StepUp {

	private final SignedInUsers users;

	private final PasswordEncoder passwords;

	private final SignInLimit limit;

	private final CurrentUser currentUser;

	AccountStepUp(SignedInUsers users, PasswordEncoder passwords, SignInLimit limit, CurrentUser currentUser) {
		this.users = users;
		this.passwords = passwords;
		this.limit = limit;
		this.currentUser = currentUser;
	}

	@Override
	public boolean confirms(String password) {
		Optional<SignedInUsers.Credential> known = this.users
			.credential(AccountService.personBehind(this.currentUser.required()));
		if (known.isEmpty()) {
			return false;
		}
		String email = known.get().email();
		Optional<Duration> wait = this.limit.take(email, address());
		if (wait.isPresent()) {
			throw new TooManyAttempts("password of " + this.currentUser.required().name(), wait.get());
		}
		boolean right = this.passwords.matches(password, known.get().passwordHash());
		if (right) {
			this.limit.giveBack(email, address());
		}
		return right;
	}

	private static String address() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)
				? request.getRequest().getRemoteAddr() : "";
	}

}
