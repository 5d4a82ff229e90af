package org.yaksoku.site.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.web.Page;
import org.yaksoku.site.ClausePage;
import org.yaksoku.site.MeetingPage;
import org.yaksoku.site.StatementPage;

/**
 * What a page is about, in the words of schema.org.
 */
final class Described {

	private Described() {
	}

	static Map<String, Object> site(Page page) {
		Map<String, @Nullable Object> about = thing("WebSite", page);
		about.put("url", page.canonical());
		about.put("inLanguage", Arrays.stream(Language.values()).map(Language::code).toList());
		return written(about);
	}

	static Map<String, Object> statement(StatementPage statement, Page page) {
		Map<String, @Nullable Object> about = thing("CreativeWork", page);
		about.put("identifier", statement.code());
		about.put("name", names(statement.names()));
		about.put("version", statement.number());
		about.put("datePublished", (statement.versionDate() != null) ? statement.versionDate().datetime() : null);
		about.put("dateCreated", (statement.adopted() != null) ? statement.adopted().datetime() : null);
		about.put("inLanguage",
				Arrays.stream(Language.values())
					.filter((it) -> statement.standings().in(it) != null)
					.map(Language::code)
					.toList());
		about.put("publisher",
				statement.issuers()
					.stream()
					.filter((it) -> it.name() != null)
					.map((it) -> Map.of("@type", "Organization", "name", Objects.requireNonNull(it.name()).text()))
					.toList());
		return written(about);
	}

	static Map<String, Object> clause(ClausePage clause, Page page) {
		Map<String, @Nullable Object> about = thing("CreativeWork", page);
		about.put("identifier", clause.statement() + " §" + clause.number());
		about.put("position", clause.number());
		about.put("isPartOf", Map.of("@type", "CreativeWork", "name", clause.title().text(), "@id",
				page.site() + page.home() + "/statements/" + clause.statement()));
		return written(about);
	}

	static Map<String, Object> meeting(MeetingPage meeting, Page page) {
		Map<String, @Nullable Object> about = thing("Event", page);
		about.put("identifier", meeting.meeting().code());
		about.put("name", names(meeting.names()));
		about.put("startDate", (meeting.meeting().date() != null) ? meeting.meeting().date().datetime() : null);
		about.put("eventStatus", switch (meeting.meeting().status()) {
			case "CANCELLED" -> "https://schema.org/EventCancelled";
			case "POSTPONED" -> "https://schema.org/EventPostponed";
			default -> "https://schema.org/EventScheduled";
		});
		about.put("location", (meeting.meeting().place() != null)
				? Map.of("@type", "Place", "name", Objects.requireNonNull(meeting.meeting().place()).text()) : null);
		about.put("superEvent", (meeting.meeting().seriesSlug() != null) ? Map.of("@type", "EventSeries", "@id",
				page.site() + page.home() + "/series/" + meeting.meeting().seriesSlug()) : null);
		return written(about);
	}

	private static Map<String, @Nullable Object> thing(String type, Page page) {
		Map<String, @Nullable Object> thing = new LinkedHashMap<>();
		thing.put("@context", "https://schema.org");
		thing.put("@type", type);
		thing.put("@id", page.canonical());
		return thing;
	}

	private static List<Map<String, String>> names(LocalText text) {
		return Arrays.stream(Language.values())
			.filter((it) -> text.in(it) != null)
			.map((it) -> Map.of("@language", it.code(), "@value", Objects.requireNonNull(text.in(it))))
			.toList();
	}

	/** What is not known is not written. */
	private static Map<String, Object> written(Map<String, @Nullable Object> about) {
		Map<String, Object> known = new LinkedHashMap<>();
		about.forEach((name, value) -> {
			if (value != null) {
				known.put(name, value);
			}
		});
		return known;
	}

}
