package org.yaksoku.followup;

import java.util.List;

import org.yaksoku.shared.Mentions;
import org.yaksoku.shared.NamedIn;

import org.springframework.stereotype.Component;

/**
 * Where actions and reports name organisations, and which actions come along with the
 * clauses of a theme. What the other side keeps to itself moves too, and is not shown.
 */
@Component
class FollowupMentions implements Mentions {

	private static final String ACTIONS = """
			select a.id, a.title_ko as name_ko, a.title_ja as name_ja, a.title_en as name_en, a.code, %s as effect
			from %s x join followup.action a on a.id = x.action_id
			where x.organisation_id = :from and (a.visibility <> 'OWN_SIDE' or a.side = :side) order by a.code, a.id
			""";

	private static final String BOTH = """
			case when exists (select from followup.action_supporter b
			  where b.action_id = x.action_id and b.organisation_id = :into) then 'JOINS' else 'MOVES' end""";

	@Override
	public List<NamedIn> all() {
		return List.of(
				new NamedIn("followup.action_party.organisation_id", "party.organisation", "followup.mention.party",
						ACTIONS.formatted("'MOVES'", "followup.action_party"), List.of("""
								update followup.action_party set organisation_id = :into, version = version + 1
								where organisation_id = :from
								""")),
				new NamedIn("followup.action_supporter.organisation_id", "party.organisation",
						"followup.mention.supporter", ACTIONS.formatted(BOTH, "followup.action_supporter"),
						List.of("""
								delete from followup.action_supporter x where x.organisation_id = :from
								  and exists (select from followup.action_supporter b
								    where b.action_id = x.action_id and b.organisation_id = :into)
								""",
								"""
										update followup.action_supporter set organisation_id = :into where organisation_id = :from
										""")),
				reports(), actionsOfTopic());
	}

	/** Nobody changes a report once given. */
	private static NamedIn reports() {
		return new NamedIn("followup.progress_report.organisation_id", "party.organisation", "followup.mention.report",
				"""
						select r.id, a.title_ko as name_ko, a.title_ja as name_ja, a.title_en as name_en, a.code
						from followup.progress_report r join followup.action a on a.id = r.action_id
						where r.organisation_id = :from and (a.visibility <> 'OWN_SIDE' or a.side = :side)
						  and (r.visibility <> 'OWN_SIDE' or r.side = :side) order by a.code, r.reported_at, r.id
						""", List.of());
	}

	/** An action has the themes of its clauses: it comes along, and no row changes. */
	private static NamedIn actionsOfTopic() {
		return new NamedIn("followup.action_clause.clause_id", "topic.topic", "followup.mention.action", """
				select distinct a.id, a.title_ko as name_ko, a.title_ja as name_ja, a.title_en as name_en, a.code
				from statement.clause_topic t join followup.action_clause k on k.clause_id = t.clause_id
				join followup.action a on a.id = k.action_id
				where t.topic_id = :from and (a.visibility <> 'OWN_SIDE' or a.side = :side) order by a.code, a.id
				""", List.of());
	}

}
