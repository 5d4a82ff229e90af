package org.yaksoku.meeting.desk.web;

import java.util.UUID;

import jakarta.validation.Valid;
import org.yaksoku.meeting.OutcomeId;
import org.yaksoku.meeting.ProgrammeService;
import org.yaksoku.meeting.desk.MeetingSheet;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Stale;
import org.yaksoku.shared.web.Conflict;

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
 * What came out of a meeting.
 */
@Controller("deskMeetingOutcomes")
@RequestMapping("/desk/meetings/{code}/outcomes")
class OutcomeController {

	private final ProgrammeService programme;

	private final MeetingPages pages;

	OutcomeController(ProgrammeService programme, MeetingPages pages) {
		this.programme = programme;
		this.pages = pages;
	}

	@PostMapping
	ModelAndView create(@PathVariable String code, @Valid OutcomeForm outcomeForm, BindingResult result,
			Language language, Model model, RedirectAttributes next) {
		if (!result.hasErrors()) {
			try {
				this.programme.addOutcome(this.pages.sheet(code, language).id(),
						Picked.id(outcomeForm.outcomeSession()), Picked.id(outcomeForm.outcomeAgenda()),
						outcomeForm.toNewOutcome(null));
				return MeetingPages.saved(next, code, "outcomes");
			}
			catch (DataIntegrityViolationException | IllegalArgumentException ex) {
				result.reject("Refused");
			}
		}
		return this.pages.refused(code, language, model);
	}

	@GetMapping("/{part}")
	String edit(@PathVariable String code, @PathVariable UUID part, Language language, Model model) {
		MeetingSheet sheet = this.pages.sheet(code, language);
		model.addAttribute("outcomeForm", OutcomeForm.of(sheet.outcome(part)));
		return this.pages.part(sheet, "outcomes", part, sheet.outcome(part).version(), language, model);
	}

	@PostMapping("/{part}")
	ModelAndView update(@PathVariable String code, @PathVariable UUID part, @Valid OutcomeForm outcomeForm,
			BindingResult result, Language language, Model model, RedirectAttributes next) {
		MeetingSheet sheet = this.pages.sheet(code, language);
		if (!result.hasErrors()) {
			try {
				this.programme.changeOutcome(sheet.id(), new OutcomeId(part), outcomeForm.version(),
						Picked.id(outcomeForm.outcomeSession()), Picked.id(outcomeForm.outcomeAgenda()),
						outcomeForm.toNewOutcome(sheet.outcome(part)));
				return MeetingPages.saved(next, code, "outcomes");
			}
			catch (Stale | OptimisticLockingFailureException ex) {
				OutcomeForm now = OutcomeForm.of(this.pages.sheet(code, language).outcome(part));
				return Conflict.page(Places.part(code, "outcomes", part), "outcomeForm", now.version(), outcomeForm,
						now, null);
			}
			catch (DataIntegrityViolationException | IllegalArgumentException ex) {
				result.reject("Refused");
			}
		}
		return new ModelAndView(
				this.pages.part(sheet, "outcomes", part, sheet.outcome(part).version(), language, model),
				HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@PostMapping("/{part}/removal")
	ModelAndView remove(@PathVariable String code, @PathVariable UUID part, @RequestParam long version,
			Language language, Model model, RedirectAttributes next) {
		MeetingSheet sheet = this.pages.sheet(code, language);
		try {
			this.programme.removeOutcome(sheet.id(), new OutcomeId(part), version);
		}
		catch (DataIntegrityViolationException ex) {
			model.addAttribute("outcomeForm", OutcomeForm.of(sheet.outcome(part)));
			model.addAttribute("refused", "meeting.removal.followed-up");
			return new ModelAndView(this.pages.part(sheet, "outcomes", part, version, language, model),
					HttpStatus.UNPROCESSABLE_CONTENT);
		}
		return MeetingPages.removed(next, code, "outcomes");
	}

}
