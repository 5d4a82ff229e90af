package org.yaksoku.progress.figures;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Side;

/**
 * An organisation that has to do with a theme: it issued a statement that speaks of it,
 * or leads an action about it.
 *
 * @param side null for one of neither side
 * @param leads how many of the actions counted it leads
 */
public record Involved(String slug, Spoken name, @Nullable Side side, int leads) {

	static final String SQL = """
			with line as materialized (%s),
			stated as materialized (
			  select distinct c.statement_id
			  from statement.pub_topic h
			  cross join lateral (select k.clause_id from statement.pub_clause_topic k where k.topic_id = h.id
			    and k.public_from <= :now offset 0) k
			  cross join lateral (select c.statement_id from statement.pub_clause c where c.clause_id = k.clause_id
			    and c.public_from <= :now and c.public_until > :now offset 0) c
			  where :topic in (h.slug, h.parent_slug) and h.public_from <= :now),
			one as (
			  select i.slug, 0 as leads from stated s
			  cross join lateral (select i.slug from statement.pub_issuer i where i.statement_id = s.statement_id offset 0) i
			  union all
			  select l.slug, 1 from line s join progress.pub_lead l on l.action_id = s.action_id and l.public_from <= :now
			    and case l.side when 'KR' then s.owed_kr else s.owed_jp end)
			select o.slug, o.side, o.name_ko, o.name_ja, o.name_en, x.leads
			from (select one.slug, sum(one.leads) as leads from one group by one.slug) x
			join lateral (select o.* from followup.pub_organisation o where o.slug = x.slug and o.public_from <= :now offset 0) o on true
			order by o.slug
			""";

	static Involved of(Row row) {
		return new Involved(row.string("slug"), row.spoken("name", "slug"), row.side("side"), row.count("leads"));
	}

}
