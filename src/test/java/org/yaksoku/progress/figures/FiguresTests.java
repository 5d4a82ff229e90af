package org.yaksoku.progress.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yaksoku.followup.FollowupExamples;
import org.yaksoku.house.Acting;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Moments;
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
 * Numbers that two ways of counting agree on, and that agree with each other.
 */
@SpringBootTest
@Import({ Acting.Configuration.class, FollowupExamples.class })
class FiguresTests {

	private static final Instant PUBLISHED = Instant.parse("2025-02-01T00:00:00Z");

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
	void areTheSameWhenCountedByHand() {
		compare(20);
	}

	@Test
	@Tag("slow")
	void areTheSameWhenCountedByHandTwoHundredTimes() {
		compare(200);
	}

	@Test
	void addUp() {
		each(20, (record, code) -> {
			Board board = board(code, record.day());
			for (Counts counts : List.of(board.all(), board.sides().get(Side.KR), board.sides().get(Side.JP))) {
				assertThat(Figure.STATES.stream().mapToInt(counts::get).sum()).isEqualTo(counts.get(Figure.ACTIONS));
				int open = counts.get(Figure.UNREPORTED) + counts.get(Figure.NOT_STARTED)
						+ counts.get(Figure.IN_PROGRESS) + counts.get(Figure.ON_HOLD);
				assertThat(counts.get(Figure.PAST_DUE) + counts.get(Figure.DUE_SOON) + counts.get(Figure.ON_TIME)
						+ counts.get(Figure.NO_DATE))
					.isEqualTo(open);
			}
			assertThat(board.all().get(Figure.AWAITING)).isLessThanOrEqualTo(
					board.sides().get(Side.KR).get(Figure.AWAITING) + board.sides().get(Side.JP).get(Figure.AWAITING));
			for (Figure figure : Figure.values()) {
				assertThat(figures().lines(figure, scope(code), board.asOf(), null, Language.EN).number())
					.as(figure + ": the rows behind the number")
					.isEqualTo(board.all().get(figure));
				for (Side side : Side.values()) {
					Scope ofSide = (figure == Figure.AWAITING) ? scope(code).answeredBy(side)
							: new Scope(null, code, null, null, side, null);
					assertThat(figures().lines(figure, ofSide, board.asOf(), null, Language.EN).number())
						.as(figure + ": the rows of " + side)
						.isEqualTo(board.sides().get(side).get(figure));
				}
			}
		});
	}

	@Test
	void addUpInTheirParts() {
		each(5, (record, code) -> {
			AsOf asOf = AsOf.of(record.day(), this.clock);
			Parts parts = figures().parts(scope(code), asOf, Language.KO);
			Board board = board(code, asOf.day());
			assertThat(parts.statements()).filteredOn((it) -> it.slug().equals(code))
				.allSatisfy((it) -> assertThat(it.counts()).isEqualTo(board.all()));
			for (Parts.Part part : parts.organisations()) {
				Scope led = new Scope(null, code, null, part.slug(), null, null);
				for (Figure figure : Figure.values()) {
					assertThat(figures().lines(figure, led, asOf, null, Language.EN).number())
						.as(figure + " of " + part.slug())
						.isEqualTo(part.counts().get(figure));
				}
			}
			assertThat(parts.organisations().stream().map(Parts.Part::side).distinct().toList())
				.isSubsetOf(Language.KO.sides());
		});
	}

	@Test
	void todayIsThePresentAndBeforeTheFirstReportThereIsNone() {
		each(10, (record, code) -> {
			CountedByHand byHand = byHand(code);
			assertThat(board(code, LocalDate.now(this.clock)).all().numbers())
				.isEqualTo(byHand.count(AsOf.now(this.clock), null));
			Instant first = byHand.firstReport();
			if (first != null) {
				Counts before = figures()
					.board(scope(code), new AsOf(LocalDate.ofInstant(first, Moments.ZONE), first.minusMillis(1)), null,
							Language.EN)
					.all();
				assertThat(before.get(Figure.UNREPORTED)).isEqualTo(before.get(Figure.ACTIONS));
				assertThat(before.get(Figure.COMPLETED) + before.get(Figure.CONFIRMED) + before.get(Figure.AWAITING))
					.isZero();
			}
		});
	}

	@Test
	void goWithTheStandingOfTheirAction() {
		each(1, (record, code) -> {
			assertThat(board(code, LocalDate.now(this.clock)).all().get(Figure.ACTIONS)).isPositive();

			this.jdbc
				.sql("""
						delete from followup.action_standing t using followup.action_clause k, statement.clause c, statement.statement s
						where k.action_id = t.action_id and c.id = k.clause_id and s.id = c.statement_id and s.code = ?""")
				.param(code)
				.update();

			assertThat(board(code, LocalDate.now(this.clock)).all().get(Figure.ACTIONS)).isZero();
		});
	}

	@Test
	void aDayThatIsOverStaysAsItWas() {
		each(5, (record, code) -> {
			LocalDate day = record.day();
			Map<Figure, Integer> then = board(code, day).all().numbers();

			this.jdbc
				.sql("""
						insert into followup.progress_report (id, action_id, side, as_of, progress, note, note_language, visibility,
						  reported_by, reported_at)
						select gen_random_uuid(), k.action_id, p.side, :day, 'COMPLETED', 'Done', 'EN', 'PUBLIC', 'user:x', :at
						from followup.action_clause k join statement.clause c on c.id = k.clause_id
						join statement.statement s on s.id = c.statement_id join followup.action_party p on p.action_id = k.action_id
						where s.code = :code""")
				.param("day", day)
				.param("at", OffsetDateTime.of(2026, 11, 1, 0, 0, 0, 0, ZoneOffset.UTC))
				.param("code", code)
				.update();

			assertThat(board(code, day).all().numbers()).isEqualTo(then);
			assertThat(board(code, LocalDate.of(2026, 11, 2)).all().get(Figure.UNREPORTED))
				.isLessThanOrEqualTo(then.get(Figure.ACTIONS));
		});
	}

	@Test
	void countWhatChangedAndWhatWillBeDueBeyondWhatIsListed() {
		each(1, 240, (record, code) -> {
			Offer offer = figures().offer(scope(code), AsOf.now(this.clock), Language.EN);
			AsOf before = AsOf.of(LocalDate.of(2025, 1, 1), this.clock);
			Counts all = board(code, offer.asOf().day()).all();

			Changed changed = figures().changes(scope(code), before, offer, Language.EN);
			Changed.Group entered = changed.group(ChangeKind.ENTERED);
			assertThat(entered.number()).isEqualTo(all.get(Figure.ACTIONS)).isGreaterThan(Changed.SHOWN);
			assertThat(entered.moves()).hasSize(Changed.SHOWN);
			Changed.Group rest = figures().changes(scope(code), before, offer, ChangeKind.ENTERED, 2, Language.EN)
				.group(ChangeKind.ENTERED);
			assertThat(rest.moves()).hasSize(entered.further()).doesNotContainAnyElementsOf(entered.moves());
			assertThat(rest.number()).isEqualTo(entered.number());
			assertThat(changed.group(ChangeKind.COMPLETED).number()).isEqualTo(all.get(Figure.COMPLETED));

			LocalDate end = LocalDate.of(2100, 1, 1);
			Lines due = figures().dueBy(end, scope(code), offer, Language.EN);
			assertThat(due.number()).isEqualTo(all.get(Figure.DUE_SOON) + all.get(Figure.ON_TIME));
			assertThat(due.rows()).hasSize(Math.min(due.number(), Board.SHOWN));
			assertThat(figures().openBy(end, scope(code), offer.asOf(), Language.EN).number())
				.isEqualTo(due.number() + all.get(Figure.PAST_DUE));
		});
	}

	private void compare(int sets) {
		int[] seen = new int[Figure.values().length];
		each(sets, (record, code) -> {
			CountedByHand byHand = byHand(code);
			for (int i = 0; i < 10; i++) {
				Board board = board(code, record.day());
				assertThat(board.all().numbers()).as("all at " + board.asOf())
					.isEqualTo(byHand.count(board.asOf(), null));
				for (Side side : Side.values()) {
					assertThat(board.sides().get(side).numbers()).as(side + " at " + board.asOf())
						.isEqualTo(byHand.count(board.asOf(), side));
				}
				board.all().numbers().forEach((figure, number) -> seen[figure.ordinal()] += number);
			}
		});
		for (Figure figure : Figure.values()) {
			assertThat(seen[figure.ordinal()]).as(figure + " occurs at all").isPositive();
		}
	}

	private void each(int sets, BiConsumer<RandomRecord, String> look) {
		each(sets, 14, look);
	}

	/** One random record after the other, of which nothing stays. */
	private void each(int sets, int actions, BiConsumer<RandomRecord, String> look) {
		List<ClauseId> clauses = this.examples.published(ClauseKind.COMMITMENT, ClauseKind.PROCEDURAL);
		String code = this.jdbc.sql(
				"select s.code from statement.statement s join statement.clause c on c.statement_id = s.id where c.id = ?")
			.param(clauses.get(0).value())
			.query(String.class)
			.single();
		Random seeds = new Random(20261128);
		for (int set = 0; set < sets; set++) {
			RandomRecord record = new RandomRecord(this.jdbc, seeds.nextLong());
			this.acting.as(KOREAN_EDITOR, () -> this.transaction.executeWithoutResult((status) -> {
				this.jdbc
					.sql("update statement.statement_version v set public_from = ? from statement.statement s "
							+ "where s.id = v.statement_id and s.code = ?")
					.params(PUBLISHED.atOffset(ZoneOffset.UTC), code)
					.update();
				record.write(clauses, actions);
				look.accept(record, code);
				status.setRollbackOnly();
			}));
		}
	}

	private CountedByHand byHand(String code) {
		return new CountedByHand(this.jdbc,
				this.jdbc.sql("select id from statement.statement where code = ?")
					.param(code)
					.query(UUID.class)
					.single(),
				PUBLISHED);
	}

	private Board board(String code, LocalDate day) {
		return figures().board(scope(code), AsOf.of(day, this.clock), null, Language.EN);
	}

	private Figures figures() {
		return new Figures(this.jdbc, this.clock);
	}

	private static Scope scope(String code) {
		return new Scope(null, code, null, null, null, null);
	}

}
