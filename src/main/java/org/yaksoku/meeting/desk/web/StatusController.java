package org.yaksoku.meeting.desk.web;

import jakarta.validation.Valid;
import org.yaksoku.meeting.MeetingStatusService;
import org.yaksoku.meeting.NotReadyToClose;
import org.yaksoku.meeting.desk.MeetingSheet;
import org.yaksoku.meeting.desk.web.MeetingForms.StatusForm;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Stale;
import org.yaksoku.shared.web.Conflict;
import org.yaksoku.shared.web.Done;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where a meeting stands, up to its closing.
 */
@Controller("deskMeetingStatus")
@RequestMapping("/desk/meetings/{code}")
class StatusController {

	private final MeetingStatusService status;

	private final MeetingPages pages;

	private final CurrentUser currentUser;

	StatusController(MeetingStatusService status, MeetingPages pages, CurrentUser currentUser) {
		this.status = status;
		this.pages = pages;
		this.currentUser = currentUser;
	}

	@PostMapping("/status")
	ModelAndView update(@PathVariable String code, @Valid StatusForm statusForm, BindingResult result,
			Language language, Model model, RedirectAttributes next) {
		this.currentUser.writer();
		if (!result.hasErrors()) {
			try {
				this.status.move(this.pages.sheet(code, language).id(), statusForm.version(), statusForm.status(),
						statusForm.reason());
				return MeetingPages.saved(next, code, "standing");
			}
			catch (Stale | OptimisticLockingFailureException ex) {
				MeetingSheet now = this.pages.sheet(code, language);
				return Conflict.page(Places.meeting(code) + "/status", "statusForm", now.version(), statusForm,
						StatusForm.of(now));
			}
			catch (IllegalArgumentException ex) {
				result.rejectValue("status", "Early");
			}
			catch (IllegalStateException ex) {
				result.rejectValue("status", "Closed");
			}
		}
		return this.pages.refused(code, language, model);
	}

	@PostMapping("/closing")
	ModelAndView close(@PathVariable String code, @RequestParam long version, Language language, Model model,
			RedirectAttributes next) {
		try {
			this.status.close(this.pages.sheet(code, language).id(), version);
		}
		catch (NotReadyToClose ex) {
			model.addAttribute("notReady", true);
			return this.pages.refused(code, language, model);
		}
		catch (IllegalStateException ex) {
			model.addAttribute("overtaken", true);
			return this.pages.refused(code, language, model, HttpStatus.CONFLICT);
		}
		return Done.at(next, "meeting.done.closed", Places.meeting(code) + "#standing");
	}

}
