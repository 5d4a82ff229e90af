package org.yaksoku.shared.web;

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
@Controller
class DateController {

	private final CurrentUser currentUser;

	DateController(CurrentUser currentUser) {
		this.currentUser = currentUser;
	}

	@GetMapping("/desk/dates")
	String show(@RequestParam(defaultValue = "") String date, Language language, Model model) {
		this.currentUser.reader();
		model.addAttribute("typed", date);
		model.addAttribute("understood",
				DateReader.read(date).map((it) -> DateWords.of(language).say(it).text()).orElse(null));
		return "shared/fields :: understood";
	}

}
