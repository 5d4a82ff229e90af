package org.yaksoku.site;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.NotFound;
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
			    from (select e.*, m.ordinal, m.held_earliest, m.title_ko, m.title_ja, m.title_en
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

	private static final String FOLLOWED = """
			select a.*, %s as latest,
			  (select case when n.status <> 'POSTPONED' then n.held_latest end from meeting.pub_meeting n
			    where n.series_slug = :series and n.public_from <= :now and n.status <> 'CANCELLED'
			      and case when :edition = 0 then n.status in ('ANNOUNCED', 'CONFIRMED', 'POSTPONED') else n.ordinal > :edition end
			    order by n.ordinal limit 1) as next_meeting,
			  (select jsonb_agg(to_jsonb(p)) from followup.pub_action_party p where p.action_id = a.id) as parties,
			  (select jsonb_agg(to_jsonb(p) order by p.slug) from followup.pub_supporter p where p.action_id = a.id)
			    as supporters,
			  (select jsonb_agg(to_jsonb(m) order by m.position) from followup.pub_milestone m where m.action_id = a.id)
			    as milestones,
			  (select jsonb_agg(to_jsonb(d) order by d.changed_at desc) from followup.pub_due_change d
			    where d.action_id = a.id) as due_changes,
			  (select jsonb_agg(to_jsonb(r) order by r.as_of desc, r.reported_at desc, r.id desc) from (
			    select r.*, r.corrected_from <= :now as corrected, (select jsonb_agg(to_jsonb(e) order by e.position) from followup.pub_evidence e
			        where e.report_id = r.id and e.public_from <= :now) as evidence
			      from followup.pub_report r where r.action_id = a.id and r.public_from <= :now
			      order by r.as_of desc, r.reported_at desc, r.id desc limit 20) r) as reports%s
			from followup.pub_action_clause k
			cross join lateral (select * from followup.pub_action a where a.id = k.action_id and a.public_from <= :now offset 0) a
			where k.clause_id = :clause
			order by a.due_latest nulls last, a.code limit 50
			"""
		.formatted(Tracked.LATEST, "%s");

	private static final String ACTIONS = FOLLOWED.formatted("");

	private static final String ACTIVITY = FOLLOWED.formatted(
			", " + """
					(select jsonb_agg(to_jsonb(n)) from (select to_char(r.as_of, 'YYYY-MM') as month, count(*) as reports
					  from followup.pub_report r where r.action_id = a.id and r.public_from <= :now and (r.corrected_from is null or r.corrected_from > :now)
					  and r.as_of >= :since group by 1) n) as months""");

	private final PublicReader reader;

	PublicClause(PublicReader reader) {
		this.reader = reader;
	}

	public ClausePage show(String code, String key, Language language) {
		return this.reader.one(language, CLAUSE, Map.of("code", code, "key", key))
			.map(PublicClause::page)
			.orElseThrow(() -> new NotFound(code + " " + key));
	}

	public ClauseActions actions(ClausePage clause, Language language) {
		Map<String, Object> values = new HashMap<>();
		values.put("clause", clause.id());
		values.put("series", (clause.seriesSlug() != null) ? clause.seriesSlug() : "");
		// the edition after the one that promised it
		values.put("edition", Objects.requireNonNullElse(clause.edition(), 0));
		LocalDate today = this.reader.today();
		YearMonth first = YearMonth.from(today).minusMonths(11);
		boolean ongoing = clause.kind().equals("ONGOING_COOPERATION");
		if (ongoing) {
			values.put("since", first.atDay(1));
		}
		List<Row> rows = this.reader.list(language, ongoing ? ACTIVITY : ACTIONS, values);
		@Nullable LocalDate next = rows.isEmpty() ? null : rows.get(0).day("next_meeting");
		List<ActionView> actions = rows.stream().map((it) -> ActionView.of(it, next, today)).toList();
		Followed followed = Followed.of(rows, next, clause.kind(), today, language);
		return new ClauseActions(actions,
				actions.stream()
					.flatMap((it) -> it.reports().stream())
					.sorted(Comparator.comparing(PublicClause::day).reversed())
					.limit(50)
					.toList(),
				followed.standing(), followed.activity(), ongoing ? months(rows, first) : List.of());
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

	private static String day(ReportView report) {
		return (report.asOf() != null && report.asOf().datetime() != null) ? report.asOf().datetime() : "";
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
