package org.yaksoku.account.people.web;

import java.util.Objects;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.yaksoku.account.AlreadyRegistered;
import org.yaksoku.account.InvitationService;
import org.yaksoku.account.InvitationSpent;
import org.yaksoku.account.InvitationView;
import org.yaksoku.account.SystemWork;
import org.yaksoku.shared.Language;

/**
 * Where an invited person comes in, by the link they were sent or that a start printed.
 */
@Controller
@RequestMapping("/invite/{token}")
class AcceptanceController {

	private final InvitationService invitations;

	private final NewPassword passwords;

	private final SystemWork system;

	AcceptanceController(InvitationService invitations, NewPassword passwords, SystemWork system) {
		this.invitations = invitations;
		this.passwords = passwords;
		this.system = system;
	}

	/** In the language the person is expected to read, until they choose another. */
	@GetMapping
	ModelAndView blank(@PathVariable String token, @RequestParam(required = false) @Nullable String lang,
			Language language, Model model) {
		try {
			InvitationView invitation = this.invitations.find(token);
			Language expected = invitation.language();
			if (lang == null && expected != null && expected != language) {
				return new ModelAndView("redirect:/invite/" + token + "?lang=" + expected.code());
			}
			model.addAttribute("acceptanceForm", AcceptanceForm.of(invitation, language));
			return page(invitation, language, model, HttpStatus.OK);
		}
		catch (InvitationSpent ex) {
			return spent();
		}
	}

	@PostMapping
	ModelAndView create(@PathVariable String token, @Valid AcceptanceForm acceptanceForm, BindingResult result,
			Language language, Model model) {
		try {
			InvitationView invitation = this.invitations.find(token);
			check(invitation, acceptanceForm, result);
			if (!result.hasErrors()) {
				try {
					this.system.call("invitation", () -> this.invitations.accept(token, acceptanceForm.toAcceptance()));
					return new ModelAndView("redirect:/sign-in?ready&lang=" + acceptanceForm.language().code());
				}
				catch (AlreadyRegistered ex) {
					result.rejectValue("email", "AlreadyRegistered");
				}
			}
			return page(invitation, language, model, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		catch (InvitationSpent ex) {
			return spent();
		}
	}

	private void check(InvitationView invitation, AcceptanceForm form, BindingResult result) {
		String email = Objects.requireNonNullElse(invitation.email(), Objects.requireNonNullElse(form.email(), ""));
		if (email.isBlank()) {
			result.rejectValue("email", "NotBlank");
		}
		this.passwords.check(result, "password", form.password(), Objects.requireNonNullElse(form.name(), ""), email);
	}

	private static ModelAndView page(InvitationView invitation, Language language, Model model, HttpStatus status) {
		model.addAttribute("invitation", invitation);
		model.addAttribute("languages", language.first());
		return new ModelAndView("account/accept", status);
	}

	private static ModelAndView spent() {
		return new ModelAndView("account/spent", HttpStatus.GONE);
	}

}
