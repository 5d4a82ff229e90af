package org.yaksoku.account;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

import org.yaksoku.shared.Actor;
import org.yaksoku.shared.CurrentUser;

/**
 * Reads who is asking from the security context: the one place that does.
 */
@Component
class SecurityCurrentUser implements CurrentUser {

	// set while the security context is being read from the session
	private final ThreadLocal<Boolean> asking = ThreadLocal.withInitial(() -> false);

	/**
	 * Nobody, too, while the session is being read: that is done in a transaction, and
	 * every transaction begins by asking who acts.
	 */
	@Override
	public Optional<Actor> actor() {
		if (this.asking.get()) {
			return Optional.empty();
		}
		this.asking.set(true);
		try {
			return actor(SecurityContextHolder.getContext().getAuthentication());
		}
		finally {
			this.asking.remove();
		}
	}

	private static Optional<Actor> actor(@Nullable Authentication authentication) {
		if (authentication == null || !authentication.isAuthenticated()) {
			return Optional.empty();
		}
		if (authentication.getPrincipal() instanceof SignedInUser user) {
			return Optional.of(user.actor());
		}
		return (authentication instanceof SystemAuthentication system) ? Optional.of(system.getPrincipal())
				: Optional.empty();
	}

}
