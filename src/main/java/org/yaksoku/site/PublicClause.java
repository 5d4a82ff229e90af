package org.yaksoku.site;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Row;
import org.yaksoku.site.ClauseActions.Month;
import org.yaksoku.site.ClausePage.Answer;
import org.yaksoku.site.ClausePage.Judged;
import org.yaksoku.site.ClausePage.Relation;
import org.yaksoku.site.ClausePage.Words;

import org.springframework.stereotype.Service;

/**
 * One clause: its words, where it stands, everything that was reported, and who says so.
 */
@Service
public class PublicClause {

	private static final String CLAUSE = """
			select c.*, s.code, s.series_slug, s.series_name_ko, s.series_name_ja, s.series_name_en, s.example,
			  s.press_summary, v.title_ko, v.title_ja, v.title_en, v.number as current_number, v.state as current_state,
			  (select m.ordinal from statement.pub_statement_meeting m where m.statement_id = s.id
			    and m.series_slug = s.series_slug and m.public_from <= :now order by m.position desc limit 1) as edition,
			  (select jsonb_agg(to_jsonb(t) order by t.position) from statement.pub_clause_topic t
			    where t.clause_id = c.clause_id and t.public_from <= :now) as topics,
			  (select jsonb_agg(to_jsonb(l) || coalesce(to_jsonb(o), '{}') order by l.from_code desc) from statement.pub_lineage l
			    left join lateral (select o.text_ko, o.text_ja, o.text_en from statement.pub_clause o
			      where o.clause_id = l.from_clause_id and o.public_from <= :now order by o.version_number desc limit 1) o on true
			    where l.to_clause_id = c.clause_id and l.public_from <= :now) as carried_from,
			  (select jsonb_agg(to_jsonb(l) || coalesce(to_jsonb(o), '{}') order by l.to_code) from statement.pub_lineage l
			    left join lateral (select o.text_ko, o.text_ja, o.text_en from statement.pub_clause o
			      where o.clause_id = l.to_clause_id and o.public_from <= :now order by o.version_number desc limit 1) o on true
			    where l.from_clause_id = c.clause_id and l.public_from <= :now) as carried_to,
			  (select jsonb_agg(to_jsonb(r) || jsonb_build_object('sourced', r.document_from <= :now)
			      order by r.recorded_at desc, r.id desc) from followup.pub_response r
			    where r.clause_id = c.clause_id and r.public_from <= :now) as answers,
			  (select jsonb_agg(to_jsonb(q) order by q.field, q.chosen desc, q.fact, q.id) from (select * from statement.pub_claim q
			    where q.subject_id = c.clause_id and q.public_from <= :now limit 100) q) as claims,
			  (select jsonb_agg(to_jsonb(e) order by e.held_earliest desc nulls last, e.meeting_code, e.interim, e.side)
			    from (select e.*, m.ordinal, m.held_earliest, m.title_ko, m.title_ja, m.title_en,
			        (select jsonb_agg(to_jsonb(d)) from document.pub_document d
			          where d.id = e.document_id and d.public_from <= :now) as evidence
			      from followup.pub_assessment e
			      cross join lateral (select * from meeting.pub_meeting m where m.id = e.meeting_id and m.public_from <= :now
			        offset 0) m
			      where e.clause_id = c.clause_id and e.public_from <= :now limit 50) e) as assessments,
			  (select o.key from statement.pub_clause o where o.version_id = c.version_id and o.position < c.position
			    order by o.position desc limit 1) as previous,
			  (select o.key from statement.pub_clause o where o.version_id = c.version_id and o.position > c.position
			    order by o.position limit 1) as next
			from statement.pub_statement s
			join statement.pub_version v on v.statement_id = s.id and v.public_from <= :now and v.public_until > :now
			cross join lateral (
			  select * from statement.pub_clause c where c.statement_id = s.id and c.key = :key and c.public_from <= :now
			  order by c.version_number desc limit 1) c
			where s.code = :code and s.public_from <= :now
			""";

	/**
	 * So many actions are shown with everything about them; of the others their marks.
	 */
	private static final int WHOLE = 50;

	/** So many reports are on one page. */
	private static final int PAGE = 50;

	// one answer for all: how a clause stands is said of every action, whatever a page
	// shows of it
	private static final String FOLLOWED = """
			select
			  (select case when n.status <> 'POSTPONED' then n.held_latest end from meeting.pub_meeting n
			    where n.series_slug = :series and n.public_from <= :now and n.status <> 'CANCELLED'
			      and case when :edition = 0 then n.status in ('ANNOUNCED', 'CONFIRMED', 'POSTPONED') else n.ordinal > :edition end
			    order by n.ordinal limit 1) as next_meeting,
			  (select jsonb_agg(to_jsonb(a) order by a.place) from (
			    select a.*, %s as latest,
			      case when a.place <= %d then (select jsonb_agg(to_jsonb(p)) from followup.pub_action_party p
			        where p.action_id = a.id) end as parties,
			      case when a.place <= %d then (select jsonb_agg(to_jsonb(p) order by p.slug) from followup.pub_supporter p
			        where p.action_id = a.id) end as supporters,
			      case when a.place <= %d then (select jsonb_agg(to_jsonb(m) order by m.position) from followup.pub_milestone m
			        where m.action_id = a.id) end as milestones,
			      case when a.place <= %d then (select jsonb_agg(to_jsonb(d) order by d.changed_at desc)
			        from followup.pub_due_change d where d.action_id = a.id) end as due_changes,
			      case when a.place <= %d then (select jsonb_agg(to_jsonb(d) order by d.position, d.slug)
			        from followup.pub_action_document d where d.action_id = a.id and d.public_from <= :now) end as documents,
			      (select jsonb_agg(to_jsonb(n)) from (select to_char(r.as_of, 'YYYY-MM') as month, count(*) as reports
			        from followup.pub_report r where r.action_id = a.id and r.public_from <= :now
			          and (r.corrected_from is null or r.corrected_from > :now) and r.as_of >= :since group by 1) n) as months
			    from (select a.*, row_number() over (order by a.due_latest nulls last, a.code) as place
			      from followup.pub_action_clause k
			      cross join lateral (select * from followup.pub_action a where a.id = k.action_id and a.public_from <= :now
			        offset 0) a
			      where k.clause_id = :clause) a) a) as actions,
			  (select jsonb_agg(to_jsonb(r) order by r.as_of desc, r.reported_at desc, r.id desc) from (
			    select r.*, r.corrected_from <= :now as corrected, a.title_ko as action_ko, a.title_ja as action_ja,
			      a.title_en as action_en,
			      (select jsonb_agg(to_jsonb(e) order by e.position) from followup.pub_evidence e
			        where e.report_id = r.id and e.public_from <= :now) as evidence,
			      -- what the same side had said before
			      (select b.progress from followup.pub_report b where b.action_id = r.action_id and b.side = r.side
			        and b.progress is not null and b.public_from <= :now
			        and (b.corrected_from is null or b.corrected_from > :now)
			        and (b.as_of, b.reported_at, b.id) < (r.as_of, r.reported_at, r.id)
			        order by b.as_of desc, b.reported_at desc, b.id desc limit 1) as before
			    from followup.pub_action_clause k
			    cross join lateral (select * from followup.pub_action a where a.id = k.action_id and a.public_from <= :now
			      offset 0) a
			    cross join lateral (select * from followup.pub_report r where r.action_id = a.id and r.public_from <= :now
			      offset 0) r
			    where k.clause_id = :clause%s
			    order by r.as_of desc, r.reported_at desc, r.id desc limit %d) r) as reports
			"""
		.formatted(Tracked.LATEST, WHOLE, WHOLE, WHOLE, WHOLE, WHOLE, "%s", PAGE + 1);

	private static final String LATEST = FOLLOWED.formatted("");

	private static final String EARLIER = FOLLOWED.formatted("""

			and (r.as_of, r.reported_at, r.id) < (select b.as_of, b.reported_at, b.id from followup.pub_report b
			  where b.id = :before and b.public_from <= :now)""");

	private final PublicReader reader;

	PublicClause(PublicReader reader) {
		this.reader = reader;
	}

	public ClausePage show(String code, String key, Language language) {
		return this.reader.one(language, CLAUSE, Map.of("code", code, "key", key))
			.map(PublicClause::page)
			.orElseThrow(() -> new NotFound(code + " " + key));
	}

	/**
	 * What is done about a clause, and a page of what was reported.
	 * @param before the report before which the page begins; null for the latest
	 */
	public ClauseActions actions(ClausePage clause, @Nullable UUID before, Language language) {
		Map<String, Object> values = new HashMap<>();
		values.put("clause", clause.id());
		values.put("series", (clause.seriesSlug() != null) ? clause.seriesSlug() : "");
		// the edition after the one that promised it
		values.put("edition", Objects.requireNonNullElse(clause.edition(), 0));
		LocalDate today = this.reader.today();
		YearMonth first = YearMonth.from(today).minusMonths(11);
		values.put("since", first.atDay(1));
		if (before != null) {
			values.put("before", before);
		}
		Row row = this.reader.one(language, (before != null) ? EARLIER : LATEST, values).orElseThrow();
		List<Row> rows = row.rows("actions");
		@Nullable LocalDate next = row.day("next_meeting");
		List<ActionView> actions = rows.stream().map((it) -> ActionView.of(it, next, today)).toList();
		Followed followed = Followed.of(rows, next, clause.kind(), today, language);
		boolean active = followed.standing() != null && !rows.isEmpty();
		return new ClauseActions(actions.stream().limit(WHOLE).toList(), actions.stream().skip(WHOLE).toList(),
				Slice.of(row.rows("reports"), PAGE, (it) -> it.string("id")).map(ReportView::of), before != null,
				followed.standing(), followed.activity(), active ? months(rows, first) : List.of());
	}

	private static List<Month> months(List<Row> actions, YearMonth first) {
		Map<String, Integer> reports = new HashMap<>();
		actions.stream()
			.flatMap((it) -> it.rows("months").stream())
			.forEach((it) -> reports.merge(it.string("month"), it.count("reports"), Integer::sum));
		return Stream.iterate(first, (it) -> it.plusMonths(1))
			.limit(12)
			.map(YearMonth::toString)
			.map((it) -> new Month(it, reports.getOrDefault(it, 0)))
			.toList();
	}

	private static ClausePage page(Row row) {
		int version = row.count("version_number");
		LocalText text = row.local("text");
		return new ClausePage(row.string("code"), row.spoken("title", "code"), row.number("edition"),
				row.spoken("series_name"), row.find("series_slug"), version, version != row.count("current_number"),
				row.string("current_state").equals("WITHDRAWN"), UUID.fromString(row.string("clause_id")),
				row.string("key"), row.string("number"), row.string("kind"), row.spoken("headline"),
				row.spoken("section"), row.spoken("addressee"), row.spoken("rationale"), row.spoken("condition"),
				row.spoken("intended_effect"),
				row.reader()
					.first()
					.stream()
					.map((it) -> new Words(it.code(), it.name(), text.in(it), row.find("standing_" + it.code())))
					.toList(),
				Named.of(row.rows("topics")),
				row.rows("carried_from").stream().map((it) -> Relation.of(it, "from", text)).toList(),
				row.rows("carried_to").stream().map((it) -> Relation.of(it, "to", text)).toList(),
				row.rows("answers").stream().map(Answer::of).toList(), Judged.of(row.rows("assessments"), row.reader()),
				Claim.of(row.rows("claims")), row.find("previous"), row.find("next"), row.is("example"),
				row.is("press_summary"));
	}

}
