package org.yaksoku.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.SpokenDate;
import org.yaksoku.site.SeriesPage.Column;
import org.yaksoku.site.SeriesPage.Edition;
import org.yaksoku.site.SeriesPage.Gap;
import org.yaksoku.site.SeriesPage.Head;
import org.yaksoku.site.SeriesPage.Line;
import org.yaksoku.site.SeriesPage.StatementName;
import org.yaksoku.site.SeriesPage.Topic;

import org.springframework.stereotype.Service;

/**
 * One series, its editions through time and the topics of their statements.
 */
@Service
public class PublicSeries {

	private static final String SERIES = """
			select s.*,
			  (select jsonb_agg(to_jsonb(o) order by o.slug) from statement.pub_series_organisation o where o.series_id = s.id)
			    as parties,
			  (select jsonb_agg(to_jsonb(m) order by m.ordinal desc nulls last, m.held_earliest desc) from (
			    select m.*,
			      (select jsonb_agg(to_jsonb(p) order by p.position) from meeting.pub_participation p where p.meeting_id = m.id
			        and p.role = 'HEAD_OF_DELEGATION' and p.public_from <= :now) as heads,
			      (select jsonb_agg(jsonb_build_object('code', x.code, 'title_ko', v.title_ko, 'title_ja', v.title_ja,
			          'title_en', v.title_en) order by x.code)
			        from (select * from statement.pub_statement_meeting k where k.meeting_id = m.id and k.public_from <= :now offset 0) k
			        cross join lateral (select * from statement.pub_statement x where x.id = k.statement_id offset 0) x
			        join statement.pub_version v on v.statement_id = x.id and v.public_from <= :now and v.public_until > :now
			        ) as statements
			      from meeting.pub_meeting m where m.series_id = s.id and m.public_from <= :now
			      order by m.ordinal desc nulls last, m.held_earliest desc limit 100) m) as editions,
			  (select jsonb_agg(to_jsonb(c) order by c.field, c.chosen desc, c.fact, c.id) from (select * from followup.pub_claim c
			    where c.subject_id = s.id and c.public_from <= :now limit 100) c) as claims
			from statement.pub_series s where s.slug = :slug and s.public_from <= :now
			""";

	private static final String GRID = """
			select x.code, x.dated_on, x.ordinal, v.title_ko, v.title_ja, v.title_en, t.slug, t.position, t.name_ko, t.name_ja, t.name_en, count(*) as clauses
			from (select s.id, s.code, s.dated_on, (select max(k.ordinal) from statement.pub_statement_meeting k
			      where k.statement_id = s.id and k.public_from <= :now) as ordinal
			    from statement.pub_statement s
			    where s.series_id = (select y.id from statement.pub_series y where y.slug = :slug) and s.public_from <= :now
			    order by s.dated_on desc nulls last limit 12) x
			join statement.pub_version v on v.statement_id = x.id and v.public_from <= :now and v.public_until > :now
			cross join lateral (select c.clause_id from statement.pub_clause c where c.version_id = v.id offset 0) c
			cross join lateral (select * from statement.pub_clause_topic t where t.clause_id = c.clause_id offset 0) t
			group by x.code, x.dated_on, x.ordinal, v.title_ko, v.title_ja, v.title_en, t.slug, t.position, t.name_ko, t.name_ja, t.name_en
			order by x.dated_on, x.code, t.position, t.slug
			""";

	private final PublicReader reader;

	PublicSeries(PublicReader reader) {
		this.reader = reader;
	}

	public SeriesPage show(String slug, Language language) {
		Row row = this.reader.one(language, SERIES, Map.of("slug", slug)).orElseThrow(() -> new NotFound(slug));
		List<Row> grid = this.reader.list(language, GRID, Map.of("slug", slug));
		List<Column> columns = grid.stream()
			.map((it) -> new Column(it.string("code"), it.number("ordinal"), it.spoken("title", "code")))
			.distinct()
			.toList();
		return new SeriesPage(slug, row.spoken("name", "slug"), row.spoken("description"), row.spoken("cadence"),
				row.string("state"), row.date("first_edition"), Parties.inOrder(row.rows("parties"), language),
				lines(row.rows("editions"), language), columns, topics(grid, columns),
				Claim.of(row.rows("claims"), claimed(row)), row.is("example"));
	}

	/** Claims name the first edition in one word. */
	private static Map<String, SpokenDate> claimed(Row row) {
		SpokenDate first = row.date("first_edition");
		return (first != null) ? Map.of("firstEdition", first) : Map.of();
	}

	private static List<Line> lines(List<Row> editions, Language language) {
		List<Line> lines = new ArrayList<>();
		@Nullable MeetingRow later = null;
		for (Row row : editions) {
			MeetingRow meeting = MeetingRow.of(row);
			if (later != null) {
				gap(meeting, later, lines);
			}
			lines.add(new Line(edition(meeting, row, language), null));
			later = meeting;
		}
		if (later != null && later.edition() != null && later.edition() > 1) {
			lines.add(new Line(null, missing(1, later.edition() - 1)));
		}
		return lines;
	}

	/**
	 * Editions without a record are a gap of ours; years between two editions are one of
	 * theirs.
	 */
	private static void gap(MeetingRow earlier, MeetingRow later, List<Line> lines) {
		if (earlier.edition() != null && later.edition() != null && later.edition() - earlier.edition() > 1) {
			lines.add(new Line(null, missing(earlier.edition() + 1, later.edition() - 1)));
		}
		else if (earlier.year() != null && later.year() != null) {
			int from = Integer.parseInt(earlier.year()) + 1;
			int to = Integer.parseInt(later.year()) - 1;
			if (to >= from) {
				lines.add(new Line(null, new Gap((from == to) ? "site.series.gap.one" : "site.series.gap",
						String.valueOf(from), String.valueOf(to))));
			}
		}
	}

	private static Gap missing(int from, int to) {
		return new Gap((from == to) ? "site.series.unknown.one" : "site.series.unknown", String.valueOf(from),
				String.valueOf(to));
	}

	private static Edition edition(MeetingRow meeting, Row row, Language language) {
		return new Edition(meeting, row.rows("heads")
			.stream()
			.map((it) -> new Head(it.spoken("person_name"), it.spoken("title"), Parties.party(it, "organisation_")))
			.sorted(Comparator.comparing(Head::organisation, Parties.inOrderOf(language)))
			.toList(),
				row.rows("statements")
					.stream()
					.map((it) -> new StatementName(it.string("code"), it.spoken("title", "code")))
					.toList());
	}

	private static List<Topic> topics(List<Row> grid, List<Column> columns) {
		Map<String, Map<String, Row>> byTopic = new LinkedHashMap<>();
		grid.stream()
			.sorted(Comparator.comparingInt((Row it) -> it.count("position")).thenComparing((it) -> it.string("slug")))
			.forEach((it) -> byTopic.computeIfAbsent(it.string("slug"), (key) -> new LinkedHashMap<>())
				.put(it.string("code"), it));
		return byTopic.values().stream().map((cells) -> {
			Row any = Objects.requireNonNull(cells.values().iterator().next());
			return new Topic(new Named(any.string("slug"), any.spoken("name", "slug")),
					columns.stream().map((column) -> {
						Row cell = cells.get(column.code());
						return (cell != null) ? cell.count("clauses") : 0;
					}).toList());
		}).toList();
	}

}
