package org.yaksoku.meeting.desk.web;

import java.util.UUID;

import jakarta.validation.Valid;
import org.yaksoku.meeting.AttendanceService;
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
 * One of those who take part. They are added as a list.
 */
@Controller("deskMeetingParticipants")
@RequestMapping("/desk/meetings/{code}/participants")
class ParticipantController {

	private static final String KIND = "participants";

	private final AttendanceService attendance;

	private final PartPages parts;

	ParticipantController(AttendanceService attendance, PartPages parts) {
		this.attendance = attendance;
		this.parts = parts;
	}

	@GetMapping("/{part}")
	String edit(@PathVariable String code, @PathVariable UUID part, Language language, Model model) {
		return this.parts.show(code, KIND, part, "participantForm",
				(sheet) -> ParticipantForm.of(sheet.participant(part)), language, model);
	}

	@PostMapping("/{part}")
	ModelAndView update(@PathVariable String code, @PathVariable UUID part, @Valid ParticipantForm participantForm,
			BindingResult result, Language language, Model model, RedirectAttributes next) {
		return this.parts.change(new Here(code, KIND, language, model, next), part, result, participantForm,
				(sheet) -> ParticipantForm.of(sheet.participant(part)),
				(sheet) -> this.attendance.change(sheet.id(), part, participantForm.version(),
						Picked.id(participantForm.participantSession()),
						participantForm.toNewParticipation(sheet.participant(part).embargoUntil())));
	}

	@PostMapping("/{part}/removal")
	ModelAndView remove(@PathVariable String code, @PathVariable UUID part, @RequestParam long version,
			Language language, Model model, RedirectAttributes next) {
		return this.parts.remove(new Here(code, KIND, language, model, next),
				(sheet) -> this.attendance.remove(sheet.id(), part, version));
	}

}
