package org.yaksoku.followup.desk.web;

import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.yaksoku.followup.ActionService;
import org.yaksoku.followup.NotReachedYet;
import org.yaksoku.followup.desk.ActionSheet;
import org.yaksoku.followup.desk.ActionSheet.StepEntry;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Stale;
import org.yaksoku.shared.web.Conflict;
import org.yaksoku.shared.web.Done;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The steps of an action.
 */
@Controller("deskSteps")
@RequestMapping(ListAddress.PATH + "/{code}/milestones")
class StepController {

	private final ActionService actions;

	private final ActionPages pages;

	private final CurrentUser currentUser;

	StepController(ActionService actions, ActionPages pages, CurrentUser currentUser) {
		this.actions = actions;
		this.pages = pages;
		this.currentUser = currentUser;
	}

	@PostMapping
	ModelAndView create(@PathVariable String code, @Valid StepForm stepForm, BindingResult result, Language language,
			Model model, RedirectAttributes next) {
		this.currentUser.writer();
		ActionSheet sheet = this.pages.sheet(code, language);
		if (!result.hasErrors()) {
			try {
				this.actions.addMilestone(sheet.id(), stepForm.toMilestone());
				return saved(next, code);
			}
			catch (NotReachedYet ex) {
				result.rejectValue("reached", "FUTURE");
			}
			catch (DataIntegrityViolationException | IllegalArgumentException ex) {
				result.reject("Refused");
			}
		}
		return this.pages.refused(code, language, model);
	}

	@GetMapping("/{step}")
	String edit(@PathVariable String code, @PathVariable UUID step, Language language, Model model) {
		this.currentUser.writer();
		ActionSheet sheet = this.pages.sheet(code, language);
		model.addAttribute("stepForm", StepForm.of(step(sheet, step)));
		return page(sheet, step, language, model);
	}

	@PostMapping("/{step}")
	ModelAndView update(@PathVariable String code, @PathVariable UUID step, @Valid StepForm stepForm,
			BindingResult result, Language language, Model model, RedirectAttributes next) {
		this.currentUser.writer();
		ActionSheet sheet = this.pages.sheet(code, language);
		step(sheet, step);
		if (!result.hasErrors()) {
			try {
				this.actions.changeMilestone(sheet.id(), step, version(stepForm.version()), stepForm.toMilestone());
				return saved(next, code);
			}
			catch (Stale | OptimisticLockingFailureException ex) {
				StepEntry now = step(this.pages.sheet(code, language), step);
				return Conflict.page(ActionPages.here(code) + "/milestones/" + step, "stepForm", now.version(),
						stepForm, StepForm.of(now));
			}
			catch (NotReachedYet ex) {
				result.rejectValue("reached", "FUTURE");
			}
			catch (DataIntegrityViolationException | IllegalArgumentException ex) {
				result.reject("Refused");
			}
		}
		return new ModelAndView(page(sheet, step, language, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@PostMapping("/{step}/removal")
	ModelAndView remove(@PathVariable String code, @PathVariable UUID step, @RequestParam long version,
			Language language, RedirectAttributes next) {
		this.currentUser.writer();
		ActionSheet sheet = this.pages.sheet(code, language);
		step(sheet, step);
		this.actions.removeMilestone(sheet.id(), step, version);
		return saved(next, code);
	}

	private String page(ActionSheet sheet, UUID step, Language language, Model model) {
		this.pages.frame(sheet, language, model);
		model.addAttribute("step", step);
		model.addAttribute("version", step(sheet, step).version());
		return "followup/desk-step";
	}

	private static StepEntry step(ActionSheet sheet, UUID step) {
		return sheet.steps()
			.stream()
			.filter((it) -> it.id().equals(step))
			.findFirst()
			.orElseThrow(() -> new NotFound(step));
	}

	private static long version(@Nullable Long sent) {
		return (sent != null) ? sent : -2;
	}

	private static ModelAndView saved(RedirectAttributes next, String code) {
		return Done.at(next, "followup.done.saved", ActionPages.here(code) + "#steps");
	}

}
