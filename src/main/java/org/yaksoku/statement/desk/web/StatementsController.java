package org.yaksoku.statement.desk.web;

import java.util.List;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.yaksoku.meeting.MeetingService;
import org.yaksoku.meeting.SeriesService;
import org.yaksoku.party.OrganisationService;
import org.yaksoku.party.OrganisationView;
import org.yaksoku.shared.Choice;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.web.Done;
import org.yaksoku.statement.VersionState;
import org.yaksoku.statement.desk.StatementDesk;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The statements both sides know, and new ones.
 */
@Controller("deskStatements")
@RequestMapping("/desk/statements")
class StatementsController {

	private final StatementDesk desk;

	private final NewStatements statements;

	private final SeriesService series;

	private final MeetingService meetings;

	private final OrganisationService organisations;

	private final CurrentUser currentUser;

	StatementsController(StatementDesk desk, NewStatements statements, SeriesService series, MeetingService meetings,
			OrganisationService organisations, CurrentUser currentUser) {
		this.desk = desk;
		this.statements = statements;
		this.series = series;
		this.meetings = meetings;
		this.organisations = organisations;
		this.currentUser = currentUser;
	}

	@GetMapping
	String index(@RequestParam(required = false) @Nullable VersionState state,
			@RequestParam(name = "page", defaultValue = "1") int number, Language language, Model model) {
		model.addAttribute("statements", this.desk.list(state, number, language));
		model.addAttribute("states", VersionState.values());
		model.addAttribute("state", (state != null) ? state.name() : "");
		return "statement/desk-list";
	}

	@GetMapping("/new")
	String blank(@RequestParam(required = false) @Nullable String meeting, Language language, Model model) {
		this.currentUser.writer();
		model.addAttribute("statementForm", this.statements.from(meeting, language));
		return page(language, model);
	}

	@PostMapping("/new")
	ModelAndView create(@Valid StatementForm statementForm, BindingResult result, Language language, Model model,
			RedirectAttributes next) {
		if (!result.hasErrors()) {
			this.currentUser.writer();
			if (this.statements.isTaken(statementForm.code())) {
				result.rejectValue("code", "Taken");
			}
		}
		if (result.hasErrors()) {
			return new ModelAndView(page(language, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		this.statements.begin(statementForm);
		return Done.at(next, "statement.done.begun", Places.statement(statementForm.code()));
	}

	private String page(Language language, Model model) {
		model.addAttribute("series", this.series.all().stream().map((it) -> it.choice(language)).toList());
		model.addAttribute("meetings",
				this.meetings.all()
					.stream()
					.map((it) -> Choice.of(it.code(), it.title(), language, it.code()))
					.toList());
		List<OrganisationView> organisations = this.organisations.all();
		for (Side side : Side.values()) {
			model.addAttribute("organisations" + side,
					organisations.stream().filter((it) -> it.side() == side).map((it) -> it.choice(language)).toList());
		}
		return "statement/desk-new";
	}

}
