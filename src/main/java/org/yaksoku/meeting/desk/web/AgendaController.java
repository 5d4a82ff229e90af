package org.yaksoku.meeting.desk.web;

import java.util.UUID;

import jakarta.validation.Valid;
import org.yaksoku.meeting.ProgrammeService;
import org.yaksoku.meeting.StillSpokenOf;
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
 * What is discussed at a meeting.
 */
@Controller("deskMeetingAgenda")
@RequestMapping("/desk/meetings/{code}/agenda")
class AgendaController {

	private final ProgrammeService programme;

	private final MeetingPages pages;

	AgendaController(ProgrammeService programme, MeetingPages pages) {
		this.programme = programme;
		this.pages = pages;
	}

	@PostMapping
	ModelAndView create(@PathVariable String code, @Valid AgendaForm agendaForm, BindingResult result,
			Language language, Model model, RedirectAttributes next) {
		if (!result.hasErrors()) {
			try {
				this.programme.addAgendaItem(this.pages.sheet(code, language).id(), agendaForm.toNewAgendaItem(null));
				return MeetingPages.saved(next, code, "agenda");
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
		model.addAttribute("agendaForm", AgendaForm.of(sheet.agendaItem(part)));
		return this.pages.part(sheet, "agenda", part, sheet.agendaItem(part).version(), language, model);
	}

	@PostMapping("/{part}")
	ModelAndView update(@PathVariable String code, @PathVariable UUID part, @Valid AgendaForm agendaForm,
			BindingResult result, Language language, Model model, RedirectAttributes next) {
		MeetingSheet sheet = this.pages.sheet(code, language);
		if (!result.hasErrors()) {
			try {
				this.programme.changeAgendaItem(sheet.id(), part, agendaForm.version(),
						agendaForm.toNewAgendaItem(sheet.agendaItem(part)));
				return MeetingPages.saved(next, code, "agenda");
			}
			catch (Stale | OptimisticLockingFailureException ex) {
				AgendaForm now = AgendaForm.of(this.pages.sheet(code, language).agendaItem(part));
				return Conflict.page(Places.part(code, "agenda", part), "agendaForm", now.version(), agendaForm, now,
						null);
			}
			catch (DataIntegrityViolationException | IllegalArgumentException ex) {
				result.reject("Refused");
			}
		}
		return new ModelAndView(
				this.pages.part(sheet, "agenda", part, sheet.agendaItem(part).version(), language, model),
				HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@PostMapping("/{part}/removal")
	ModelAndView remove(@PathVariable String code, @PathVariable UUID part, @RequestParam long version,
			Language language, Model model, RedirectAttributes next) {
		MeetingSheet sheet = this.pages.sheet(code, language);
		try {
			this.programme.removeAgendaItem(sheet.id(), part, version);
		}
		catch (StillSpokenOf ex) {
			model.addAttribute("agendaForm", AgendaForm.of(sheet.agendaItem(part)));
			model.addAttribute("refused", "meeting.removal.spoken-of");
			return new ModelAndView(this.pages.part(sheet, "agenda", part, version, language, model),
					HttpStatus.UNPROCESSABLE_CONTENT);
		}
		return MeetingPages.removed(next, code, "agenda");
	}

}
