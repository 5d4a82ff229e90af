package org.yaksoku.site;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Marks;
import org.yaksoku.shared.SpokenDate;
import org.yaksoku.site.Choices.Choice;

import org.springframework.stereotype.Service;

/**
 * The list of joint statements, newest first.
 */
@Service
public class PublicStatements {

	// each row draws a bar of all its actions
	private static final int SIZE = 25;

	private static final String SELECT = """
			select s.code, s.series_slug, s.series_short_name_ko, s.series_short_name_ja, s.series_short_name_en,
			  s.series_name_ko, s.series_name_ja, s.series_name_en, s.dated_on, s.adopted_precision, s.adopted_earliest,
			  s.adopted_latest, s.adopted_printed, s.adopted_inferred, s.announced_precision, s.announced_earliest,
			  s.announced_latest, s.announced_printed, s.announced_inferred, s.press_summary, s.example,
			  v.id as version_id, v.state, v.title_ko, v.title_ja, v.title_en, v.standing_ko, v.standing_ja, v.standing_en,
			  (select count(*) from statement.pub_clause c where c.version_id = v.id) as clauses,
			  (select jsonb_agg(jsonb_build_object('slug', i.slug, 'side', i.side, 'name_ko', i.name_ko,
			      'name_ja', i.name_ja, 'name_en', i.name_en) order by i.position)
			    from statement.pub_issuer i where i.statement_id = s.id) as issuers,
			  m.ordinal, m.place_ko, m.place_ja, m.place_en %s
			from statement.pub_statement s
			join statement.pub_version v on v.statement_id = s.id and v.public_from <= :now and v.public_until > :now
			left join lateral (
			  select m.ordinal, m.place_ko, m.place_ja, m.place_en from statement.pub_statement_meeting m
			  where m.statement_id = s.id and m.public_from <= :now order by m.position desc limit 1) m on true
			where s.public_from <= :now
			""";

	/** A statement without its actions, for places where it is only named. */
	static final String ROW = SELECT.formatted("");

	private static final String WITH_ACTIONS = SELECT.formatted(
			"""
					,
					  (select jsonb_agg(to_jsonb(d)) from (
					    select distinct on (x.action_id, x.side) x.action_id, x.side, x.as_of,
					      case when x.said then x.progress end as progress, case when x.said then x.answer_agrees end as agrees
					    from (select w.*, w.report_id is not null and w.said_from <= :now
					          and (w.corrected_from is null or w.corrected_from > :now) as said
					        from followup.pub_version_standing w where w.version_id = v.id and w.public_from <= :now) x
					    order by x.action_id, x.side, x.said desc, x.as_of desc, x.reported_at desc, x.report_id desc) d) as actions
					""");

	private static final String CHOICES = """
			with t as materialized (
			  select t.id, t.parent_id, t.slug, t.position, t.name_ko, t.name_ja, t.name_en from statement.pub_topic t
			  where t.public_from <= :now order by t.position limit 200)
			select
			  (select jsonb_agg(jsonb_build_object('slug', x.slug, 'name_ko', x.name_ko, 'name_ja', x.name_ja,
			      'name_en', x.name_en) order by x.example, x.slug)
			    from (select * from statement.pub_series x where x.public_from <= :now order by x.example, x.slug limit 200) x) as series,
			  (select jsonb_agg(jsonb_build_object('slug', t.slug, 'name_ko', t.name_ko, 'name_ja', t.name_ja,
			      'name_en', t.name_en) order by coalesce(p.position, t.position), coalesce(p.slug, t.slug),
			      p.id is not null, t.position, t.slug)
			    from t left join t p on p.id = t.parent_id) as topics,
			  (select s.dated_on from statement.pub_statement s where s.public_from <= :now and s.dated_on is not null
			    order by s.dated_on nulls first, s.code desc limit 1) as first_on,
			  (select s.dated_on from statement.pub_statement s where s.public_from <= :now and s.dated_on is not null
			    order by s.dated_on desc nulls last, s.code limit 1) as last_on
			""";

	private final PublicReader reader;

	PublicStatements(PublicReader reader) {
		this.reader = reader;
	}

	public Slice<StatementRow> list(Filter filter, Language language) {
		StringBuilder sql = new StringBuilder(WITH_ACTIONS);
		Map<String, Object> values = new HashMap<>();
		if (filter.series() != null) {
			sql.append(" and s.series_id = (select x.id from statement.pub_series x where x.slug = :series)");
			values.put("series", filter.series());
		}
		if (filter.side() != null) {
			sql.append(
					" and exists (select from statement.pub_issuer i where i.statement_id = s.id and i.side = :side)");
			values.put("side", filter.side());
		}
		if (filter.year() != null) {
			LocalDate first = LocalDate.of(Integer.parseInt(filter.year()), 1, 1);
			sql.append(" and s.dated_on >= :first and s.dated_on < :last");
			values.put("first", first);
			values.put("last", first.plusYears(1));
		}
		if (filter.kind() != null) {
			sql.append(" and exists (select from statement.pub_clause c where c.version_id = v.id and c.kind = :kind)");
			values.put("kind", filter.kind());
		}
		if (filter.topic() != null) {
			sql.append(
					"""
							and exists (select from statement.pub_clause c join statement.pub_clause_topic t on t.clause_id = c.clause_id
							 where c.version_id = v.id and t.slug = :topic)""");
			values.put("topic", filter.topic());
		}
		if (filter.after() != null) {
			after(filter.after(), sql, values);
		}
		sql.append(" order by s.dated_on desc nulls last, s.code limit ").append(SIZE + 1);
		List<Row> rows = this.reader.list(language, sql.toString(), values);
		Slice<Row> slice = Slice.of(rows, SIZE,
				(it) -> Objects.requireNonNullElse(it.find("dated_on"), "") + "_" + it.string("code"));
		return new Slice<>(slice.rows().stream().map((it) -> row(it, this.reader.today())).toList(), slice.next());
	}

	public Choices choices(Language language) {
		Row row = this.reader.one(language, CHOICES, Map.of()).orElseThrow();
		return new Choices(choices(row.rows("series")), choices(row.rows("topics")),
				years(row.day("first_on"), row.day("last_on")));
	}

	static StatementRow row(Row row, LocalDate today) {
		List<Marks> actions = Tracked.undated(row.rows("actions")).stream().map((it) -> it.marks(today)).toList();
		Spoken title = row.spoken("title", "code");
		SpokenDate adopted = row.date("adopted");
		LocalDate day = row.day("dated_on");
		Spoken series = row.spoken("series_short_name");
		return new StatementRow(row.string("code"), title, original(row, title),
				(series != null) ? series : row.spoken("series_name"), row.find("series_slug"), row.number("ordinal"),
				(adopted != null) ? adopted : row.date("announced"),
				(day != null) ? String.valueOf(day.getYear()) : null, row.spoken("place"),
				Parties.inOrder(row.rows("issuers"), row.reader()), row.count("clauses"), actions.size(),
				Bar.ofReported(actions), row.is("example"), row.is("press_summary"),
				row.string("state").equals("WITHDRAWN"));
	}

	/**
	 * The title in a language of the authentic text, where the reader's is another one.
	 */
	private static @Nullable Spoken original(Row row, Spoken shown) {
		LocalText title = row.local("title");
		List<Language> authentic = Arrays.stream(Language.values())
			.filter((it) -> "AUTHENTIC".equals(row.find("standing_" + it.code())) && title.in(it) != null)
			.toList();
		if (authentic.isEmpty() || authentic.contains(shown.language())) {
			return null;
		}
		Language first = authentic.get(0);
		return new Spoken(first, Objects.requireNonNull(title.in(first)));
	}

	private static void after(String cursor, StringBuilder sql, Map<String, Object> values) {
		int split = cursor.indexOf('_');
		values.put("code", cursor.substring(split + 1));
		if (split == 0) {
			sql.append(" and s.dated_on is null and s.code > :code");
			return;
		}
		values.put("day", LocalDate.parse(cursor.substring(0, split)));
		sql.append(" and (s.dated_on < :day or (s.dated_on = :day and s.code > :code) or s.dated_on is null)");
	}

	private static List<Choice> choices(List<Row> rows) {
		return rows.stream().map((it) -> new Choice(it.string("slug"), it.spoken("name", "slug"))).toList();
	}

	private static List<String> years(@Nullable LocalDate first, @Nullable LocalDate last) {
		if (first == null || last == null) {
			return Collections.emptyList();
		}
		return IntStream.rangeClosed(0, last.getYear() - first.getYear())
			.mapToObj((it) -> String.valueOf(last.getYear() - it))
			.toList();
	}

}
