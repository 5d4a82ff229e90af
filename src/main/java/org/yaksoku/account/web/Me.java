package org.yaksoku.account.web;

import java.time.Clock;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import org.yaksoku.account.AccountService;
import org.yaksoku.account.AccountView;
import org.yaksoku.account.SignedInUser;

/**
 * Tells every page behind the sign-in who its reader is. Public pages have no such
 * person, signed in or not.
 */
@ControllerAdvice
class Me {

	private final AccountService accounts;

	private final Clock clock;

	Me(AccountService accounts, Clock clock) {
		this.accounts = accounts;
		this.clock = clock;
	}

	@ModelAttribute("me")
	@Nullable AccountView me(@AuthenticationPrincipal @Nullable SignedInUser user) {
		return (user != null) ? this.accounts.find(user.id()) : null;
	}

	/** For how many seconds they stay signed in without doing anything. */
	@ModelAttribute("stays")
	@Nullable Long stays(@AuthenticationPrincipal @Nullable SignedInUser user, HttpServletRequest request) {
		HttpSession session = (user != null) ? request.getSession(false) : null;
		return (session != null) ? PresentAccount.left(session, this.clock.instant()).toSeconds() : null;
	}

}
