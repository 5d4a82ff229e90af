package org.yaksoku.statement.desk.web;

import java.util.stream.Stream;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Stale;
import org.yaksoku.shared.StepUp;
import org.yaksoku.shared.web.Done;
import org.yaksoku.statement.PublicationService;
import org.yaksoku.statement.SignOffService;
import org.yaksoku.statement.StatementService;
import org.yaksoku.statement.StillInUse;
import org.yaksoku.statement.VersionView;
import org.yaksoku.statement.WordingChanged;
import org.yaksoku.statement.desk.DraftView;
import org.yaksoku.statement.desk.NextWording;
import org.yaksoku.statement.desk.StatementDesk;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
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

	private final StatementService statements;

	private final NextWording next;

	private final StepUp stepUp;

	private final CurrentUser currentUser;

	SignOffController(StatementDesk desk, SignOffPages pages, SignOffService signOffs, PublicationService publications,
			StatementService statements, NextWording next, StepUp stepUp, CurrentUser currentUser) {
		this.desk = desk;
		this.pages = pages;
		this.signOffs = signOffs;
		this.publications = publications;
		this.statements = statements;
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
	ModelAndView create(@PathVariable String code, @Valid SignatureForm signatureForm, BindingResult result,
			Language language, Model model, RedirectAttributes answer) {
		Actor actor = this.currentUser.approver();
		Side side = actor.side();
		DraftView read = this.desk.newest(code, language);
		if (result.hasErrors()) {
			return refused(read, language, model, "shared.form.mistakes");
		}
		if (!SignOffPages.open(read).isEmpty() && !signatureForm.signsDespite()) {
			return refused(read, language, model, "statement.sign.despite.missing");
		}
		if (side == null || !this.stepUp.confirms(signatureForm.password())) {
			return refused(read, language, model, "statement.sign-off.password");
		}
		return carryOut(
				read, language, model, answer, "statement.done.signed", (draft) -> this.signOffs
					.signOff(draft.version(), side, signatureForm.fingerprint(), signatureForm.toNote()),
				signatureForm.note());
	}

	@PostMapping("/return")
	ModelAndView sendBack(@PathVariable String code, @Valid @ModelAttribute("returnForm") NoteForm form,
			BindingResult result, Language language, Model model, RedirectAttributes answer) {
		this.currentUser.approver();
		if (result.hasErrors()) {
			return refused(this.desk.newest(code, language), language, model, why(result, "statement.return.reason"));
		}
		return carryOut(code, language, model, answer, "statement.done.returned",
				(draft) -> this.signOffs.sendBack(draft.version(), form.reason()), form.reason());
	}

	@PostMapping("/publication")
	ModelAndView publish(@PathVariable String code, @Valid PublicationForm publicationForm, BindingResult result,
			Language language, Model model, RedirectAttributes answer) {
		return open(code, publicationForm, result, language, model, answer, (draft) -> publish(draft, publicationForm));
	}

	/** Another time for what is not public yet. */
	@PostMapping("/publication/time")
	ModelAndView reschedule(@PathVariable String code, @Valid PublicationForm publicationForm, BindingResult result,
			Language language, Model model, RedirectAttributes answer) {
		return open(code, publicationForm, result, language, model, answer,
				(draft) -> this.publications.reschedule(draft.version(), publicationForm.at().orElse(null)));
	}

	@PostMapping("/withdrawal")
	ModelAndView withdraw(@PathVariable String code, @Valid @ModelAttribute("withdrawalForm") ReasonForm form,
			BindingResult result, Language language, Model model, RedirectAttributes answer) {
		Actor actor = this.currentUser.approver();
		if (result.hasErrors()) {
			return refused(this.desk.newest(code, language), language, model, why(result, "statement.withdraw.reason"));
		}
		if (!form.isMeant()) {
			return refused(this.desk.newest(code, language), language, model, "statement.withdraw.sure.missing");
		}
		return carryOut(code, language, model, answer, "statement.done.withdrawn", (draft) -> {
			VersionView version = this.publications.inForce(draft.statement())
				.stream()
				.filter((it) -> form.of() == null || it.number() == form.of())
				.findFirst()
				.orElseThrow(() -> new IllegalStateException("The public does not read version " + form.of()));
			this.publications.withdraw(version.id(), actor.side(), form.toReason());
		}, form.reasonKo(), form.reasonJa(), form.reasonEn());
	}

	/** A correction, or a return to an earlier wording: always a new version. */
	@PostMapping("/version")
	ModelAndView replace(@PathVariable String code, @Valid @ModelAttribute("versionForm") ReasonForm form,
			BindingResult result, Language language, Model model, RedirectAttributes answer) {
		this.currentUser.writer();
		if (result.hasErrors()) {
			return refused(this.desk.newest(code, language), language, model, why(result, "statement.version.reason"));
		}
		Integer of = form.of();
		return carryOut(
				code, language, model, answer, "statement.done.drafted", (draft) -> this.next
					.from((of != null) ? this.desk.version(code, of, language) : draft, form.toReason()),
				form.reasonKo(), form.reasonJa(), form.reasonEn());
	}

	/** A draft that nobody wants any more. */
	@PostMapping("/setting-aside")
	ModelAndView setAside(@PathVariable String code, @Valid @ModelAttribute("discardForm") NoteForm form,
			BindingResult result, Language language, Model model, RedirectAttributes answer) {
		this.currentUser.writer();
		if (result.hasErrors()) {
			return refused(this.desk.newest(code, language), language, model, why(result, "statement.discard.reason"));
		}
		return carryOut(code, language, model, answer, "statement.done.discarded",
				(draft) -> this.statements.discard(draft.version(), form.version(), form.reason()), form.reason());
	}

	/** Makes a wording public, now or later. */
	private ModelAndView open(String code, PublicationForm form, BindingResult result, Language language, Model model,
			RedirectAttributes answer, Step step) {
		this.currentUser.approver();
		if (result.hasErrors()) {
			return refused(this.desk.newest(code, language), language, model,
					form.isReadable() ? "statement.publish.sure.missing" : "statement.publish.time");
		}
		return carryOut(code, language, model, answer,
				form.from().isBlank() ? "statement.done.published" : "statement.done.scheduled", step, form.from());
	}

	private void publish(DraftView draft, PublicationForm form) {
		if (draft.pressSummary()) {
			this.publications.publishPressSummary(draft.version(), form.fingerprint(), form.at().orElse(null));
			return;
		}
		// another version may have been agreed meanwhile
		if (draft.fingerprint() != null && !draft.fingerprint().equals(form.fingerprint())) {
			throw new WordingChanged(draft.number());
		}
		this.publications.publish(draft.version(), form.at().orElse(null));
	}

	private ModelAndView carryOut(String code, Language language, Model model, RedirectAttributes answer, String done,
			Step step, @Nullable String... typed) {
		return carryOut(this.desk.newest(code, language), language, model, answer, done, step, typed);
	}

	private ModelAndView carryOut(DraftView draft, Language language, Model model, RedirectAttributes answer,
			String done, Step step, @Nullable String... typed) {
		String code = draft.code();
		try {
			step.on(draft);
		}
		catch (StillInUse ex) {
			return refused(draft, language, model, "statement.sign-off.in-use");
		}
		catch (WordingChanged | Stale | OptimisticLockingFailureException ex) {
			return overtaken(code, language, model, "statement.sign-off.changed", typed);
		}
		catch (IllegalArgumentException ex) {
			return refused(draft, language, model, "statement.publish.past");
		}
		catch (IllegalStateException ex) {
			return overtaken(code, language, model, "statement.sign-off.state", typed);
		}
		return Done.at(answer, done, Places.signOff(code));
	}

	private static String why(BindingResult result, String missing) {
		return result.getAllErrors().stream().anyMatch((it) -> "Size".equals(it.getCode())) ? "shared.form.mistakes"
				: missing;
	}

	private ModelAndView refused(DraftView draft, Language language, Model model, String why) {
		model.addAttribute("refused", why);
		return new ModelAndView(this.pages.show(draft, language, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	/** The form it was typed into may not be on the page any more. */
	private ModelAndView overtaken(String code, Language language, Model model, String why, @Nullable String... typed) {
		model.addAttribute("refused", why);
		model.addAttribute("typed", Stream.of(typed).filter((it) -> it != null && !it.isBlank()).toList());
		return new ModelAndView(this.pages.show(this.desk.newest(code, language), language, model),
				HttpStatus.CONFLICT);
	}

	/**
	 * One step of a wording on its road.
	 */
	private interface Step {

		void on(DraftView draft);

	}

}
