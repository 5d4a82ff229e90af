package org.yaksoku.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.yaksoku.followup.ActionFilter.Flag;
import org.yaksoku.followup.ActionFilter.Scope;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.Colleagues;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.DeskReader;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Progress;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Schedule;
import org.yaksoku.shared.UserId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists actions for both desks. A page costs the same wherever in the list it is: it
 * begins behind the last row of the page before.
 */
@Service
@Transactional(readOnly = true)
public class ActionList {

	/** How many stand on a page. */
	public static final int SIZE = 25;

	private static final String FROM = """
			from followup.action_standing t join followup.action a on a.id = t.action_id
			where (a.visibility <> 'OWN_SIDE' or a.side = :side)
			""";

	private static final String ROWS = """
			select a.id, a.code, a.title_ko, a.title_ja, a.title_en, a.deliverable_ko, a.deliverable_ja, a.deliverable_en,
			  a.horizon, a.due_precision, a.due_earliest, a.due_latest, a.due_printed, a.due_inferred, a.side, a.visibility,
			  a.example, t.progress, t.confirmation, t.due_latest as due, t.owed_kr, t.owed_jp, t.awaits_kr, t.awaits_jp,
			  t.behind_kr, t.behind_jp, t.last_as_of, t.last_reported_at, %s as place, %s, %s
			""";

	/**
	 * How many are counted: to count more would cost more than all the rest of the page.
	 */
	static final int COUNTED = 2000;

	private static final String TOTALS = """
			select t.progress, t.confirmation is not null as reported, count(*) as many,
			  count(*) filter (where t.progress in ('NOT_STARTED', 'IN_PROGRESS', 'ON_HOLD') and t.due_latest < :today) as late,
			  count(*) filter (where (:side = 'KR' and t.awaits_kr) or (:side = 'JP' and t.awaits_jp)) as waiting
			from (select t.* %s limit :counted) t group by 1, 2
			""";

	private final DeskReader desk;

	private final CurrentUser currentUser;

	private final Colleagues colleagues;

	private final FollowupSettings settings;

	private final Clock clock;

	ActionList(DeskReader desk, CurrentUser currentUser, Colleagues colleagues, FollowupSettings settings,
			Clock clock) {
		this.desk = desk;
		this.currentUser = currentUser;
		this.colleagues = colleagues;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * One page of the actions that are wanted, as far as the reader may see them.
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public ActionPage page(ActionFilter filter, Language reader) {
		Asked asked = asked(filter);
		List<ActionRow> rows = new ArrayList<>(rows(asked, filter, filter.after(), SIZE + 1, reader));
		@Nullable String next = null;
		if (rows.size() > SIZE) {
			rows.remove(SIZE);
			ActionRow last = rows.get(SIZE - 1);
			next = new Cursor(last.place(), last.id()).toString();
		}
		Map<Progress, Integer> counts = new EnumMap<>(Progress.class);
		int total = 0;
		int unreported = 0;
		int late = 0;
		int waiting = 0;
		Map<String, Object> values = new HashMap<>(asked.values());
		values.put("counted", COUNTED + 1);
		for (Row row : this.desk.list(reader, TOTALS.formatted(FROM + asked.where()), values)) {
			if (row.is("reported")) {
				counts.put(row.constant(Progress.class, "progress"), row.count("many"));
			}
			else {
				unreported += row.count("many");
			}
			total += row.count("many");
			late += row.count("late");
			waiting += row.count("waiting");
		}
		return (total > COUNTED) ? ActionPage.ofMany(rows, next, COUNTED)
				: new ActionPage(rows, next, total, false, counts, unreported, late, waiting);
	}

	/**
	 * All of them, one after the other, a few hundred in memory at a time.
	 * @param most no more than so many
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public void each(ActionFilter filter, Language reader, int most, Consumer<ActionRow> use) {
		Asked asked = asked(filter);
		@Nullable Cursor after = null;
		int left = most;
		while (left > 0) {
			List<ActionRow> rows = rows(asked, filter, after, Math.min(left, 500), reader);
			rows.forEach(use);
			if (rows.size() < Math.min(left, 500)) {
				return;
			}
			left -= rows.size();
			ActionRow last = rows.get(rows.size() - 1);
			after = new Cursor(last.place(), last.id());
		}
	}

	/**
	 * Those with the given codes, by code, as far as the reader may see them.
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public List<ActionRow> of(List<String> codes, Language reader) {
		this.currentUser.reader();
		Map<String, Object> values = new HashMap<>();
		values.put("codes", codes.toArray(String[]::new));
		return this.desk
			.list(reader,
					ROWS.formatted("a.code", ActionRow.CLAUSES, ActionRow.PARTIES) + FROM
							+ " and a.code = any(:codes) order by a.code",
					values)
			.stream()
			.map(this::row)
			.toList();
	}

	/**
	 * All of those done for a clause, by their dates, as far as the reader may see them.
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public List<ActionRow> under(UUID clause, Language reader) {
		this.currentUser.reader();
		Map<String, Object> values = new HashMap<>();
		values.put("clause", clause);
		return this.desk
			.list(reader, ROWS.formatted("a.code", ActionRow.CLAUSES, ActionRow.PARTIES) + FROM
					+ " and a.id in (select k.action_id from followup.action_clause k where k.clause_id = :clause)"
					+ " order by t.place, a.code", values)
			.stream()
			.map(this::row)
			.toList();
	}

	/**
	 * Those that somebody of the own side looks after, by code, no more than two hundred.
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public List<ActionRow> lookedAfterBy(UserId user, Language reader) {
		this.currentUser.reader();
		Map<String, Object> values = new HashMap<>();
		values.put("user", user.value());
		return this.desk
			.list(reader, ROWS.formatted("a.code", ActionRow.CLAUSES, ActionRow.PARTIES) + FROM
					+ " and exists (select from followup.action_party p where p.action_id = a.id and p.side = :side"
					+ " and p.responsible = :user) order by a.code limit 200", values)
			.stream()
			.map(this::row)
			.toList();
	}

	private List<ActionRow> rows(Asked asked, ActionFilter filter, @Nullable Cursor after, int size, Language reader) {
		Map<String, Object> values = new HashMap<>(asked.values());
		values.put("size", size);
		String where = asked.where();
		if (after != null) {
			where += " and " + filter.sort().following();
			values.put("place", after.place());
			values.put("last", after.last());
		}
		String expression = filter.sort().expression();
		String place = expression.contains("timestamptz")
				? "case when t.last_reported_at is null then '-infinity' else to_char(t.last_reported_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') end"
				: expression + "::text";
		String sql = ROWS.formatted(place, ActionRow.CLAUSES, ActionRow.PARTIES) + FROM + where + " order by "
				+ filter.sort().order() + " limit :size";
		return this.desk.list(reader, sql, values).stream().map(this::row).toList();
	}

	private ActionRow row(Row row) {
		LocalDate today = LocalDate.now(this.clock);
		return ActionRow.of(row, today, today.minusDays(this.settings.staleAfterDays()));
	}

	private Asked asked(ActionFilter filter) {
		Actor actor = this.currentUser.reader();
		LocalDate today = LocalDate.now(this.clock);
		Map<String, Object> values = new HashMap<>();
		values.put("today", today);
		StringBuilder where = new StringBuilder();
		if (!filter.words().isEmpty()) {
			where
				.append("""
						 and (a.code ilike :words or a.title_ko ilike :words or a.title_ja ilike :words or a.title_en ilike :words)
						""");
			values.put("words", "%" + filter.words().replaceAll("([\\\\%_])", "\\\\$1") + "%");
		}
		scope(filter.scope(), actor, where, values);
		if (filter.owing() != null) {
			where.append(" and t.owed_" + filter.owing().name().toLowerCase(java.util.Locale.ROOT));
		}
		if (!filter.progress().isEmpty()) {
			where.append(" and t.progress in " + filter.progress()
				.stream()
				.map((it) -> "'" + it.name() + "'")
				.collect(Collectors.joining(", ", "(", ")")));
		}
		schedule(filter.schedule(), where);
		if (filter.confirmation() != null) {
			where.append(" and t.confirmation = '" + filter.confirmation().name() + "'");
		}
		under(filter, where, values);
		flags(filter, where, values, today);
		return new Asked(where.toString(), values);
	}

	private void scope(Scope scope, Actor actor, StringBuilder where, Map<String, Object> values) {
		@Nullable UserId user = actor.user();
		if (scope == Scope.SIDE && actor.side() != null) {
			where.append(" and t.owed_" + actor.side().name().toLowerCase(java.util.Locale.ROOT));
		}
		if (scope == Scope.MINE && user != null) {
			where.append("""
					 and exists (select from followup.action_party p
					  where p.action_id = a.id and p.side = :side and p.responsible = :me)
					""");
			values.put("me", user.value());
		}
		if (scope == Scope.ORGANISATION && user != null) {
			where.append("""
					 and exists (select from followup.action_party p
					  where p.action_id = a.id and p.side = :side and p.organisation_id = :mine)
					""");
			@Nullable UUID organisation = this.colleagues.organisationOf(user);
			values.put("mine", (organisation != null) ? organisation : new UUID(0, 0));
		}
	}

	private static void schedule(@Nullable Schedule schedule, StringBuilder where) {
		if (schedule != null) {
			where.append(" and t.progress in ('NOT_STARTED', 'IN_PROGRESS', 'ON_HOLD') and ");
			where.append(switch (schedule) {
				case PAST_DUE -> "t.due_latest < :today";
				case DUE_SOON -> "t.due_latest between :today and cast(:today as date) + " + Schedule.SOON_DAYS;
				case ON_TIME -> "t.due_latest > cast(:today as date) + " + Schedule.SOON_DAYS;
				case NO_DATE -> "t.due_latest is null";
			});
		}
	}

	private static void under(ActionFilter filter, StringBuilder where, Map<String, Object> values) {
		if (!filter.topic().isEmpty()) {
			where
				.append("""
						 and exists (select from followup.action_clause k join statement.clause_topic ct on ct.clause_id = k.clause_id
						  join topic.topic x on x.id = ct.topic_id left join topic.topic y on y.id = x.parent_id
						  where k.action_id = a.id and :topic in (x.slug, y.slug))
						""");
			values.put("topic", filter.topic());
		}
		if (!filter.statement().isEmpty()) {
			where
				.append("""
						 and exists (select from followup.action_clause k join statement.clause c on c.id = k.clause_id
						  join statement.statement s on s.id = c.statement_id where k.action_id = a.id and s.code = :statement)
						""");
			values.put("statement", filter.statement());
		}
		if (!filter.organisation().isEmpty()) {
			where
				.append("""
						 and (exists (select from followup.action_party p join party.organisation o on o.id = p.organisation_id
						    where p.action_id = a.id and o.slug = :organisation)
						  or exists (select from followup.action_supporter p join party.organisation o on o.id = p.organisation_id
						    where p.action_id = a.id and o.slug = :organisation))
						""");
			values.put("organisation", filter.organisation());
		}
	}

	private void flags(ActionFilter filter, StringBuilder where, Map<String, Object> values, LocalDate today) {
		for (Flag flag : filter.flags()) {
			where.append(" and ").append(switch (flag) {
				case NO_OWNER -> """
						not exists (select from followup.action_party p
						  where p.action_id = a.id and p.owes and p.organisation_id is not null)
						""";
				case NO_DATE -> "t.due_latest is null";
				case NO_DELIVERABLE -> "coalesce(a.deliverable_ko, a.deliverable_ja, a.deliverable_en) is null";
				case NO_REPORT -> """
						t.progress in ('NOT_STARTED', 'IN_PROGRESS', 'ON_HOLD')
						  and (t.last_as_of is null or t.last_as_of < :stale)
						""";
			});
			if (flag == Flag.NO_REPORT) {
				values.put("stale", today.minusDays(this.settings.staleAfterDays()));
			}
		}
	}

	/**
	 * What a filter asks of the database.
	 */
	private record Asked(String where, Map<String, Object> values) {

	}

}
