package org.yaksoku.statement.desk.web;

import java.time.Clock;

import org.yaksoku.shared.ActorNames;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Moments;
import org.yaksoku.statement.desk.DraftView;
import org.yaksoku.statement.desk.StatementDesk;
import org.yaksoku.statement.desk.StatementHistory;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What is known about the signatures of one version, on one page for a file of paper.
 */
@Controller
class SignOffRecordController {

	private final StatementDesk desk;

	private final StatementHistory history;

	private final ActorNames names;

	private final Clock clock;

	SignOffRecordController(StatementDesk desk, StatementHistory history, ActorNames names, Clock clock) {
		this.desk = desk;
		this.history = history;
		this.names = names;
		this.clock = clock;
	}

	@GetMapping("/desk/statements/{code}/versions/{number}/sign-off")
	String show(@PathVariable String code, @PathVariable int number, Language language, Model model) {
		DraftView draft = this.desk.version(code, number, language);
		model.addAttribute("draft", draft);
		model.addAttribute("panels", language.sides().stream().map((it) -> Panel.of(it, draft)).toList());
		model.addAttribute("names",
				this.names.of(draft.signatures().stream().map(DraftView.Signature::by).distinct().toList()));
		model.addAttribute("road", this.history.road(draft.statement(), draft.version(), language));
		model.addAttribute("languages", language.first());
		model.addAttribute("now", Moments.minute(this.clock.instant()));
		return "statement/desk-record";
	}

}
