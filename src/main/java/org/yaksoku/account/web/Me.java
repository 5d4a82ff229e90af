package org.yaksoku.account.web;

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

	Me(AccountService accounts) {
		this.accounts = accounts;
	}

	@ModelAttribute("me")
	@Nullable AccountView me(@AuthenticationPrincipal @Nullable SignedInUser user) {
		return (user != null) ? this.accounts.find(user.id()) : null;
	}

}
