package org.yaksoku.site.web;

import java.util.Comparator;
import java.util.stream.Stream;

import org.yaksoku.interchange.render.AtomFile;
import org.yaksoku.progress.figures.Changed;
import org.yaksoku.progress.figures.Feed;
import org.yaksoku.progress.figures.Happened;
import org.yaksoku.progress.figures.Line;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.web.Page;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * What changed, for programs that read feeds: an entry for each moment at which a public
 * action came to stand in another way, or the text of a statement was another one.
 */
@Component
class ChangesFeed {

	private static final int ENTRIES = 50;

	private final FigureTables words;

	ChangesFeed(FigureTables words) {
		this.words = words;
	}

	/**
	 * The feed as an answer.
	 * @param about what it is called, before the name of the portal
	 * @param self its own address
	 * @param here the address of what people read instead
	 */
	ResponseEntity<byte[]> answer(Feed found, String about, String self, String here, Page page) {
		AtomFile feed = new AtomFile(page.language(), about + " – " + page.siteName(), page.siteName(), self, here);
		Stream
			.concat(found.happened().stream().map((it) -> entry(it, page)),
					found.corrected().stream().map((it) -> entry(it, page)))
			.sorted(Comparator.comparing(AtomFile.Entry::at).reversed())
			.limit(ENTRIES)
			.forEach(feed::add);
		return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, AtomFile.TYPE).body(feed.bytes());
	}

	private AtomFile.Entry entry(Feed.Corrected it, Page page) {
		Changed.Text text = it.text();
		String title = (text.title() != null) ? text.title().text() : text.statement();
		return new AtomFile.Entry(it.id(), it.at(),
				this.words.say("progress.change.TEXT", page.language()) + ": " + title,
				page.site() + page.home() + "/statements/" + text.statement() + "/history",
				text.statement() + " · " + this.words.say("site.version-number", page.language(), text.number())
						+ mark(text.example(), page),
				text.reason());
	}

	private AtomFile.Entry entry(Happened it, Page page) {
		Line line = it.line();
		Spoken title = line.title();
		String state = line.isReported() ? this.words.say("site.progress." + line.progress(), page.language())
				: this.words.say("site.confirmation.NONE", page.language());
		String what = this.words.say("progress.reason." + it.reason(), page.language());
		return new AtomFile.Entry(it.id(), it.at(), what + ": " + ((title != null) ? title.text() : line.code()),
				page.site() + page.home() + "/statements/" + line.statement() + "/" + line.clause() + "#" + line.code(),
				line.statement() + " §" + line.clause() + " · " + state + mark(line.example(), page), line.note());
	}

	private String mark(boolean example, Page page) {
		return example ? " · " + this.words.say("shared.example.title", page.language()) : "";
	}

}
