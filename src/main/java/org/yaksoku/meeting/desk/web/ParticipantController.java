package org.yaksoku.meeting.desk.web;

import java.util.UUID;

import jakarta.validation.Valid;
import org.yaksoku.meeting.AttendanceService;
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
 * One of those who take part. They are added as a list.
 */
@Controller("deskMeetingParticipants")
@RequestMapping("/desk/meetings/{code}/participants")
class ParticipantController {

	private final AttendanceService attendance;

	private final MeetingPages pages;

	ParticipantController(AttendanceService attendance, MeetingPages pages) {
		this.attendance = attendance;
		this.pages = pages;
	}

	@GetMapping("/{part}")
	String edit(@PathVariable String code, @PathVariable UUID part, Language language, Model model) {
		MeetingSheet sheet = this.pages.sheet(code, language);
		model.addAttribute("participantForm", ParticipantForm.of(sheet.participant(part)));
		return this.pages.part(sheet, "participants", part, sheet.participant(part).version(), language, model);
	}

	@PostMapping("/{part}")
	ModelAndView update(@PathVariable String code, @PathVariable UUID part, @Valid ParticipantForm participantForm,
			BindingResult result, Language language, Model model, RedirectAttributes next) {
		MeetingSheet sheet = this.pages.sheet(code, language);
		if (!result.hasErrors()) {
			try {
				this.attendance.change(sheet.id(), part, participantForm.version(),
						Picked.id(participantForm.participantSession()),
						participantForm.toNewParticipation(sheet.participant(part)));
				return MeetingPages.saved(next, code, "participants");
			}
			catch (Stale | OptimisticLockingFailureException ex) {
				ParticipantForm now = ParticipantForm.of(this.pages.sheet(code, language).participant(part));
				return Conflict.page(Places.part(code, "participants", part), "participantForm", now.version(),
						participantForm, now, null);
			}
			catch (DataIntegrityViolationException | IllegalArgumentException ex) {
				result.reject("Refused");
			}
		}
		return new ModelAndView(
				this.pages.part(sheet, "participants", part, sheet.participant(part).version(), language, model),
				HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@PostMapping("/{part}/removal")
	ModelAndView remove(@PathVariable String code, @PathVariable UUID part, @RequestParam long version,
			Language language, RedirectAttributes next) {
		MeetingSheet sheet = this.pages.sheet(code, language);
		this.attendance.remove(sheet.id(), part, version);
		return MeetingPages.removed(next, code, "participants");
	}

}
