package org.yaksoku.statement.desk.web;

import java.util.List;
import java.util.Map;

import org.yaksoku.history.RecordHistory;
import org.yaksoku.shared.Language;
import org.yaksoku.statement.term.TermId;
import org.yaksoku.statement.term.TermService;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Who changed what of a fixed term.
 */
@Controller("deskTermHistory")
class TermHistoryController {

	private final TermService terms;

	private final RecordHistory history;

	TermHistoryController(TermService terms, RecordHistory history) {
		this.terms = terms;
		this.history = history;
	}

	@GetMapping("/desk/terms/{term}/history")
	String show(@PathVariable TermId term, Language language, Model model) {
		model.addAttribute("name", this.terms.show(term).preferred().best(language));
		model.addAttribute("events", this.history.of("statement.term", term.value(), List.of("statement.term_variant"),
				"term_id", language, (keys) -> Map.of()));
		model.addAttribute("term", term);
		return "statement/term-history";
	}

}
