package org.yaksoku.site.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.yaksoku.interchange.paper.Paper;
import org.yaksoku.progress.figures.AsOf;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.web.Page;
import org.yaksoku.site.ClauseActions;
import org.yaksoku.site.ClausePage;
import org.yaksoku.site.PublicClause;
import org.yaksoku.site.PublicStatement;
import org.yaksoku.site.ReportView;
import org.yaksoku.site.StatementPage;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Statements and clauses on paper: what their pages say, for a folder or a file.
 */
@Controller
class PaperController {

	private static final String STATEMENT = "/{lang:ko|ja|en}/statements/{code:[a-z0-9-]+}";

	/** So many pages of reports; whoever has more reads the page. */
	private static final int PAGES = 20;

	private final PublicStatement statements;

	private final PublicClause clauses;

	private final Press press;

	private final Clock clock;

	PaperController(PublicStatement statements, PublicClause clauses, Press press, Clock clock) {
		this.statements = statements;
		this.clauses = clauses;
		this.press = press;
		this.clock = clock;
	}

	@GetMapping(STATEMENT + ".pdf")
	ResponseEntity<byte[]> statement(@PathVariable String code, @RequestParam(required = false) @Nullable String langs,
			@RequestParam(defaultValue = "progress") String view, Language language,
			@ModelAttribute(name = "page", binding = false) Page page) {
		return statement(this.statements.current(code, language), langs, view, language, page);
	}

	@GetMapping(STATEMENT + "@{version:[0-9]{1,6}}.pdf")
	ResponseEntity<byte[]> version(@PathVariable String code, @PathVariable int version,
			@RequestParam(required = false) @Nullable String langs, @RequestParam(defaultValue = "text") String view,
			Language language, @ModelAttribute(name = "page", binding = false) Page page) {
		return statement(this.statements.version(code, version, language), langs, view, language, page);
	}

	@GetMapping(STATEMENT + "/{key:[0-9]+[a-z]*(?:-[0-9]+[a-z]*)*}.pdf")
	ResponseEntity<byte[]> clause(@PathVariable String code, @PathVariable String key, Language language,
			@ModelAttribute(name = "page", binding = false) Page page) {
		ClausePage clause = this.clauses.show(code, key, language);
		if (clause.withdrawn()) {
			throw new ResponseStatusException(HttpStatus.GONE);
		}
		String name = code + "-" + key + "-" + language.code();
		return this.press.answer(page, List.of("clause", code, key), name, () -> {
			ClauseActions followed = this.clauses.actions(clause, null, language);
			List<ReportView> reports = new ArrayList<>(followed.reports().rows());
			boolean further = gather(reports, clause, followed, language);
			return Paper.of("site/paper-clause", language, page.site(),
					model(page, page.site() + "/id/clause/" + code + "/" + key, language, "clause", clause, "followed",
							followed, "reports", reports, "further", further));
		});
	}

	private ResponseEntity<byte[]> statement(StatementPage statement, @Nullable String langs, String view,
			Language language, Page page) {
		if (statement.isWithdrawn()) {
			throw new ResponseStatusException(HttpStatus.GONE);
		}
		if (!view.equals("text") && !view.equals("progress")) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		Langs shown = Langs.of((langs != null) ? langs : language.code(), language);
		boolean progress = view.equals("progress");
		String name = statement.code() + (statement.isOld() ? "-" + statement.number() : "");
		List<?> which = List.of("statement", statement.code(), statement.number(), statement.isOld(), shown.shown(),
				progress);
		return this.press
			.answer(page, which, name + "-" + shown.query().replace(',', '-'), () -> Paper.of("site/paper-statement",
					language, page.site(),
					model(page, page.site() + "/id/statement/" + statement.code() + "@" + statement.number(), language,
							"statement", statement, "text",
							this.statements.text(statement, shown.shown(), progress, language), "progress", progress)));
	}

	private Map<String, Object> model(Page page, String address, Language language, Object... more) {
		Map<String, Object> model = new HashMap<>(
				Map.<String, Object>of("page", page, "siteName", page.siteName(), "code", language.code(), "address",
						address, "internal", false, "day", AsOf.now(this.clock).said(language)));
		for (int i = 0; i < more.length; i += 2) {
			model.put((String) more[i], more[i + 1]);
		}
		return model;
	}

	/** Whether there are still more. */
	private boolean gather(List<ReportView> reports, ClausePage clause, ClauseActions first, Language language) {
		@Nullable String next = first.reports().next();
		for (int i = 1; i < PAGES && next != null; i++) {
			ClauseActions further = this.clauses.actions(clause, Cursor.report(next), language);
			reports.addAll(further.reports().rows());
			next = further.reports().next();
		}
		return next != null;
	}

}
