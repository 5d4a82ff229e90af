package org.yaksoku.site.web;

import org.yaksoku.shared.Language;
import org.yaksoku.site.PublicOrganisations;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

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
	String show(@PathVariable String slug, Language language, Model model) {
		model.addAttribute("organisation", this.organisations.show(slug, language));
		return "site/organisation";
	}

}
