package org.yaksoku.followup.desk.web;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.yaksoku.document.FileRefused;
import org.yaksoku.followup.ReportRefused;
import org.yaksoku.followup.desk.ActionSheet;
import org.yaksoku.followup.desk.ReportDesk;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Stale;
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
import org.springframework.web.util.UriComponentsBuilder;

/**
 * One side reports on an action, the other answers.
 */
@Controller("deskReports")
@RequestMapping(ListAddress.PATH + "/{code}/reports")
class ReportController {

	private final ReportDesk reports;

	private final ActionPages pages;

	private final CurrentUser currentUser;

	ReportController(ReportDesk reports, ActionPages pages, CurrentUser currentUser) {
		this.reports = reports;
		this.pages = pages;
		this.currentUser = currentUser;
	}

	@GetMapping
	String index(@PathVariable String code, @RequestParam(defaultValue = "") String corrects,
			@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String next,
			Language language, Model model) {
		return this.pages.reports(code, (Typed.id(corrects) != null) ? corrects : "", Back.to(from, ""), Queue.of(next),
				language, model);
	}

	/** With {@code on} it goes on to the next action that is to be reported on. */
	@PostMapping
	ModelAndView create(@PathVariable String code, @Valid ReportForm reportForm, BindingResult result,
			@RequestParam(defaultValue = "") String on, Language language, Model model, RedirectAttributes next) {
		Side side = side();
		ActionSheet sheet = this.pages.sheet(code, language);
		HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
		if (reportForm.isSameAgain(sheet, side)) {
			result.rejectValue("note", "Same");
		}
		if (!result.hasErrors()) {
			try {
				this.reports.report(reportForm.toNewReport(sheet, side), reportForm.seen(),
						reportForm.evidence(sheet.row().example()));
				return Done.at(next,
						(reportForm.progress() == null) ? "followup.done.saved"
								: reportForm.isBehind(sheet, side) ? "followup.done.behind"
										: "followup.done.reported." + side.other(),
						on.isEmpty() ? Back.to(reportForm.from(), ActionPages.here(code) + "/reports")
								: onward(code, reportForm, side, language));
			}
			catch (ReportRefused ex) {
				result.rejectValue(field(ex.reason()), ex.reason().name());
			}
			catch (FileRefused ex) {
				result.rejectValue("evidenceFile", ex.reason().name());
				status = SentEvidence.status(ex);
			}
			catch (Stale ex) {
				// somebody of the own side was faster: what they said is on the page, and
				// what
				// was typed is still in the form
				model.addAttribute("meanwhile", ex.version());
				status = HttpStatus.CONFLICT;
			}
			catch (IllegalStateException ex) {
				result.rejectValue("corrects", "Corrected");
				status = HttpStatus.CONFLICT;
			}
		}
		return again(code, reportForm.corrects(), reportForm.from(), reportForm.next(), status, language, model);
	}

	@GetMapping("/{report}/answer")
	String whole(@PathVariable String code, @PathVariable UUID report) {
		return "redirect:" + ActionPages.here(code) + "/reports#report-" + report;
	}

	@PostMapping("/{report}/answer")
	ModelAndView answer(@PathVariable String code, @PathVariable UUID report, @Valid AnswerForm answerForm,
			BindingResult result, Language language, Model model, RedirectAttributes next) {
		side();
		HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
		if (!result.hasErrors()) {
			try {
				Language written = (answerForm.answerLanguage() != null) ? answerForm.answerLanguage() : language;
				this.reports.answer(code, report, answerForm.agrees(), Typed.words(answerForm.answer()), written);
				return Done.at(next, answerForm.agrees() ? "followup.done.confirmed" : "followup.done.differs",
						Back.to(answerForm.from(), ActionPages.here(code) + "/reports"));
			}
			catch (ReportRefused ex) {
				result.rejectValue("answer", ex.reason().name());
			}
			catch (IllegalStateException ex) {
				// answered or corrected meanwhile: the page says how it stands now
				result.reject("Answered.answerForm");
				status = HttpStatus.CONFLICT;
			}
		}
		model.addAttribute("answering", report);
		return again(code, "", answerForm.from(), "", status, language, model);
	}

	/**
	 * The form of the next action the side still owes a report on; where there is none
	 * any more, back.
	 */
	private String onward(String code, ReportForm form, Side side, Language language) {
		List<String> queue = Queue.codes(form.next());
		String back = Back.to(form.from(), ActionPages.here(code) + "/reports");
		return this.reports.firstOwed(queue, side, language)
			.map((it) -> UriComponentsBuilder.fromPath(ActionPages.here(it) + "/reports")
				.queryParam("from", "{from}")
				.queryParam("next", "{next}")
				.encode()
				.buildAndExpand(Back.to(form.from(), ""), Queue.after(queue, it))
				.toUriString())
			.orElse(back);
	}

	private ModelAndView again(String code, @Nullable String corrects, @Nullable String from, @Nullable String next,
			HttpStatus status, Language language, Model model) {
		return new ModelAndView(this.pages.reports(code, (Typed.id(corrects) != null) ? Typed.text(corrects) : "",
				Back.to(from, ""), Queue.of(next), language, model), status);
	}

	private Side side() {
		Side side = this.currentUser.writer().side();
		if (side == null) {
			throw new NotPermitted("The system reports nothing");
		}
		return side;
	}

	private static String field(ReportRefused.Reason reason) {
		return switch (reason) {
			case FUTURE -> "asOf";
			case STEP -> "progress";
			case NOTE_MISSING, REASON_MISSING, EMPTY, CORRECTION_UNEXPLAINED -> "note";
			case EVIDENCE_MISSING -> "evidenceUrl";
			case STATE_KEPT, CORRECTION_HIDDEN -> "reportVisibility";
			case CORRECTION_ELSEWHERE -> "corrects";
		};
	}

}
