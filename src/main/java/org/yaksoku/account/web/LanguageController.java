package org.yaksoku.account.web;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.yaksoku.account.AccountService;
import org.yaksoku.account.SignedInUser;
import org.yaksoku.shared.Language;

/**
 * The language a signed-in person reads in: a setting, not a part of the address.
 */
@Controller
@RequestMapping("/account/language")
class LanguageController {

	private final AccountService accounts;

	LanguageController(AccountService accounts) {
		this.accounts = accounts;
	}

	@PostMapping
	String update(@AuthenticationPrincipal SignedInUser user, @RequestParam Language language) {
		this.accounts.speak(user.id(), language);
		return "redirect:/desk";
	}

}
