package org.yaksoku.account.web;

import java.util.Locale;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import org.yaksoku.account.AlreadyRegistered;
import org.yaksoku.account.SetupLinkSpent;
import org.yaksoku.account.SetupService;
import org.yaksoku.account.SystemWork;
import org.yaksoku.shared.Language;

/**
 * Where the first administrator of a side comes in, by the link the first start printed.
 */
@Controller
@RequestMapping("/setup/{token}")
class SetupController {

	private final SetupService setup;

	private final SystemWork system;

	SetupController(SetupService setup, SystemWork system) {
		this.setup = setup;
		this.system = system;
	}

	@GetMapping
	ModelAndView blank(@PathVariable String token, Model model) {
		try {
			model.addAttribute("side", this.setup.side(token));
		}
		catch (SetupLinkSpent ex) {
			return spent();
		}
		model.addAttribute("setupForm", SetupForm.blank());
		return new ModelAndView("account/setup-form");
	}

	@PostMapping
	ModelAndView create(@PathVariable String token, @Valid SetupForm setupForm, BindingResult result, Model model,
			Locale locale) {
		try {
			model.addAttribute("side", this.setup.side(token));
			if (!result.hasErrors()) {
				this.system.call("setup",
						() -> this.setup.complete(token, setupForm.toNewAdministrator(Language.of(locale))));
				return new ModelAndView("redirect:/sign-in?ready");
			}
		}
		catch (SetupLinkSpent ex) {
			return spent();
		}
		catch (AlreadyRegistered ex) {
			result.rejectValue("email", "AlreadyRegistered");
		}
		return new ModelAndView("account/setup-form", HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private static ModelAndView spent() {
		return new ModelAndView("account/setup-spent", HttpStatus.GONE);
	}

}
