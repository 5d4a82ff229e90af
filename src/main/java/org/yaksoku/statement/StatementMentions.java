package org.yaksoku.statement;

import java.util.List;

import org.yaksoku.shared.Mentions;
import org.yaksoku.shared.NamedIn;

import org.springframework.stereotype.Component;

/**
 * Where statements name organisations and themes: who issues them, and what their clauses
 * are about. Neither is a part of what was signed, see {@link CanonicalForm}.
 */
@Component
class StatementMentions implements Mentions {

	@Override
	public List<NamedIn> all() {
		return List.of(issuers(), topics());
	}

	private static NamedIn issuers() {
		return new NamedIn("statement.statement_issuer.organisation_id", "party.organisation",
				"statement.mention.issuer",
				"""
						select s.id, v.title_ko as name_ko, v.title_ja as name_ja, v.title_en as name_en, s.code,
						  case when b.side is null then 'MOVES' when b.side = a.side then 'JOINS' else 'CLASHES' end as effect
						from statement.statement_issuer a join statement.statement s on s.id = a.statement_id
						left join statement.statement_issuer b on b.statement_id = a.statement_id and b.organisation_id = :into
						left join lateral (select * from statement.statement_version v where v.statement_id = s.id
						  order by v.number desc limit 1) v on true
						where a.organisation_id = :from order by s.code
						""",
				List.of("""
						delete from statement.statement_issuer a where a.organisation_id = :from and exists (
						  select from statement.statement_issuer b
						  where b.statement_id = a.statement_id and b.organisation_id = :into)
						""",
						"update statement.statement_issuer set organisation_id = :into where organisation_id = :from",
						// the order in which they signed has no gap
						"""
								update statement.statement_issuer i set position = n.position
								from (select k.statement_id, k.organisation_id,
								    row_number() over (partition by k.statement_id order by k.position) - 1 as position
								  from statement.statement_issuer k where k.statement_id in (
								    select x.statement_id from statement.statement_issuer x where x.organisation_id = :into)) n
								where i.statement_id = n.statement_id and i.organisation_id = n.organisation_id
								  and i.position <> n.position
								"""));
	}

	private static NamedIn topics() {
		return new NamedIn("statement.clause_topic.topic_id", "topic.topic", "statement.mention.clause", """
				select c.id, coalesce(c.headline_ko, k.text) as name_ko, coalesce(c.headline_ja, j.text) as name_ja,
				  coalesce(c.headline_en, e.text) as name_en, s.code || coalesce(' ' || c.key, '') as code,
				  case when b.topic_id is null then 'MOVES' else 'JOINS' end as effect
				from statement.clause_topic a
				join statement.clause c on c.id = a.clause_id join statement.statement s on s.id = c.statement_id
				left join statement.clause_topic b on b.clause_id = a.clause_id and b.topic_id = :into
				left join lateral (select x.id from statement.clause_version x
				  join statement.statement_version v on v.id = x.statement_version_id
				  where x.clause_id = c.id order by v.number desc limit 1) x on true
				left join statement.clause_text k on k.clause_version_id = x.id and k.language = 'KO'
				left join statement.clause_text j on j.clause_version_id = x.id and j.language = 'JA'
				left join statement.clause_text e on e.clause_version_id = x.id and e.language = 'EN'
				where a.topic_id = :from order by s.code, c.key, c.id
				""", List.of(
				"""
						delete from statement.clause_topic a where a.topic_id = :from
						  and exists (select from statement.clause_topic b where b.clause_id = a.clause_id and b.topic_id = :into)
						""",
				"update statement.clause_topic set topic_id = :into where topic_id = :from",
				// texts on their way to clauses name themes by their keys
				"""
						update statement.intake
						set content = cast(replace(content::text, cast(cast(:from as uuid) as text), cast(cast(:into as uuid) as text)) as jsonb)
						where position(cast(cast(:from as uuid) as text) in content::text) > 0
						"""));
	}

}
