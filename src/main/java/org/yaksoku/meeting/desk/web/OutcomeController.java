package org.yaksoku.meeting.desk.web;

import java.util.UUID;

import jakarta.validation.Valid;
import org.yaksoku.meeting.OutcomeId;
import org.yaksoku.meeting.ProgrammeService;
import org.yaksoku.shared.Language;

import org.springframework.dao.DataIntegrityViolationException;
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

	private static final String KIND = "outcomes";

	private final ProgrammeService programme;

	private final PartPages parts;

	OutcomeController(ProgrammeService programme, PartPages parts) {
		this.programme = programme;
		this.parts = parts;
	}

	@PostMapping
	ModelAndView create(@PathVariable String code, @Valid OutcomeForm outcomeForm, BindingResult result,
			Language language, Model model, RedirectAttributes next) {
		return this.parts.add(new Here(code, KIND, language, model, next), result,
				(sheet) -> this.programme.addOutcome(sheet.id(), Picked.id(outcomeForm.outcomeSession()),
						Picked.id(outcomeForm.outcomeAgenda()), outcomeForm.toNewOutcome(null)));
	}

	@GetMapping("/{part}")
	String edit(@PathVariable String code, @PathVariable UUID part, Language language, Model model) {
		return this.parts.show(code, KIND, part, "outcomeForm", (sheet) -> OutcomeForm.of(sheet.outcome(part)),
				language, model);
	}

	@PostMapping("/{part}")
	ModelAndView update(@PathVariable String code, @PathVariable UUID part, @Valid OutcomeForm outcomeForm,
			BindingResult result, Language language, Model model, RedirectAttributes next) {
		return this.parts.change(new Here(code, KIND, language, model, next), part, result, outcomeForm,
				(sheet) -> OutcomeForm.of(sheet.outcome(part)),
				(sheet) -> this.programme.changeOutcome(sheet.id(), new OutcomeId(part), outcomeForm.version(),
						Picked.id(outcomeForm.outcomeSession()), Picked.id(outcomeForm.outcomeAgenda()),
						outcomeForm.toNewOutcome(sheet.outcome(part).embargoUntil())));
	}

	@PostMapping("/{part}/removal")
	ModelAndView remove(@PathVariable String code, @PathVariable UUID part, @RequestParam long version,
			Language language, Model model, RedirectAttributes next) {
		Here here = new Here(code, KIND, language, model, next);
		try {
			return this.parts.remove(here,
					(sheet) -> this.programme.removeOutcome(sheet.id(), new OutcomeId(part), version));
		}
		catch (DataIntegrityViolationException ex) {
			return this.parts.kept(here, part, "outcomeForm", (sheet) -> OutcomeForm.of(sheet.outcome(part)), version,
					"meeting.removal.followed-up");
		}
	}

}
