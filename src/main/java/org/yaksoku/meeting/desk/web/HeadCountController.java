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
 * How many came, as each source counts them.
 */
@Controller("deskMeetingHeadCounts")
@RequestMapping("/desk/meetings/{code}/head-counts")
class HeadCountController {

	private static final String KIND = "head-counts";

	private final AttendanceService attendance;

	private final PartPages parts;

	HeadCountController(AttendanceService attendance, PartPages parts) {
		this.attendance = attendance;
		this.parts = parts;
	}

	@PostMapping
	ModelAndView create(@PathVariable String code, @Valid HeadCountForm headCountForm, BindingResult result,
			Language language, Model model, RedirectAttributes next) {
		return this.parts.add(new Here(code, KIND, language, model, next), result,
				(sheet) -> this.attendance.count(sheet.id(), headCountForm.toNewHeadCount(null)));
	}

	@GetMapping("/{part}")
	String edit(@PathVariable String code, @PathVariable UUID part, Language language, Model model) {
		return this.parts.show(code, KIND, part, "headCountForm", (sheet) -> HeadCountForm.of(sheet.headCount(part)),
				language, model);
	}

	@PostMapping("/{part}")
	ModelAndView update(@PathVariable String code, @PathVariable UUID part, @Valid HeadCountForm headCountForm,
			BindingResult result, Language language, Model model, RedirectAttributes next) {
		return this.parts.change(new Here(code, KIND, language, model, next), part, result, headCountForm,
				(sheet) -> HeadCountForm.of(sheet.headCount(part)), (sheet) -> this.attendance.recount(sheet.id(), part,
						headCountForm.version(), headCountForm.toNewHeadCount(sheet.headCount(part).embargoUntil())));
	}

	@PostMapping("/{part}/removal")
	ModelAndView remove(@PathVariable String code, @PathVariable UUID part, @RequestParam long version,
			Language language, Model model, RedirectAttributes next) {
		return this.parts.remove(new Here(code, KIND, language, model, next),
				(sheet) -> this.attendance.uncount(sheet.id(), part, version));
	}

}
