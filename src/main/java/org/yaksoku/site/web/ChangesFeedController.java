package org.yaksoku.site.web;

import jakarta.validation.Valid;
import org.yaksoku.progress.figures.Asked;
import org.yaksoku.progress.figures.Feed;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.web.Page;
import org.yaksoku.shared.web.Readable;
import org.yaksoku.site.PublicProgress;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What changed, of everything or as an address narrows it, as a feed.
 */
@Controller
class ChangesFeedController {

	private final PublicProgress progress;

	private final ChangesFeed feed;

	private final FigureTables words;

	ChangesFeedController(PublicProgress progress, ChangesFeed feed, FigureTables words) {
		this.progress = progress;
		this.feed = feed;
		this.words = words;
	}

	@GetMapping("/{lang:ko|ja|en}/progress/changes.atom")
	ResponseEntity<byte[]> changes(@Valid @ModelAttribute("asked") Asked asked, BindingResult result, Language language,
			@ModelAttribute(name = "page", binding = false) Page page) {
		String asks = asked.now().query();
		String query = asks.isEmpty() ? "" : "?" + asks;
		String here = page.site() + page.home() + "/progress/changes";
		Feed found = Readable.or400(result, () -> this.progress.feed(asked.toScope(), language));
		return this.feed.answer(found, this.words.say("progress.changes.title", language), here + ".atom" + query,
				here + query, page);
	}

}
