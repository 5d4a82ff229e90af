package org.yaksoku.meeting.desk.web;

import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import org.yaksoku.meeting.ChoiceGone;
import org.yaksoku.meeting.PartUndoService;
import org.yaksoku.meeting.desk.MeetingSheet;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Stale;
import org.yaksoku.shared.web.Conflict;
import org.yaksoku.shared.web.Done;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/**
 * The road every part of a meeting takes: added on the meeting's page, changed and
 * removed on a page of its own.
 */
@Component
class PartPages {

	/** Where in its form something is chosen, by form and kind of thing. */
	private static final Map<String, String> FIELDS = Map.of("outcomeForm.session", "outcomeSession",
			"outcomeForm.agenda", "outcomeAgenda", "participantForm.session", "participantSession",
			"participantForm.organisation", "organisation");

	private final MeetingPages pages;

	private final PartUndoService undo;

	PartPages(MeetingPages pages, PartUndoService undo) {
		this.pages = pages;
		this.undo = undo;
	}

	/**
	 * Adds a part from its form on the meeting's page, which comes back where that is
	 * refused.
	 */
	ModelAndView add(Here here, BindingResult result, Consumer<MeetingSheet> adding) {
		if (!result.hasErrors()) {
			try {
				adding.accept(sheet(here));
				return MeetingPages.saved(here.next(), here.code(), here.kind());
			}
			catch (ChoiceGone ex) {
				gone(result, ex);
			}
			catch (DataIntegrityViolationException | IllegalArgumentException ex) {
				result.reject("Refused");
			}
		}
		return this.pages.refused(here.code(), here.language(), here.model());
	}

	/**
	 * The page of one part.
	 * @param form the name of its form
	 * @param now the form as the part stands
	 */
	String show(String code, String kind, UUID part, String form, Function<MeetingSheet, PartForm> now,
			Language language, Model model) {
		MeetingSheet sheet = this.pages.sheet(code, language);
		PartForm stands = now.apply(sheet);
		model.addAttribute(form, stands);
		return this.pages.part(sheet, kind, part, form, stands.version(), language, model);
	}

	/**
	 * Changes a part. Its page comes back where that is refused, and both where somebody
	 * else was faster.
	 * @param sent the form as it was sent
	 * @param now the form as the part stands
	 */
	<F extends Record & PartForm> ModelAndView change(Here here, UUID part, BindingResult result, F sent,
			Function<MeetingSheet, F> now, Consumer<MeetingSheet> changing) {
		MeetingSheet sheet = sheet(here);
		String form = result.getObjectName();
		if (!result.hasErrors()) {
			try {
				changing.accept(sheet);
				return MeetingPages.saved(here.next(), here.code(), here.kind());
			}
			catch (Stale | OptimisticLockingFailureException ex) {
				MeetingSheet stands = sheet(here);
				F theirs = now.apply(stands);
				return Conflict.page(Places.part(here.code(), here.kind(), part), form, theirs.version(), sent, theirs,
						this.pages.chosen(stands, here.language()));
			}
			catch (ChoiceGone ex) {
				gone(result, ex);
			}
			catch (DataIntegrityViolationException | IllegalArgumentException ex) {
				result.reject("Refused");
			}
		}
		return refused(here, sheet, part, form, now.apply(sheet).version());
	}

	/**
	 * Moves a part and leads to where it stands now. Where somebody else was faster,
	 * nothing moves, and the page shows the order there is.
	 */
	ModelAndView move(Here here, UUID part, Consumer<MeetingSheet> moving) {
		try {
			moving.accept(sheet(here));
		}
		catch (Stale | OptimisticLockingFailureException ex) {
			here.model().addAttribute("refused", "meeting.move.stale");
			return this.pages.refused(here.code(), here.language(), here.model(), HttpStatus.CONFLICT);
		}
		return Done.at(here.next(), "meeting.done.moved", Places.meeting(here.code()) + "#part-" + part);
	}

	/** Removes a part, and offers on the next page to bring it back. */
	ModelAndView remove(Here here, Consumer<MeetingSheet> removing) {
		MeetingSheet sheet = sheet(here);
		removing.accept(sheet);
		this.undo.last(sheet.id()).ifPresent((it) -> {
			here.next().addFlashAttribute("undo", Places.meeting(here.code()) + "/restoration");
			here.next().addFlashAttribute("undone", it);
		});
		return MeetingPages.removed(here.next(), here.code(), here.kind());
	}

	/**
	 * The page of a part that stays because others speak of it.
	 * @param version the one that was to be removed
	 * @param why the key of the sentence that says so
	 */
	ModelAndView kept(Here here, UUID part, String form, Function<MeetingSheet, PartForm> now, long version,
			String why) {
		MeetingSheet sheet = sheet(here);
		here.model().addAttribute(form, now.apply(sheet));
		here.model().addAttribute("refused", why);
		return refused(here, sheet, part, form, version);
	}

	/** Says at its field that what was chosen there was removed meanwhile. */
	private static void gone(BindingResult result, ChoiceGone gone) {
		String field = FIELDS.get(result.getObjectName() + "." + gone.what());
		if (field != null) {
			result.rejectValue(field, "Gone");
		}
		else {
			result.reject("Refused");
		}
	}

	private ModelAndView refused(Here here, MeetingSheet sheet, UUID part, String form, long version) {
		return new ModelAndView(this.pages.part(sheet, here.kind(), part, form, version, here.language(), here.model()),
				HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private MeetingSheet sheet(Here here) {
		return this.pages.sheet(here.code(), here.language());
	}

}
