package org.yaksoku.progress.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Progress;
import org.yaksoku.statement.ClauseId;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Actions with any history, written row by row: what is kept beside them follows by the
 * triggers of the database alone.
 */
final class RandomRecord {

	static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

	static final LocalDate LAST = LocalDate.of(2026, 10, 31);

	private static final String[] VISIBILITIES = { "PUBLIC", "PUBLIC", "PUBLIC", "PUBLIC", "BOTH_SIDES", "OWN_SIDE" };

	private final JdbcClient jdbc;

	private final Random random;

	RandomRecord(JdbcClient jdbc, long seed) {
		this.jdbc = jdbc;
		this.random = new Random(seed);
	}

	void write(List<ClauseId> clauses, int actions) {
		// each row computed anew as it comes would take most of the time
		this.jdbc.sql("select set_config('yaksoku.stands_later', 'on', true)").query(String.class).single();
		for (int i = 0; i < actions; i++) {
			action(clauses.get(this.random.nextInt(clauses.size())));
		}
		this.jdbc.sql("select set_config('yaksoku.stands_later', '', true)").query(String.class).single();
		this.jdbc.sql("select followup.restand(array(select id from followup.action where code like 'any-%'))")
			.query((row, number) -> number)
			.list();
	}

	LocalDate day() {
		return FIRST.plusDays(this.random.nextInt((int) (LAST.toEpochDay() - FIRST.toEpochDay())));
	}

	private void action(ClauseId clause) {
		UUID action = UUID.randomUUID();
		@Nullable LocalDate due = (this.random.nextInt(4) > 0) ? day() : null;
		this.jdbc
			.sql("""
					insert into followup.action (id, version, code, title_en, horizon, due_precision, due_earliest, due_latest,
					  due_inferred, side, visibility, embargo_until, entered_at)
					values (:id, 0, :code, 'Anything', case when cast(:due as date) is null then 'NOT_STATED' else 'DATED' end,
					  case when cast(:due as date) is not null then 'DAY' end, :due, :due,
					  case when cast(:due as date) is not null then false end, 'KR', :visibility, :embargo, :entered)""")
			.param("id", action)
			.param("code", "any-" + action)
			.param("due", due)
			.param("visibility", visibility())
			.param("embargo", embargo())
			.param("entered", moment())
			.update();
		this.jdbc.sql("insert into followup.action_clause (action_id, clause_id) values (?, ?)")
			.params(action, clause.value())
			.update();
		for (String side : List.of("KR", "JP")) {
			if (this.random.nextInt(5) > 0) {
				this.jdbc.sql(
						"insert into followup.action_party (id, version, action_id, side, owes) values (?, 0, ?, ?, ?)")
					.params(UUID.randomUUID(), action, side, this.random.nextInt(4) > 0)
					.update();
			}
		}
		reports(action);
		if (due != null) {
			moves(action, due);
		}
	}

	private void reports(UUID action) {
		List<UUID> reports = new ArrayList<>();
		int many = this.random.nextInt(8);
		for (int i = 0; i < many; i++) {
			boolean note = this.random.nextInt(6) == 0;
			String visibility = note ? visibility() : visibility().replace("OWN_SIDE", "BOTH_SIDES");
			String side = this.random.nextBoolean() ? "KR" : "JP";
			UUID corrects = (!reports.isEmpty() && this.random.nextInt(4) == 0)
					? reports.get(this.random.nextInt(reports.size())) : null;
			UUID report = UUID.randomUUID();
			OffsetDateTime at = moment();
			this.jdbc
				.sql("""
						insert into followup.progress_report (id, action_id, side, as_of, progress, note, note_language, visibility,
						  embargo_until, corrects_id, reported_by, reported_at)
						values (:id, :action, :side, :asOf, :progress, 'Note', 'EN', :visibility, :embargo,
						  cast(:corrects as uuid), 'user:x', :at)""")
				.param("id", report)
				.param("action", action)
				.param("side", side)
				.param("asOf", at.toLocalDate().minusDays(this.random.nextInt(30)))
				.param("progress",
						note ? null : Progress.values()[this.random.nextInt(Progress.values().length)].name())
				.param("visibility", visibility)
				.param("embargo", embargo())
				.param("corrects", (corrects != null) ? corrects.toString() : null)
				.param("at", at)
				.update();
			reports.add(report);
			if (this.random.nextBoolean()) {
				this.jdbc
					.sql("""
							insert into followup.confirmation (id, report_id, side, agrees, note, note_language, confirmed_by,
							  confirmed_at) values (?, ?, ?, ?, 'Note', 'EN', 'user:y', ?)""")
					.params(UUID.randomUUID(), report, side.equals("KR") ? "JP" : "KR", this.random.nextInt(4) > 0,
							at.plusHours(this.random.nextInt(2000)))
					.update();
			}
		}
	}

	/** The date it has now is the last it was moved to. */
	private void moves(UUID action, LocalDate due) {
		List<OffsetDateTime> moments = new ArrayList<>();
		for (int i = this.random.nextInt(3); i > 0; i--) {
			moments.add(moment());
		}
		moments.sort(null);
		for (OffsetDateTime at : moments) {
			this.jdbc
				.sql("""
						insert into followup.due_change (id, version, action_id, side, changed_at, was_precision, was_earliest,
						  was_latest, was_inferred, becomes_precision, becomes_earliest, becomes_latest, becomes_inferred, reason,
						  reason_language, accepted_at, visibility)
						values (:id, 0, :action, 'KR', :at, 'DAY', :was, :was, false, 'DAY', :due, :due, false, 'Why', 'EN',
						  :accepted, :visibility)""")
				.param("id", UUID.randomUUID())
				.param("action", action)
				.param("at", at)
				.param("was", due.minusDays(this.random.nextInt(400)))
				.param("due", due)
				.param("accepted", (this.random.nextInt(5) > 0) ? at.plusHours(this.random.nextInt(500)) : null)
				.param("visibility", visibility())
				.update();
		}
		// moving a date touches the action itself, which is what makes its standing
		// follow
		this.jdbc.sql("update followup.action set version = version + 1 where id = ?").param(action).update();
	}

	private String visibility() {
		return VISIBILITIES[this.random.nextInt(VISIBILITIES.length)];
	}

	private @Nullable OffsetDateTime embargo() {
		return (this.random.nextInt(6) == 0) ? moment() : null;
	}

	private OffsetDateTime moment() {
		return Instant.from(FIRST.atStartOfDay(ZoneOffset.UTC))
			.plusSeconds(this.random.nextInt((int) (LAST.toEpochDay() - FIRST.toEpochDay()) * 24) * 3600L)
			.atOffset(ZoneOffset.UTC);
	}

}
