package org.yaksoku.account;

import java.util.List;

import org.springframework.stereotype.Component;

import org.yaksoku.shared.Mentions;
import org.yaksoku.shared.NamedIn;

/**
 * Where people of the portal belong to an organisation. Those of the other side move,
 * too, and are not shown.
 */
@Component
class AccountMentions implements Mentions {

	private static final String REGISTER = "party.organisation";

	@Override
	public List<NamedIn> all() {
		return List.of(new NamedIn("account.user_account.organisation_id", REGISTER, "account.mention.account", """
				select a.id, coalesce(a.names_ko, case when a.language = 'KO' then a.name end) as name_ko,
				  coalesce(a.names_ja, case when a.language = 'JA' then a.name end) as name_ja,
				  coalesce(a.names_en, case when a.language = 'EN' then a.name end) as name_en,
				  cast(null as text) as code, 'MOVES' as effect
				from account.user_account a where a.organisation_id = :from and a.side = :side order by a.name, a.id
				""",
				List.of("""
						update account.user_account set organisation_id = :into, version = version + 1 where organisation_id = :from
						""")),
				new NamedIn("account.invitation.organisation_id", REGISTER, "account.mention.invitation",
						"""
								select i.id, case when i.language = 'KO' then i.name end as name_ko,
								  case when i.language = 'JA' then i.name end as name_ja,
								  case when i.language = 'EN' then i.name end as name_en, cast(null as text) as code, 'MOVES' as effect
								from account.invitation i where i.organisation_id = :from and i.side = :side order by i.issued_at, i.id
								""",
						List.of("""
								update account.invitation set organisation_id = :into, version = version + 1 where organisation_id = :from
								""")));
	}

}
