package org.yaksoku.notification.digest;

import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.yaksoku.account.AccountView;
import org.yaksoku.shared.DateWords;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Moments;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.SpokenDate;

import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a side owes and has not done, what waits for its answer, where the other side sees
 * it differently, and for approvers what waits for their signature. When a promise “by
 * the next meeting” is due is told by the standing of the action.
 */
@Component
class FollowupDueToday implements DueToday {

	private static final String STATEMENT = """
			left join lateral (
			  select v.title_ko, v.title_ja, v.title_en, x.number from followup.action_clause ac
			  join statement.clause_version x on x.clause_id = ac.clause_id
			  join statement.statement_version v on v.id = x.statement_version_id
			  where ac.action_id = a.id order by statement.is_set_aside(v), v.number desc, x.position limit 1) s on true""";

	// whoever looks after it, whoever stands in for them, and everybody where nobody does
	private static final String THEIRS = """
			(p.responsible is null or p.responsible = :me or p.responsible not in (:colleagues) or exists (
			  select from notification.deputy d where d.principal = p.responsible and d.deputy = :me
			    and d.ended_at is null and :today between d.from_on and d.until_on))""";

	/** What one’s own side said last. */
	private static final String OWN = """
			left join lateral (
			  select r.id, r.progress from followup.progress_report r
			  where r.action_id = a.id and r.side = p.side and r.progress is not null
			    and not exists (select from followup.progress_report c where c.corrects_id = r.id)
			  order by r.as_of desc, r.reported_at desc, r.id desc limit 1) r on true""";

	private static final String DEADLINES = """
			select a.code, a.title_ko, a.title_ja, a.title_en, t.due_latest as day, a.horizon, a.due_precision,
			  a.due_earliest, a.due_latest, a.due_printed, a.due_inferred, s.title_ko as statement_ko,
			  s.title_ja as statement_ja, s.title_en as statement_en, s.number
			from followup.action_standing t join followup.action a on a.id = t.action_id
			join followup.action_party p on p.action_id = a.id and p.owes and p.side = :side
			%s
			%s
			where t.progress not in ('COMPLETED', 'DISCONTINUED') and t.place <= cast(:today as date) + 14
			  and (a.visibility <> 'OWN_SIDE' or a.side = :side) and %s and %s
			  and (r.progress is null or r.progress not in ('COMPLETED', 'DISCONTINUED'))
			order by t.due_latest, a.code limit 1000
			""".formatted(OWN, STATEMENT, THEIRS, Reminders.DEADLINE.formatted("t.due_latest"));

	private static final String CONFIRMATIONS = """
			select a.code, a.title_ko, a.title_ja, a.title_en, t.last_reported_at as since,
			  s.title_ko as statement_ko, s.title_ja as statement_ja, s.title_en as statement_en, s.number
			from followup.action_standing t join followup.action a on a.id = t.action_id
			left join followup.action_party p on p.action_id = a.id and p.side = :side
			%s
			where ((:side = 'KR' and t.awaits_kr) or (:side = 'JP' and t.awaits_jp))
			  and (a.visibility <> 'OWN_SIDE' or a.side = :side) and %s
			order by t.last_reported_at, a.code limit 1000
			""".formatted(STATEMENT, THEIRS);

	private static final String DIFFERING = """
			select a.code, a.title_ko, a.title_ja, a.title_en, k.confirmed_at as since,
			  s.title_ko as statement_ko, s.title_ja as statement_ja, s.title_en as statement_en, s.number
			from followup.action_standing t join followup.action a on a.id = t.action_id
			join followup.action_party p on p.action_id = a.id and p.owes and p.side = :side
			%s
			join followup.confirmation k on k.report_id = r.id and not k.agrees
			%s
			where t.confirmation = 'SIDES_DIFFER' and (a.visibility <> 'OWN_SIDE' or a.side = :side) and %s
			order by k.confirmed_at, a.code limit 1000
			""".formatted(OWN, STATEMENT, THEIRS);

	private static final String SIGNATURES = """
			select t.code, v.title_ko, v.title_ja, v.title_en, v.sign_off_requested_at as since
			from statement.statement_version v join statement.statement t on t.id = v.statement_id
			where v.state = 'IN_SIGN_OFF' and not exists (
			  select from statement.sign_off g where g.statement_version_id = v.id and g.side = :side
			    and g.fingerprint = v.fingerprint)
			order by v.sign_off_requested_at, t.code limit 1000
			""";

	private final JdbcClient jdbc;

	private final MessageSource messages;

	FollowupDueToday(JdbcClient jdbc, MessageSource messages) {
		this.jdbc = jdbc;
		this.messages = messages;
	}

	@Override
	public List<DueItem> of(AccountView reader, List<AccountView> colleagues, LocalDate after, LocalDate today) {
		List<DueItem> items = new ArrayList<>();
		if (reader.writes()) {
			Map<String, Object> values = Map.<String, Object>of("me", reader.id().value(), "colleagues",
					colleagues.stream().map((it) -> it.id().value()).toList(), "today", today, "after", after, "side",
					reader.side().name());
			rows(DEADLINES, reader, values).forEach((it) -> items.add(deadline(it)));
			rows(CONFIRMATIONS, reader, values)
				.forEach((it) -> items.add(waiting(it, DueKind.CONFIRMATION, "/desk/actions/" + it.string("code"))));
			rows(DIFFERING, reader, values)
				.forEach((it) -> items.add(waiting(it, DueKind.DIFFERS, "/desk/actions/" + it.string("code"))));
		}
		if (reader.approves()) {
			rows(SIGNATURES, reader, Map.of("side", reader.side().name())).forEach((it) -> items
				.add(waiting(it, DueKind.SIGNATURE, "/desk/statements/" + it.string("code") + "/sign-off")));
		}
		return items;
	}

	private List<Row> rows(String sql, AccountView reader, Map<String, Object> values) {
		return this.jdbc.sql(sql)
			.params(values)
			.query((ResultSet row, int number) -> Row.of(row, reader.language()))
			.list();
	}

	private DueItem deadline(Row row) {
		LocalDate day = Objects.requireNonNull(row.day("day"));
		@Nullable SpokenDate printed = row.date("due");
		String inWords = (printed != null) ? printed.text() : this.messages.getMessage("notification.due.next-meeting",
				new Object[] { DateWords.of(row.reader()).day(day) }, row.reader().locale());
		return new DueItem(DueKind.DEADLINE, row.spoken("title", "code"), context(row), day, inWords,
				"/desk/actions/" + row.string("code"));
	}

	private static DueItem waiting(Row row, DueKind kind, String path) {
		Instant since = Objects.requireNonNull(row.moment("since"));
		LocalDate day = LocalDate.ofInstant(since, Moments.ZONE);
		return new DueItem(kind, row.spoken("title", "code"), (kind == DueKind.SIGNATURE) ? null : context(row), day,
				DateWords.of(row.reader()).day(day), path);
	}

	private static @Nullable Spoken context(Row row) {
		Spoken statement = row.spoken("statement");
		return (statement != null) ? new Spoken(statement.language(), statement.text() + " · " + row.string("number"))
				: null;
	}

}
