package org.yaksoku.site.web;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.site.HistoryPage;
import org.yaksoku.site.PublicHistory;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The versions of a statement, and what changed between two of them.
 */
@Controller
class HistoryController {

	private final PublicHistory history;

	HistoryController(PublicHistory history) {
		this.history = history;
	}

	@GetMapping("/{lang:ko|ja|en}/statements/{code:[a-z0-9-]+}/history")
	String show(@PathVariable String code, @RequestParam(required = false) @Nullable Integer from,
			@RequestParam(required = false) @Nullable Integer to, Language language, Model model) {
		HistoryPage versions = this.history.of(code, language);
		model.addAttribute("history", versions);
		if (from != null && to != null) {
			model.addAttribute("changes", this.history.changes(versions, from, to, language));
		}
		return "site/history";
	}

}
