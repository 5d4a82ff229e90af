package org.yaksoku.party.desk.web;

import org.yaksoku.party.PersonMerge;
import org.yaksoku.party.desk.PersonDesk;
import org.yaksoku.party.desk.PersonSheet;
import org.yaksoku.party.desk.Wanted;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.MergePreview;
import org.yaksoku.shared.MergeRefused;
import org.yaksoku.shared.Stale;
import org.yaksoku.shared.web.MergeForm;
import org.yaksoku.shared.web.MergePage;
import org.yaksoku.shared.web.MergePage.Party;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Two rows about one person.
 */
@Controller("deskPersonMerge")
@RequestMapping("/desk/people/{slug}")
class PersonMergeController {

	private static final String REGISTER = "people";

	private final PersonDesk desk;

	private final PersonMerge merge;

	private final CurrentUser currentUser;

	PersonMergeController(PersonDesk desk, PersonMerge merge, CurrentUser currentUser) {
		this.desk = desk;
		this.merge = merge;
		this.currentUser = currentUser;
	}

	/** Without another one, asks which; with one, shows what would happen. */
	@GetMapping("/merge")
	ModelAndView preview(@PathVariable String slug, @RequestParam(defaultValue = "") String q,
			@RequestParam(defaultValue = "") String other, Language language) {
		this.currentUser.writer();
		PersonSheet stays = this.desk.one(slug, language);
		if (other.isBlank()) {
			String words = q.isBlank() ? stays.spoken().text() : q;
			return MergePage.choose(REGISTER, party(stays), words,
					this.desk.list(Wanted.of(words, "", "", 1), language)
						.rows()
						.stream()
						.map((it) -> new Party(it.slug(), it.name(), 0))
						.toList());
		}
		PersonSheet goes = this.desk.one(other, language);
		return MergePage.preview(REGISTER, party(stays), party(goes), preview(goes, stays, language));
	}

	@PostMapping("/merger")
	ModelAndView merge(@PathVariable String slug, MergeForm mergeForm, Language language, RedirectAttributes next) {
		this.currentUser.writer();
		PersonSheet stays = this.desk.one(slug, language);
		PersonSheet goes = this.desk.one(mergeForm.other(), language);
		try {
			this.merge.merge(goes.id(), mergeForm.otherVersion(), stays.id(), mergeForm.version(), mergeForm.seen());
			return RegisterPages.done(next, "shared.merge.done", "/desk/people/" + stays.slug());
		}
		catch (Stale | OptimisticLockingFailureException ex) {
			return MergePage.again(REGISTER, party(stays), party(goes), preview(goes, stays, language));
		}
		catch (MergeRefused ex) {
			return MergePage.refused(REGISTER, party(stays), party(goes), preview(goes, stays, language), ex.reasons());
		}
	}

	private MergePreview preview(PersonSheet goes, PersonSheet stays, Language language) {
		return this.merge.preview(goes.id(), stays.id(), language);
	}

	private static Party party(PersonSheet sheet) {
		return new Party(sheet.slug(), sheet.spoken(), sheet.version());
	}

}
