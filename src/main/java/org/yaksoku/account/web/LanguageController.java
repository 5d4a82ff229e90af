package org.yaksoku.account.web;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.yaksoku.account.AccountService;
import org.yaksoku.account.SignedInUser;
import org.yaksoku.shared.Language;

/**
 * The language a signed-in person reads in: a setting, not a part of the address. They
 * stay on the page they read.
 */
@Controller
@RequestMapping("/account/language")
class LanguageController {

	private final AccountService accounts;

	private final SamePage samePage;

	LanguageController(AccountService accounts, SamePage samePage) {
		this.accounts = accounts;
		this.samePage = samePage;
	}

	@PostMapping
	String update(@AuthenticationPrincipal SignedInUser user, @RequestParam Language language,
			@RequestParam(required = false) @Nullable String here) {
		this.accounts.speak(user.id(), language);
		return "redirect:" + this.samePage.of(here);
	}

}
