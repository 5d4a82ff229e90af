package org.yaksoku.account.web;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import org.yaksoku.account.SignedInUser;
import org.yaksoku.shared.NotFound;

/**
 * The way in. The form itself is answered by the filter chain.
 */
@Controller
@RequestMapping("/sign-in")
class SignInController {

	private final KeptLabels labels;

	SignInController(KeptLabels labels) {
		this.labels = labels;
	}

	@GetMapping
	String blank(@AuthenticationPrincipal @Nullable SignedInUser user, HttpServletRequest request, Model model) {
		if (user != null) {
			return "redirect:" + user.start();
		}
		model.addAttribute("refused", request.getParameter("refused") != null);
		model.addAttribute("signedOut", request.getParameter("signed-out") != null);
		model.addAttribute("ready", request.getParameter("ready") != null);
		return "account/sign-in";
	}

	/** The answer to something else that was sent, see {@link Again}. */
	@PostMapping("/again")
	String again(HttpServletRequest request, Locale locale, Model model) {
		Again again = Again.of(request);
		if (again == null) {
			throw new NotFound(request.getRequestURI());
		}
		Kept kept = again.kept();
		model.addAttribute("kept", kept);
		if (again.why() == Again.Why.REVIEW && kept != null) {
			model.addAttribute("words", this.labels.words(kept, locale));
			return "account/kept";
		}
		model.addAttribute("ended", again.why() == Again.Why.ENDED);
		model.addAttribute("refused", again.why() == Again.Why.REFUSED);
		model.addAttribute("minutes", again.minutes());
		return "account/sign-in";
	}

}
