package org.yaksoku.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaksoku.progress.figures.Asked;
import org.yaksoku.progress.figures.Division;
import org.yaksoku.progress.figures.Figure;
import org.yaksoku.progress.figures.Figures;
import org.yaksoku.progress.figures.Offer;
import org.yaksoku.progress.figures.Scope;
import org.yaksoku.progress.figures.Themes;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.NotFound;
import org.yaksoku.site.TopicPage.Line;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/**
 * The topics that published clauses name, the clauses of each and what became of them.
 */
@Service
public class PublicTopics {

	private static final String ALL = """
			select t.*, %s from statement.pub_topic t where t.public_from <= :now order by t.position, t.slug limit 500
			""".formatted(Offer.STAMP);

	private static final String TOPIC = """
			select t.*, %s, (select jsonb_agg(to_jsonb(k) order by k.position) from statement.pub_topic k
			  where k.parent_id = t.id and k.public_from <= :now) as parts
			from statement.pub_topic t where t.slug = :slug and t.public_from <= :now
			""".formatted(Offer.STAMP);

	private static final String CLAUSES = """
			with near as materialized (
			  select distinct n.clause_id, n.version_id, n.dated_on, n.code, n.example, n.position
			  from unnest(array[:topics]) topic (id)
			  cross join lateral (
			    select t.clause_id, c.version_id, t.dated_on, t.code, t.example, c.position
			    from statement.pub_clause_topic t
			    cross join lateral (select c.version_id, c.position from statement.pub_clause c
			      where c.clause_id = t.clause_id and c.public_from <= :now and c.public_until > :now offset 0) c
			    where t.topic_id = topic.id and t.public_from <= :now %1$s
			    order by t.dated_on desc, t.code desc, c.position limit %2$d) n
			  order by n.dated_on desc, n.code desc, n.position limit %2$d)
			select n.code, nullif(n.dated_on, date '0001-01-01') as dated_on, n.example, n.position, v.title_ko, v.title_ja,
			  v.title_en, c.key, c.number, c.kind, c.addressee_ko, c.addressee_ja, c.addressee_en, c.text_ko, c.text_ja, c.text_en,
			  -- the day it is due by was found out already, also that of the next meeting
			  (select jsonb_agg(jsonb_build_object('horizon', '', 'due_latest', (select s.due_latest from progress.pub_spell s
			      where s.action_id = a.id and s.from_at <= :now and s.until_at > :now limit 1), 'latest', %3$s))
			    from followup.pub_action_clause k join followup.pub_action a on a.id = k.action_id
			    where k.clause_id = n.clause_id and a.public_from <= :now) as actions,
			  (select r.state from followup.pub_response r where r.clause_id = n.clause_id and r.public_from <= :now
			    order by r.recorded_at desc, r.id desc limit 1) as response
			from near n
			cross join lateral (select * from statement.pub_version v where v.id = n.version_id offset 0) v
			cross join lateral (select * from statement.pub_clause c
			  where c.version_id = n.version_id and c.clause_id = n.clause_id offset 0) c
			order by n.dated_on desc, n.code desc, n.position
			""";

	private static final String AFTER = """
			and t.dated_on <= :day and (t.dated_on < :day or t.code < :code or (t.code = :code and c.position > :position))
			""";

	private static final String MERGED = """
			select t.into_slug from statement.pub_topic_merged t where t.slug = :slug and t.public_from <= :now
			""";

	/** So many clauses a file holds. */
	static final int FILE = 1000;

	private final PublicReader reader;

	private final Figures figures;

	PublicTopics(PublicReader reader, @Qualifier("publicFigures") Figures figures) {
		this.reader = reader;
		this.figures = figures;
	}

	public List<TopicRow> list(Language language) {
		List<Row> rows = this.reader.list(language, ALL, Map.of());
		if (rows.isEmpty()) {
			return List.of();
		}
		Themes themes = this.figures.themes(this.figures.now(rows.get(0)));
		return rows.stream()
			.filter((it) -> it.find("parent_id") == null)
			.map((topic) -> new TopicRow(named(topic), topic.spoken("definition"), themes.get(topic.string("slug")),
					asked(topic.string("slug")),
					rows.stream()
						.filter((it) -> topic.string("id").equals(it.find("parent_id")))
						.map((it) -> new TopicRow.Part(named(it), themes.get(it.string("slug")).clauses()))
						.toList()))
			.toList();
	}

	/** Where a topic is found that was merged into another; empty for any other. */
	public Optional<String> movedTo(String slug, Language language) {
		return this.reader.one(language, MERGED, Map.of("slug", slug)).map((it) -> it.string("into_slug"));
	}

	public TopicPage show(String slug, @Nullable String after, Language language) {
		return show(topic(slug, language), after, Slice.SIZE, language);
	}

	/**
	 * The same as data, with more clauses than a page has, and in the first file with all
	 * actions.
	 * @param after where the file before ended, null for the first
	 */
	public TopicData data(String slug, @Nullable String after, Language language) {
		Row topic = topic(slug, language);
		return TopicData.of(show(topic, after, FILE, language), (after != null) ? null
				: this.figures.all(Figure.ACTIONS, asked(slug).toScope(), this.figures.now(topic), null, language));
	}

	/** Its figures and clauses alone, as many as a file holds. */
	public TopicData table(String slug, @Nullable String after, Language language) {
		return TopicData.of(show(topic(slug, language), after, FILE, language), null);
	}

	/** What happened last to what was promised on a topic. */
	public TopicFeed feed(String slug, Language language) {
		Row topic = topic(slug, language);
		return new TopicFeed(named(topic), this.figures.feed(asked(slug).toScope(), this.figures.now(topic), language));
	}

	private Row topic(String slug, Language language) {
		return this.reader.one(language, TOPIC, Map.of("slug", slug)).orElseThrow(() -> new NotFound(slug));
	}

	private TopicPage show(Row topic, @Nullable String after, int most, Language language) {
		String slug = topic.string("slug");
		List<Named> parts = Named.of(topic.rows("parts"));
		Slice<Row> rows = clauses(topic, after, most, language);
		List<Line> lines = new ArrayList<>();
		String statement = "";
		for (Row row : rows.rows()) {
			lines.add(line(row, this.reader.today(), !row.string("code").equals(statement)));
			statement = row.string("code");
		}
		String parent = topic.find("parent_slug");
		Offer now = this.figures.now(topic);
		Scope scope = asked(slug).toScope();
		return new TopicPage(named(topic), topic.spoken("definition"),
				(parent != null) ? new Named(parent, topic.spoken("parent_name", "parent_slug")) : null, parts,
				synonyms(topic), now.asOf().said(language), this.figures.board(scope, now, null, language),
				this.figures.involved(scope, now, language), lines, rows.next());
	}

	private Slice<Row> clauses(Row topic, @Nullable String after, int most, Language language) {
		Map<String, Object> values = new HashMap<>();
		values.put("topics",
				Stream.concat(Stream.of(topic), topic.rows("parts").stream())
					.map((it) -> UUID.fromString(it.string("id")))
					.toList());
		if (after != null) {
			String[] place = after.split("_");
			values.put("day", LocalDate.parse(place[0]));
			values.put("code", place[1]);
			values.put("position", Integer.valueOf(place[2]));
		}
		String sql = CLAUSES.formatted((after != null) ? AFTER : "", most + 1, Tracked.LATEST);
		return Slice.of(this.reader.list(language, sql, values), most,
				(it) -> Objects.requireNonNullElse(it.find("dated_on"), "0001-01-01") + "_" + it.string("code") + "_"
						+ it.count("position"));
	}

	/** Figures of a theme, as an address asks for them. */
	private static Asked asked(String slug) {
		return Asked.of(null).of(Division.TOPIC, slug);
	}

	private static Line line(Row row, LocalDate today, boolean first) {
		String kind = row.string("kind");
		Followed followed = Followed.of(row, kind, today);
		return new Line(row.string("code"), row.spoken("title", "code"), row.find("dated_on"), first, row.string("key"),
				row.string("number"), ClauseRow.label(kind, row.spoken("addressee")), row.spoken("text"),
				followed.standing(), followed.response(), followed.activity(), row.is("example"));
	}

	private static Named named(Row row) {
		return new Named(row.string("slug"), row.spoken("name", "slug"));
	}

	private static List<Spoken> synonyms(Row topic) {
		return topic.rows("synonyms")
			.stream()
			.map((it) -> new Spoken(Language.valueOf(it.string("language")), it.string("word")))
			.toList();
	}

}
