package org.yaksoku.statement.desk.web;

import org.jspecify.annotations.Nullable;
import org.yaksoku.history.web.HistoryFiles;
import org.yaksoku.history.web.HistoryForm;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.statement.StatementService;
import org.yaksoku.statement.StatementView;
import org.yaksoku.statement.VersionId;
import org.yaksoku.statement.desk.DraftView;
import org.yaksoku.statement.desk.StatementDesk;
import org.yaksoku.statement.desk.StatementHistory;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What became of a statement: its versions, what differs between two of them, and who did
 * what.
 */
@Controller
@RequestMapping("/desk/statements/{code}")
class HistoryTabController {

	private final StatementDesk desk;

	private final StatementService statements;

	private final StatementHistory history;

	private final HistoryFiles files;

	private final CurrentUser currentUser;

	HistoryTabController(StatementDesk desk, StatementService statements, StatementHistory history, HistoryFiles files,
			CurrentUser currentUser) {
		this.desk = desk;
		this.statements = statements;
		this.history = history;
		this.files = files;
		this.currentUser = currentUser;
	}

	@GetMapping("/history")
	String index(@PathVariable String code, @RequestParam(required = false) @Nullable Integer from,
			@RequestParam(required = false) @Nullable Integer to, HistoryForm wanted, Language language, Model model) {
		DraftView draft = this.desk.newest(code, language);
		StatementView statement = statement(code);
		int newer = (to != null) ? to : draft.number();
		int older = (from != null) ? from : before(newer, statement);
		boolean compares = from != null || to != null;
		model.addAttribute("from", compares ? older : null);
		model.addAttribute("to", newer);
		if (compares) {
			model.addAttribute("changes", this.history.between(this.desk.version(code, older, language),
					this.desk.version(code, newer, language)));
		}
		mark(older, newer, model);
		return show(draft, statement, draft.number(), wanted, language, model);
	}

	/** What became of one version. */
	@GetMapping("/versions/{number}/history")
	String version(@PathVariable String code, @PathVariable int number, HistoryForm wanted, Language language,
			Model model) {
		DraftView draft = this.desk.newest(code, language);
		StatementView statement = statement(code);
		mark(before(draft.number(), statement), draft.number(), model);
		return show(draft, statement, number, wanted, language, model);
	}

	/** The same to take away, with everything older. */
	@GetMapping("/versions/{number}/history.csv")
	ResponseEntity<byte[]> file(@PathVariable String code, @PathVariable int number, HistoryForm wanted,
			Language language) {
		StatementView statement = statement(code);
		return this.files.answer(this.history.of(statement.id(), version(statement, number), wanted.file(), language),
				"statement", code + "-" + number, language);
	}

	/** Exactly what the public will read, before it does. */
	@GetMapping("/preview")
	String preview(@PathVariable String code, Language language, Model model) {
		model.addAttribute("draft", this.desk.newest(code, language));
		model.addAttribute("columns", language.first());
		return "statement/desk-preview";
	}

	/** With which versions the form begins that compares two. */
	private static void mark(int from, int to, Model model) {
		model.addAttribute("markedFrom", from);
		model.addAttribute("markedTo", to);
	}

	private String show(DraftView draft, StatementView statement, int number, HistoryForm wanted, Language language,
			Model model) {
		model.addAttribute("shown", number);
		model.addAttribute("draft", draft);
		model.addAttribute("versions", statement.versions());
		model.addAttribute("events",
				this.history.of(statement.id(), version(statement, number), wanted.page(), language));
		model.addAttribute("mayReplace", this.currentUser.reader().writes() && !draft.open());
		return "statement/desk-history";
	}

	/** The version before one; the first is compared with itself. */
	private static int before(int number, StatementView statement) {
		return statement.versions()
			.stream()
			.mapToInt((it) -> it.number())
			.filter((it) -> it < number)
			.max()
			.orElse(number);
	}

	private StatementView statement(String code) {
		return this.statements.byCode(code).orElseThrow(() -> new NotFound(code));
	}

	private static VersionId version(StatementView statement, int number) {
		return statement.versions()
			.stream()
			.filter((it) -> it.number() == number)
			.findFirst()
			.orElseThrow(() -> new NotFound(statement.code() + "@" + number))
			.id();
	}

}
