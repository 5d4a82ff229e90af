package org.yaksoku.account.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import org.yaksoku.account.OpenSessions;
import org.yaksoku.account.SignedInUser;
import org.yaksoku.account.SignedInUsers;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.web.ReaderLanguage;

/**
 * Replaces what the session remembers of a person by what the account says now. Whoever
 * was made inactive is signed out by their next click; a role taken away is gone with it;
 * and no session outlives a working day. Also tells the page in which language the person
 * reads.
 */
class PresentAccount extends OncePerRequestFilter {

	/** After so long everybody signs in again, however busy they are: a working day. */
	static final Duration LONGEST = Duration.ofHours(12);

	private final SignedInUsers users;

	private final CurrentUser currentUser;

	private final Clock clock;

	PresentAccount(SignedInUsers users, CurrentUser currentUser, Clock clock) {
		this.users = users;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		// reads the session, in the one way that does not begin a transaction within
		// another
		this.currentUser.actor();
		Authentication remembered = SecurityContextHolder.getContext().getAuthentication();
		if (remembered != null && remembered.getPrincipal() instanceof SignedInUser user) {
			this.users.again(user)
				.filter((it) -> !isOver(request.getSession(false)))
				.ifPresentOrElse((it) -> enter(request, it), () -> leave(request));
		}
		chain.doFilter(request, response);
	}

	private boolean isOver(@Nullable HttpSession session) {
		return session != null && untilTheEndOfTheDay(session, this.clock.instant()).compareTo(Duration.ZERO) <= 0;
	}

	/**
	 * How long somebody stays signed in if they do nothing from now on.
	 * @param now when they did something last
	 */
	static Duration left(HttpSession session, Instant now) {
		Duration idle = Duration.ofSeconds(session.getMaxInactiveInterval());
		Duration day = untilTheEndOfTheDay(session, now);
		return (idle.compareTo(day) < 0) ? idle : day;
	}

	private static Duration untilTheEndOfTheDay(HttpSession session, Instant now) {
		Instant begun = (session.getAttribute(OpenSessions.SIGNED_IN_AT) instanceof Instant at) ? at
				: Instant.ofEpochMilli(session.getCreationTime());
		return Duration.between(now, begun.plus(LONGEST));
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
