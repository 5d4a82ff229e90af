package org.yaksoku.site.web;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.web.Page;
import org.yaksoku.site.ByYear;
import org.yaksoku.site.MeetingPage;
import org.yaksoku.site.MeetingRow;
import org.yaksoku.site.PublicMeetings;
import org.yaksoku.site.Slice;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Meetings held and to come.
 */
@Controller
@RequestMapping("/{lang:ko|ja|en}/meetings")
class MeetingController {

	private final PublicMeetings meetings;

	MeetingController(PublicMeetings meetings) {
		this.meetings = meetings;
	}

	@GetMapping
	String index(@RequestParam(required = false) @Nullable String after, Language language, Model model) {
		Slice<MeetingRow> rows = this.meetings.list(Cursor.list(after), language);
		model.addAttribute("meetings", rows);
		model.addAttribute("first", after == null);
		model.addAttribute("years", ByYear.of(rows.rows(), MeetingRow::year));
		model.addAttribute("examples", rows.rows().stream().anyMatch(MeetingRow::example));
		return "site/meetings";
	}

	@GetMapping("/{code:[a-z0-9-]+}")
	String show(@PathVariable String code, Language language, @ModelAttribute(name = "page", binding = false) Page page,
			Model model) {
		MeetingPage meeting = this.meetings.show(code, language);
		model.addAttribute("gathering", meeting);
		model.addAttribute("sides", language.sides());
		model.addAttribute("linkedData", Described.meeting(meeting, page));
		return "site/meeting";
	}

}
