package org.yaksoku.notification.minutes.web;

import java.util.List;
import java.util.Objects;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.yaksoku.notification.minutes.Addressee;
import org.yaksoku.notification.minutes.MinutesChanged;
import org.yaksoku.notification.minutes.MinutesContent;
import org.yaksoku.notification.minutes.MinutesDesk;
import org.yaksoku.notification.minutes.MinutesService;
import org.yaksoku.notification.minutes.MinutesSheet;
import org.yaksoku.notification.minutes.MinutesSheet.Issued;
import org.yaksoku.shared.Choice;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Settled;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Stale;
import org.yaksoku.shared.web.Done;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The minutes of a meeting: their words, who gets them, who confirmed them.
 */
@Controller
@RequestMapping("/desk/meetings/{code}/minutes")
class MinutesController {

	private final MinutesDesk desk;

	private final MinutesService service;

	private final CurrentUser currentUser;

	MinutesController(MinutesDesk desk, MinutesService service, CurrentUser currentUser) {
		this.desk = desk;
		this.service = service;
		this.currentUser = currentUser;
	}

	@GetMapping
	String show(@PathVariable String code, Language language, Model model) {
		MinutesSheet sheet = this.desk.sheet(code, language);
		model.addAttribute("minutesForm", MinutesForm.of(sheet, own()));
		model.addAttribute("finalForm", finalForm(sheet));
		return page(sheet, language, model);
	}

	@PostMapping
	ModelAndView send(@PathVariable String code, @Valid MinutesForm minutesForm, BindingResult result,
			Language language, Model model, RedirectAttributes next) {
		MinutesSheet sheet = this.desk.sheet(code, language);
		if (!sheet.held()) {
			return refused(sheet, "notification.minutes.not-held", language, model);
		}
		if (!MinutesForm.unreadable(minutesForm.participantAddresses()).isEmpty()) {
			result.rejectValue("participantAddresses", "Addresses");
		}
		if (!MinutesForm.unreadable(minutesForm.informedAddresses()).isEmpty()) {
			result.rejectValue("informedAddresses", "Addresses");
		}
		List<Addressee> addressees = result.hasErrors() ? List.of() : minutesForm.toAddressees(sheet, own());
		if (!result.hasErrors() && addressees.isEmpty()) {
			result.rejectValue("participants", "NotEmpty");
		}
		if (result.hasErrors()) {
			model.addAttribute("finalForm", finalForm(sheet));
			return new ModelAndView(page(sheet, language, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			this.service.send(code, Objects.requireNonNullElse(minutesForm.fingerprint(), ""), addressees);
			return Done.at(next, "notification.minutes.sent", address(code));
		}
		catch (MinutesChanged ex) {
			model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "minutesForm");
			model.addAttribute("minutesForm", minutesForm.seen(sheet));
			model.addAttribute("finalForm", finalForm(sheet));
			model.addAttribute("refused", "notification.minutes.changed");
			return new ModelAndView(page(sheet, language, model), HttpStatus.CONFLICT);
		}
	}

	/** Where a form went, asked for again: its place is on the one page. */
	@GetMapping("/final")
	String whole(@PathVariable String code) {
		return "redirect:/desk/meetings/" + code + "/minutes";
	}

	@PostMapping("/final")
	ModelAndView settle(@PathVariable String code, @Valid FinalForm finalForm, BindingResult result, Language language,
			Model model, RedirectAttributes next) {
		this.currentUser.approver();
		MinutesSheet sheet = this.desk.sheet(code, language);
		if (result.hasErrors()) {
			model.addAttribute("minutesForm", MinutesForm.of(sheet, own()));
			return new ModelAndView(page(sheet, language, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			this.service.settle(code, finalForm.version(), finalForm.reason());
			return Done.at(next, "notification.minutes.settled", address(code));
		}
		catch (Settled | Stale ex) {
			return refused(this.desk.sheet(code, language), "notification.minutes.answered-meanwhile", language, model);
		}
	}

	private ModelAndView refused(MinutesSheet sheet, String why, Language language, Model model) {
		model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "minutesForm");
		model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "finalForm");
		model.addAttribute("minutesForm", MinutesForm.of(sheet, own()));
		model.addAttribute("finalForm", finalForm(sheet));
		model.addAttribute("refused", why);
		return new ModelAndView(page(sheet, language, model), HttpStatus.CONFLICT);
	}

	private String page(MinutesSheet sheet, Language language, Model model) {
		model.addAttribute("sheet", sheet);
		model.addAttribute("people",
				sheet.known()
					.stream()
					.map((it) -> new Choice(it.participation().toString(), it.name() + " <" + it.address() + ">",
							language.code()))
					.toList());
		model.addAttribute("languages", language.first());
		model.addAttribute("contents", MinutesContent.values());
		return "notification/minutes";
	}

	private static FinalForm finalForm(MinutesSheet sheet) {
		@Nullable Issued issued = sheet.issued();
		return new FinalForm((issued != null) ? issued.version() : -1L, "");
	}

	/** The language in which people of one’s own side are written to. */
	private Language own() {
		return (this.currentUser.required().side() == Side.KR) ? Language.KO : Language.JA;
	}

	private static String address(String code) {
		return "/desk/meetings/" + code + "/minutes";
	}

}
