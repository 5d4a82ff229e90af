package org.yaksoku.progress.figures;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yaksoku.followup.FollowupExamples;
import org.yaksoku.house.Acting;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Schedule;
import org.yaksoku.shared.Side;
import org.yaksoku.statement.ClauseId;
import org.yaksoku.statement.ClauseKind;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yaksoku.house.Acting.KOREAN_EDITOR;

/**
 * The sums of everything say what its rows say, whatever has changed since they were
 * brought to a moment, and whatever that moment was.
 */
@SpringBootTest
@Import({ Acting.Configuration.class, FollowupExamples.class })
class SumsTests {

	private static final String UNDER = "(select k.action_id from followup.action_clause k join statement.clause c"
			+ " on c.id = k.clause_id join statement.statement s on s.id = c.statement_id where s.code = :code)";

	/** What happens to actions, and to what they are parts of. */
	private static final List<String> CHANGES = List.of(
			"update followup.action_party set owes = not owes where action_id in " + UNDER + " and side = 'KR'",
			"update followup.action set visibility = 'BOTH_SIDES' where id = (select min(x.action_id::text)::uuid from "
					+ UNDER + " x)",
			"""
					insert into followup.progress_report (id, action_id, side, as_of, progress, note, note_language, visibility,
					  reported_by, reported_at)
					select gen_random_uuid(), p.action_id, p.side, date '2026-11-01', 'COMPLETED', 'Done', 'EN', 'PUBLIC', 'user:x',
					  timestamptz '2026-11-01' from followup.action_party p where p.owes and p.action_id in """
					+ UNDER,
			"update followup.action set due_precision = 'DAY', due_earliest = :today, due_latest = :today, horizon = 'DATED'"
					+ " where horizon = 'DATED' and id in " + UNDER,
			"""
					with t as (insert into topic.topic (id, version, slug, position, name_en)
					  values (gen_random_uuid(), 0, 'theme-of-' || :code, 1, 'Theme') returning id)
					insert into statement.clause_topic (clause_id, topic_id)
					select c.id, t.id from t, statement.clause c join statement.statement s on s.id = c.statement_id
					where s.code = :code and c.key = '1'""",
			"update topic.topic set slug = 'other-' || slug where slug = 'theme-of-' || :code",
			"update topic.topic set parent_id = (select x.id from topic.topic x where x.slug = 'energy')"
					+ " where slug = 'other-theme-of-' || :code",
			"delete from statement.clause_topic t using statement.clause c, statement.statement s where c.id = t.clause_id"
					+ " and s.id = c.statement_id and s.code = :code",
			"update party.organisation set slug = 'other-' || slug where id in (select p.organisation_id"
					+ " from followup.action_party p where p.action_id in " + UNDER + ")",
			"update statement.statement set code = code || '-b' where code = :code",
			"update statement.statement set code = :code where code = :code || '-b'",
			"delete from followup.action_standing where action_id = (select max(x.action_id::text)::uuid from " + UNDER
					+ " x)");

	@Autowired
	Acting acting;

	@Autowired
	FollowupExamples examples;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	Clock clock;

	@Test
	void sayWhatTheRowsSay() {
		agree(1);
	}

	@Test
	@Tag("slow")
	void sayWhatTheRowsSayOfManyRecords() {
		agree(10);
	}

	private void agree(int sets) {
		List<ClauseId> clauses = this.examples.published(ClauseKind.COMMITMENT, ClauseKind.PROCEDURAL);
		String code = code(clauses.get(0));
		Random random = new Random(20261128);
		Figures kept = new Figures(this.jdbc, this.clock);
		for (int set = 0; set < sets; set++) {
			RandomRecord record = new RandomRecord(this.jdbc, random.nextLong());
			this.acting.as(KOREAN_EDITOR, () -> this.transaction.executeWithoutResult((status) -> {
				this.jdbc.sql(
						"update statement.statement_version v set public_from = '2025-02-01' from statement.statement s"
								+ " where s.id = v.statement_id and s.code = ?")
					.param(code)
					.update();
				record.write(clauses, 14);
				AsOf now = AsOf.now(this.clock);
				assertThat(agree(now)).as("there is something to count").isGreaterThan(3);
				staysSo(kept, AsOf.of(RandomRecord.LAST, this.clock));
				assertThat(settle(now, 3)).isEqualTo(3);
				agree(now);
				for (String change : CHANGES) {
					this.jdbc.sql(change).param("code", code).param("today", now.day()).update();
					agree(now);
					staysSo(kept, AsOf.of(RandomRecord.LAST, this.clock));
					// some of it, all of it, or nothing
					settle(now, random.nextInt(3) * 8);
					agree(now);
				}
				// the sums are of another moment than the one asked for
				while (settle(now, 50) == 50) {
					agree(AsOf.of(record.day(), this.clock));
				}
				assertThat(settle(now, 50)).as("all of it is settled").isZero();
				for (int i = 0; i < 5; i++) {
					agree(AsOf.of(record.day(), this.clock));
				}
				settle(later(now, 40), 5000);
				agree(now);
				settle(AsOf.of(record.day(), this.clock), 5000);
				agree(now);
				agree(AsOf.of(record.day(), this.clock));
				status.setRollbackOnly();
			}));
		}
	}

	/**
	 * Asserts that the two ways of counting agree, and says how many actions there are.
	 */
	private int agree(AsOf asOf) {
		Figures figures = new Figures(this.jdbc, this.clock);
		Board board = figures.board(Scope.ALL, asOf, asOf.yearBefore(), Language.EN);
		for (Figure figure : Figure.values()) {
			assertThat(board.all().get(figure)).as(figure.name()).isEqualTo(rows(figures, figure, Scope.ALL, asOf));
		}
		for (Side side : Side.values()) {
			assertThat(board.sides().get(side).get(Figure.PAST_DUE))
				.isEqualTo(rows(figures, Figure.PAST_DUE, Scope.ALL.owedBy(side), asOf));
			assertThat(board.sides().get(side).get(Figure.AWAITING))
				.isEqualTo(rows(figures, Figure.AWAITING, Scope.ALL.answeredBy(side), asOf));
		}
		assertThat(board.since(Figure.ACTIONS))
			.isEqualTo(board.all().get(Figure.ACTIONS) - rows(figures, Figure.ACTIONS, Scope.ALL, asOf.yearBefore()));
		for (Board.Topic topic : board.topics()) {
			Scope about = new Scope(null, null, topic.slug(), null, null, null);
			Board alone = figures.board(about, asOf, null, Language.EN);
			assertThat(topic.counts()).as(topic.slug()).isEqualTo(alone.all());
			assertThat(lane(board, topic.slug())).isEqualTo(lane(alone, topic.slug()));
		}
		int completed = board.completed().isEmpty() ? 0
				: board.completed().get(board.completed().size() - 1).completed();
		assertThat(completed).isEqualTo(board.all().get(Figure.COMPLETED));
		Offer offer = figures.offer(Scope.ALL, asOf, Language.EN);
		for (Parts.Part part : figures.parts(Scope.ALL, offer, Language.EN).statements()) {
			Scope under = new Scope(null, part.slug(), null, null, null, null);
			assertThat(part.counts()).as(part.slug()).isEqualTo(figures.board(under, asOf, null, Language.EN).all());
		}
		figures.parts(Scope.ALL, offer, Language.EN)
			.organisations()
			.stream()
			.forEach((it) -> assertThat(it.counts().get(Figure.ACTIONS)).isEqualTo(
					rows(figures, Figure.ACTIONS, new Scope(null, null, null, it.slug(), it.side(), null), asOf)));
		return board.all().get(Figure.ACTIONS);
	}

	/** What is kept of a day that is over is what would be counted of it anew. */
	private void staysSo(Figures kept, AsOf day) {
		Figures anew = new Figures(this.jdbc, this.clock);
		Offer offer = anew.offer(Scope.ALL, AsOf.now(this.clock), Language.EN);
		assertThat(kept.then(Scope.ALL, day, offer)).isEqualTo(anew.then(Scope.ALL, day, offer));
	}

	private static List<Board.Lane> lane(Board board, String slug) {
		return board.lanes().stream().filter((it) -> it.slug().equals(slug)).toList();
	}

	private static int rows(Figures figures, Figure figure, Scope scope, AsOf asOf) {
		return figures.lines(figure, scope, asOf, null, Language.EN).number();
	}

	private int settle(AsOf at, int most) {
		return this.jdbc.sql("select progress.settle(:most, :at, :day, :soon)")
			.param("most", most)
			.param("at", OffsetDateTime.ofInstant(at.at(), ZoneOffset.UTC))
			.param("day", at.day())
			.param("soon", at.day().plusDays(Schedule.SOON_DAYS))
			.query(Integer.class)
			.single();
	}

	private static AsOf later(AsOf moment, int days) {
		LocalDate day = moment.day().plusDays(days);
		return new AsOf(day, moment.at().plus(Duration.ofDays(days)));
	}

	private String code(ClauseId clause) {
		return this.jdbc.sql(
				"select s.code from statement.statement s join statement.clause c on c.statement_id = s.id where c.id = ?")
			.param(clause.value())
			.query(String.class)
			.single();
	}

}
