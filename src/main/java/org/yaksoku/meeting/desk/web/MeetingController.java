package org.yaksoku.meeting.desk.web;

import java.util.function.Function;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.yaksoku.meeting.EditionService;
import org.yaksoku.meeting.OrdinalTaken;
import org.yaksoku.meeting.desk.MeetingSheet;
import org.yaksoku.meeting.desk.web.MeetingForms.OwnNoteForm;
import org.yaksoku.meeting.desk.web.MeetingForms.SharedNoteForm;
import org.yaksoku.meeting.desk.web.MeetingForms.VisibilityForm;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Stale;
import org.yaksoku.shared.web.Conflict;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
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
 * One meeting on one page: what is said about it first, its notes, who sees it.
 */
@Controller("deskMeeting")
@RequestMapping("/desk/meetings/{code}")
class MeetingController {

	private final EditionService editions;

	private final MeetingPages pages;

	private final CurrentUser currentUser;

	MeetingController(EditionService editions, MeetingPages pages, CurrentUser currentUser) {
		this.editions = editions;
		this.pages = pages;
		this.currentUser = currentUser;
	}

	@GetMapping
	String show(@PathVariable String code, @RequestParam(name = "draft", required = false) @Nullable String taken,
			Language language, Model model) {
		return this.pages.show(code, taken, language, model);
	}

	/** Where a form went, asked for again: its place is on the one page. */
	@GetMapping({ "/basics", "/sessions", "/participants", "/participants/list", "/head-counts", "/agenda", "/outcomes",
			"/documents", "/notes/own", "/notes/shared", "/visibility", "/status", "/closing", "/restoration" })
	String whole(@PathVariable String code) {
		return "redirect:" + Places.meeting(code);
	}

	@PostMapping("/basics")
	ModelAndView describe(@PathVariable String code, @Valid BasicsForm basicsForm, BindingResult result,
			Language language, Model model, RedirectAttributes next) {
		if (!result.hasErrors()) {
			try {
				return carryOut(code, language, next, "basics", "basicsForm", basicsForm, BasicsForm::of,
						(sheet) -> this.editions.describe(sheet.id(), basicsForm.version(), basicsForm.toBasics()));
			}
			catch (OrdinalTaken ex) {
				result.rejectValue("ordinal", "Taken");
			}
			catch (DataIntegrityViolationException | IllegalArgumentException ex) {
				result.reject("Refused");
			}
		}
		return this.pages.refused(code, language, model);
	}

	@PostMapping("/visibility")
	ModelAndView show(@PathVariable String code, @Valid VisibilityForm visibilityForm, BindingResult result,
			Language language, Model model, RedirectAttributes next) {
		if (result.hasErrors()) {
			return this.pages.refused(code, language, model);
		}
		return carryOut(code, language, next, "visibility", "visibilityForm", visibilityForm, VisibilityForm::of,
				(sheet) -> this.editions.show(sheet.id(), visibilityForm.version(), visibilityForm.visibility(),
						Picked.time(visibilityForm.embargo())));
	}

	@PostMapping("/notes/shared")
	ModelAndView annotate(@PathVariable String code, @Valid SharedNoteForm sharedNoteForm, BindingResult result,
			Language language, Model model, RedirectAttributes next) {
		if (result.hasErrors()) {
			return this.pages.refused(code, language, model);
		}
		return carryOut(code, language, next, "notes/shared", "sharedNoteForm", sharedNoteForm,
				(sheet) -> new SharedNoteForm(sheet.version(), sheet.sharedNote()), (sheet) -> this.editions
					.annotate(sheet.id(), sharedNoteForm.version(), words(sharedNoteForm.sharedNote())));
	}

	@PostMapping("/notes/own")
	ModelAndView annotate(@PathVariable String code, @Valid OwnNoteForm ownNoteForm, BindingResult result,
			Language language, Model model, RedirectAttributes next) {
		if (result.hasErrors()) {
			return this.pages.refused(code, language, model);
		}
		return carryOut(code, language, next, "notes/own", "ownNoteForm", ownNoteForm,
				(sheet) -> new OwnNoteForm(sheet.ownNoteVersion(), sheet.ownNote()), (sheet) -> this.editions
					.annotateForOwnSide(sheet.id(), ownNoteForm.version(), words(ownNoteForm.ownNote())));
	}

	private ModelAndView carryOut(String code, Language language, RedirectAttributes next, String noun, String name,
			Record yours, Function<MeetingSheet, Record> theirs, Change change) {
		this.currentUser.writer();
		try {
			change.of(this.pages.sheet(code, language));
		}
		catch (Stale | OptimisticLockingFailureException ex) {
			MeetingSheet now = this.pages.sheet(code, language);
			long version = (yours instanceof OwnNoteForm) ? now.ownNoteVersion() : now.version();
			return Conflict.page(Places.meeting(code) + "/" + noun, name, version, yours, theirs.apply(now),
					this.pages.chosen(now, language));
		}
		return MeetingPages.saved(next, code, noun.equals("visibility") ? "who-sees-it" : noun.replaceAll("/.*", ""));
	}

	private static @Nullable String words(@Nullable String sent) {
		return (sent == null || sent.isBlank()) ? null : sent.replace("\r\n", "\n").strip();
	}

	/**
	 * A change of the meeting.
	 */
	private interface Change {

		void of(MeetingSheet sheet);

	}

}
