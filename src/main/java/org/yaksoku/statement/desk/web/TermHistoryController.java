package org.yaksoku.statement.desk.web;

import java.util.List;
import java.util.Map;

import org.yaksoku.history.HistoryPage;
import org.yaksoku.history.HistoryQuery;
import org.yaksoku.history.RecordHistory;
import org.yaksoku.history.web.HistoryFiles;
import org.yaksoku.history.web.HistoryForm;
import org.yaksoku.shared.Language;
import org.yaksoku.statement.term.TermId;
import org.yaksoku.statement.term.TermService;

import org.springframework.http.ResponseEntity;
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

	private final HistoryFiles files;

	TermHistoryController(TermService terms, RecordHistory history, HistoryFiles files) {
		this.terms = terms;
		this.history = history;
		this.files = files;
	}

	@GetMapping("/desk/terms/{term}/history")
	String show(@PathVariable TermId term, HistoryForm wanted, Language language, Model model) {
		model.addAttribute("name", this.terms.show(term).preferred().best(language));
		model.addAttribute("events", of(term, wanted.page(), language));
		model.addAttribute("term", term);
		return "statement/term-history";
	}

	/** The same to take away, with everything older. */
	@GetMapping("/desk/terms/{term}/history.csv")
	ResponseEntity<byte[]> file(@PathVariable TermId term, HistoryForm wanted, Language language) {
		// whether there is such a term
		this.terms.show(term);
		return this.files.answer(of(term, wanted.file(), language), "statement", "term", language);
	}

	private HistoryPage of(TermId term, HistoryQuery query, Language language) {
		return this.history.of("statement.term", term.value(), List.of("statement.term_variant"), "term_id", query,
				language, (keys) -> Map.of());
	}

}
