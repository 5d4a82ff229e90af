package org.yaksoku.progress.figures;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * What a board asks the database. Many actions are told apart once, for all figures
 * together, and an action about several themes once for each of them; of everything the
 * sums are kept up to date, so that it costs as much as what has changed lately.
 */
final class Counting {

	private static final String BOARD = """
			with %1$s,
			named as materialized (select n.slug, n.position, n.name_ko, n.name_ja, n.name_en
			  from (select distinct c.slug from of_theme c) c
			  join statement.pub_topic n on n.slug = c.slug and n.public_from <= :now)
			select
			  (select jsonb_agg(to_jsonb(c)) from (select %2$s from cell s) c) as all_now,
			  (select jsonb_agg(to_jsonb(c)) from (select %3$s from cell s) c) as kr_now,
			  (select jsonb_agg(to_jsonb(c)) from (select %4$s from cell s) c) as jp_now,
			  (select jsonb_agg(to_jsonb(c) order by c.position nulls last, c.slug) from (
			    select coalesce(s.slug, 'none') as slug, n.position, n.name_ko, n.name_ja, n.name_en, %2$s
			    from of_theme s left join named n on n.slug = s.slug group by 1, 2, 3, 4, 5) c where c.actions > 0) as topics_now,
			  (select jsonb_agg(to_jsonb(c) order by c.position nulls last, c.slug, c.quarter) from (
			    select coalesce(s.slug, 'none') as slug, n.position, n.name_ko, n.name_ja, n.name_en,
			      to_char(s.quarter, 'YYYY"-q"Q') as quarter, %2$s
			    from of_theme s left join named n on n.slug = s.slug
			    where s.quarter between :lanes_from and :lanes_until group by 1, 2, 3, 4, 5, 6) c
			    where c.actions > 0) as lanes,
			  (select jsonb_agg(to_jsonb(l) order by l.due_latest, l.action_id) from (%5$s) l) as past_due,
			  (select jsonb_agg(to_jsonb(l) order by l.said_at, l.action_id) from (%6$s) l) as awaiting,
			  (select jsonb_agg(to_jsonb(e) order by e.month) from (
			    select e.month, sum(e.step) as step from step e group by 1) e where e.step <> 0) as completed,
			  coalesce((select sum(s.n) from cell s where s.example), 0) > 0 as examples
			""";

	private static final String WHOLE = """
			counted as materialized (%s),
			cell as materialized (select c.* from counted c where c.kind = 'ALL'),
			of_theme as materialized (select nullif(c.part, 'none') as slug, c.* from counted c where c.kind = 'TOP'),
			step as (select c.part as month, case c.kind when 'DONE' then c.n else -c.n end as step from counted c
			  where c.kind in ('DONE', 'UNDONE'))""";

	private static final String PART = """
			theme as materialized (%1$s), cell as materialized (%2$s), of_theme as materialized (%3$s),
			step as (
			  select to_char(s.from_at at time zone 'Asia/Seoul', 'YYYY-MM') as month, 1 as step from progress.pub_spell s
			  where s.progress = 'COMPLETED' and s.from_at <= :at%4$s
			  union all
			  select to_char(s.until_at at time zone 'Asia/Seoul', 'YYYY-MM'), -1 from progress.pub_spell s
			  where s.progress = 'COMPLETED' and s.until_at <= :at%4$s)""";

	private static final String THEN = """
			with theme as materialized (%s), cell as materialized (%s), of_theme as materialized (%s)
			select
			  (select jsonb_agg(to_jsonb(c)) from (select %4$s from cell s) c) as all_then,
			  (select jsonb_agg(to_jsonb(c)) from (select coalesce(s.slug, 'none') as slug, %4$s
			    from of_theme s group by 1) c) as topics_then
			""";

	private static final String THEMES = """
			select distinct t.action_id, t.top_slug as slug from progress.pub_action_topic t where t.public_from <= :now
			""";

	// what else such an action is about would count actions that the scope leaves out
	private static final String THEME = """
			select distinct t.action_id, cast(:topic as text) as slug from progress.pub_action_topic t
			where :topic in (t.slug, t.top_slug) and t.public_from <= :now
			""";

	private static final String QUARTER = "cast(date_trunc('quarter', cast(s.due_latest as timestamp)) as date) as quarter";

	private static final String COUNTED = """
			select c.* from progress.counted(string_to_array('%s', ' '), :at, :day, :soon, :now) c where c.example = %s""";

	private Counting() {
	}

	/**
	 * Everything one screen says.
	 * @param whole whether the sums of everything are meant
	 * @param pastDue the rows that are listed as past due
	 * @param awaiting those that are listed as awaited
	 */
	static String board(Scope scope, boolean whole, String pastDue, String awaiting) {
		String counted = whole ? WHOLE.formatted(sums("ALL TOP DONE UNDONE", scope.invented()))
				: PART.formatted(themes(scope), alike(scope), ofThemes(scope, QUARTER), scope.where());
		return BOARD.formatted(counted, Figure.counts(), Figure.counts("kr"), Figure.counts("jp"), pastDue, awaiting);
	}

	/** How much there was of everything in a scope and of each theme. */
	static String then(Scope scope) {
		return THEN.formatted(themes(scope), alike(scope), ofThemes(scope), Figure.counts());
	}

	/** What the figures of a scope are counted from. */
	static String cells(Scope scope, boolean whole) {
		return whole ? sums("ALL", scope.invented()) : alike(scope);
	}

	/**
	 * What {@link Figure#alike} gives of everything, from sums that are kept up to date.
	 * @param kinds of parts, with a space between them; each has its name as {@code part}
	 * @param example whether those that are invented are meant
	 */
	static String sums(String kinds, String example) {
		return COUNTED.formatted(kinds, example);
	}

	private static String alike(Scope scope) {
		return Figure.alike("(" + Spells.of(scope) + ") s");
	}

	private static String themes(Scope scope) {
		return scope.isAboutOne() ? THEME : THEMES;
	}

	/** The same by theme, and by something else. */
	private static String ofThemes(Scope scope, String... and) {
		return Figure.alike("(" + Spells.of(scope) + ") s left join theme t on t.action_id = s.action_id",
				Stream.concat(Stream.of("t.slug"), Arrays.stream(and)).toArray(String[]::new));
	}

}
