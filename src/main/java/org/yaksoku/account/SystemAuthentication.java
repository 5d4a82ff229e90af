package org.yaksoku.account;

import java.util.List;

import org.springframework.security.authentication.AbstractAuthenticationToken;

import org.yaksoku.shared.Actor;

/**
 * Stands in the security context while the portal works on its own account. Never made
 * from anything a request carries.
 */
class SystemAuthentication extends AbstractAuthenticationToken {

	private final transient Actor actor;

	SystemAuthentication(String what) {
		super(List.of());
		this.actor = Actor.system(what);
		setAuthenticated(true);
	}

	@Override
	public Actor getPrincipal() {
		return this.actor;
	}

	@Override
	public Object getCredentials() {
		return "";
	}

}
