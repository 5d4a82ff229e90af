package org.yaksoku.progress.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Row;

/**
 * What the editions of a series say on each theme of the first level, and what each took
 * over from the ones before: silence at a later edition is recorded, never assumed.
 *
 * @param series slug of it
 * @param editions their statements, the oldest first
 * @param selected the clauses of one cell, null where none is looked at
 * @param examples whether these are invented
 */
public record Editions(String series, AsOf asOf, List<Edition> editions, List<Theme> themes, @Nullable Cell selected,
		boolean examples) {

	/** The ways in which a clause may be taken over, see the glossary under lineage. */
	public static final List<String> TIES = List.of("CONTINUES", "REAFFIRMS", "EXTENDS", "NARROWS", "SPLITS", "MERGES",
			"REPLACES", "DROPS");

	static final String SQL = """
			with edition as materialized (
			  select s.id, s.code, s.dated_on, s.example, v.id as version_id, v.title_ko, v.title_ja, v.title_en,
			    (select max(k.ordinal) from statement.pub_statement_meeting k where k.statement_id = s.id and k.public_from <= :now)
			      as ordinal
			  from statement.pub_statement s
			  join statement.pub_version v on v.statement_id = s.id and v.public_from <= :at and v.public_until > :at
			    and v.state <> 'WITHDRAWN'
			  where s.series_slug = :series and s.public_from <= :at),
			theme as materialized (
			  select t.id, coalesce(p.slug, t.slug) as slug, coalesce(p.position, t.position) as place,
			    case when p.id is null then t.name_ko else p.name_ko end as name_ko,
			    case when p.id is null then t.name_ja else p.name_ja end as name_ja,
			    case when p.id is null then t.name_en else p.name_en end as name_en
			  from statement.pub_topic t left join statement.pub_topic p on p.id = t.parent_id and p.public_from <= :now
			  where t.public_from <= :now),
			said as materialized (
			  select e.code, c.clause_id, c.key, c.position, c.headline_ko, c.headline_ja, c.headline_en,
			    case when e.code = :statement then c.text_ko end as text_ko,
			    case when e.code = :statement then c.text_ja end as text_ja,
			    case when e.code = :statement then c.text_en end as text_en
			  from edition e
			  cross join lateral (select * from statement.pub_clause c where c.version_id = e.version_id
			    and c.kind <> 'PREAMBLE' offset 0) c),
			tie as materialized (
			  select l.* from edition e
			  cross join lateral (select * from statement.pub_lineage l where l.to_statement_id = e.id and l.public_from <= :at
			    offset 0) l),
			about as materialized (
			  select distinct k.clause_id, t.slug, t.place, t.name_ko, t.name_ja, t.name_en
			  from (select clause_id from said union select from_clause_id from tie where kind = 'DROPS') x
			  cross join lateral (select * from statement.pub_clause_topic k where k.clause_id = x.clause_id
			    and k.public_from <= :now offset 0) k
			  join theme t on t.id = k.topic_id)
			select
			  (select jsonb_agg(to_jsonb(e) order by e.dated_on nulls first, e.code) from edition e) as editions,
			  (select jsonb_agg(to_jsonb(x) order by x.place, x.slug, x.position) from (
			    select s.*, coalesce(a.slug, 'none') as slug, coalesce(a.place, 9999) as place, a.name_ko, a.name_ja, a.name_en,
			      (select jsonb_agg(jsonb_build_object('kind', l.kind, 'code', l.from_code, 'key', l.from_key)
			        order by l.from_code, l.from_key) from tie l where l.to_clause_id = s.clause_id) as ties
			    from said s left join about a on a.clause_id = s.clause_id) x) as clauses,
			  (select jsonb_agg(to_jsonb(x) order by x.place, x.slug, x.from_key) from (
			    select l.to_code as code, l.from_code, l.from_key, l.kind, coalesce(a.slug, 'none') as slug,
			      coalesce(a.place, 9999) as place, a.name_ko, a.name_ja, a.name_en
			    from tie l left join about a on a.clause_id = l.from_clause_id where l.kind = 'DROPS') x) as dropped
			""";

	static Editions of(String series, AsOf asOf, @Nullable String topic, @Nullable String statement, Row row) {
		List<Edition> editions = row.rows("editions").stream().map(Edition::of).toList();
		List<String> codes = editions.stream().map(Edition::code).toList();
		Map<String, Theme> themes = new LinkedHashMap<>();
		List<Row> all = new ArrayList<>(row.rows("clauses"));
		all.addAll(row.rows("dropped"));
		all.sort(Comparator.comparingInt((Row it) -> it.count("place")).thenComparing((it) -> it.string("slug")));
		for (Row one : all) {
			String slug = one.string("slug");
			Theme theme = Objects
				.requireNonNull(themes.computeIfAbsent(slug, (it) -> Theme.empty(slug, one.spoken("name"), codes)));
			Cell cell = theme.cells().get(codes.indexOf(one.string("code")));
			if (one.find("from_key") != null) {
				cell.dropped().add(new Said(one.string("from_code"), one.string("from_key"), null, List.of()));
			}
			else {
				cell.clauses().add(Said.of(one));
			}
		}
		Theme asked = (topic != null) ? themes.get(topic) : null;
		int place = codes.indexOf(String.valueOf(statement));
		return new Editions(series, asOf, editions, List.copyOf(themes.values()),
				(asked != null && place >= 0) ? asked.cells().get(place) : null,
				editions.stream().anyMatch(Edition::example));
	}

	/** The edition a cell belongs to. */
	public Edition edition(Cell cell) {
		return this.editions.stream().filter((it) -> it.code().equals(cell.edition())).findFirst().orElseThrow();
	}

	/** The theme a cell belongs to. */
	public Theme theme(Cell cell) {
		return this.themes.stream().filter((it) -> it.slug().equals(cell.topic())).findFirst().orElseThrow();
	}

	/**
	 * One edition, by its statement.
	 *
	 * @param ordinal which one it is, null where that is not known
	 */
	public record Edition(String code, @Nullable Integer ordinal, Spoken title, boolean example) {

		static Edition of(Row row) {
			return new Edition(row.string("code"), row.number("ordinal"), row.spoken("title", "code"),
					row.is("example"));
		}

	}

	/**
	 * A theme through the editions.
	 *
	 * @param slug {@link Scope#NO_TOPIC} for clauses that are about none
	 * @param name null for those
	 * @param cells one for each edition
	 */
	public record Theme(String slug, @Nullable Spoken name, List<Cell> cells) {

		static Theme empty(String slug, @Nullable Spoken name, List<String> codes) {
			return new Theme(slug, name,
					codes.stream().map((it) -> new Cell(it, slug, new ArrayList<>(), new ArrayList<>())).toList());
		}

	}

	/**
	 * What an edition says on a theme.
	 *
	 * @param dropped clauses of the editions before of which it is recorded that this one
	 * is silent
	 */
	public record Cell(String edition, String topic, List<Said> clauses, List<Said> dropped) {

		/** Whether there is nothing at all. */
		public boolean isEmpty() {
			return this.clauses.isEmpty() && this.dropped.isEmpty();
		}

		/** Whether anything was taken over from an edition before. */
		public boolean isTied() {
			return this.clauses.stream().anyMatch((it) -> !it.ties().isEmpty());
		}

		/**
		 * How many clauses there are of each way in which something was taken over, by
		 * its name; a clause may have come about in several.
		 */
		public Map<String, Long> ties() {
			Map<String, Long> ties = new LinkedHashMap<>();
			this.clauses.forEach((it) -> it.ties()
				.stream()
				.map(Tie::kind)
				.distinct()
				.forEach((kind) -> ties.merge(kind, 1L, Long::sum)));
			if (!this.dropped.isEmpty()) {
				ties.put("DROPS", (long) this.dropped.size());
			}
			return ties;
		}

	}

	/**
	 * A clause.
	 *
	 * @param words its headline, or its text; null where its cell is not looked at
	 */
	public record Said(String statement, String key, @Nullable Spoken words, List<Tie> ties) {

		static Said of(Row row) {
			Spoken headline = row.spoken("headline");
			return new Said(row.string("code"), row.string("key"), (headline != null) ? headline : row.spoken("text"),
					row.rows("ties").stream().map(Tie::of).toList());
		}

	}

	/**
	 * Where a clause comes from.
	 *
	 * @param kind name of the way, see the glossary under lineage
	 */
	public record Tie(String kind, String statement, String key) {

		static Tie of(Row row) {
			return new Tie(row.string("kind"), row.string("code"), row.string("key"));
		}

	}

}
