package org.yaksoku.site;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.yaksoku.shared.Row;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Marks;
import org.yaksoku.site.HomePage.Change;
import org.yaksoku.site.HomePage.Opening;

import org.springframework.stereotype.Service;

/**
 * Gathers the home page in two questions.
 */
@Service
public class PublicHome {

	private static final int SHOWN = 6;

	private static final String NEWEST = " order by s.dated_on desc nulls last, s.code limit " + SHOWN;

	// invented statements stand here only where there are no others
	private static final String LATEST = "(" + PublicStatements.ROW + " and v.state <> 'WITHDRAWN' and not s.example"
			+ NEWEST + ") union all (" + PublicStatements.ROW + " and v.state <> 'WITHDRAWN' and s.example" + NEWEST
			+ ")";

	private static final int CHANGES = 5;

	private static final String REST = """
			select
			  (select jsonb_agg(to_jsonb(h)) from (
			    select v.public_from as at, v.number, v.title_ko, v.title_ja, v.title_en, s.code, s.example
			    from (select * from statement.pub_version v where v.public_from <= :now and v.public_from > '-infinity'
			        and v.state <> 'WITHDRAWN' order by v.public_from desc, v.id limit %2$d) v
			    cross join lateral (select * from statement.pub_statement s where s.id = v.statement_id offset 0) s) h) as published,
			  (select jsonb_agg(to_jsonb(h)) from (
			    select r.reported_at as at, r.side, r.progress, a.title_ko, a.title_ja, a.title_en, a.example, c.code, c.key
			    from (select r.action_id, r.side, r.progress, r.reported_at from followup.pub_report r where r.public_from <= :now
			        order by r.reported_at desc, r.id desc limit %2$d) r
			    cross join lateral (select * from followup.pub_action a where a.id = r.action_id offset 0) a
			    cross join lateral (select s.code, c.key from followup.pub_action_clause k
			      cross join lateral (select c.statement_id, c.key, c.position from statement.pub_clause c
			        where c.clause_id = k.clause_id and c.public_from <= :now and c.public_until > :now offset 0) c
			      cross join lateral (select s.code from statement.pub_statement s where s.id = c.statement_id offset 0) s
			      where k.action_id = a.id order by s.code, c.position limit 1) c) h) as reported,
			  (select jsonb_agg(to_jsonb(c) order by c.position) from (select c.key, c.number, c.position, c.text_ko, c.text_ja,
			    c.text_en from statement.pub_clause c where c.version_id = cast(:version as uuid) and c.depth = 0
			    order by c.position limit 3) c) as clauses,
			  (select jsonb_agg(jsonb_build_object('horizon', a.horizon, 'due_latest', a.due_latest, 'latest', %1$s))
			    from (select distinct k.action_id from (select c.clause_id from statement.pub_clause c
			        where c.version_id = cast(:version as uuid) offset 0) c
			      cross join lateral (select k.action_id from followup.pub_action_clause k where k.clause_id = c.clause_id offset 0) k) k
			    cross join lateral (select * from followup.pub_action a where a.id = k.action_id and a.public_from <= :now offset 0) a)
			    as actions,
			  (select jsonb_agg(to_jsonb(m)) from (select * from meeting.pub_meeting m where m.public_from <= :now
			    and m.status in ('ANNOUNCED', 'CONFIRMED') and not m.example
			    and (m.held_latest is null or m.held_latest >= :today)
			    order by m.held_latest nulls last, m.code limit 1) m) as next_meeting,
			  (select jsonb_agg(to_jsonb(t) order by t.position) from (select t.slug, t.position, t.name_ko, t.name_ja, t.name_en
			    from statement.pub_topic t where t.public_from <= :now and t.parent_id is null
			    order by t.position limit 40) t) as topics
			"""
		.formatted(Tracked.LATEST, CHANGES);

	private final PublicReader reader;

	PublicHome(PublicReader reader) {
		this.reader = reader;
	}

	public HomePage show(Language language) {
		LocalDate today = this.reader.today();
		List<Row> rows = this.reader.list(language, LATEST, Map.of());
		String version = rows.isEmpty() ? "00000000-0000-0000-0000-000000000000" : rows.get(0).string("version_id");
		Row rest = this.reader.one(language, REST, Map.<String, Object>of("version", version, "today", today))
			.orElseThrow();
		List<StatementRow> statements = rows.stream()
			.limit(SHOWN)
			.map((it) -> PublicStatements.row(it, today))
			.toList();
		List<Marks> marks = rest.rows("actions").stream().map((it) -> Tracked.of(it, null).marks(today)).toList();
		return new HomePage(statements.isEmpty() ? null : statements.get(0),
				rest.rows("clauses")
					.stream()
					.map((it) -> new Opening(it.string("key"), it.string("number"), it.spoken("text")))
					.toList(),
				Bar.ofReported(marks), earlier(statements),
				rest.rows("next_meeting").stream().map(MeetingRow::of).findFirst().orElse(null), changes(rest),
				Named.of(rest.rows("topics")));
	}

	/** All but the latest; invented ones only where there are no others. */
	private static List<StatementRow> earlier(List<StatementRow> statements) {
		List<StatementRow> earlier = statements.stream().skip(1).toList();
		List<StatementRow> real = earlier.stream().filter((it) -> !it.example()).toList();
		return real.isEmpty() ? earlier : real;
	}

	private static List<Change> changes(Row rest) {
		return Stream.concat(rest.rows("published").stream(), rest.rows("reported").stream())
			.sorted(Comparator.comparing((Row it) -> OffsetDateTime.parse(it.string("at"))).reversed())
			.limit(CHANGES)
			.map(Change::of)
			.toList();
	}

}
