package org.yaksoku.site.web;

import jakarta.servlet.http.HttpServletResponse;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.web.Page;
import org.yaksoku.site.ClausePage;
import org.yaksoku.site.PublicClause;
import org.yaksoku.site.PublicStatement;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One clause with everything done about it.
 */
@Controller
class ClauseController {

	private final PublicClause clauses;

	private final PublicStatement statements;

	ClauseController(PublicClause clauses, PublicStatement statements) {
		this.clauses = clauses;
		this.statements = statements;
	}

	@GetMapping("/{lang:ko|ja|en}/statements/{code:[a-z0-9-]+}/{key:[0-9]+[a-z]*(?:-[0-9]+[a-z]*)*}")
	String show(@PathVariable String code, @PathVariable String key, @RequestParam(defaultValue = "") String before,
			Language language, @ModelAttribute(name = "page", binding = false) Page page, Model model,
			HttpServletResponse response) {
		ClausePage clause = this.clauses.show(code, key, language);
		if (clause.withdrawn()) {
			response.setStatus(HttpStatus.GONE.value());
			response.setHeader(HttpHeaders.ETAG, null);
			model.addAttribute("statement", this.statements.current(code, language));
			return "site/tombstone";
		}
		model.addAttribute("clause", clause);
		model.addAttribute("followed", this.clauses.actions(clause, Cursor.report(before), language));
		model.addAttribute("linkedData", Described.clause(clause, page));
		return "site/clause";
	}

}
