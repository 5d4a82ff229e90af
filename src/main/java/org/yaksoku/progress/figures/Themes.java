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
			about as materialized (
			  select distinct t.action_id, x.slug from progress.pub_action_topic t
			  cross join lateral (values (t.slug), (t.top_slug)) x (slug) where t.public_from <= :now),
			other as materialized (
			  select distinct a.slug from about a join progress.pub_spell o on o.action_id = a.action_id
			  where not o.example and o.from_at <= :now),
			line as materialized (%s),
			stood as materialized (
			  select a.slug, bool_or(s.example) as example, %s
			  from line s join about a on a.action_id = s.action_id
			  where s.example = (not exists (select from other where other.slug = a.slug)) group by a.slug)
			select (select jsonb_agg(to_jsonb(s)) from said s) as said, (select jsonb_agg(to_jsonb(s)) from stood s) as stood
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
