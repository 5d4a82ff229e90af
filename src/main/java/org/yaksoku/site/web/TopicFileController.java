package org.yaksoku.site.web;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.web.Page;
import org.yaksoku.site.PublicTopics;
import org.yaksoku.site.TopicData;
import org.yaksoku.site.TopicFeed;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A topic as a table, as data and as a feed. Of very many clauses a file holds the first;
 * it names the one that follows.
 */
@Controller
@RequestMapping("/{lang:ko|ja|en}/topics")
class TopicFileController {

	private final PublicTopics topics;

	private final FigureTables tables;

	private final ChangesFeed feed;

	TopicFileController(PublicTopics topics, FigureTables tables, ChangesFeed feed) {
		this.topics = topics;
		this.tables = tables;
		this.feed = feed;
	}

	@GetMapping("/{slug:[a-z0-9-]+}.json")
	ResponseEntity<?> json(@PathVariable String slug, @RequestParam(required = false) @Nullable String after,
			Language language, @ModelAttribute(name = "page", binding = false) Page page) {
		return orMoved(slug, ".json", page, () -> {
			TopicData data = this.topics.data(slug, Cursor.clauses(after), language);
			return ResponseEntity.ok()
				.contentType(MediaType.APPLICATION_JSON)
				.headers(FigureTables.following(next(data, page)))
				.body(data);
		});
	}

	/** A row for each clause, and one for all actions. */
	@GetMapping("/{slug:[a-z0-9-]+}.csv")
	ResponseEntity<?> csv(@PathVariable String slug, @RequestParam(required = false) @Nullable String after,
			Language language, @ModelAttribute(name = "page", binding = false) Page page) {
		return orMoved(slug, ".csv", page, () -> {
			TopicData data = this.topics.table(slug, Cursor.clauses(after), language);
			String next = next(data, page);
			return this.tables.csv("topic-" + slug + "-" + data.asOf() + "-" + language.code(),
					this.tables.endingWith(next, this.tables.of(data, language), language),
					FigureTables.following(next));
		});
	}

	@GetMapping("/{slug:[a-z0-9-]+}.atom")
	ResponseEntity<?> atom(@PathVariable String slug, Language language,
			@ModelAttribute(name = "page", binding = false) Page page) {
		return orMoved(slug, ".atom", page, () -> {
			TopicFeed found = this.topics.feed(slug, language);
			return this.feed.answer(found.feed(),
					this.tables.say("progress.changes.title", language) + ": " + found.topic().name().text(),
					page.canonical(), page.site() + page.home() + "/topics/" + slug, page);
		});
	}

	/** The address of a topic that was merged leads on, that of its files as well. */
	private ResponseEntity<?> orMoved(String slug, String suffix, Page page, Supplier<ResponseEntity<?>> answer) {
		try {
			return answer.get();
		}
		catch (NotFound ex) {
			String moved = this.topics.movedTo(slug, page.language()).orElseThrow(() -> ex);
			return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
				.header(HttpHeaders.LOCATION, page.home() + "/topics/" + moved + suffix)
				.build();
		}
	}

	private static @Nullable String next(TopicData data, Page page) {
		return (data.next() != null) ? page.canonical() + "?after=" + data.next() : null;
	}

}
