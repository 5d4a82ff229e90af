package org.yaksoku.site.web;

import java.util.Comparator;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import org.yaksoku.interchange.render.AtomFile;
import org.yaksoku.progress.figures.Asked;
import org.yaksoku.progress.figures.Changed;
import org.yaksoku.progress.figures.Feed;
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
 * action came to stand in another way, or the text of a statement was another one.
 */
@Controller
class ChangesFeedController {

	private static final int ENTRIES = 50;

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
		Feed found = Readable.or400(result, () -> this.progress.feed(asked.toScope(), language));
		Stream
			.concat(found.happened().stream().map((it) -> entry(it, language, page)),
					found.corrected().stream().map((it) -> entry(it, language, page)))
			.sorted(Comparator.comparing(AtomFile.Entry::at).reversed())
			.limit(ENTRIES)
			.forEach(feed::add);
		return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, AtomFile.TYPE).body(feed.bytes());
	}

	private AtomFile.Entry entry(Feed.Corrected it, Language language, Page page) {
		Changed.Text text = it.text();
		String title = (text.title() != null) ? text.title().text() : text.statement();
		return new AtomFile.Entry(it.id(), it.at(), this.words.say("progress.change.TEXT", language) + ": " + title,
				page.site() + page.home() + "/statements/" + text.statement() + "/history",
				text.statement() + " · " + this.words.say("site.version-number", language, text.number()),
				text.reason());
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
