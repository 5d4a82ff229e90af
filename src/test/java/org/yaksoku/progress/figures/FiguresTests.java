package org.yaksoku.progress.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yaksoku.followup.ActionService;
import org.yaksoku.followup.FollowupExamples;
import org.yaksoku.house.Acting;
import org.yaksoku.meeting.MeetingClosed;
import org.yaksoku.meeting.MeetingId;
import org.yaksoku.shared.ConfirmationState;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Marks;
import org.yaksoku.shared.Moments;
import org.yaksoku.shared.Progress;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;
import org.yaksoku.statement.ClauseId;
import org.yaksoku.statement.ClauseKind;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.yaksoku.house.Acting.KOREAN_EDITOR;

/**
 * Numbers that two ways of counting agree on, and that agree with each other.
 */
@SpringBootTest
@Import({ Acting.Configuration.class, FollowupExamples.class })
class FiguresTests {

	private static final Instant PUBLISHED = Instant.parse("2025-02-01T00:00:00Z");

	private static final String UNDER = "(select k.action_id from followup.action_clause k join statement.clause c"
			+ " on c.id = k.clause_id join statement.statement s on s.id = c.statement_id where s.code = ?)";

	@Autowired
	Acting acting;

	@Autowired
	ActionService actions;

	@Autowired
	ApplicationEventPublisher events;

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
		each(10, (record, code) -> {
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
			Parts parts = figures().parts(scope(code), figures().offer(scope(code), asOf, Language.KO), Language.KO);
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
	void ofAThemeInventedOnesCountAsLongAsThereAreNoOthersOfIt() {
		each(3, (record, code) -> {
			this.jdbc.sql("""
					insert into topic.topic (id, version, slug, position, name_en)
					values (gen_random_uuid(), 0, 'theme-of-' || :code, 1, 'Theme');
					insert into statement.clause_topic (clause_id, topic_id)
					select c.id, t.id from statement.clause c join statement.statement s on s.id = c.statement_id
					join topic.topic t on t.slug = 'theme-of-' || s.code where s.code = :code and c.key = '1'""")
				.param("code", code)
				.update();
			Scope theme = new Scope(null, null, "theme-of-" + code, null, null, null);
			int both = about(theme).all().get(Figure.ACTIONS);
			assertThat(both).isGreaterThan(1);
			String invent = "update followup.action a set example = true where id in (select k.action_id from"
					+ " followup.action_clause k join statement.clause_topic t on t.clause_id = k.clause_id"
					+ " join topic.topic x on x.id = t.topic_id where x.slug = ?)";

			this.jdbc.sql(invent).param("theme-of-" + code).update();
			assertThat(about(theme).all().get(Figure.ACTIONS)).isEqualTo(both);
			assertThat(about(theme).examples()).isTrue();
			assertThat(board(Scope.ALL).examples()).as("there are others").isFalse();

			this.jdbc.sql("update followup.action a set example = false where id = (select s.action_id from"
					+ " progress.spell s join followup.action x on x.id = s.action_id and x.example where s.until_at"
					+ " > now() and x.id in " + UNDER + " limit 1)")
				.param(code)
				.update();
			assertThat(about(theme).all().get(Figure.ACTIONS)).isEqualTo(1);
			assertThat(about(theme).examples()).isFalse();
		});
	}

	/**
	 * The figures of a theme; the list of all themes, its lane and its rows say the same.
	 */
	private Board about(Scope theme) {
		Board board = board(theme);
		Offer offer = figures().offer(theme, AsOf.now(this.clock), Language.EN);
		Themes.Theme listed = figures().themes(offer).get(String.valueOf(theme.topic()));
		assertThat(Objects.requireNonNull(listed.actions())).isEqualTo(board.all());
		assertThat(listed.example()).isEqualTo(board.examples());
		assertThat(listed.clauses()).isEqualTo(1);
		assertThat(board.topics()).singleElement().satisfies((it) -> assertThat(it.counts()).isEqualTo(board.all()));
		assertThat(board.lanes().size()).isLessThanOrEqualTo(1);
		assertThat(figures().lines(Figure.ACTIONS, theme, offer, null, Language.EN).number())
			.isEqualTo(board.all().get(Figure.ACTIONS));
		int led = figures().parts(theme, offer, Language.EN)
			.organisations()
			.stream()
			.mapToInt((it) -> it.counts().get(Figure.ACTIONS))
			.sum();
		assertThat(figures().involved(theme, offer, Language.EN)).hasSizeGreaterThan(1)
			.satisfies((all) -> assertThat(all.stream().mapToInt(Involved::leads).sum()).isEqualTo(led));
		return board;
	}

	private Board board(Scope scope) {
		return figures().board(scope, AsOf.now(this.clock), null, Language.EN);
	}

	@Test
	void todayIsThePresentAndBeforeTheFirstReportThereIsNone() {
		each(10, (record, code) -> {
			CountedByHand byHand = byHand(record, code);
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

	@Test
	void aDayThatIsOverKnowsNothingOfWhoOwesItSinceOrWhatWasMadePublicSinceOrWhenTheNextMeetingIsNow() {
		each(10, (record, code) -> {
			LocalDate day = record.day();
			Board then = board(code, day);

			this.jdbc.sql("update followup.action_party set owes = not owes where action_id in " + UNDER)
				.param(code)
				.update();
			this.jdbc
				.sql("update followup.action set visibility = 'PUBLIC' where visibility <> 'PUBLIC' and id in " + UNDER)
				.param(code)
				.update();
			for (String next : List.of("held_latest = '2027-05-20', status = 'CONFIRMED'", "status = 'POSTPONED'",
					"status = 'CANCELLED'", "ordinal = ordinal + 7")) {
				this.jdbc
					.sql("update meeting.meeting set " + next
							+ " where visibility = 'PUBLIC' and ordinal > 1 and series_id = "
							+ "(select series_id from statement.statement where code = ?)")
					.param(code)
					.update();
			}

			assertThat(board(code, day).all().numbers()).isEqualTo(then.all().numbers());
			assertThat(board(code, day).sides().get(Side.KR)).isEqualTo(then.sides().get(Side.KR));
		});
	}

	@Test
	void whatIsTakenBackFromThePublicLeavesEarlierDays() {
		each(1, (record, code) -> {
			assertThat(board(code, RandomRecord.LAST).all().get(Figure.ACTIONS)).isPositive();

			this.jdbc.sql("update followup.action set visibility = 'BOTH_SIDES' where id in " + UNDER)
				.param(code)
				.update();

			assertThat(board(code, RandomRecord.LAST).all().get(Figure.ACTIONS)).isZero();
		});
	}

	@Test
	void aChangeThatIsTakenBackHoldsFromThen() {
		each(1, 0, (record, code) -> {
			UUID action = reported(code, "2026-02-01T00:00:00Z", null);
			for (String change : List.of(
					"update followup.action_party set owes = false, owes_changed_at = '2026-05-01'",
					"update followup.action_party set owes = true, owes_changed_at = '2026-01-01'",
					"update followup.action set visibility = 'BOTH_SIDES'",
					"update followup.action set visibility = 'PUBLIC', public_since = '2026-03-01'")) {
				this.jdbc.sql(change + " where " + (change.contains("_party") ? "action_id" : "id") + " = ?")
					.param(action)
					.update();
				if (change.contains("_party")) {
					assertThat(board(code, LocalDate.parse("2026-04-30")).all().get(Figure.ACTIONS)).isEqualTo(1);
					assertThat(board(code, LocalDate.parse("2026-06-01")).all().get(Figure.ACTIONS)).isZero();
				}
			}
			assertThat(board(code, LocalDate.now(this.clock)).all().get(Figure.ACTIONS)).isEqualTo(1);

			this.jdbc.sql("update followup.action set visibility = 'BOTH_SIDES' where id = ?").param(action).update();
			this.jdbc.sql("update followup.action set visibility = 'PUBLIC', public_since = '2026-03-01' where id = ?")
				.param(action)
				.update();
			assertThat(board(code, LocalDate.parse("2026-04-30")).all().get(Figure.ACTIONS)).isZero();
			assertThat(board(code, LocalDate.now(this.clock)).all().get(Figure.ACTIONS)).isEqualTo(1);
		});
	}

	@Test
	void whatASideSeesDifferentlyHasMoved() {
		each(1, 0, (record, code) -> {
			UUID action = reported(code, "2026-02-01T00:00:00Z", null);
			answered(action, false, "2026-03-01T00:00:00Z");

			Changed changed = figures().changes(scope(code), asOf("2026-02-10"), asOf("2026-03-10"), Language.EN);

			assertThat(changed.groups()).containsOnlyKeys(ChangeKind.SIDES_DIFFER);
			assertThat(figures().changes(scope(code), asOf("2026-03-10"), asOf("2026-03-20"), Language.EN).groups())
				.containsOnlyKeys(ChangeKind.STILL);
		});
	}

	@Test
	void everyOpenActionIsToldOfByWhatChanged() {
		each(10, (record, code) -> {
			Figures figures = figures();
			Offer offer = figures.offer(scope(code), AsOf.of(RandomRecord.LAST, this.clock), Language.EN);
			Changed changed = figures.changes(scope(code), asOf("2026-01-10"), offer, Language.EN);

			assertThat(changed.groups()
				.values()
				.stream()
				.flatMap((it) -> it.moves().stream())
				.map((it) -> it.line().code()))
				.containsAll(figures.all(Figure.ACTIONS, scope(code), offer, null, Language.EN)
					.rows()
					.stream()
					.filter((it) -> it.progress() != Progress.COMPLETED && it.progress() != Progress.DISCONTINUED)
					.map(Line::code)
					.toList());
		});
	}

	@Test
	void anAnswerTakesNoLessThanNoTime() {
		each(1, 0, (record, code) -> {
			UUID early = reported(code, "2026-02-01T00:00:00Z", "2026-02-20T00:00:00Z");
			answered(early, true, "2026-02-02T00:00:00Z");
			UUID mistaken = reported(code, "2026-02-01T00:00:00Z", null);
			answered(mistaken, true, "2026-02-05T00:00:00Z");
			assertThat(answers(code, "2026-04-01").answered()).isEqualTo(2);
			report(mistaken, "2026-03-01T00:00:00Z", null, true);

			assertThat(answers(code, "2026-02-28").answered()).isEqualTo(2);
			assertThat(answers(code, "2026-04-01").answered()).as("without what was corrected").isEqualTo(1);
			assertThat(answers(code, "2026-04-01").median()).isEqualByComparingTo("0");
		});
	}

	@Test
	void whoeverPublishesAStatementHoldsItsActions() {
		ClauseId clause = this.examples.published(ClauseKind.COMMITMENT).get(0);
		UUID action = this.acting
			.as(KOREAN_EDITOR, () -> this.actions.register(FollowupExamples.action(clause, Side.KR, Visibility.PUBLIC)))
			.value();
		TransactionTemplate other = new TransactionTemplate(
				Objects.requireNonNull(this.transaction.getTransactionManager()));
		other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

		this.acting.as(KOREAN_EDITOR, () -> this.transaction.executeWithoutResult((status) -> {
			this.jdbc
				.sql("update statement.statement_version v set public_from = public_from - interval '1 day'"
						+ " from statement.clause_version c where c.statement_version_id = v.id and c.clause_id = ?")
				.param(clause.value())
				.update();
			assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> other.executeWithoutResult(
					(inner) -> this.jdbc.sql("select id from followup.action where id = ? for no key update nowait")
						.param(action)
						.query(UUID.class)
						.single()))
				.withMessageContaining("lock");
			status.setRollbackOnly();
		}));
	}

	@Test
	void whatWasFrozenAtAClosingIsWhatIsCountedForItsMoment() {
		each(5, (record, code) -> {
			// what nobody owes is in no figure, and stands in the snapshot as it stands
			// in lists
			this.jdbc
				.sql("update followup.action a set visibility = 'BOTH_SIDES' where visibility = 'PUBLIC' and id in "
						+ UNDER
						+ " and not exists (select from followup.action_party p where p.action_id = a.id and p.owes)")
				.param(code)
				.update();
			Instant closed = this.clock.instant();
			UUID meeting = this.jdbc.sql(
					"select meeting_id from statement.statement_meeting m join statement.statement s on s.id = m.statement_id where s.code = ?")
				.param(code)
				.query(UUID.class)
				.single();
			this.events.publishEvent(new MeetingClosed(new MeetingId(meeting), closed));
			Map<String, String> counted = clauses(code, closed);

			Map<String, String> frozen = this.jdbc
				.sql("""
						select c.key, x.actions || ' ' || x.reported || ' ' || x.progress || ' ' || coalesce(x.confirmation, '') as said
						from followup.snapshot_clause x join followup.snapshot n on n.id = x.snapshot_id
						join statement.clause c on c.id = x.clause_id join statement.statement s on s.id = c.statement_id
						where n.meeting_id = ? and s.code = ? and x.visibility = 'PUBLIC' and x.actions > 0""")
				.params(meeting, code)
				.query((row, number) -> Map.entry(row.getString("key"), row.getString("said")))
				.list()
				.stream()
				.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

			assertThat(frozen).isNotEmpty().isEqualTo(counted);
		});
	}

	/** Each clause with any actions: how many, whether reported on, and how it stands. */
	private Map<String, String> clauses(String code, Instant at) {
		Figures figures = figures();
		Offer offer = figures.offer(scope(code), new AsOf(LocalDate.ofInstant(at, Moments.ZONE), at), Language.EN);
		Map<String, List<Line>> lines = figures.all(Figure.ACTIONS, scope(code), offer, null, Language.EN)
			.rows()
			.stream()
			.collect(Collectors.groupingBy((it) -> Objects.requireNonNull(it.clause())));
		return lines.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, (it) -> {
			Marks marks = Marks.ofClause(it.getValue()
				.stream()
				.map((line) -> new Marks(line.progress(), null,
						(line.confirmation() != null) ? ConfirmationState.valueOf(line.confirmation()) : null))
				.toList());
			return it.getValue().size() + " " + it.getValue().stream().anyMatch(Line::isReported) + " "
					+ marks.progress() + " " + ((marks.confirmation() != null) ? marks.confirmation() : "");
		}));
	}

	/** An action of the Korean side that was entered in January, with a report. */
	private UUID reported(String code, String at, @Nullable String embargo) {
		UUID action = UUID.randomUUID();
		this.jdbc.sql("""
				insert into followup.action (id, version, code, title_en, horizon, side, visibility, entered_at)
				values (?, 0, ?, 'Anything', 'NOT_STATED', 'KR', 'PUBLIC', '2026-01-01')""")
			.params(action, "any-" + action)
			.update();
		this.jdbc.sql("""
				insert into followup.action_clause (action_id, clause_id) select ?, c.id from statement.clause c
				join statement.statement s on s.id = c.statement_id where s.code = ? order by c.id limit 1""")
			.params(action, code)
			.update();
		this.jdbc.sql("""
				insert into followup.action_party (id, version, action_id, side, owes, owes_changed_at)
				values (gen_random_uuid(), 0, ?, 'KR', true, '2026-01-01')""").param(action).update();
		report(action, at, embargo, false);
		return action;
	}

	private void report(UUID action, String at, @Nullable String embargo, boolean corrects) {
		this.jdbc
			.sql("""
					insert into followup.progress_report (id, action_id, side, as_of, progress, visibility, embargo_until, corrects_id,
					  reported_by, reported_at)
					values (gen_random_uuid(), :action, 'KR', '2026-01-31', 'IN_PROGRESS', 'PUBLIC', cast(:embargo as timestamptz),
					  case when :corrects then (select r.id from followup.progress_report r where r.action_id = :action) end,
					  'user:x', cast(:at as timestamptz))""")
			.param("action", action)
			.param("embargo", embargo)
			.param("corrects", corrects)
			.param("at", at)
			.update();
	}

	private void answered(UUID action, boolean agrees, String at) {
		this.jdbc
			.sql("""
					insert into followup.confirmation (id, report_id, side, agrees, note, note_language, confirmed_by, confirmed_at)
					select gen_random_uuid(), r.id, 'JP', ?, 'Note', 'EN', 'user:y', cast(? as timestamptz)
					from followup.progress_report r where r.action_id = ?""")
			.params(agrees, at, action)
			.update();
	}

	private SideFigures answers(String code, String day) {
		return figures().compare(scope(code), asOf(day), Language.JA).get(0);
	}

	private AsOf asOf(String day) {
		return AsOf.of(LocalDate.parse(day), this.clock);
	}

	private void compare(int sets) {
		int[] seen = new int[Figure.values().length];
		each(sets, (record, code) -> {
			CountedByHand byHand = byHand(record, code);
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
				record.meetings(statement(code));
				record.write(clauses, actions);
				look.accept(record, code);
				status.setRollbackOnly();
			}));
		}
	}

	private CountedByHand byHand(RandomRecord record, String code) {
		return new CountedByHand(this.jdbc, statement(code), PUBLISHED, record);
	}

	private UUID statement(String code) {
		return this.jdbc.sql("select id from statement.statement where code = ?")
			.param(code)
			.query(UUID.class)
			.single();
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
