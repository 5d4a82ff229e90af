package org.yaksoku.account.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import org.yaksoku.account.SignedInUser;

/**
 * The way in. The form itself is answered by the filter chain.
 */
@Controller
@RequestMapping("/sign-in")
class SignInController {

	@GetMapping
	String blank(@AuthenticationPrincipal @Nullable SignedInUser user, HttpServletRequest request, Model model) {
		if (user != null) {
			return "redirect:/desk";
		}
		model.addAttribute("refused", request.getParameter("refused") != null);
		model.addAttribute("signedOut", request.getParameter("signed-out") != null);
		model.addAttribute("ready", request.getParameter("ready") != null);
		return "account/sign-in";
	}

}
