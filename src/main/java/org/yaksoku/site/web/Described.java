package org.yaksoku.site.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.web.Page;
import org.yaksoku.site.ClausePage;
import org.yaksoku.site.MeetingPage;
import org.yaksoku.site.OrganisationPage;
import org.yaksoku.site.SeriesPage;
import org.yaksoku.site.StatementPage;
import org.yaksoku.site.TopicPage;

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
		about.put("identifier", clause.statement() + " §" + clause.key());
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
		about.put("superEvent", (meeting.meeting().seriesSlug() != null)
				? reference("EventSeries", page, "/series/" + meeting.meeting().seriesSlug()) : null);
		return written(about);
	}

	static Map<String, Object> series(SeriesPage series, Page page) {
		Map<String, @Nullable Object> about = thing("EventSeries", page);
		about.put("identifier", series.slug());
		about.put("name", series.name().text());
		about.put("description", (series.description() != null) ? series.description().text() : null);
		about.put("startDate", (series.firstEdition() != null) ? series.firstEdition().datetime() : null);
		about.put("subEvent",
				series.lines()
					.stream()
					.map(SeriesPage.Line::edition)
					.filter(Objects::nonNull)
					.map((it) -> reference("Event", page, "/meetings/" + it.meeting().code()))
					.toList());
		return written(about);
	}

	static Map<String, Object> organisation(OrganisationPage organisation, Page page) {
		Map<String, @Nullable Object> about = thing("Organization", page);
		about.put("identifier", organisation.slug());
		about.put("name",
				organisation.names()
					.stream()
					.map((it) -> Map.of("@language", it.language().code(), "@value", it.text()))
					.toList());
		about.put("alternateName", organisation.shortNames().stream().map(Spoken::text).distinct().toList());
		about.put("url", organisation.webSite());
		about.put("parentOrganization", (organisation.parent() != null)
				? reference("Organization", page, "/organisations/" + organisation.parent().slug()) : null);
		return written(about);
	}

	static Map<String, Object> topic(TopicPage topic, Page page) {
		Map<String, @Nullable Object> about = thing("DefinedTerm", page);
		about.put("termCode", topic.topic().slug());
		about.put("name", topic.topic().name().text());
		about.put("description", (topic.definition() != null) ? topic.definition().text() : null);
		about.put("inDefinedTermSet", page.site() + page.home() + "/topics");
		return written(about);
	}

	private static Map<String, Object> reference(String type, Page page, String path) {
		return Map.of("@type", type, "@id", page.site() + page.home() + path);
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
			if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
				known.put(name, value);
			}
		});
		return known;
	}

}
