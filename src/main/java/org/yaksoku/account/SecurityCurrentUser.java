package org.yaksoku.account;

import java.util.Optional;

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

	@Override
	public Optional<Actor> actor() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
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
