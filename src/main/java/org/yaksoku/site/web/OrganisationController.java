package org.yaksoku.site.web;

import java.util.Map;

import org.yaksoku.progress.figures.Asked;
import org.yaksoku.progress.figures.Division;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.web.Page;
import org.yaksoku.site.OrganisationPage;
import org.yaksoku.site.PublicOrganisations;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * Who the organisations are and where they appear.
 */
@Controller
class OrganisationController {

	private final PublicOrganisations organisations;

	OrganisationController(PublicOrganisations organisations) {
		this.organisations = organisations;
	}

	@GetMapping("/{lang:ko|ja|en}/organisations/{slug:[a-z0-9-]+}")
	ModelAndView show(@PathVariable String slug, Language language,
			@ModelAttribute(name = "page", binding = false) Page page) {
		try {
			OrganisationPage found = this.organisations.show(slug, language);
			return new ModelAndView("site/organisation", Map.of("organisation", found, "asked",
					Asked.of(null).of(Division.ORGANISATION, slug), "linkedData", Described.organisation(found, page)));
		}
		catch (NotFound ex) {
			String moved = this.organisations.movedTo(slug, language).orElseThrow(() -> ex);
			return Moved.to("/" + language.code() + "/organisations/" + moved);
		}
	}

}
