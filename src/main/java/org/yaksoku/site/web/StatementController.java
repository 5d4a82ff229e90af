package org.yaksoku.site.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.web.Page;
import org.yaksoku.site.PublicStatement;
import org.yaksoku.site.StatementPage;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * A joint statement as parallel text: now, and as it stood before.
 */
@Controller
@RequestMapping("/{lang:ko|ja|en}/statements")
class StatementController {

	private final PublicStatement statements;

	StatementController(PublicStatement statements) {
		this.statements = statements;
	}

	@GetMapping("/{code:[a-z0-9-]+}")
	String show(@PathVariable String code, @RequestParam(required = false) @Nullable String langs,
			@RequestParam(defaultValue = "progress") String view, Language language,
			@ModelAttribute(name = "page", binding = false) Page page, Model model, HttpServletResponse response) {
		return show(this.statements.current(code, language), langs, view, language, page, model, response);
	}

	@GetMapping("/{code:[a-z0-9-]+}@{version}")
	String version(@PathVariable String code, @PathVariable String version,
			@RequestParam(required = false) @Nullable String langs, @RequestParam(defaultValue = "text") String view,
			Language language, @ModelAttribute(name = "page", binding = false) Page page, Model model,
			HttpServletResponse response) {
		StatementPage statement = version.matches("[0-9]{1,6}")
				? this.statements.version(code, Integer.parseInt(version), language)
				: this.statements.at(code, day(version), language);
		return show(statement, langs, view, language, page, model, response);
	}

	private String show(StatementPage statement, @Nullable String langs, String view, Language language, Page page,
			Model model, HttpServletResponse response) {
		model.addAttribute("statement", statement);
		if (statement.isWithdrawn()) {
			response.setStatus(HttpStatus.GONE.value());
			response.setHeader(HttpHeaders.ETAG, null);
			return "site/tombstone";
		}
		response.addHeader(HttpHeaders.LINK, "<%s%s/statements/%s%s.pdf>; rel=\"alternate\"; type=\"application/pdf\""
			.formatted(page.site(), page.home(), statement.code(), statement.isOld() ? "@" + statement.number() : ""));
		Langs shown = Langs.of(langs, language);
		if (!view.equals("text") && !view.equals("progress")) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		boolean progress = view.equals("progress");
		model.addAttribute("text", this.statements.text(statement, shown.shown(), progress, language));
		model.addAttribute("chosen", shown.chosen());
		model.addAttribute("langs", shown.query());
		model.addAttribute("toggles", shown.toggles(view));
		model.addAttribute("progress", progress);
		model.addAttribute("linkedData", Described.statement(statement, page));
		return "site/statement";
	}

	private static LocalDate day(String text) {
		if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
			// LocalDate reads years that no database holds
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeParseException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, ex);
		}
	}

}
