package org.yaksoku.progress;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.SpokenDate;
import org.yaksoku.shared.Visibility;

/**
 * What a desk knows of an action beside what is public. No figure counts it.
 *
 * @param visibility of the action
 * @param contact on the reader’s side, null without one
 * @param note the last one that is not public, null without one
 * @param saidBy whose note it is, null without one
 */
public record Internal(String code, Spoken title, Visibility visibility, @Nullable String contact,
		@Nullable Spoken note, @Nullable Side saidBy, @Nullable SpokenDate saidOn,
		@Nullable Visibility noteVisibility) {

	// those said last first, as many as a page bears
	static final String SQL = """
			select a.code, a.title_ko, a.title_ja, a.title_en, a.visibility, p.contact, r.note, r.note_language, r.side as said_by,
			  r.reported_at as said_at, r.visibility as note_visibility
			from followup.action a
			left join followup.action_party p on p.action_id = a.id and p.side = :side
			left join lateral (
			  select r.* from followup.progress_report r
			  where r.action_id = a.id and r.note is not null and r.reported_at <= :at
			    and (r.visibility = 'BOTH_SIDES' or r.visibility = 'OWN_SIDE' and r.side = :side)
			    and not exists (select from followup.progress_report c where c.corrects_id = r.id
			      and (c.visibility <> 'OWN_SIDE' or c.side = :side))
			  order by r.reported_at desc, r.id desc limit 1) r on true
			where (a.visibility <> 'OWN_SIDE' or a.side = :side)
			  and (p.contact is not null or r.note is not null or a.visibility <> 'PUBLIC')
			  and exists (select from followup.action_clause k join statement.clause c on c.id = k.clause_id
			    join statement.statement t on t.id = c.statement_id left join meeting.series s on s.id = t.series_id
			    where k.action_id = a.id
			      and (cast(:statement as text) is null or t.code = :statement)
			      and (cast(:series as text) is null or s.slug = :series)
			      and (coalesce(:series, :statement) is not null or a.example = :examples)
			      and (cast(:topic as text) is null or exists (select from statement.clause_topic ct join topic.topic x on x.id = ct.topic_id
			        left join topic.topic y on y.id = x.parent_id where ct.clause_id = c.id and :topic in (x.slug, y.slug))))
			  and (cast(:organisation as text) is null or exists (select from followup.action_party l
			    join party.organisation o on o.id = l.organisation_id
			    where l.action_id = a.id and l.owes and o.slug = :organisation))
			order by r.reported_at desc nulls last, a.code limit 50
			""";

	static Internal of(Row row) {
		return new Internal(row.string("code"), row.spoken("title", "code"),
				row.constant(Visibility.class, "visibility"), row.find("contact"), row.note("note", "note_language"),
				row.side("said_by"), row.instant("said_at"), row.findConstant(Visibility.class, "note_visibility"));
	}

	static List<Internal> of(List<Row> rows) {
		return rows.stream().map(Internal::of).toList();
	}

}
