package org.yaksoku.meeting.desk.web;

import org.yaksoku.meeting.desk.RegisterCounts;
import org.yaksoku.shared.Language;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What both sides name in common: organisations, people, topics, series.
 */
@Controller("deskRegisters")
class RegistersController {

	private final RegisterCounts counts;

	RegistersController(RegisterCounts counts) {
		this.counts = counts;
	}

	@GetMapping("/desk/registers")
	String index(Language language, Model model) {
		model.addAttribute("registers", this.counts.all(language));
		return "meeting/desk-registers";
	}

}
