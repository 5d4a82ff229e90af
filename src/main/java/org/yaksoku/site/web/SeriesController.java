package org.yaksoku.site.web;

import java.util.List;

import org.yaksoku.progress.figures.Asked;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.web.Page;
import org.yaksoku.site.Download;
import org.yaksoku.site.PublicSeries;
import org.yaksoku.site.SeriesData;
import org.yaksoku.site.SeriesPage;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * A series, its editions through time, and those as files.
 */
@Controller
@RequestMapping("/{lang:ko|ja|en}/series")
class SeriesController {

	private final PublicSeries series;

	private final FigureTables tables;

	SeriesController(PublicSeries series, FigureTables tables) {
		this.series = series;
		this.tables = tables;
	}

	@GetMapping("/{slug:[a-z0-9-]+}")
	String show(@PathVariable String slug, Language language, @ModelAttribute(name = "page", binding = false) Page page,
			Model model) {
		SeriesPage found = this.series.show(slug, language);
		model.addAttribute("series", found);
		model.addAttribute("asked", Asked.of(slug));
		List<Download> files = Download.of(page.home() + "/series/" + slug, "", "csv", "json");
		model.addAttribute("files", files);
		model.addAttribute("linkedData", Described.series(found, page));
		return "site/series";
	}

	@GetMapping("/{slug:[a-z0-9-]+}.json")
	ResponseEntity<SeriesData> json(@PathVariable String slug, Language language) {
		return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(this.series.data(slug, language));
	}

	/** A row for each statement, and one for each edition without any. */
	@GetMapping("/{slug:[a-z0-9-]+}.csv")
	ResponseEntity<byte[]> csv(@PathVariable String slug, Language language) {
		SeriesData data = this.series.data(slug, language);
		return this.tables.csv("series-" + slug + "-" + data.asOf() + "-" + language.code(),
				this.tables.of(data, language), new HttpHeaders());
	}

}
