package org.yaksoku.meeting.desk.web;

import org.yaksoku.history.web.HistoryFiles;
import org.yaksoku.history.web.HistoryForm;
import org.yaksoku.meeting.desk.MeetingHistory;
import org.yaksoku.meeting.desk.MeetingSheet;
import org.yaksoku.shared.Language;

import org.springframework.http.ResponseEntity;
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

	private final HistoryFiles files;

	HistoryController(MeetingPages pages, MeetingHistory history, HistoryFiles files) {
		this.pages = pages;
		this.history = history;
		this.files = files;
	}

	@GetMapping("/desk/meetings/{code}/history")
	String show(@PathVariable String code, HistoryForm wanted, Language language, Model model) {
		MeetingSheet sheet = this.pages.sheet(code, language);
		model.addAttribute("sheet", sheet);
		model.addAttribute("events", this.history.of(sheet, wanted.page(), language));
		return "meeting/desk-history";
	}

	/** The same to take away, with everything older. */
	@GetMapping("/desk/meetings/{code}/history.csv")
	ResponseEntity<byte[]> file(@PathVariable String code, HistoryForm wanted, Language language) {
		return this.files.answer(this.history.of(this.pages.sheet(code, language), wanted.file(), language), "meeting",
				code, language);
	}

}
