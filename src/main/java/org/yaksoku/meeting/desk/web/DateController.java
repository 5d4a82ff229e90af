package org.yaksoku.meeting.desk.web;

import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.DateReader;
import org.yaksoku.shared.DateWords;
import org.yaksoku.shared.Language;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Says what is understood of a date while it is typed.
 */
@Controller("deskDates")
class DateController {

	private final CurrentUser currentUser;

	DateController(CurrentUser currentUser) {
		this.currentUser = currentUser;
	}

	@GetMapping("/desk/dates")
	String show(@RequestParam(defaultValue = "") String held, Language language, Model model) {
		this.currentUser.reader();
		model.addAttribute("typed", held);
		model.addAttribute("date",
				DateReader.read(held).map((it) -> DateWords.of(language).say(it).text()).orElse(null));
		return "meeting/desk-parts :: understood";
	}

}
