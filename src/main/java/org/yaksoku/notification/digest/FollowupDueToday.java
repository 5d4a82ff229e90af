package org.yaksoku.notification.digest;

import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.yaksoku.account.AccountView;
import org.yaksoku.shared.DateWords;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Moments;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Side;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a side owes and has not done, what waits for its answer, and for approvers what
 * waits for their signature.
 */
@Component
class FollowupDueToday implements DueToday {

	private static final String STATEMENT = """
			left join lateral (
			  select v.title_ko, v.title_ja, v.title_en, x.number from followup.action_clause ac
			  join statement.clause_version x on x.clause_id = ac.clause_id
			  join statement.statement_version v on v.id = x.statement_version_id
			  where ac.action_id = a.id order by v.number desc, x.position limit 1) s on true""";

	private static final String DEADLINES = """
			select a.code, a.title_ko, a.title_ja, a.title_en, a.due_precision, a.due_earliest, a.due_latest, a.due_printed,
			  a.due_inferred, s.title_ko as statement_ko, s.title_ja as statement_ja, s.title_en as statement_en, s.number
			from followup.action a
			join followup.action_party p on p.action_id = a.id and p.owes and p.side = :side
			left join lateral (
			  select r.progress from followup.progress_report r
			  where r.action_id = a.id and r.side = p.side and r.progress is not null
			    and not exists (select from followup.progress_report c where c.corrects_id = r.id)
			  order by r.as_of desc, r.reported_at desc, r.id desc limit 1) r on true
			%s
			where a.due_latest <= :until and (a.visibility <> 'OWN_SIDE' or a.side = :side)
			  and (r.progress is null or r.progress not in ('COMPLETED', 'DISCONTINUED'))
			order by a.due_latest, a.code limit 1000
			"""
		.formatted(STATEMENT);

	private static final String CONFIRMATIONS = """
			select a.code, a.title_ko, a.title_ja, a.title_en, r.reported_at as since,
			  s.title_ko as statement_ko, s.title_ja as statement_ja, s.title_en as statement_en, s.number
			from followup.action a
			join lateral (
			  select r.id, r.reported_at from followup.progress_report r
			  where r.action_id = a.id and r.side <> :side and r.progress is not null
			    and not exists (select from followup.progress_report c where c.corrects_id = r.id)
			  order by r.as_of desc, r.reported_at desc, r.id desc limit 1) r on true
			%s
			where a.visibility <> 'OWN_SIDE'
			  and not exists (select from followup.confirmation k where k.report_id = r.id)
			order by r.reported_at, a.code limit 1000
			""".formatted(STATEMENT);

	private static final String SIGNATURES = """
			select t.code, v.title_ko, v.title_ja, v.title_en, v.sign_off_requested_at as since
			from statement.statement_version v join statement.statement t on t.id = v.statement_id
			where v.state = 'IN_SIGN_OFF' and not exists (
			  select from statement.sign_off g where g.statement_version_id = v.id and g.side = :side
			    and g.fingerprint = v.fingerprint)
			order by v.sign_off_requested_at, t.code limit 1000
			""";

	/** Nobody is reminded earlier. */
	private static final int DAYS_AHEAD = 14;

	private final JdbcClient jdbc;

	FollowupDueToday(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<DueItem> of(AccountView reader, LocalDate today) {
		Side side = reader.side();
		Language language = reader.language();
		List<DueItem> items = new ArrayList<>();
		if (reader.writes()) {
			this.jdbc.sql(DEADLINES)
				.param("side", side.name())
				.param("until", today.plusDays(DAYS_AHEAD))
				.query((ResultSet row, int number) -> Row.of(row, language))
				.list()
				.forEach((it) -> items.add(deadline(it)));
			waiting(CONFIRMATIONS, side, language)
				.forEach((it) -> items.add(waiting(it, DueKind.CONFIRMATION, "/desk/actions/" + it.string("code"))));
		}
		if (reader.approves()) {
			waiting(SIGNATURES, side, language).forEach((it) -> items
				.add(waiting(it, DueKind.SIGNATURE, "/desk/statements/" + it.string("code") + "/sign-off")));
		}
		return items;
	}

	private List<Row> waiting(String sql, Side side, Language language) {
		return this.jdbc.sql(sql)
			.param("side", side.name())
			.query((ResultSet row, int number) -> Row.of(row, language))
			.list();
	}

	private static DueItem deadline(Row row) {
		LocalDate day = Objects.requireNonNull(row.day("due_latest"));
		return new DueItem(DueKind.DEADLINE, row.spoken("title", "code"), context(row), day,
				Objects.requireNonNull(row.date("due")).text(), "/desk/actions/" + row.string("code"));
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
