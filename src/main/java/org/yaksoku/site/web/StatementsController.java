package org.yaksoku.site.web;

import jakarta.validation.Valid;
import org.yaksoku.shared.Language;
import org.yaksoku.site.ByYear;
import org.yaksoku.site.Filter;
import org.yaksoku.site.PublicStatements;
import org.yaksoku.site.Slice;
import org.yaksoku.site.StatementRow;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * The list of joint statements.
 */
@Controller
@RequestMapping("/{lang:ko|ja|en}/statements")
class StatementsController {

	private final PublicStatements statements;

	StatementsController(PublicStatements statements) {
		this.statements = statements;
	}

	@GetMapping
	String index(@Valid FilterForm filterForm, BindingResult result, Language language, Model model) {
		if (result.hasErrors()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		Filter filter = filterForm.toFilter();
		model.addAttribute("filter", filter);
		Slice<StatementRow> rows = this.statements.list(filter, language);
		model.addAttribute("statements", rows);
		model.addAttribute("years", ByYear.of(rows.rows(), StatementRow::year));
		model.addAttribute("examples", rows.rows().stream().anyMatch(StatementRow::example));
		model.addAttribute("choices", this.statements.choices(language));
		model.addAttribute("kinds", FilterForm.KINDS);
		model.addAttribute("sides", language.sides());
		return "site/statements";
	}

}
