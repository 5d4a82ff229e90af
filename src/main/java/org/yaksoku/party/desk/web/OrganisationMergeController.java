package org.yaksoku.party.desk.web;

import java.util.List;

import org.yaksoku.party.OrganisationMerge;
import org.yaksoku.party.desk.OrganisationDesk;
import org.yaksoku.party.desk.OrganisationSheet;
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
 * Two organisations that are one.
 */
@Controller("deskOrganisationMerge")
@RequestMapping("/desk/organisations/{slug}")
class OrganisationMergeController extends MergePages<OrganisationSheet> {

	private final OrganisationDesk desk;

	private final OrganisationMerge merge;

	OrganisationMergeController(OrganisationDesk desk, OrganisationMerge merge, CurrentUser currentUser) {
		super("organisations", currentUser);
		this.desk = desk;
		this.merge = merge;
	}

	@Override
	protected OrganisationSheet one(String slug, Language language) {
		return this.desk.one(slug, language);
	}

	@Override
	protected Party party(OrganisationSheet sheet) {
		return new Party(sheet.slug(), sheet.spoken(), sheet.version());
	}

	@Override
	protected String unasked(OrganisationSheet stays) {
		return stays.spoken().text();
	}

	@Override
	protected List<String> names(OrganisationSheet stays) {
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
	protected MergePreview preview(OrganisationSheet goes, OrganisationSheet stays, Language language) {
		return this.merge.preview(goes.id(), stays.id(), language);
	}

	@Override
	protected void merge(OrganisationSheet goes, OrganisationSheet stays, MergeForm form) {
		this.merge.merge(goes.id(), form.otherVersion(), stays.id(), form.version(), form.seen(), form.meant());
	}

}
