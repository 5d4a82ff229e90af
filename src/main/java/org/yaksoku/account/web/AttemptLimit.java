package org.yaksoku.account.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

import org.yaksoku.account.SignInLimit;

/**
 * Stands before the sign-in and lets through as many attempts as {@link SignInLimit}
 * allows, before any password is looked at.
 */
class AttemptLimit extends OncePerRequestFilter {

	private static final RequestMatcher SIGN_IN = PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/sign-in");

	private final SignInLimit limit;

	private final SignInLog log;

	AttemptLimit(SignInLimit limit, SignInLog log) {
		this.limit = limit;
		this.log = log;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (SIGN_IN.matches(request)) {
			Optional<Duration> wait = this.limit.take(email(request), request.getRemoteAddr());
			if (wait.isPresent()) {
				this.log.limited(request);
				Again.later(Kept.carried(request), wait.get()).answer(request, response);
				return;
			}
		}
		chain.doFilter(request, response);
	}

	static String email(HttpServletRequest request) {
		return Objects.requireNonNullElse(request.getParameter("email"), "");
	}

}
