package org.yaksoku.progress.web;

import java.util.List;
import java.util.function.Supplier;

import jakarta.validation.Valid;
import org.yaksoku.progress.ExecutiveDesk;
import org.yaksoku.progress.figures.Asked;
import org.yaksoku.progress.figures.Changed;
import org.yaksoku.progress.figures.Figure;
import org.yaksoku.progress.figures.Offer;
import org.yaksoku.progress.figures.Scope;
import org.yaksoku.shared.Language;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * What chairs read in a lift.
 */
@Controller
@RequestMapping("/exec")
class ExecutiveController {

	private final ExecutiveDesk desk;

	ExecutiveController(ExecutiveDesk desk) {
		this.desk = desk;
	}

	@GetMapping
	String show(@Valid @ModelAttribute("asked") Asked asked, BindingResult result, Language language, Model model) {
		model.addAttribute("overview",
				readable(result, () -> this.desk.overview(asked.toScope(), asked.day(), asked.since(), language)));
		model.addAttribute("states", Figure.STATES);
		model.addAttribute("headline", List.of(Figure.COMPLETED, Figure.IN_PROGRESS, Figure.PAST_DUE, Figure.AWAITING));
		words(language, model);
		return "progress/overview";
	}

	@GetMapping("/changes")
	String changes(@Valid @ModelAttribute("asked") Asked asked, BindingResult result, Language language, Model model) {
		Scope scope = asked.toScope();
		Offer offer = readable(result, () -> this.desk.offer(scope, asked.day(), language));
		Changed changed = readable(result, () -> this.desk.changes(scope, offer, asked.since(), language));
		model.addAttribute("offer", offer);
		model.addAttribute("changed", changed);
		model.addAttribute("from", this.desk.day(changed.from().day(), language));
		model.addAttribute("to", this.desk.day(changed.to().day(), language));
		words(language, model);
		return "progress/changes";
	}

	@GetMapping("/compare")
	String compare(@Valid @ModelAttribute("asked") Asked asked, BindingResult result, Language language, Model model) {
		Scope scope = asked.toScope();
		Offer offer = readable(result, () -> this.desk.offer(scope, asked.day(), language));
		model.addAttribute("offer", offer);
		model.addAttribute("halves", this.desk.compare(scope, offer, language));
		model.addAttribute("waiting", this.desk.waiting(scope, offer, language));
		model.addAttribute("measures",
				List.of(Figure.ACTIONS, Figure.COMPLETED, Figure.PAST_DUE, Figure.AWAITING, Figure.SIDES_DIFFER));
		model.addAttribute("day", this.desk.day(offer.asOf().day(), language));
		words(language, model);
		return "progress/compare";
	}

	private void words(Language language, Model model) {
		model.addAttribute("sides", language.sides());
		model.addAttribute("figActions", Figure.ACTIONS);
		model.addAttribute("figCompleted", Figure.COMPLETED);
		model.addAttribute("figPastDue", Figure.PAST_DUE);
		model.addAttribute("figUnreported", Figure.UNREPORTED);
		model.addAttribute("today", this.desk.today());
	}

	private static <T> T readable(BindingResult result, Supplier<T> answer) {
		if (result.hasErrors()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		try {
			return answer.get();
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, ex.getMessage(), ex);
		}
	}

}
