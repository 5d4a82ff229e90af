package org.yaksoku.progress.figures;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Row;

/**
 * How much there is of each theme, those below it counted with it.
 *
 * @param of by its name in addresses
 */
public record Themes(Map<String, Theme> of) {

	private static final Theme NOTHING = new Theme(0, null, false);

	/**
	 * Of each theme the actions are chosen as if it alone were asked for, see
	 * {@link Scope}.
	 */
	static final String SQL = """
			with said as materialized (
			  select x.slug, count(distinct k.clause_id) as clauses
			  from statement.pub_topic h
			  cross join lateral (select k.clause_id from statement.pub_clause_topic k where k.topic_id = h.id
			    and k.public_from <= :now offset 0) k
			  cross join lateral (values (h.slug), (h.parent_slug)) x (slug)
			  where h.public_from <= :now and x.slug is not null and exists (select from statement.pub_clause c
			    where c.clause_id = k.clause_id and c.public_from <= :now and c.public_until > :now)
			  group by x.slug),
			other as materialized (
			  select h.slug from statement.pub_topic h where h.public_from <= :now and (
			    exists (select from progress.pub_action_topic t join progress.pub_spell o on o.action_id = t.action_id
			      where t.slug = h.slug and t.public_from <= :now and not o.example and o.from_at <= :now)
			    or exists (select from statement.pub_topic k
			      join progress.pub_action_topic t on t.slug = k.slug and t.public_from <= :now
			      join progress.pub_spell o on o.action_id = t.action_id
			      where k.parent_slug = h.slug and not o.example and o.from_at <= :now))),
			cell as materialized (%s),
			stood as materialized (
			  select s.part as slug, bool_or(s.example) as example, %s
			  from cell s left join other o on o.slug = s.part where s.example = (o.slug is null) group by s.part)
			select (select jsonb_agg(to_jsonb(s)) from said s) as said, (select jsonb_agg(to_jsonb(s)) from stood s where s.actions > 0) as stood
			""";

	static Themes of(Row row) {
		Map<String, Theme> themes = new HashMap<>();
		row.rows("said").forEach((it) -> themes.put(it.string("slug"), new Theme(it.count("clauses"), null, false)));
		// an action stands under its clause, also where that is no longer in the wording
		row.rows("stood")
			.forEach((it) -> themes.merge(it.string("slug"), new Theme(0, Counts.of(it), it.is("example")),
					(said, stood) -> new Theme(said.clauses(), stood.actions(), stood.example())));
		return new Themes(themes);
	}

	/** What there is of one, nothing where it has not been named. */
	public Theme get(String slug) {
		return this.of.getOrDefault(slug, NOTHING);
	}

	/**
	 * How much there is of one.
	 *
	 * @param clauses of published statements
	 * @param actions null where there are none
	 * @param example whether these actions are invented
	 */
	public record Theme(int clauses, @Nullable Counts actions, boolean example) {

	}

}
