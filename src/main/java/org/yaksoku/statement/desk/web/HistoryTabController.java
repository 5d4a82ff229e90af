package org.yaksoku.statement.desk.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.ActorNames;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.statement.StatementService;
import org.yaksoku.statement.StatementView;
import org.yaksoku.statement.VersionId;
import org.yaksoku.statement.desk.DraftView;
import org.yaksoku.statement.desk.Event;
import org.yaksoku.statement.desk.StatementDesk;
import org.yaksoku.statement.desk.StatementHistory;

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

	private final ActorNames names;

	private final CurrentUser currentUser;

	HistoryTabController(StatementDesk desk, StatementService statements, StatementHistory history, ActorNames names,
			CurrentUser currentUser) {
		this.desk = desk;
		this.statements = statements;
		this.history = history;
		this.names = names;
		this.currentUser = currentUser;
	}

	@GetMapping("/history")
	String index(@PathVariable String code, @RequestParam(required = false) @Nullable Integer version,
			@RequestParam(required = false) @Nullable Integer from,
			@RequestParam(required = false) @Nullable Integer to, Language language, Model model) {
		DraftView draft = this.desk.newest(code, language);
		StatementView statement = this.statements.byCode(code).orElseThrow(() -> new NotFound(code));
		int shown = (version != null) ? version : draft.number();
		VersionId id = statement.versions()
			.stream()
			.filter((it) -> it.number() == shown)
			.findFirst()
			.orElseThrow(() -> new NotFound(code + "@" + shown))
			.id();
		List<Event> events = this.history.of(statement.id(), id, language);
		model.addAttribute("shown", shown);
		model.addAttribute("draft", draft);
		model.addAttribute("versions", statement.versions());
		model.addAttribute("events", events);
		model.addAttribute("names", this.names.of(events.stream().map(Event::actor).distinct().toList()));
		model.addAttribute("mayReplace", this.currentUser.reader().writes() && !draft.open());
		model.addAttribute("from", from);
		model.addAttribute("to", to);
		if (from != null && to != null) {
			model.addAttribute("changes", this.history.between(this.desk.version(code, from, language),
					this.desk.version(code, to, language)));
		}
		return "statement/desk-history";
	}

	/** Exactly what the public will read, before it does. */
	@GetMapping("/preview")
	String preview(@PathVariable String code, Language language, Model model) {
		model.addAttribute("draft", this.desk.newest(code, language));
		model.addAttribute("columns", language.first());
		return "statement/desk-preview";
	}

}
