package org.yaksoku.meeting;

import java.util.List;

import org.yaksoku.shared.Mentions;
import org.yaksoku.shared.NamedIn;

import org.springframework.stereotype.Component;

/**
 * Where meetings name organisations, people and themes. Meetings are shared records:
 * whoever reads records sees all of this.
 */
@Component
class MeetingMentions implements Mentions {

	private static final String PARTICIPATIONS = """
			select x.id, coalesce(p.name_ko, x.title_ko) as name_ko, coalesce(p.name_ja, x.title_ja) as name_ja,
			  coalesce(p.name_en, x.title_en) as name_en, m.code, 'MOVES' as effect
			from meeting.participation x join meeting.meeting m on m.id = x.meeting_id
			left join party.person p on p.id = x.person_id
			where x.%s = :from order by m.code, x.position, x.id
			""";

	@Override
	public List<NamedIn> all() {
		return List.of(pairing(),
				column("meeting.meeting", "host_organisation_id", "party.organisation", "meeting.mention.host", """
						select m.id, m.title_ko as name_ko, m.title_ja as name_ja, m.title_en as name_en, m.code,
						  'MOVES' as effect
						from meeting.meeting m where m.host_organisation_id = :from order by m.code
						"""),
				column("meeting.participation", "organisation_id", "party.organisation",
						"meeting.mention.participation", PARTICIPATIONS.formatted("organisation_id")),
				column("meeting.participation", "person_id", "party.person", "meeting.mention.participation",
						PARTICIPATIONS.formatted("person_id")),
				column("meeting.outcome", "person_id", "party.person", "meeting.mention.outcome", """
						select o.id, o.text_ko as name_ko, o.text_ja as name_ja, o.text_en as name_en, m.code,
						  'MOVES' as effect
						from meeting.outcome o join meeting.meeting m on m.id = o.meeting_id
						where o.person_id = :from order by m.code, o.position, o.id
						"""), outcomeTopics());
	}

	private static NamedIn column(String table, String column, String register, String kind, String rows) {
		return new NamedIn(table + "." + column, register, kind, rows, List
			.of("update %1$s set %2$s = :into, version = version + 1 where %2$s = :from".formatted(table, column)));
	}

	private static NamedIn pairing() {
		return new NamedIn("meeting.series_organisation.organisation_id", "party.organisation",
				"meeting.mention.pairing",
				"""
						select s.id, s.name_ko, s.name_ja, s.name_en, s.slug as code,
						  case when b.side is null then 'MOVES' when b.side = a.side then 'JOINS' else 'CLASHES' end as effect
						from meeting.series_organisation a join meeting.series s on s.id = a.series_id
						left join meeting.series_organisation b on b.series_id = a.series_id and b.organisation_id = :into
						where a.organisation_id = :from order by s.slug
						""",
				joined("meeting.series_organisation", "series_id", "organisation_id"));
	}

	private static NamedIn outcomeTopics() {
		return new NamedIn("meeting.outcome_topic.topic_id", "topic.topic", "meeting.mention.outcome", """
				select o.id, o.text_ko as name_ko, o.text_ja as name_ja, o.text_en as name_en, m.code,
				  case when b.topic_id is null then 'MOVES' else 'JOINS' end as effect
				from meeting.outcome_topic a
				join meeting.outcome o on o.id = a.outcome_id join meeting.meeting m on m.id = o.meeting_id
				left join meeting.outcome_topic b on b.outcome_id = a.outcome_id and b.topic_id = :into
				where a.topic_id = :from order by m.code, o.position, o.id
				""", joined("meeting.outcome_topic", "outcome_id", "topic_id"));
	}

	/** Where something names both, the row that names the one that goes is let go. */
	private static List<String> joined(String table, String owner, String column) {
		return List.of("""
				delete from %1$s a where a.%3$s = :from
				  and exists (select from %1$s b where b.%2$s = a.%2$s and b.%3$s = :into)
				""".formatted(table, owner, column),
				"update %1$s set %2$s = :into where %2$s = :from".formatted(table, column));
	}

}
