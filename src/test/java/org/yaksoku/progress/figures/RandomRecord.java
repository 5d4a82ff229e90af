package org.yaksoku.progress.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Progress;
import org.yaksoku.shared.Side;
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

	/** What each side said of what it owes. */
	final List<Owed> owed = new ArrayList<>();

	/** Actions that were made public later than they were entered. */
	final List<Published> published = new ArrayList<>();

	/** What was said of the editions that come next. */
	final List<Met> met = new ArrayList<>();

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

	/**
	 * The statement rests on the first edition of a series; of the two that follow, what
	 * is said changes.
	 */
	void meetings(UUID statement) {
		UUID series = UUID.randomUUID();
		this.jdbc
			.sql("insert into meeting.series (id, version, slug, name_en, state) values (?, 0, ?, 'Talks', 'ACTIVE')")
			.params(series, "series-" + series)
			.update();
		this.jdbc.sql("update statement.statement set series_id = ? where id = ?").params(series, statement).update();
		UUID first = meeting(series, 1, FIRST.minusDays(10).atStartOfDay().atOffset(ZoneOffset.UTC), 0);
		this.jdbc.sql("update meeting.meeting set visibility = 'PUBLIC', embargo_until = null where id = ?")
			.param(first)
			.update();
		this.jdbc.sql("insert into statement.statement_meeting (statement_id, meeting_id, position) values (?, ?, 0)")
			.params(statement, first)
			.update();
		meeting(series, 2, moment(), this.random.nextInt(5));
		meeting(series, 3, moment(), this.random.nextInt(5));
		this.jdbc.sql("select set_config('yaksoku.known_at', '', true)").query(String.class).single();
	}

	private UUID meeting(UUID series, int ordinal, OffsetDateTime entered, int changes) {
		UUID meeting = UUID.randomUUID();
		OffsetDateTime embargo = embargo();
		List<OffsetDateTime> moments = new ArrayList<>(List.of(entered));
		for (int i = 0; i < changes; i++) {
			moments.add(moment());
		}
		moments.sort(null);
		for (int i = 0; i < moments.size(); i++) {
			OffsetDateTime at = moments.get(i).plusSeconds(i);
			LocalDate day = (this.random.nextInt(4) > 0) ? day() : null;
			String status = Arrays.asList("ANNOUNCED", "CONFIRMED", "CONFIRMED", "HELD", "POSTPONED", "CANCELLED")
				.get(this.random.nextInt(6));
			String visibility = visibility().replace("OWN_SIDE", "PUBLIC");
			this.jdbc.sql("select set_config('yaksoku.known_at', ?, true)")
				.param(at.toString())
				.query(String.class)
				.single();
			this.jdbc
				.sql((i == 0)
						? """
								insert into meeting.meeting (id, version, code, series_id, ordinal, title_en, held_precision, held_earliest,
								  held_latest, held_inferred, status, visibility, embargo_until)
								values (:id, 0, :code, :series, :ordinal, 'Talks', 'DAY', :day, :day, false, :status, :visibility, :embargo)"""
						: """
								update meeting.meeting set held_earliest = :day, held_latest = :day, status = :status,
								  visibility = :visibility where id = :id""")
				.param("id", meeting)
				.param("code", "met-" + meeting)
				.param("series", series)
				.param("ordinal", ordinal)
				.param("day", day)
				.param("status", status)
				.param("visibility", visibility)
				.param("embargo", embargo)
				.update();
			this.met.add(new Met(meeting, ordinal, (embargo != null) ? embargo.toInstant() : null, at.toInstant(), day,
					status, visibility.equals("PUBLIC")));
		}
		return meeting;
	}

	LocalDate day() {
		return FIRST.plusDays(this.random.nextInt((int) (LAST.toEpochDay() - FIRST.toEpochDay())));
	}

	private void action(ClauseId clause) {
		UUID action = UUID.randomUUID();
		@Nullable LocalDate due = (this.random.nextInt(4) > 0) ? day() : null;
		boolean next = due == null && this.random.nextBoolean();
		OffsetDateTime entered = moment();
		String visibility = visibility();
		this.jdbc
			.sql("""
					insert into followup.action (id, version, code, title_en, horizon, due_precision, due_earliest, due_latest,
					  due_inferred, side, visibility, embargo_until, entered_at)
					values (:id, 0, :code, 'Anything', cast(:horizon as text),
					  case when cast(:due as date) is not null then 'DAY' end, :due, :due,
					  case when cast(:due as date) is not null then false end, 'KR', :visibility, :embargo, :entered)""")
			.param("id", action)
			.param("code", "any-" + action)
			.param("due", due)
			.param("horizon", (due != null) ? "DATED" : next ? "BY_NEXT_MEETING" : "NOT_STATED")
			.param("visibility", visibility)
			.param("embargo", embargo())
			.param("entered", entered)
			.update();
		this.jdbc.sql("insert into followup.action_clause (action_id, clause_id) values (?, ?)")
			.params(action, clause.value())
			.update();
		for (String side : List.of("KR", "JP")) {
			if (this.random.nextInt(5) > 0) {
				party(action, side, entered);
			}
		}
		shown(action, visibility);
		reports(action);
		if (due != null) {
			moves(action, due);
		}
	}

	/** A side that says it owes it, or not, and says otherwise later. */
	private void party(UUID action, String side, OffsetDateTime entered) {
		UUID party = UUID.randomUUID();
		boolean owes = this.random.nextInt(4) > 0;
		List<OffsetDateTime> moments = new ArrayList<>();
		for (int i = Math.max(0, this.random.nextInt(5) - 2); i > 0; i--) {
			moments.add(moment());
		}
		moments.sort(null);
		moments.add(0, (moments.isEmpty() || entered.isBefore(moments.get(0))) ? entered
				: FIRST.atStartOfDay().atOffset(ZoneOffset.UTC));
		for (int i = 0; i < moments.size(); i++) {
			OffsetDateTime at = moments.get(i).plusSeconds(i);
			this.jdbc
				.sql((i == 0)
						? "insert into followup.action_party (id, version, action_id, side, owes, owes_changed_at)"
								+ " values (:id, 0, :action, :side, :owes, :at)"
						: "update followup.action_party set owes = :owes, owes_changed_at = :at where id = :id")
				.param("id", party)
				.param("action", action)
				.param("side", side)
				.param("owes", owes)
				.param("at", at)
				.update();
			this.owed.add(new Owed(action, Side.valueOf(side), at.toInstant(), owes));
			owes = !owes;
		}
	}

	/**
	 * What desks kept to themselves may be shown to everybody later, and the other way.
	 */
	private void shown(UUID action, String visibility) {
		if (this.random.nextInt(4) == 0) {
			OffsetDateTime at = moment();
			boolean becomes = !visibility.equals("PUBLIC");
			this.jdbc
				.sql("update followup.action set visibility = :visibility" + (becomes ? ", public_since = :at" : "")
						+ " where id = :id")
				.param("visibility", becomes ? "PUBLIC" : "BOTH_SIDES")
				.param("at", at)
				.param("id", action)
				.update();
			if (becomes) {
				this.published.add(new Published(action, at.toInstant()));
			}
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
		for (int i = 0; i < moments.size(); i++) {
			OffsetDateTime at = moments.get(i);
			// what has a date now may have been promised by the next meeting before
			LocalDate was = (i > 0 || this.random.nextBoolean()) ? due.minusDays(this.random.nextInt(400)) : null;
			this.jdbc
				.sql("""
						insert into followup.due_change (id, version, action_id, side, changed_at, was_horizon, was_precision,
						  was_earliest, was_latest, was_inferred, becomes_precision, becomes_earliest, becomes_latest, becomes_inferred, reason,
						  reason_language, accepted_at, visibility)
						values (:id, 0, :action, 'KR', :at, cast(:horizon as text),
						  case when cast(:was as date) is not null then 'DAY' end, :was, :was, false, 'DAY', :due, :due, false, 'Why', 'EN',
						  :accepted, :visibility)""")
				.param("id", UUID.randomUUID())
				.param("action", action)
				.param("at", at)
				.param("horizon", (was != null) ? "DATED" : "BY_NEXT_MEETING")
				.param("was", was)
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

	record Owed(UUID action, Side side, Instant at, boolean owes) {

	}

	record Published(UUID action, Instant at) {

	}

	record Met(UUID meeting, int ordinal, @Nullable Instant embargo, Instant at, @Nullable LocalDate latest,
			String status, boolean isPublic) {

	}

	private OffsetDateTime moment() {
		return Instant.from(FIRST.atStartOfDay(ZoneOffset.UTC))
			.plusSeconds(this.random.nextInt((int) (LAST.toEpochDay() - FIRST.toEpochDay()) * 24) * 3600L)
			.atOffset(ZoneOffset.UTC);
	}

}
