package org.yaksoku.site.web;

import org.yaksoku.shared.Language;
import org.yaksoku.shared.web.Page;
import org.yaksoku.site.PublicHome;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * The first page in each language.
 */
@Controller
class HomeController {

	private final PublicHome home;

	HomeController(PublicHome home) {
		this.home = home;
	}

	@GetMapping("/{lang:ko|ja|en}")
	String show(Language language, @ModelAttribute(name = "page", binding = false) Page page, Model model) {
		model.addAttribute("home", this.home.show(language));
		model.addAttribute("linkedData", Described.site(page));
		return "site/home";
	}

}
