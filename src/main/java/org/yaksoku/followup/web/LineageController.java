package org.yaksoku.followup.web;

import java.util.List;

import jakarta.validation.Valid;
import org.yaksoku.followup.LineageGaps;
import org.yaksoku.followup.RecordedLineages;
import org.yaksoku.followup.web.LineageForm.Line;
import org.yaksoku.meeting.MeetingService;
import org.yaksoku.meeting.MeetingView;
import org.yaksoku.shared.Choice;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Visibility;
import org.yaksoku.shared.web.Done;
import org.yaksoku.statement.ClauseChoices;
import org.yaksoku.statement.LineageKind;

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
 * What became of the open clauses of the edition before, said before a meeting is closed.
 */
@Controller("deskLineage")
@RequestMapping("/desk/meetings/{code}/lineage")
class LineageController {

	private final LineageGaps gaps;

	private final RecordedLineages recorded;

	private final LineageBook book;

	private final ClauseChoices clauses;

	private final MeetingService meetings;

	private final CurrentUser currentUser;

	LineageController(LineageGaps gaps, RecordedLineages recorded, LineageBook book, ClauseChoices clauses,
			MeetingService meetings, CurrentUser currentUser) {
		this.gaps = gaps;
		this.recorded = recorded;
		this.book = book;
		this.clauses = clauses;
		this.meetings = meetings;
		this.currentUser = currentUser;
	}

	@GetMapping
	String index(@PathVariable String code, Language language, Model model) {
		MeetingView meeting = meeting(code);
		List<Choice> statements = this.clauses.statements(meeting.id(), language);
		model.addAttribute("meeting", meeting);
		model.addAttribute("name", Choice.of(code, meeting.title(), language, code));
		model.addAttribute("before", this.gaps.before(meeting.id()).orElse(null));
		model.addAttribute("missing", this.gaps.of(meeting.id()));
		model.addAttribute("recorded", this.recorded.at(meeting.id(), language));
		model.addAttribute("events", this.recorded.history(meeting.id(), language));
		model.addAttribute("language", language);
		model.addAttribute("successors", this.clauses.of(meeting.id(), language));
		model.addAttribute("statements", statements);
		model.addAttribute("kinds", statements.isEmpty() ? List.of(LineageKind.CONTINUES, LineageKind.DROPS)
				: List.of(LineageKind.values()));
		model.addAttribute("shared", List.of(Visibility.BOTH_SIDES, Visibility.PUBLIC));
		model.addAttribute("mayWrite", this.currentUser.reader().writes());
		return "followup/lineage";
	}

	@PostMapping
	ModelAndView create(@PathVariable String code, @Valid LineageForm lineageForm, BindingResult result,
			Language language, Model model, RedirectAttributes next) {
		this.currentUser.writer();
		MeetingView meeting = meeting(code);
		List<Line> said = lineageForm.said();
		boolean lost = !this.clauses.statements(meeting.id(), language).isEmpty()
				&& said.stream().anyMatch(Line::isLost);
		if (!result.hasErrors() && !said.isEmpty() && !lost) {
			try {
				this.book.record(meeting.id(), said, language);
				return Done.at(next, "followup.done.lineage", "/desk/meetings/" + code + "/lineage");
			}
			catch (DataIntegrityViolationException | IllegalArgumentException ex) {
				result.reject("Refused.lineageForm");
			}
		}
		model.addAttribute("refused", said.isEmpty() ? "followup.lineage.nothing" : "followup.lineage.refused");
		model.addAttribute("sent", lineageForm.byClause());
		return new ModelAndView(index(code, language, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private MeetingView meeting(String code) {
		this.currentUser.reader();
		return this.meetings.byCode(code).orElseThrow(() -> new NotFound(code));
	}

}
