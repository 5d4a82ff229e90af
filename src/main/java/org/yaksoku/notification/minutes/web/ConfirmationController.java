package org.yaksoku.notification.minutes.web;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.yaksoku.account.SystemWork;
import org.yaksoku.notification.mail.Token;
import org.yaksoku.notification.minutes.MinutesAnswers;
import org.yaksoku.notification.minutes.MinutesAnswers.Asked;
import org.yaksoku.shared.Settled;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where a participant confirms minutes without a sign-in. Following the link alone
 * changes nothing, because programs follow links.
 */
@Controller
@RequestMapping("/minutes/{token}")
class ConfirmationController {

	private static final int LENGTH = 2000;

	private final MinutesAnswers answers;

	private final SystemWork system;

	ConfirmationController(MinutesAnswers answers, SystemWork system) {
		this.answers = answers;
		this.system = system;
	}

	@GetMapping
	ModelAndView show(@PathVariable String token, Model model) {
		return page(this.answers.find(new Token(token)), HttpStatus.OK, model);
	}

	@PostMapping
	ModelAndView answer(@PathVariable String token, @RequestParam boolean agrees,
			@RequestParam(required = false) @Nullable String note, Model model) {
		String said = (note != null) ? note.strip() : "";
		boolean tooLong = said.length() > LENGTH;
		if ((!agrees && said.isEmpty()) || tooLong) {
			model.addAttribute("mistake",
					tooLong ? "notification.confirm.too-long" : "notification.confirm.note-needed");
			model.addAttribute("said", said);
			return page(this.answers.find(new Token(token)), HttpStatus.UNPROCESSABLE_CONTENT, model);
		}
		try {
			Optional<Asked> asked = this.system.call("minutes",
					() -> this.answers.answer(new Token(token), agrees, said));
			model.addAttribute("done", "notification.confirm.done." + agrees);
			return page(asked, HttpStatus.OK, model);
		}
		catch (Settled ex) {
			return page(this.answers.find(new Token(token)), HttpStatus.CONFLICT, model);
		}
	}

	private static ModelAndView page(Optional<Asked> asked, HttpStatus status, Model model) {
		if (asked.isEmpty()) {
			model.asMap().remove("done");
		}
		asked.ifPresent((it) -> model.addAttribute("asked", it));
		return new ModelAndView("notification/minutes-confirm", asked.isPresent() ? status : HttpStatus.NOT_FOUND);
	}

}
