package org.yaksoku.site.web;

import jakarta.validation.Valid;
import org.yaksoku.interchange.render.AtomFile;
import org.yaksoku.progress.figures.Asked;
import org.yaksoku.progress.figures.Happened;
import org.yaksoku.progress.figures.Line;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.web.Page;
import org.yaksoku.shared.web.Readable;
import org.yaksoku.site.PublicProgress;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What changed, for programs that read feeds: an entry for each moment at which a public
 * action came to stand in another way.
 */
@Controller
class ChangesFeedController {

	private final PublicProgress progress;

	private final FigureTables words;

	ChangesFeedController(PublicProgress progress, FigureTables words) {
		this.progress = progress;
		this.words = words;
	}

	@GetMapping("/{lang:ko|ja|en}/progress/changes.atom")
	ResponseEntity<byte[]> changes(@Valid @ModelAttribute("asked") Asked asked, BindingResult result, Language language,
			@ModelAttribute(name = "page", binding = false) Page page) {
		String asks = asked.now().query();
		String query = asks.isEmpty() ? "" : "?" + asks;
		String here = page.site() + page.home() + "/progress/changes";
		AtomFile feed = new AtomFile(language,
				this.words.say("progress.changes.title", language) + " – " + page.siteName(), page.siteName(),
				here + ".atom" + query, here + query);
		Readable.or400(result, () -> this.progress.happened(asked.toScope(), language))
			.forEach((it) -> feed.add(entry(it, language, page)));
		return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, AtomFile.TYPE).body(feed.bytes());
	}

	private AtomFile.Entry entry(Happened it, Language language, Page page) {
		Line line = it.line();
		Spoken title = line.title();
		String state = line.isReported() ? this.words.say("site.progress." + line.progress(), language)
				: this.words.say("site.confirmation.NONE", language);
		String what = this.words.say("progress.reason." + it.reason(), language);
		return new AtomFile.Entry(it.id(), it.at(), what + ": " + ((title != null) ? title.text() : line.code()),
				page.site() + page.home() + "/statements/" + line.statement() + "/" + line.clause() + "#" + line.code(),
				line.statement() + " §" + line.clause() + " · " + state, line.note());
	}

}
