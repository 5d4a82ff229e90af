package org.yaksoku.party;

import java.util.List;

import org.yaksoku.shared.Mentions;
import org.yaksoku.shared.NamedIn;

import org.springframework.stereotype.Component;

/**
 * Where organisations and people name each other. Spellings are not among it: the row
 * that goes keeps its own, and the one that stays takes them over.
 */
@Component
class PartyMentions implements Mentions {

	private static final String ORGANISATION = "party.organisation";

	private static final String PERSON = "party.person";

	private static final String SAME_POST = """
			exists (select from party.affiliation b where b.%1$s = :into and b.%2$s = a.%2$s
			  and (b.title_ko, b.title_ja, b.title_en, b.since_earliest, b.since_latest, b.until_earliest, b.until_latest)
			  is not distinct from
			  (a.title_ko, a.title_ja, a.title_en, a.since_earliest, a.since_latest, a.until_earliest, a.until_latest))
			""";

	@Override
	public List<NamedIn> all() {
		return List.of(children(), merged(ORGANISATION), formerNames(),
				posts(ORGANISATION, "organisation_id", "person_id", "join party.person n on n.id = a.person_id"),
				merged(PERSON),
				posts(PERSON, "person_id", "organisation_id", "join party.organisation n on n.id = a.organisation_id"));
	}

	private static NamedIn children() {
		return new NamedIn("party.organisation.parent_id", ORGANISATION, "party.mention.child", """
				select o.id, o.name_ko, o.name_ja, o.name_en, o.slug as code, 'MOVES' as effect
				from party.organisation o where o.parent_id = :from and o.merged_into_id is null order by o.slug
				""", List.of("""
				update party.organisation set parent_id = :into, version = version + 1
				where parent_id = :from and id <> :into and merged_into_id is null
				"""));
	}

	/** What was merged into the one that goes leads to the one that stays in one step. */
	private static NamedIn merged(String register) {
		return new NamedIn(register + ".merged_into_id", register, "party.mention.merged", """
				select o.id, o.name_ko, o.name_ja, o.name_en, o.slug as code, 'MOVES' as effect
				from %s o where o.merged_into_id = :from order by o.slug
				""".formatted(register), List.of("""
				update %s set merged_into_id = :into, version = version + 1 where merged_into_id = :from
				""".formatted(register)));
	}

	private static NamedIn formerNames() {
		return new NamedIn("party.former_name.organisation_id", ORGANISATION, "party.mention.former-name", """
				select f.id, f.name_ko, f.name_ja, f.name_en, cast(null as text) as code, 'MOVES' as effect
				from party.former_name f where f.organisation_id = :from order by f.id
				""", List
			.of("""
					update party.former_name set organisation_id = :into, version = version + 1 where organisation_id = :from
					"""));
	}

	private static NamedIn posts(String register, String column, String other, String join) {
		String same = SAME_POST.formatted(column, other);
		return new NamedIn("party.affiliation." + column, register, "party.mention.post", """
				select a.id, n.name_ko, n.name_ja, n.name_en, cast(null as text) as code,
				  case when %s then 'JOINS' else 'MOVES' end as effect
				from party.affiliation a %s where a.%s = :from order by a.id
				""".formatted(same, join, column),
				List.of("delete from party.affiliation a where a.%s = :from and %s".formatted(column, same),
						"update party.affiliation set %1$s = :into, version = version + 1 where %1$s = :from"
							.formatted(column)));
	}

}
