package org.yaksoku.site.web;

import org.yaksoku.shared.Language;
import org.yaksoku.shared.web.Page;
import org.yaksoku.site.PublicSeries;
import org.yaksoku.site.SeriesPage;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * A series, its editions through time.
 */
@Controller
class SeriesController {

	private final PublicSeries series;

	SeriesController(PublicSeries series) {
		this.series = series;
	}

	@GetMapping("/{lang:ko|ja|en}/series/{slug:[a-z0-9-]+}")
	String show(@PathVariable String slug, Language language, @ModelAttribute(name = "page", binding = false) Page page,
			Model model) {
		SeriesPage found = this.series.show(slug, language);
		model.addAttribute("series", found);
		model.addAttribute("linkedData", Described.series(found, page));
		return "site/series";
	}

}
