package org.yaksoku.followup.web;

import java.util.Arrays;
import java.util.List;

import jakarta.validation.Valid;
import org.yaksoku.followup.ClauseKinds;
import org.yaksoku.followup.OutcomeActions;
import org.yaksoku.followup.WrongKind;
import org.yaksoku.meeting.MeetingService;
import org.yaksoku.meeting.MeetingView;
import org.yaksoku.meeting.OutcomeId;
import org.yaksoku.meeting.OutcomeView;
import org.yaksoku.meeting.ProgrammeService;
import org.yaksoku.party.OrganisationService;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.Choice;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Visibility;
import org.yaksoku.shared.web.Done;
import org.yaksoku.statement.ClauseChoices;
import org.yaksoku.statement.ClauseId;
import org.yaksoku.statement.OutcomeClauseService;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * An outcome of a meeting becomes work with an owner and a date.
 */
@Controller("deskOutcomeAction")
@RequestMapping("/desk/outcomes/{outcome}/action")
class OutcomeActionController {

	private final OutcomeActions actions;

	private final ProgrammeService programme;

	private final MeetingService meetings;

	private final OutcomeClauseService links;

	private final ClauseChoices clauses;

	private final ClauseKinds kinds;

	private final OrganisationService organisations;

	private final CurrentUser currentUser;

	OutcomeActionController(OutcomeActions actions, ProgrammeService programme, MeetingService meetings,
			OutcomeClauseService links, ClauseChoices clauses, ClauseKinds kinds, OrganisationService organisations,
			CurrentUser currentUser) {
		this.actions = actions;
		this.programme = programme;
		this.meetings = meetings;
		this.links = links;
		this.clauses = clauses;
		this.kinds = kinds;
		this.organisations = organisations;
		this.currentUser = currentUser;
	}

	@GetMapping
	String blank(@PathVariable OutcomeId outcome, Language language, Model model) {
		this.currentUser.writer();
		OutcomeView found = this.programme.outcome(outcome);
		String linked = this.links.clauses(outcome)
			.stream()
			.filter((it) -> this.kinds.withoutActions(List.of(it)).isEmpty())
			.findFirst()
			.map(ClauseId::toString)
			.orElse("");
		model.addAttribute("outcomeActionForm", OutcomeActionForm.of(found, linked));
		return page(found, this.meetings.show(found.meeting()), language, model);
	}

	@PostMapping
	ModelAndView create(@PathVariable OutcomeId outcome, @Valid OutcomeActionForm outcomeActionForm,
			BindingResult result, Language language, Model model, RedirectAttributes next) {
		this.currentUser.writer();
		OutcomeView found = this.programme.outcome(outcome);
		MeetingView meeting = this.meetings.show(found.meeting());
		if (!result.hasErrors()) {
			try {
				this.actions.register(found, meeting, outcomeActionForm.title(), outcomeActionForm.owner(),
						outcomeActionForm.date(), outcomeActionForm.under(), outcomeActionForm.visibility());
				return Done.at(next, "followup.done.registered", "/desk/meetings/" + meeting.code() + "#outcomes");
			}
			catch (WrongKind ex) {
				result.rejectValue("clause", "WrongKind", new Object[] { ex.clauses() }, null);
			}
			catch (DataIntegrityViolationException | IllegalArgumentException ex) {
				result.reject("Refused");
			}
		}
		return new ModelAndView(page(found, meeting, language, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private String page(OutcomeView outcome, MeetingView meeting, Language language, Model model) {
		Actor actor = this.currentUser.reader();
		model.addAttribute("outcome", outcome);
		model.addAttribute("words", outcome.text().best(language));
		model.addAttribute("meeting", meeting);
		model.addAttribute("made", this.actions.of(outcome, language));
		model.addAttribute("clauses", this.clauses.of(outcome.meeting(), language));
		model.addAttribute("visibilities", Arrays.asList(Visibility.values()));
		model.addAttribute("organisations",
				this.organisations.all()
					.stream()
					.filter((it) -> it.side() != null && it.side() == actor.side())
					.map((it) -> Choice.of(it.id().toString(), it.name(), language, it.slug()))
					.toList());
		return "followup/outcome-action";
	}

}
