package org.yaksoku.site.web;

import org.yaksoku.shared.Language;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Pages of prose. Each language has its own text, written and not translated by the line.
 */
@Controller
class ProseController {

	@GetMapping("/{lang:ko|ja|en}/{prose:about|method|accessibility|privacy}")
	String show(@PathVariable String prose, Language language, Model model) {
		model.addAttribute("prose", prose);
		return "site/prose/" + prose + "-" + language.code();
	}

}
