package org.yaksoku.followup.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.yaksoku.followup.RecordedLineage;
import org.yaksoku.followup.RecordedLineages;
import org.yaksoku.meeting.MeetingService;
import org.yaksoku.meeting.MeetingView;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Settled;
import org.yaksoku.shared.Stale;
import org.yaksoku.shared.Visibility;
import org.yaksoku.shared.web.Conflict;
import org.yaksoku.shared.web.Done;
import org.yaksoku.statement.ClauseChoices;
import org.yaksoku.statement.LineageId;
import org.yaksoku.statement.LineageKind;
import org.yaksoku.statement.LineageService;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What became of one clause, recorded wrong: corrected or removed with a reason.
 */
@Controller("deskLineageCorrection")
@RequestMapping("/desk/meetings/{code}/lineage/{lineage}")
class CorrectionController {

	private final RecordedLineages recorded;

	private final LineageService lineages;

	private final ClauseChoices clauses;

	private final MeetingService meetings;

	private final CurrentUser currentUser;

	CorrectionController(RecordedLineages recorded, LineageService lineages, ClauseChoices clauses,
			MeetingService meetings, CurrentUser currentUser) {
		this.recorded = recorded;
		this.lineages = lineages;
		this.clauses = clauses;
		this.meetings = meetings;
		this.currentUser = currentUser;
	}

	@GetMapping
	String edit(@PathVariable String code, @PathVariable UUID lineage, Language language, Model model) {
		this.currentUser.writer();
		MeetingView meeting = meeting(code);
		RecordedLineage it = this.recorded.one(meeting.id(), lineage, language);
		model.addAttribute("correctionForm", CorrectionForm.of(it));
		return page(meeting, it, language, model);
	}

	@PostMapping
	ModelAndView update(@PathVariable String code, @PathVariable UUID lineage, @Valid CorrectionForm correctionForm,
			BindingResult result, Language language, Model model, RedirectAttributes next) {
		this.currentUser.writer();
		MeetingView meeting = meeting(code);
		RecordedLineage it = this.recorded.one(meeting.id(), lineage, language);
		if (!result.hasErrors()) {
			try {
				this.lineages.correct(new LineageId(lineage), opened(correctionForm.version()), correctionForm.kind(),
						correctionForm.successor(), correctionForm.words(), correctionForm.visibility(),
						correctionForm.reason());
				return Done.at(next, "followup.done.lineage-corrected", home(code));
			}
			catch (Stale | OptimisticLockingFailureException ex) {
				CorrectionForm now = CorrectionForm.of(this.recorded.one(meeting.id(), lineage, language));
				return Conflict.page(home(code) + "/" + lineage, "correctionForm",
						Objects.requireNonNull(now.version()), correctionForm, now,
						Map.of("to", this.clauses.of(meeting.id(), language)));
			}
			catch (DataIntegrityViolationException | IllegalArgumentException ex) {
				result.rejectValue(it.text() ? "to" : "kind", "Unfit");
			}
		}
		return new ModelAndView(page(meeting, it, language, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@PostMapping("/removal")
	ModelAndView remove(@PathVariable String code, @PathVariable UUID lineage, @RequestParam Long version,
			@RequestParam(defaultValue = "") String reason, Language language, Model model, RedirectAttributes next) {
		this.currentUser.writer();
		MeetingView meeting = meeting(code);
		RecordedLineage it = this.recorded.one(meeting.id(), lineage, language);
		try {
			this.lineages.remove(new LineageId(lineage), opened(version), reason);
			return Done.at(next, "followup.done.lineage-removed", home(code));
		}
		catch (Settled ex) {
			model.addAttribute("refused", "followup.lineage.closed");
		}
		catch (IllegalArgumentException ex) {
			model.addAttribute("refused", "followup.lineage.no-reason");
		}
		model.addAttribute("correctionForm", CorrectionForm.of(it));
		model.addAttribute("why", reason);
		return new ModelAndView(page(meeting, it, language, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private String page(MeetingView meeting, RecordedLineage it, Language language, Model model) {
		model.addAttribute("meeting", meeting);
		model.addAttribute("recorded", it);
		model.addAttribute("kinds",
				it.text() ? List.of(LineageKind.values()) : List.of(LineageKind.CONTINUES, LineageKind.DROPS));
		model.addAttribute("successors", this.clauses.of(meeting.id(), language));
		model.addAttribute("shared", List.of(Visibility.BOTH_SIDES, Visibility.PUBLIC));
		return "followup/lineage-correction";
	}

	private MeetingView meeting(String code) {
		return this.meetings.byCode(code).orElseThrow(() -> new NotFound(code));
	}

	private static String home(String code) {
		return "/desk/meetings/" + code + "/lineage";
	}

	private static long opened(@Nullable Long version) {
		return (version != null) ? version : -1;
	}

}
