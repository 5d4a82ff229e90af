package org.yaksoku.meeting.desk.web;

import org.yaksoku.meeting.desk.MeetingHistory;
import org.yaksoku.meeting.desk.MeetingSheet;
import org.yaksoku.shared.Language;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Who changed what of a meeting.
 */
@Controller("deskMeetingHistory")
class HistoryController {

	private final MeetingPages pages;

	private final MeetingHistory history;

	HistoryController(MeetingPages pages, MeetingHistory history) {
		this.pages = pages;
		this.history = history;
	}

	@GetMapping("/desk/meetings/{code}/history")
	String show(@PathVariable String code, Language language, Model model) {
		MeetingSheet sheet = this.pages.sheet(code, language);
		model.addAttribute("sheet", sheet);
		model.addAttribute("events", this.history.of(sheet, language));
		return "meeting/desk-history";
	}

}
