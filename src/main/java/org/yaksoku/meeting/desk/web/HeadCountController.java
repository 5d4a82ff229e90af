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
 * How many came, as each source counts them.
 */
@Controller("deskMeetingHeadCounts")
@RequestMapping("/desk/meetings/{code}/head-counts")
class HeadCountController {

	private final AttendanceService attendance;

	private final MeetingPages pages;

	HeadCountController(AttendanceService attendance, MeetingPages pages) {
		this.attendance = attendance;
		this.pages = pages;
	}

	@PostMapping
	ModelAndView create(@PathVariable String code, @Valid HeadCountForm headCountForm, BindingResult result,
			Language language, Model model, RedirectAttributes next) {
		if (!result.hasErrors()) {
			try {
				this.attendance.count(this.pages.sheet(code, language).id(), headCountForm.toNewHeadCount(null));
				return MeetingPages.saved(next, code, "head-counts");
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
		model.addAttribute("headCountForm", HeadCountForm.of(sheet.headCount(part)));
		return this.pages.part(sheet, "head-counts", part, sheet.headCount(part).version(), language, model);
	}

	@PostMapping("/{part}")
	ModelAndView update(@PathVariable String code, @PathVariable UUID part, @Valid HeadCountForm headCountForm,
			BindingResult result, Language language, Model model, RedirectAttributes next) {
		MeetingSheet sheet = this.pages.sheet(code, language);
		if (!result.hasErrors()) {
			try {
				this.attendance.recount(sheet.id(), part, headCountForm.version(),
						headCountForm.toNewHeadCount(sheet.headCount(part)));
				return MeetingPages.saved(next, code, "head-counts");
			}
			catch (Stale | OptimisticLockingFailureException ex) {
				HeadCountForm now = HeadCountForm.of(this.pages.sheet(code, language).headCount(part));
				return Conflict.page(Places.part(code, "head-counts", part), "headCountForm", now.version(),
						headCountForm, now, null);
			}
			catch (DataIntegrityViolationException | IllegalArgumentException ex) {
				result.reject("Refused");
			}
		}
		return new ModelAndView(
				this.pages.part(sheet, "head-counts", part, sheet.headCount(part).version(), language, model),
				HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@PostMapping("/{part}/removal")
	ModelAndView remove(@PathVariable String code, @PathVariable UUID part, @RequestParam long version,
			Language language, RedirectAttributes next) {
		MeetingSheet sheet = this.pages.sheet(code, language);
		this.attendance.uncount(sheet.id(), part, version);
		return MeetingPages.removed(next, code, "head-counts");
	}

}
