package org.yaksoku.meeting.desk.web;

import java.util.List;

import jakarta.validation.Valid;
import org.yaksoku.meeting.Attendance;
import org.yaksoku.meeting.ParticipationRole;
import org.yaksoku.meeting.desk.MeetingSheet;
import org.yaksoku.meeting.desk.ParticipantList;
import org.yaksoku.meeting.desk.web.MeetingForms.ListForm;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Visibility;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A list of people is pasted, looked at and then logged; nothing is saved before that.
 */
@Controller("deskMeetingParticipantList")
@RequestMapping("/desk/meetings/{code}/participants")
class ParticipantListController {

	private final ParticipantList list;

	private final MeetingPages pages;

	private final CurrentUser currentUser;

	ParticipantListController(ParticipantList list, MeetingPages pages, CurrentUser currentUser) {
		this.list = list;
		this.pages = pages;
		this.currentUser = currentUser;
	}

	@PostMapping("/list")
	ModelAndView read(@PathVariable String code, @Valid ListForm listForm, BindingResult result, Language language,
			Model model) {
		this.currentUser.writer();
		if (result.hasErrors()) {
			return this.pages.refused(code, language, model);
		}
		MeetingSheet sheet = this.pages.sheet(code, language);
		ParticipantsForm form = ParticipantsForm.of(this.list.read(sheet, listForm.list()));
		model.addAttribute("participantsForm", form);
		return new ModelAndView(page(sheet, form, language, model));
	}

	@PostMapping
	ModelAndView create(@PathVariable String code, @Valid ParticipantsForm participantsForm, BindingResult result,
			Language language, Model model, RedirectAttributes next) {
		this.currentUser.writer();
		MeetingSheet sheet = this.pages.sheet(code, language);
		if (!result.hasErrors()) {
			try {
				if (participantsForm.isComplete()) {
					this.list.log(sheet, participantsForm.chosen(), participantsForm.participantsVisibility(),
							language);
					return MeetingPages.saved(next, code, "participants");
				}
				result.reject("Incomplete");
			}
			catch (DataIntegrityViolationException | IllegalArgumentException ex) {
				result.reject("Refused");
			}
		}
		return new ModelAndView(page(sheet, participantsForm, language, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private String page(MeetingSheet sheet, ParticipantsForm form, Language language, Model model) {
		model.addAttribute("count", form.count());
		model.addAttribute("open", form.open());
		model.addAttribute("sheet", sheet);
		model.addAttribute("language", language);
		model.addAttribute("people", this.pages.people(language));
		model.addAttribute("organisations", this.pages.organisations(null, language));
		model.addAttribute("roles", ParticipationRole.values());
		model.addAttribute("attendances", Attendance.values());
		model.addAttribute("shared", List.of(Visibility.BOTH_SIDES, Visibility.PUBLIC));
		return "meeting/desk-list-read";
	}

}
