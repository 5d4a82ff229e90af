package org.yaksoku.account.web;

import java.io.IOException;
import java.time.Clock;
import java.util.Objects;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

import org.yaksoku.account.AccountService;
import org.yaksoku.account.OpenSessions;
import org.yaksoku.account.SignInLimit;
import org.yaksoku.account.SignedInUser;
import org.yaksoku.shared.web.ReaderLanguage;

/**
 * Whoever signs in is led to the page they asked for, or to the words they had sent when
 * their session had ended, else to the page their work begins with.
 */
class Welcome implements AuthenticationSuccessHandler {

	private final AccountService accounts;

	private final SignInLimit limit;

	private final Clock clock;

	private final SignInLog log;

	private final SavedRequestAwareAuthenticationSuccessHandler way;

	Welcome(AccountService accounts, SignInLimit limit, Clock clock, SignInLog log) {
		this.accounts = accounts;
		this.limit = limit;
		this.clock = clock;
		this.log = log;
		this.way = new SavedRequestAwareAuthenticationSuccessHandler() {

			@Override
			protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response,
					@Nullable Authentication authentication) {
				return ((SignedInUser) Objects.requireNonNull(Objects.requireNonNull(authentication).getPrincipal()))
					.start();
			}

		};
		this.way.setRedirectStrategy(seeOther());
	}

	/** What is sent is answered by another page, to be read. */
	static DefaultRedirectStrategy seeOther() {
		DefaultRedirectStrategy redirect = new DefaultRedirectStrategy();
		redirect.setStatusCode(HttpStatus.SEE_OTHER);
		return redirect;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException, ServletException {
		SignedInUser user = (SignedInUser) Objects.requireNonNull(authentication.getPrincipal());
		this.limit.giveBack(AttemptLimit.email(request), request.getRemoteAddr());
		this.accounts.noteSignIn(user.id());
		this.log.succeeded(user, request);
		HttpSession session = request.getSession();
		session.setAttribute(OpenSessions.SIGNED_IN_AT, this.clock.instant());
		session.setAttribute(OpenSessions.DEVICE, Device.named(request.getHeader("User-Agent")));
		@Nullable Kept kept = Kept.carried(request);
		if (kept != null) {
			request.setAttribute(ReaderLanguage.SETTING, user.language());
			Again.review(kept).answer(request, response);
		}
		else {
			this.way.onAuthenticationSuccess(request, response, authentication);
		}
	}

}
