package org.yaksoku.followup;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaksoku.house.Acting;
import org.yaksoku.shared.Marks;
import org.yaksoku.shared.Marks.Latest;
import org.yaksoku.shared.Progress;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yaksoku.house.Acting.KOREAN_EDITOR;

/**
 * What the database keeps beside each action is what the rules say of its rows.
 */
@SpringBootTest
@Import(Acting.Configuration.class)
class StandingTests {

	private static final OffsetDateTime START = OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

	@Autowired
	Acting acting;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Test
	void isWhatTheRulesSayOfAnyHistory() {
		Random random = new Random(20261127);
		for (int i = 0; i < 60; i++) {
			UUID action = history(random, i);

			Map<String, Object> kept = this.jdbc.sql("""
					select progress, confirmation, awaits_kr, awaits_jp, last_as_of from followup.action_standing
					where action_id = ?""").param(action).query().singleRow();

			List<Owing> owing = owing(action);
			List<@Nullable Latest> latest = new ArrayList<>();
			owing.forEach((it) -> latest.add(it.latest()));
			Marks marks = Marks.ofAction(latest, null, LocalDate.of(2026, 11, 27));
			assertThat(kept.get("progress")).as("progress of " + i).isEqualTo(marks.progress().name());
			assertThat(kept.get("confirmation")).as("confirmation of " + i)
				.isEqualTo((marks.confirmation() != null) ? marks.confirmation().name() : null);
			assertThat(kept.get("awaits_kr")).as("Korea of " + i).isEqualTo(waits(owing, "JP"));
			assertThat(kept.get("awaits_jp")).as("Japan of " + i).isEqualTo(waits(owing, "KR"));
		}
	}

	@Test
	void followsTheDueDate() {
		UUID action = this.acting.as(KOREAN_EDITOR,
				() -> this.transaction.execute((status) -> action("dated", true, false)));

		this.acting.as(KOREAN_EDITOR, () -> this.transaction.executeWithoutResult((status) -> this.jdbc
			.sql("update followup.action set horizon = 'DATED', due_precision = 'DAY', due_earliest = '2027-03-31',"
					+ " due_latest = '2027-03-31', due_inferred = false, version = 1 where id = ?")
			.param(action)
			.update()));

		assertThat(this.jdbc.sql("select due_latest from followup.action_standing where action_id = ?")
			.param(action)
			.query(LocalDate.class)
			.single()).isEqualTo(LocalDate.of(2027, 3, 31));
	}

	@Test
	void forgetsANextMeetingThatIsDeleted() {
		Promised promised = promised();
		assertThat(due(promised.action())).isEqualTo(LocalDate.of(2027, 5, 20));

		change("delete from meeting.meeting where id = ?", promised.next());

		assertThat(due(promised.action())).isNull();
	}

	@Test
	void forgetsANextMeetingThatGoesToAnotherSeries() {
		Promised promised = promised();
		UUID other = series();

		change("update meeting.meeting set series_id = '" + other + "', version = 1 where id = ?", promised.next());

		assertThat(due(promised.action())).isNull();
	}

	/** Promised at the first meeting of a series by the second. */
	private Promised promised() {
		return this.acting.as(KOREAN_EDITOR, () -> this.transaction.execute((status) -> {
			UUID series = series();
			UUID first = meeting(series, 1, "HELD", LocalDate.of(2026, 5, 20));
			UUID next = meeting(series, 2, "CONFIRMED", LocalDate.of(2027, 5, 20));
			UUID outcome = UUID.randomUUID();
			this.jdbc.sql("""
					insert into meeting.outcome (id, version, meeting_id, position, kind, text_en, visibility)
					values (?, 0, ?, 0, 'ACTION', 'We do it', 'BOTH_SIDES')""").params(outcome, first).update();
			UUID action = UUID.randomUUID();
			this.jdbc.sql("""
					insert into followup.action (id, version, code, title_en, horizon, visibility, outcome_id)
					values (?, 0, ?, 'Something', 'BY_NEXT_MEETING', 'BOTH_SIDES', ?)""")
				.params(action, "promised-" + action, outcome)
				.update();
			return new Promised(action, next);
		}));
	}

	private UUID series() {
		UUID series = UUID.randomUUID();
		change("insert into meeting.series (id, version, slug, name_en, state) values (?, 0, 'series-" + series
				+ "', 'Talks', 'ACTIVE')", series);
		return series;
	}

	private UUID meeting(UUID series, int ordinal, String status, LocalDate day) {
		UUID meeting = UUID.randomUUID();
		this.jdbc
			.sql("""
					insert into meeting.meeting (id, version, code, series_id, ordinal, title_en, held_precision, held_earliest,
					  held_latest, held_inferred, status, visibility)
					values (:id, 0, :code, :series, :ordinal, 'Talks', 'DAY', :day, :day, false, :status, 'BOTH_SIDES')""")
			.param("id", meeting)
			.param("code", "talks-" + meeting)
			.param("series", series)
			.param("ordinal", ordinal)
			.param("day", day)
			.param("status", status)
			.update();
		return meeting;
	}

	private @Nullable LocalDate due(UUID action) {
		return this.jdbc.sql("select due_latest from followup.action_standing where action_id = ?")
			.param(action)
			.query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
			.single()
			.orElse(null);
	}

	private void change(String sql, UUID id) {
		this.acting.as(KOREAN_EDITOR,
				() -> this.transaction.executeWithoutResult((status) -> this.jdbc.sql(sql).param(id).update()));
	}

	private UUID history(Random random, int number) {
		return this.acting.as(KOREAN_EDITOR, () -> this.transaction.execute((status) -> {
			boolean korea = random.nextInt(4) > 0;
			boolean japan = random.nextInt(4) > 0;
			UUID action = action("standing-" + number, korea, japan);
			List<UUID> reports = new ArrayList<>();
			int many = random.nextInt(7);
			for (int i = 0; i < many; i++) {
				boolean note = random.nextInt(5) == 0;
				String side = random.nextBoolean() ? "KR" : "JP";
				UUID corrects = (!reports.isEmpty() && random.nextInt(4) == 0)
						? reports.get(random.nextInt(reports.size())) : null;
				UUID report = UUID.randomUUID();
				this.jdbc
					.sql("""
							insert into followup.progress_report (id, action_id, side, as_of, progress, note, note_language, visibility,
							  corrects_id, reported_by, reported_at)
							values (:id, :action, :side, :asOf, :progress, 'Note', 'EN', 'BOTH_SIDES', cast(:corrects as uuid), 'user:x', :at)""")
					.param("id", report)
					.param("action", action)
					.param("side", side)
					.param("asOf", LocalDate.of(2026, 1, 1).plusDays(random.nextInt(5)))
					.param("progress", note ? null : Progress.values()[random.nextInt(Progress.values().length)].name())
					.param("corrects", (corrects != null) ? corrects.toString() : null)
					.param("at", START.plusHours(random.nextInt(5)))
					.update();
				reports.add(report);
				if (random.nextInt(2) == 0) {
					this.jdbc
						.sql("""
								insert into followup.confirmation (id, report_id, side, agrees, note, note_language, confirmed_by, confirmed_at)
								values (?, ?, ?, ?, 'Note', 'EN', 'user:y', ?)""")
						.params(UUID.randomUUID(), report, side.equals("KR") ? "JP" : "KR", random.nextBoolean(), START)
						.update();
				}
			}
			return action;
		}));
	}

	private UUID action(String code, boolean korea, boolean japan) {
		UUID action = UUID.randomUUID();
		this.jdbc.sql("""
				insert into followup.action (id, version, code, title_en, horizon, visibility)
				values (?, 0, ?, 'Something', 'NOT_STATED', 'BOTH_SIDES')""").params(action, code).update();
		party(action, "KR", korea);
		party(action, "JP", japan);
		return action;
	}

	private void party(UUID action, String side, boolean owes) {
		this.jdbc.sql("insert into followup.action_party (id, version, action_id, side, owes) values (?, 0, ?, ?, ?)")
			.params(UUID.randomUUID(), action, side, owes)
			.update();
	}

	/** Row by row, without the help of the view: what each owing side said last. */
	private List<Owing> owing(UUID action) {
		List<Report> reports = this.jdbc
			.sql("""
					select r.id, r.side, r.as_of, r.progress, r.corrects_id, r.reported_at, k.agrees from followup.progress_report r
					left join followup.confirmation k on k.report_id = r.id where r.action_id = ?""")
			.param(action)
			.query(Report.class)
			.list();
		return this.jdbc.sql("select side from followup.action_party where action_id = ? and owes order by side")
			.param(action)
			.query(String.class)
			.list()
			.stream()
			.map((side) -> new Owing(side, latest(reports, side)))
			.toList();
	}

	private static @Nullable Latest latest(List<Report> reports, String side) {
		Report last = null;
		for (Report it : reports) {
			boolean corrected = reports.stream().anyMatch((other) -> it.id().equals(other.correctsId()));
			if (it.side().equals(side) && it.progress() != null && !corrected && (last == null || it.isAfter(last))) {
				last = it;
			}
		}
		return (last != null) ? new Latest(Progress.valueOf(last.progress()), last.agrees()) : null;
	}

	private static boolean waits(List<Owing> owing, String reporting) {
		return owing.stream()
			.anyMatch((it) -> it.side().equals(reporting) && it.latest() != null && it.latest().agrees() == null);
	}

	record Promised(UUID action, UUID next) {

	}

	record Owing(String side, @Nullable Latest latest) {

	}

	record Report(UUID id, String side, LocalDate asOf, @Nullable String progress, @Nullable UUID correctsId,
			OffsetDateTime reportedAt, @Nullable Boolean agrees) {

		boolean isAfter(Report other) {
			if (!this.asOf.equals(other.asOf)) {
				return this.asOf.isAfter(other.asOf);
			}
			if (!this.reportedAt.isEqual(other.reportedAt)) {
				return this.reportedAt.isAfter(other.reportedAt);
			}
			// as the database compares them: byte by byte
			return this.id.toString().compareTo(other.id.toString()) > 0;
		}

	}

}
