package org.yaksoku.statement.desk.web;

import java.time.Instant;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.StepUp;
import org.yaksoku.shared.web.Done;
import org.yaksoku.shared.web.LocalTime;
import org.yaksoku.statement.PublicationService;
import org.yaksoku.statement.SignOffService;
import org.yaksoku.statement.StillInUse;
import org.yaksoku.statement.WordingChanged;
import org.yaksoku.statement.desk.DraftView;
import org.yaksoku.statement.desk.NextWording;
import org.yaksoku.statement.desk.StatementDesk;

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
 * Two offices agree that one text is right, and make it public.
 */
@Controller
@RequestMapping("/desk/statements/{code}/sign-off")
class SignOffController {

	private final StatementDesk desk;

	private final SignOffPages pages;

	private final SignOffService signOffs;

	private final PublicationService publications;

	private final NextWording next;

	private final StepUp stepUp;

	private final CurrentUser currentUser;

	SignOffController(StatementDesk desk, SignOffPages pages, SignOffService signOffs, PublicationService publications,
			NextWording next, StepUp stepUp, CurrentUser currentUser) {
		this.desk = desk;
		this.pages = pages;
		this.signOffs = signOffs;
		this.publications = publications;
		this.next = next;
		this.stepUp = stepUp;
		this.currentUser = currentUser;
	}

	@GetMapping
	String show(@PathVariable String code, Language language, Model model) {
		return this.pages.show(this.desk.newest(code, language), language, model);
	}

	@PostMapping("/request")
	ModelAndView request(@PathVariable String code, Language language, Model model, RedirectAttributes answer) {
		return carryOut(code, language, model, answer, "statement.done.requested",
				(draft) -> this.signOffs.request(draft.version()));
	}

	@PostMapping
	ModelAndView create(@PathVariable String code, @RequestParam(defaultValue = "") String password,
			@RequestParam(defaultValue = "") String fingerprint, Language language, Model model,
			RedirectAttributes answer) {
		Actor actor = this.currentUser.approver();
		Side side = actor.side();
		if (side == null || !this.stepUp.confirms(password)) {
			return refused(this.desk.newest(code, language), language, model, "statement.sign-off.password");
		}
		return carryOut(code, language, model, answer, "statement.done.signed",
				(draft) -> this.signOffs.signOff(draft.version(), side, fingerprint));
	}

	@PostMapping("/return")
	ModelAndView sendBack(@PathVariable String code, @RequestParam(defaultValue = "") String reason, Language language,
			Model model, RedirectAttributes answer) {
		if (reason.isBlank()) {
			this.currentUser.approver();
			return refused(this.desk.newest(code, language), language, model, "statement.return.reason");
		}
		return carryOut(code, language, model, answer, "statement.done.returned",
				(draft) -> this.signOffs.sendBack(draft.version(), reason));
	}

	@PostMapping("/publication")
	ModelAndView publish(@PathVariable String code, @RequestParam(defaultValue = "") String from, Language language,
			Model model, RedirectAttributes answer) {
		this.currentUser.approver();
		@Nullable Instant at = null;
		if (!from.isBlank()) {
			at = LocalTime.find(from).orElse(null);
			if (at == null) {
				return refused(this.desk.newest(code, language), language, model, "statement.publish.time");
			}
		}
		Instant since = at;
		return carryOut(code, language, model, answer, "statement.done.published", (draft) -> {
			if (draft.pressSummary()) {
				this.publications.publishPressSummary(draft.version(), since);
			}
			else {
				this.publications.publish(draft.version(), since);
			}
		});
	}

	@PostMapping("/withdrawal")
	ModelAndView withdraw(@PathVariable String code, ReasonForm reasonForm, Language language, Model model,
			RedirectAttributes answer) {
		Actor actor = this.currentUser.approver();
		LocalText reason = reasonForm.toReason();
		if (reason.isEmpty()) {
			return refused(this.desk.newest(code, language), language, model, "statement.withdraw.reason");
		}
		return carryOut(code, language, model, answer, "statement.done.withdrawn",
				(draft) -> this.publications.withdraw(draft.version(), actor.side(), reason));
	}

	/** A correction, or a return to an earlier wording: always a new version. */
	@PostMapping("/version")
	ModelAndView replace(@PathVariable String code, @RequestParam(required = false) @Nullable Integer of,
			ReasonForm reasonForm, Language language, Model model, RedirectAttributes answer) {
		this.currentUser.writer();
		LocalText reason = reasonForm.toReason();
		if (reason.isEmpty()) {
			return refused(this.desk.newest(code, language), language, model, "statement.version.reason");
		}
		return carryOut(code, language, model, answer, "statement.done.drafted",
				(draft) -> this.next.from((of != null) ? this.desk.version(code, of, language) : draft, reason));
	}

	private ModelAndView carryOut(String code, Language language, Model model, RedirectAttributes answer, String done,
			Step step) {
		DraftView draft = this.desk.newest(code, language);
		try {
			step.on(draft);
		}
		catch (StillInUse ex) {
			return refused(draft, language, model, "statement.sign-off.in-use");
		}
		catch (WordingChanged ex) {
			return refused(this.desk.newest(code, language), language, model, "statement.sign-off.changed");
		}
		catch (IllegalArgumentException ex) {
			return refused(draft, language, model, "statement.publish.past");
		}
		catch (IllegalStateException ex) {
			return refused(this.desk.newest(code, language), language, model, "statement.sign-off.state");
		}
		return Done.at(answer, done, Places.signOff(code));
	}

	private ModelAndView refused(DraftView draft, Language language, Model model, String why) {
		model.addAttribute("refused", why);
		boolean overtaken = Stream.of("changed", "state").anyMatch((it) -> why.endsWith("." + it));
		return new ModelAndView(this.pages.show(draft, language, model),
				overtaken ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
	}

	/**
	 * One step of a wording on its road.
	 */
	private interface Step {

		void on(DraftView draft);

	}

}
