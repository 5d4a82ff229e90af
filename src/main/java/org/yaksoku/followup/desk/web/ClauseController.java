package org.yaksoku.followup.desk.web;

import java.util.Arrays;
import java.util.List;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.yaksoku.document.FileRefused;
import org.yaksoku.followup.AssessmentService;
import org.yaksoku.followup.ResponseService;
import org.yaksoku.followup.ResponseState;
import org.yaksoku.followup.WrongKind;
import org.yaksoku.followup.desk.ClauseDesk;
import org.yaksoku.followup.desk.ClauseSheet;
import org.yaksoku.followup.desk.ClauseSheet.AnswerEntry;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.DateWords;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Stale;
import org.yaksoku.shared.Visibility;
import org.yaksoku.shared.web.Done;

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
 * One clause: its words, everything done about it, who says so, and the other editions.
 */
@Controller("deskFollowedClause")
@RequestMapping("/desk/clauses/{statement}/{key}")
class ClauseController {

	private final ClauseDesk desk;

	private final ResponseService responses;

	private final AssessmentService assessments;

	private final CurrentUser currentUser;

	ClauseController(ClauseDesk desk, ResponseService responses, AssessmentService assessments,
			CurrentUser currentUser) {
		this.desk = desk;
		this.responses = responses;
		this.assessments = assessments;
		this.currentUser = currentUser;
	}

	@GetMapping
	String show(@PathVariable String statement, @PathVariable String key,
			@RequestParam(defaultValue = "") String before, Language language, Model model) {
		return page(this.desk.sheet(statement, key, Typed.id(before), language), language, model);
	}

	@GetMapping({ "/responses", "/assessments" })
	String whole(@PathVariable String statement, @PathVariable String key) {
		return "redirect:" + address(statement, key);
	}

	@PostMapping("/responses")
	ModelAndView create(@PathVariable String statement, @PathVariable String key, @Valid ResponseForm responseForm,
			BindingResult result, Language language, Model model, RedirectAttributes next) {
		Side side = this.currentUser.writer().side();
		if (side == null) {
			throw new NotPermitted("The system was answered nothing");
		}
		ClauseSheet sheet = this.desk.sheet(statement, key, null, language);
		HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
		if (!result.hasErrors()) {
			try {
				this.responses.record(responseForm.toNewResponse(sheet, side, language), responseForm.seen());
				return Done.at(next, "followup.done.saved", address(statement, key) + "#answers");
			}
			catch (Stale ex) {
				model.addAttribute("meanwhile", ex.version());
				status = HttpStatus.CONFLICT;
			}
			catch (WrongKind ex) {
				result.rejectValue("state", "WrongKind");
				model.addAttribute("refused", true);
			}
			catch (IllegalArgumentException ex) {
				result.rejectValue("state", "STEP");
			}
		}
		return new ModelAndView(page(this.desk.sheet(statement, key, null, language), language, model), status);
	}

	@PostMapping("/assessments")
	ModelAndView judge(@PathVariable String statement, @PathVariable String key, @Valid AssessmentForm assessmentForm,
			BindingResult result, Language language, Model model, RedirectAttributes next) {
		Side side = this.currentUser.writer().side();
		if (side == null) {
			throw new NotPermitted("The system judges nothing");
		}
		ClauseSheet sheet = this.desk.sheet(statement, key, null, language);
		HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
		if (assessmentForm.judgementEvidence() != null && sheet.evidence(language)
			.stream()
			.noneMatch((it) -> it.value().equals(assessmentForm.judgementEvidence().toString()))) {
			result.rejectValue("judgementEvidence", "Unknown");
		}
		if (!result.hasErrors()) {
			try {
				this.assessments.record(assessmentForm.toNewAssessment(sheet, side, language), assessmentForm.seen(),
						assessmentForm.evidence(sheet, language));
				return Done.at(next, "followup.done.saved", address(statement, key) + "#assessments");
			}
			catch (Stale ex) {
				model.addAttribute("judgedMeanwhile", ex.version());
				status = HttpStatus.CONFLICT;
			}
			catch (FileRefused ex) {
				result.rejectValue("evidenceFile", ex.reason().name());
				status = SentEvidence.status(ex);
			}
			catch (WrongKind ex) {
				result.rejectValue("judgement", "WrongKind");
			}
			catch (IllegalArgumentException ex) {
				result.rejectValue("edition", "EDITION");
			}
		}
		return new ModelAndView(page(this.desk.sheet(statement, key, null, language), language, model), status);
	}

	private String page(ClauseSheet sheet, Language language, Model model) {
		Actor actor = this.currentUser.reader();
		@Nullable Side side = actor.side();
		model.addAttribute("sheet", sheet);
		model.addAttribute("words", DateWords.of(language));
		model.addAttribute("marks", sheet.view(DateWords.of(language), side));
		model.addAttribute("side", side);
		model.addAttribute("mayWrite", actor.writes());
		model.addAttribute("visibilities",
				Arrays.asList(Visibility.PUBLIC, Visibility.BOTH_SIDES, Visibility.OWN_SIDE));
		if (side != null) {
			@Nullable ResponseState before = sheet.answers()
				.stream()
				.filter((it) -> it.side() == side)
				.map(AnswerEntry::state)
				.findFirst()
				.orElse(null);
			List<ResponseState> legal = List.copyOf(ResponseState.after(before));
			model.addAttribute("legal", legal.stream().sorted().toList());
			model.addAttribute("evidence", sheet.evidence(language));
			model.addAttribute("languages", language.first());
			if (!model.containsAttribute("assessmentForm")) {
				model.addAttribute("assessmentForm", AssessmentForm.blank(sheet, side));
			}
			if (!model.containsAttribute("responseForm")) {
				model.addAttribute("responseForm", ResponseForm.blank(sheet, side));
			}
		}
		return "followup/desk-clause";
	}

	private static String address(String statement, String key) {
		return "/desk/clauses/" + statement + "/" + key;
	}

}
