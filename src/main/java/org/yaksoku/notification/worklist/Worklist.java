package org.yaksoku.notification.worklist;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.notification.worklist.WorkPage.Coming;
import org.yaksoku.notification.worklist.WorkPage.Kind;
import org.yaksoku.notification.worklist.WorkPage.Recent;
import org.yaksoku.notification.minutes.MinutesDesk;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.ActorNames;
import org.yaksoku.shared.Colleagues;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.DeskReader;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Role;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Schedule;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.SpokenDate;
import org.yaksoku.shared.UserId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what needs somebody today. One question to the database, whatever there is to do.
 */
@Service
@Transactional(readOnly = true)
public class Worklist {

	/**
	 * No more than so many of each kind are shown, so that no kind hides behind another.
	 */
	static final int MOST = 25;

	/** No more than so many where one kind alone is asked for. */
	private static final int MOST_OF_ONE = 200;

	/** Of each kind no more are counted: the first of them are enough for a day. */
	static final int COUNTED = 1000;

	/**
	 * Among so many of the newest reports and answers is looked for those of others:
	 * found by an index, whoever wrote how many of them.
	 */
	private static final int NEWEST = 200;

	private static final UUID NOBODY = new UUID(0, 0);

	// whose business it is: the reader’s, that of those the reader stands in for,
	// everybody’s; by an index each
	private static final String MINE = """
			select d.* from (select cast(:me as uuid) as owner union select cast(:nobody as uuid)
			    union select a.principal from absent a) o
			  cross join lateral (select * from followup.duty d where d.side = :side and d.task = k.of and d.owner = o.owner
			    and d.place between k.from_on and k.until_on order by d.place, d.action_id limit :counted) d""";

	private static final String OF_ORGANISATION = MINE
			+ """

					union
					(select d.* from followup.duty d where d.side = :side and d.task = k.of and d.organisation_id = :organisation
					  and d.place between k.from_on and k.until_on order by d.place, d.action_id limit :counted)""";

	private static final String OF_SIDE = """
			select d.* from followup.duty d where d.side = :side and d.task = k.of
			  and d.place between k.from_on and k.until_on order by d.place, d.action_id limit :counted""";

	private static final String ACTIONS = """
			select k.task, a.id as thing, a.code, a.title_ko, a.title_ja, a.title_en,
			  case k.of when 'DUE' then d.place end as due, d.place, 1 as many, d.responsible, d.organisation_id,
			  '/desk/actions/' || a.code || '/reports' as address
			from (values ('PAST_DUE', 'DUE', date '-infinity', cast(:today as date) - 1),
			  ('DUE_SOON', 'DUE', cast(:today as date), cast(:today as date) + %d),
			  ('CONFIRM', 'CONFIRM', date '-infinity', date 'infinity'),
			  ('DIFFERS', 'DIFFERS', date '-infinity', date 'infinity')) k (task, of, from_on, until_on)
			cross join lateral (%s) d
			join followup.action a on a.id = d.action_id
			where :task in ('', k.task) and (a.visibility <> 'OWN_SIDE' or a.side = :side)
			""";

	private static final String PROPOSED = """
			select 'DATE_PROPOSED', a.id, a.code, a.title_ko, a.title_ja, a.title_en, d.becomes_latest, d.becomes_latest, 1,
			  p.responsible, p.organisation_id, '/desk/actions/' || a.code || '#dates'
			from followup.due_change d join followup.action a on a.id = d.action_id
			join followup.action_party p on p.action_id = a.id and p.side = :side and p.owes
			where d.accepted_at is null and d.declined_at is null and d.side <> :side
			  and not exists (select from followup.due_change x where x.action_id = d.action_id and x.changed_at > d.changed_at)
			""";

	// one wording of a statement at a time is being worked on, and it is the newest
	private static final String TEXTS = """
			select w.task, s.id, s.code, v.title_ko, v.title_ja, v.title_en, cast(null as date), cast(null as date), w.many,
			  cast(null as uuid), cast(null as uuid), '/desk/statements/' || s.code || w.place
			from statement.statement_version v join statement.statement s on s.id = v.statement_id
			cross join lateral (
			  select 'SIGN' as task, 1 as many, '/sign-off' as place where :approves and v.state = 'IN_SIGN_OFF'
			    and not (:me_actor = any(v.changed_by))
			    and not exists (select from statement.sign_off g where g.statement_version_id = v.id and g.side = :side)
			  union all
			  select 'RETURNED', 1, '/sign-off' where v.state = 'DRAFT'
			    and exists (select from statement.sign_off_request q where q.statement_version_id = v.id)
			  union all
			  select t.task, count(*)::int, '/clauses' from (
			    select case x.state when 'MISSING' then 'TRANSLATE' else 'REVIEW' end as task
			    from statement.clause_version c join statement.clause_text x on x.clause_version_id = c.id
			    where c.statement_version_id = v.id and v.state = 'DRAFT' and (x.state in ('MISSING', 'SIBLING_CHANGED')
			      -- what was never reviewed is read by somebody who did not write it
			      or x.state = 'DRAFT' and x.written_by is distinct from :me_actor)) t
			  group by t.task) w
			where v.state in ('DRAFT', 'IN_SIGN_OFF')
			""";

	private static final String MEETINGS = """
			select 'OUTCOMES', m.id, m.code, m.title_ko, m.title_ja, m.title_en, cast(null as date), m.held_latest, 1,
			  cast(null as uuid), cast(null as uuid), '/desk/meetings/' || m.code || '#agenda'
			from meeting.meeting m where m.status = 'HELD' and m.held_latest < cast(:today as date) - 14
			  and not exists (select from meeting.outcome o where o.meeting_id = m.id)
			""";

	private static final String OBJECTIONS = """
			select 'OBJECTION', m.id, m.code, m.title_ko, m.title_ja, m.title_en, cast(null as date),
			  min(r.answered_at at time zone 'Asia/Seoul')::date, 1, cast(null as uuid), cast(null as uuid),
			  '/desk/meetings/' || m.code || '/minutes'
			from notification.minutes_recipient r join notification.minutes n on n.id = r.minutes_id
			join meeting.meeting m on m.id = n.meeting_id
			where %s group by m.id
			""".formatted(MinutesDesk.OBJECTS);

	private static final String IMPORTS = """
			select 'IMPORT', i.id, i.kind || '-' || i.id, i.file_name, i.file_name, i.file_name, cast(null as date),
			  (i.changed_at at time zone 'Asia/Seoul')::date, 1,
			  case when i.author like 'user:%' then cast(substr(i.author, 6) as uuid) end, cast(null as uuid),
			  '/desk/import/' || i.id
			from interchange.import i where i.side = :side and i.state = 'OPEN' and :writes
			""";

	// not to be done today: what will be due next, what others did, when both meet
	private static final String AHEAD = """
			(select 'NEXT', a.id, a.code, a.title_ko, a.title_ja, a.title_en, d.place, 1, cast(null as uuid),
			  cast(null as uuid), '' from followup.duty d join followup.action a on a.id = d.action_id
			  where d.side = :side and d.task = 'DUE' and d.place > cast(:today as date) + %1$d
			    -- what has no date stands at the end
			    and d.place < date '9999-12-31' and (a.visibility <> 'OWN_SIDE' or a.side = :side)
			  order by d.place limit 1)
			union all
			(select 'MEETING', m.id, m.code, m.title_ko, m.title_ja, m.title_en, m.held_latest, 1, cast(null as uuid),
			  cast(null as uuid), '' from meeting.meeting m where m.status in ('ANNOUNCED', 'CONFIRMED')
			  and (m.held_latest is null or m.held_latest >= :today) order by m.held_latest nulls last, m.code limit 1)
			union all
			(select 'REPORTED', a.id, a.code, a.title_ko, a.title_ja, a.title_en, (r.reported_at at time zone 'Asia/Seoul')::date, 1, cast(null as uuid),
			  cast(null as uuid), r.side
			  from (select * from followup.progress_report order by reported_at desc limit %2$d) r
			  join followup.action a on a.id = r.action_id where r.reported_by <> :me_actor and (r.visibility <> 'OWN_SIDE' or r.side = :side)
			    and (a.visibility <> 'OWN_SIDE' or a.side = :side) order by r.reported_at desc limit 10)
			union all
			(select case when k.agrees then 'CONFIRMED' else 'DIFFERS' end, a.id, a.code, a.title_ko, a.title_ja, a.title_en,
			  (k.confirmed_at at time zone 'Asia/Seoul')::date, 1, cast(null as uuid), cast(null as uuid), k.side
			  from (select * from followup.confirmation order by confirmed_at desc limit %2$d) k
			  join followup.progress_report r on r.id = k.report_id
			  join followup.action a on a.id = r.action_id
			  where k.confirmed_by <> :me_actor and (a.visibility <> 'OWN_SIDE' or a.side = :side)
			  order by k.confirmed_at desc limit 10)
			"""
		.formatted(Schedule.SOON_DAYS, NEWEST);

	private static final String ALL = """
			with
			-- those whose deputy the reader is today
			absent as materialized (select d.principal from notification.deputy d
			  where d.deputy = :me and d.ended_at is null and :today between d.from_on and d.until_on),
			work (task, thing, code, title_ko, title_ja, title_en, due, place, many, responsible, organisation_id, address) as (
			  %s union all %s union all %s union all %s union all %s union all %s),
			known as (
			  select w.*, z.until_on, z.reason, w.responsible is distinct from :me
			    and exists (select from absent d where d.principal = w.responsible) as stands_in
			  from work w
			  left join notification.snooze z on z.author = :me_actor and z.item = w.task || ':' || w.thing
			    and z.until_on > :today),
			wanted as (
			  select k.*, count(*) over kind as total, count(*) over (partition by k.task) >= :counted as cut,
			    row_number() over (partition by k.task, k.until_on is null order by k.place nulls last, k.code) as nth
			  from known k
			  where :task in ('', k.task) and (:scope = 'SIDE' or k.responsible = :me or k.stands_in
			    -- what belongs to nobody in particular is everybody’s
			    or (k.responsible is null and k.organisation_id is null)
			    or (:scope = 'ORGANISATION' and k.organisation_id = :organisation))
			  window kind as (partition by k.task, k.until_on is null))
			select w.task, w.thing, w.code, w.title_ko, w.title_ja, w.title_en, w.due, w.many, w.responsible, w.address,
			  w.until_on, w.reason, w.stands_in, w.total, w.cut, false as ahead,
			  (select string_agg(s.code || ' §' || coalesce(c.key, '–'), ', ' order by s.code, c.key)
			    from followup.action_clause k join statement.clause c on c.id = k.clause_id
			    join statement.statement s on s.id = c.statement_id where k.action_id = w.thing) as context, w.nth,
			  d.said_precision, d.said_earliest, d.said_latest, d.said_printed, coalesce(d.said_inferred, false) as said_inferred
			from wanted w
			-- a date is shown no more exactly than it was given (rule 7)
			left join lateral (
			  select a.due_precision, a.due_earliest, a.due_latest, a.due_printed, a.due_inferred from followup.action a
			  where a.id = w.thing and w.task in ('PAST_DUE', 'DUE_SOON') and a.horizon = 'DATED' and a.due_precision <> 'DAY'
			  union all
			  (select c.becomes_precision, c.becomes_earliest, c.becomes_latest, c.becomes_printed, c.becomes_inferred
			    from followup.due_change c where c.action_id = w.thing and w.task = 'DATE_PROPOSED'
			    and c.becomes_precision not in ('DAY', 'UNKNOWN')
			    order by c.changed_at desc limit 1)) d (said_precision, said_earliest, said_latest, said_printed,
			  said_inferred) on true
			where w.nth <= :most
			union all
			select h.task, h.thing, h.code, h.title_ko, h.title_ja, h.title_en, h.due, h.many, h.responsible, h.address,
			  null, null, false, 0, false, true, null, 0, null, null, null, null, false
			from (%s) h (task, thing, code, title_ko, title_ja, title_en, due, many, responsible, organisation_id, address)
			""";

	private static final Map<WorkScope, String> QUESTIONS = Map.of(WorkScope.MINE, question(MINE),
			WorkScope.ORGANISATION, question(OF_ORGANISATION), WorkScope.SIDE, question(OF_SIDE));

	private final DeskReader desk;

	private final CurrentUser currentUser;

	private final Colleagues colleagues;

	private final ActorNames names;

	private final Clock clock;

	Worklist(DeskReader desk, CurrentUser currentUser, Colleagues colleagues, ActorNames names, Clock clock) {
		this.desk = desk;
		this.currentUser = currentUser;
		this.colleagues = colleagues;
		this.names = names;
		this.clock = clock;
	}

	private static String question(String whose) {
		return ALL.formatted(ACTIONS.formatted(Schedule.SOON_DAYS, whose), PROPOSED, TEXTS, MEETINGS, OBJECTIONS,
				IMPORTS, AHEAD);
	}

	/**
	 * What needs the reader today, so many of each kind and how many there are.
	 * @param task the only kind that is wanted; null for all
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public WorkPage today(WorkScope scope, @Nullable Task task, Language reader) {
		Actor actor = this.currentUser.reader();
		@Nullable UserId me = actor.user();
		Map<String, Object> values = new HashMap<>();
		LocalDate today = LocalDate.now(this.clock);
		values.put("today", today);
		values.put("me", (me != null) ? me.value() : NOBODY);
		values.put("me_actor", actor.name());
		values.put("approves", actor.has(Role.APPROVER));
		values.put("writes", actor.writes());
		WorkScope whose = (me != null) ? scope : WorkScope.SIDE;
		values.put("scope", whose.name());
		values.put("nobody", NOBODY);
		values.put("organisation", (whose == WorkScope.ORGANISATION && me != null) ? organisationOf(me) : NOBODY);
		values.put("task", (task != null) ? task.name() : "");
		values.put("most", (task != null) ? MOST_OF_ONE : MOST);
		values.put("counted", COUNTED);
		List<Row> rows = this.desk.list(reader, Objects.requireNonNull(QUESTIONS.get(whose)), values);
		List<Row> tasks = rows.stream().filter((it) -> !it.is("ahead")).toList();
		Map<String, String> absent = names(tasks);
		List<WorkItem> all = tasks.stream()
			.sorted(Comparator.comparing((Row it) -> it.constant(Task.class, "task"))
				.thenComparing((it) -> it.count("nth")))
			.map((it) -> item(it, absent, today))
			.toList();
		List<Row> ahead = rows.stream().filter((it) -> it.is("ahead")).toList();
		return new WorkPage(all.stream().filter((it) -> it.snoozedUntil() == null).toList(),
				all.stream().filter((it) -> it.snoozedUntil() != null).toList(), kinds(tasks, scope),
				coming(ahead, "NEXT"), recent(ahead), coming(ahead, "MEETING"));
	}

	private UUID organisationOf(UserId me) {
		return Objects.requireNonNullElse(this.colleagues.organisationOf(me), NOBODY);
	}

	/** How many there are of each kind, the most urgent first. */
	private static List<Kind> kinds(List<Row> tasks, WorkScope scope) {
		List<Row> open = tasks.stream().filter((it) -> it.find("until_on") == null).toList();
		List<Kind> kinds = new ArrayList<>();
		for (Task task : Task.values()) {
			List<Row> of = open.stream().filter((it) -> it.string("task").equals(task.name())).toList();
			if (!of.isEmpty()) {
				kinds.add(new Kind(task, of.get(0).count("total"), of.size(), of.get(0).is("cut"), scope));
			}
		}
		return kinds;
	}

	private Map<String, String> names(List<Row> rows) {
		List<String> people = rows.stream()
			.filter((it) -> it.is("stands_in"))
			.map((it) -> "user:" + it.id("responsible"))
			.distinct()
			.toList();
		return people.isEmpty() ? Map.of() : this.names.of(people);
	}

	private static @Nullable Long days(Task task, @Nullable LocalDate due, LocalDate today) {
		boolean dated = task == Task.PAST_DUE || task == Task.DUE_SOON;
		return (dated && due != null) ? ChronoUnit.DAYS.between(today, due) : null;
	}

	private static WorkItem item(Row row, Map<String, String> absent, LocalDate today) {
		Task task = row.constant(Task.class, "task");
		@Nullable String reason = row.find("reason");
		@Nullable SpokenDate said = row.date("said");
		return new WorkItem(task, task + ":" + row.id("thing"), row.string("code"), row.spoken("title", "code"),
				row.find("context"), row.day("due"), (said != null) ? said : row.plainDay("due"),
				days(task, row.day("due"), today), row.count("many"), row.string("address"), row.findId("responsible"),
				absent.get("user:" + row.find("responsible")), row.plainDay("until_on"), reason);
	}

	private static @Nullable Coming coming(List<Row> rows, String what) {
		return rows.stream()
			.filter((it) -> it.string("task").equals(what))
			.findFirst()
			.map((it) -> new Coming(it.string("code"), it.spoken("title", "code"), it.plainDay("due")))
			.orElse(null);
	}

	private static List<Recent> recent(List<Row> rows) {
		List<Row> found = new ArrayList<>(rows.stream()
			.filter((it) -> List.of("REPORTED", "CONFIRMED", "DIFFERS").contains(it.string("task")))
			.toList());
		found.sort(Comparator.comparing((Row it) -> Objects.requireNonNull(it.day("due"))).reversed());
		return found.stream()
			.limit(10)
			.map((it) -> new Recent(it.string("task"), Side.valueOf(it.string("address")), it.string("code"),
					it.spoken("title", "code"), Objects.requireNonNull(it.plainDay("due"))))
			.toList();
	}

}
