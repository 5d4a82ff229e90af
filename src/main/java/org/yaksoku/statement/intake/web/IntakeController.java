package org.yaksoku.statement.intake.web;

import java.util.List;
import java.util.Map;

import org.yaksoku.shared.Language;
import org.yaksoku.statement.desk.DraftView;
import org.yaksoku.statement.intake.IntakeId;
import org.yaksoku.statement.intake.IntakeService;
import org.yaksoku.statement.intake.IntakeState;
import org.yaksoku.statement.intake.Paragraph;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * First step: a text is pasted or uploaded, in one language or more.
 */
@Controller("intakeStart")
@RequestMapping("/desk/statements/{code}/intake")
class IntakeController {

	private final Drafts drafts;

	private final IntakeService intakes;

	IntakeController(Drafts drafts, IntakeService intakes) {
		this.drafts = drafts;
		this.intakes = intakes;
	}

	@GetMapping
	String blank(@PathVariable String code, Language language, Model model) {
		model.addAttribute("intakeForm", IntakeForm.blank());
		return page(this.drafts.newest(code, language), model);
	}

	@PostMapping
	ModelAndView read(@PathVariable String code, IntakeForm intakeForm, BindingResult result, Language language,
			Model model) {
		DraftView draft = this.drafts.open(code, language);
		Map<Language, List<Paragraph>> texts = intakeForm.read(result);
		if (result.hasErrors()) {
			boolean large = result.getFieldErrors().stream().anyMatch(IntakeController::isTooLarge);
			return new ModelAndView(page(draft, model),
					large ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.UNPROCESSABLE_CONTENT);
		}
		IntakeId id = this.intakes.begin(draft.statement(), IntakeState.of(texts));
		return new ModelAndView("redirect:" + Drafts.place(code, id, "split"));
	}

	@PostMapping("/{id}/removal")
	String discard(@PathVariable String code, @PathVariable IntakeId id, Language language, RedirectAttributes next) {
		this.intakes.discard(this.drafts.newest(code, language).statement(), id);
		next.addFlashAttribute("done", "statement.intake.done.discarded");
		return "redirect:/desk/statements/" + code + "/intake";
	}

	private String page(DraftView draft, Model model) {
		model.addAttribute("draft", draft);
		model.addAttribute("step", "paste");
		this.intakes.begun(draft.statement()).ifPresent((it) -> model.addAttribute("begun", it));
		return "statement/intake-start";
	}

	private static boolean isTooLarge(FieldError mistake) {
		return "Refusal.TOO_LARGE".equals(mistake.getCode());
	}

}
