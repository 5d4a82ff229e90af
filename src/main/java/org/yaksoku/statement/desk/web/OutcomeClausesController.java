package org.yaksoku.statement.desk.web;

import java.util.List;

import org.yaksoku.meeting.MeetingService;
import org.yaksoku.meeting.MeetingView;
import org.yaksoku.meeting.OutcomeId;
import org.yaksoku.meeting.OutcomeView;
import org.yaksoku.meeting.ProgrammeService;
import org.yaksoku.shared.Choice;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.web.Done;
import org.yaksoku.statement.ClauseChoices;
import org.yaksoku.statement.ClauseId;
import org.yaksoku.statement.OutcomeClauseService;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * In which clauses an outcome of a meeting stands.
 */
@Controller("deskOutcomeClauses")
@RequestMapping("/desk/outcomes/{outcome}/clauses")
class OutcomeClausesController {

	private final OutcomeClauseService links;

	private final ClauseChoices choices;

	private final ProgrammeService programme;

	private final MeetingService meetings;

	private final CurrentUser currentUser;

	OutcomeClausesController(OutcomeClauseService links, ClauseChoices choices, ProgrammeService programme,
			MeetingService meetings, CurrentUser currentUser) {
		this.links = links;
		this.choices = choices;
		this.programme = programme;
		this.meetings = meetings;
		this.currentUser = currentUser;
	}

	@GetMapping
	String show(@PathVariable OutcomeId outcome, Language language, Model model) {
		OutcomeView found = this.programme.outcome(outcome);
		MeetingView meeting = this.meetings.show(found.meeting());
		List<String> linked = this.links.clauses(outcome).stream().map(ClauseId::toString).toList();
		List<Choice> choices = this.choices.of(found.meeting(), language);
		model.addAttribute("outcome", found);
		model.addAttribute("words", found.text().best(language));
		model.addAttribute("meeting", meeting);
		model.addAttribute("linked", choices.stream().filter((it) -> linked.contains(it.value())).toList());
		model.addAttribute("choices", choices.stream().filter((it) -> !linked.contains(it.value())).toList());
		model.addAttribute("mayWrite", this.currentUser.reader().writes());
		return "statement/outcome-clauses";
	}

	@PostMapping
	ModelAndView create(@PathVariable OutcomeId outcome, @RequestParam(defaultValue = "") String clause,
			Language language, Model model, RedirectAttributes next) {
		this.currentUser.writer();
		try {
			this.links.link(outcome, ClauseId.of(clause));
		}
		catch (IllegalArgumentException ex) {
			model.addAttribute("refused", "statement.outcome.choose");
			return new ModelAndView(show(outcome, language, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		return Done.at(next, "statement.done.saved", "/desk/outcomes/" + outcome + "/clauses");
	}

	@PostMapping("/{clause}/removal")
	ModelAndView remove(@PathVariable OutcomeId outcome, @PathVariable ClauseId clause, RedirectAttributes next) {
		this.links.unlink(outcome, clause);
		return Done.at(next, "statement.done.removed", "/desk/outcomes/" + outcome + "/clauses");
	}

}
