package org.yaksoku.party.desk.web;

import java.util.List;

import org.yaksoku.party.PersonMerge;
import org.yaksoku.party.desk.PersonDesk;
import org.yaksoku.party.desk.PersonSheet;
import org.yaksoku.party.desk.Wanted;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.MergePreview;
import org.yaksoku.shared.web.MergeForm;
import org.yaksoku.shared.web.MergePage.Party;
import org.yaksoku.shared.web.MergePages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Two rows about one person.
 */
@Controller("deskPersonMerge")
@RequestMapping("/desk/people/{slug}")
class PersonMergeController extends MergePages<PersonSheet> {

	private final PersonDesk desk;

	private final PersonMerge merge;

	PersonMergeController(PersonDesk desk, PersonMerge merge, CurrentUser currentUser) {
		super("people", currentUser);
		this.desk = desk;
		this.merge = merge;
	}

	@Override
	protected PersonSheet one(String slug, Language language) {
		return this.desk.one(slug, language);
	}

	@Override
	protected Party party(PersonSheet sheet) {
		return new Party(sheet.slug(), sheet.spoken(), sheet.version());
	}

	@Override
	protected String unasked(PersonSheet stays) {
		return stays.spoken().text();
	}

	@Override
	protected List<String> names(PersonSheet stays) {
		return stays.names();
	}

	@Override
	protected List<Party> found(List<String> words, Language language) {
		return this.desk.list(Wanted.called(words), language)
			.rows()
			.stream()
			.map((it) -> new Party(it.slug(), it.name(), 0))
			.toList();
	}

	@Override
	protected MergePreview preview(PersonSheet goes, PersonSheet stays, Language language) {
		return this.merge.preview(goes.id(), stays.id(), language);
	}

	@Override
	protected void merge(PersonSheet goes, PersonSheet stays, MergeForm form) {
		this.merge.merge(goes.id(), form.otherVersion(), stays.id(), form.version(), form.seen());
	}

}
