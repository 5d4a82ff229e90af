package org.yaksoku.account.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import org.yaksoku.account.SignedInUser;
import org.yaksoku.account.SignedInUsers;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.web.ReaderLanguage;

/**
 * Replaces what the session remembers of a person by what the account says now. Whoever
 * was made inactive is signed out by their next click; a role taken away is gone with it.
 * Also tells the page in which language the person reads.
 */
class PresentAccount extends OncePerRequestFilter {

	private final SignedInUsers users;

	private final CurrentUser currentUser;

	PresentAccount(SignedInUsers users, CurrentUser currentUser) {
		this.users = users;
		this.currentUser = currentUser;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		// reads the session, in the one way that does not begin a transaction within
		// another
		this.currentUser.actor();
		Authentication remembered = SecurityContextHolder.getContext().getAuthentication();
		if (remembered != null && remembered.getPrincipal() instanceof SignedInUser user) {
			this.users.again(user).ifPresentOrElse((it) -> enter(request, it), () -> leave(request));
		}
		chain.doFilter(request, response);
	}

	private static void enter(HttpServletRequest request, SignedInUser user) {
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
		SecurityContextHolder.setContext(context);
		request.setAttribute(ReaderLanguage.SETTING, user.language());
	}

	private static void leave(HttpServletRequest request) {
		SecurityContextHolder.clearContext();
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
	}

}
