package org.yaksoku.account;

import java.util.Locale;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

import org.yaksoku.shared.Demo;
import org.yaksoku.shared.Side;

/**
 * Lets the demo accounts sign what the example invents, since no part of the system ever
 * signs. Exists in the profile {@code demo} only.
 */
@Component
@Demo
public class DemoSignatures {

	private final SignedInUsers users;

	DemoSignatures(SignedInUsers users) {
		this.users = users;
	}

	/** Runs work as the demo approver of a side; to be called outside a transaction. */
	public void asApprover(Side side, Runnable work) {
		SignedInUser approver = this.users
			.loadUserByUsername("approver-" + side.name().toLowerCase(Locale.ROOT) + "@example.org");
		approver.eraseCredentials();
		SecurityContext before = SecurityContextHolder.getContext();
		SecurityContext signing = SecurityContextHolder.createEmptyContext();
		signing.setAuthentication(
				UsernamePasswordAuthenticationToken.authenticated(approver, null, approver.getAuthorities()));
		SecurityContextHolder.setContext(signing);
		try {
			work.run();
		}
		finally {
			SecurityContextHolder.setContext(before);
		}
	}

}
