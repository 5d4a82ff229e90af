package org.yaksoku.document;

import java.util.List;
import java.util.stream.Stream;

import org.yaksoku.shared.Mentions;
import org.yaksoku.shared.NamedIn;

import org.springframework.stereotype.Component;

/**
 * What sources say of things of the registers. Their words stay; they speak of the one
 * that took its place.
 */
@Component
class ClaimMentions implements Mentions {

	@Override
	public List<NamedIn> all() {
		return Stream.of("party.organisation", "party.person", "topic.topic").map(ClaimMentions::about).toList();
	}

	private static NamedIn about(String register) {
		return new NamedIn("document.claim.subject_id", register, "document.mention.claim",
				"""
						select c.id, d.title_ko as name_ko, d.title_ja as name_ja, d.title_en as name_en, coalesce(c.printed, c.value) as code,
						  'MOVES' as effect
						from document.claim c join document.document d on d.id = c.document_id
						where c.subject = '%s' and c.subject_id = :from
						  and (d.visibility <> 'OWN_SIDE' or d.side = :side) order by c.field, c.id
						"""
					.formatted(register),
				List.of("""
						update document.claim set subject_id = :into, version = version + 1
						where subject = '%s' and subject_id = :from
						""".formatted(register)));
	}

}
