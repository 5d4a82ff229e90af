package org.yaksoku.meeting.desk.web;

import java.util.UUID;

import jakarta.validation.Valid;
import org.yaksoku.meeting.ProgrammeService;
import org.yaksoku.meeting.StillSpokenOf;
import org.yaksoku.shared.Language;

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
 * What is discussed at a meeting.
 */
@Controller("deskMeetingAgenda")
@RequestMapping("/desk/meetings/{code}/agenda")
class AgendaController {

	private static final String KIND = "agenda";

	private final ProgrammeService programme;

	private final PartPages parts;

	AgendaController(ProgrammeService programme, PartPages parts) {
		this.programme = programme;
		this.parts = parts;
	}

	@PostMapping
	ModelAndView create(@PathVariable String code, @Valid AgendaForm agendaForm, BindingResult result,
			Language language, Model model, RedirectAttributes next) {
		return this.parts.add(new Here(code, KIND, language, model, next), result,
				(sheet) -> this.programme.addAgendaItem(sheet.id(), agendaForm.toNewAgendaItem(null)));
	}

	@GetMapping("/{part}")
	String edit(@PathVariable String code, @PathVariable UUID part, Language language, Model model) {
		return this.parts.show(code, KIND, part, "agendaForm", (sheet) -> AgendaForm.of(sheet.agendaItem(part)),
				language, model);
	}

	@PostMapping("/{part}")
	ModelAndView update(@PathVariable String code, @PathVariable UUID part, @Valid AgendaForm agendaForm,
			BindingResult result, Language language, Model model, RedirectAttributes next) {
		return this.parts.change(new Here(code, KIND, language, model, next), part, result, agendaForm,
				(sheet) -> AgendaForm.of(sheet.agendaItem(part)), (sheet) -> this.programme.changeAgendaItem(sheet.id(),
						part, agendaForm.version(), agendaForm.toNewAgendaItem(sheet.agendaItem(part).embargoUntil())));
	}

	/** One step up or down among its like. */
	@PostMapping("/{part}/place")
	ModelAndView move(@PathVariable String code, @PathVariable UUID part, @RequestParam long version,
			@RequestParam(defaultValue = "1") int by, Language language, Model model, RedirectAttributes next) {
		return this.parts.move(new Here(code, KIND, language, model, next), part,
				(sheet) -> this.programme.moveAgendaItem(sheet.id(), part, version, by));
	}

	@PostMapping("/{part}/removal")
	ModelAndView remove(@PathVariable String code, @PathVariable UUID part, @RequestParam long version,
			Language language, Model model, RedirectAttributes next) {
		Here here = new Here(code, KIND, language, model, next);
		try {
			return this.parts.remove(here, (sheet) -> this.programme.removeAgendaItem(sheet.id(), part, version));
		}
		catch (StillSpokenOf ex) {
			return this.parts.kept(here, part, "agendaForm", (sheet) -> AgendaForm.of(sheet.agendaItem(part)), version,
					"meeting.removal.spoken-of");
		}
	}

}
