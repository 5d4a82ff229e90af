package org.yaksoku.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaksoku.document.DocumentId;
import org.yaksoku.house.Acting;
import org.yaksoku.meeting.MeetingId;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.Progress;
import org.yaksoku.shared.Role;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.UserId;
import org.yaksoku.shared.Visibility;
import org.yaksoku.statement.ClauseId;
import org.yaksoku.statement.ClauseKind;
import org.yaksoku.statement.LineageKind;
import org.yaksoku.statement.LineageService;
import org.yaksoku.statement.NewLineage;
import org.yaksoku.statement.StatementId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchRuntimeException;
import static org.yaksoku.house.Acting.JAPANESE_EDITOR;
import static org.yaksoku.house.Acting.KOREAN_EDITOR;

/**
 * Every step of reports, answers to them, responses and lineage, by everybody, against
 * what the model says of it. What is not allowed says why and changes no row.
 * <p>
 * In the tables {@code ok} is done; {@code 403} is not permitted, {@code 404} not known
 * to whoever asks, {@code 409} overtaken, {@code 422} refused; a word is the reason of
 * the refusal.
 */
@SpringBootTest
@Import(Acting.Configuration.class)
class TransitionTests {

	private static final Map<String, Actor> EVERYBODY = everybody();

	/** Who reports for which side on an action that both owe. */
	private static final String REPORTING = """
			who          KR  JP
			KR-EDITOR    ok  403
			KR-APPROVER  ok  403
			KR-EXECUTIVE 403 403
			KR-ADMIN     403 403
			JP-EDITOR    403 ok
			JP-APPROVER  403 ok
			JP-EXECUTIVE 403 403
			JP-ADMIN     403 403
			nobody       403 403
			""";

	/**
	 * The same on an action that the Korean side alone owes, known to both, and on one it
	 * keeps to itself.
	 */
	private static final String REPORTING_ALONE = """
			who          KR  JP  KR-kept JP-kept
			KR-EDITOR    ok  403 ok      403
			KR-APPROVER  ok  403 ok      403
			KR-EXECUTIVE 403 403 403     403
			KR-ADMIN     403 403 403     403
			JP-EDITOR    403 403 403     404
			JP-APPROVER  403 403 403     404
			JP-EXECUTIVE 403 403 403     403
			JP-ADMIN     403 403 403     403
			nobody       403 403 403     403
			""";

	private static final String REPORTS = """
			said-before  NOT_STARTED IN_PROGRESS COMPLETED ON_HOLD DISCONTINUED
			nothing      ok          ok          ok        ok      ok
			NOT_STARTED  ok          ok          ok        ok      ok
			IN_PROGRESS  STEP        ok          ok        ok      ok
			COMPLETED    STEP        ok          ok        ok      STEP
			ON_HOLD      STEP        ok          ok        ok      ok
			DISCONTINUED STEP        ok          STEP      STEP    ok
			""";

	private static final String REPORTS_WITHOUT_A_NOTE = """
			said-before  NOT_STARTED IN_PROGRESS    COMPLETED    ON_HOLD        DISCONTINUED
			nothing      ok          ok             NOTE_MISSING ok             ok
			NOT_STARTED  ok          ok             NOTE_MISSING ok             ok
			IN_PROGRESS  STEP        ok             NOTE_MISSING ok             ok
			COMPLETED    STEP        REASON_MISSING NOTE_MISSING REASON_MISSING STEP
			ON_HOLD      STEP        ok             NOTE_MISSING ok             ok
			DISCONTINUED STEP        ok             STEP         STEP           ok
			""";

	private static final String REPORTS_WITHOUT_EVIDENCE = """
			said-before  NOT_STARTED IN_PROGRESS COMPLETED        ON_HOLD DISCONTINUED
			nothing      ok          ok          EVIDENCE_MISSING ok      ok
			NOT_STARTED  ok          ok          EVIDENCE_MISSING ok      ok
			IN_PROGRESS  STEP        ok          EVIDENCE_MISSING ok      ok
			COMPLETED    STEP        ok          EVIDENCE_MISSING ok      STEP
			ON_HOLD      STEP        ok          EVIDENCE_MISSING ok      ok
			DISCONTINUED STEP        ok          STEP             STEP    ok
			""";

	/** A correction is measured by what was said before the mistake: here by nothing. */
	private static final String CORRECTIONS = """
			mistaken     NOT_STARTED IN_PROGRESS COMPLETED ON_HOLD DISCONTINUED
			NOT_STARTED  ok          ok          ok        ok      ok
			IN_PROGRESS  ok          ok          ok        ok      ok
			COMPLETED    ok          ok          ok        ok      ok
			ON_HOLD      ok          ok          ok        ok      ok
			DISCONTINUED ok          ok          ok        ok      ok
			""";

	private static final String CORRECTIONS_WITHOUT_A_NOTE = """
			mistaken     NOT_STARTED            IN_PROGRESS            COMPLETED              ON_HOLD                DISCONTINUED
			NOT_STARTED  CORRECTION_UNEXPLAINED CORRECTION_UNEXPLAINED CORRECTION_UNEXPLAINED CORRECTION_UNEXPLAINED CORRECTION_UNEXPLAINED
			COMPLETED    CORRECTION_UNEXPLAINED CORRECTION_UNEXPLAINED CORRECTION_UNEXPLAINED CORRECTION_UNEXPLAINED CORRECTION_UNEXPLAINED
			""";

	/** Who answers a report of the Korean side. */
	private static final String ANSWERING = """
			who          shown kept
			KR-EDITOR    403   404
			KR-APPROVER  403   404
			KR-EXECUTIVE 403   403
			KR-ADMIN     403   403
			JP-EDITOR    ok    404
			JP-APPROVER  ok    404
			JP-EXECUTIVE 403   403
			JP-ADMIN     403   403
			nobody       403   403
			""";

	private static final String ANSWERS = """
			report    confirmed differs differs-unexplained
			waiting   ok        ok      NOTE_MISSING
			a-note    409       409     409
			corrected 409       409     409
			confirmed 409       409     409
			disputed  409       409     409
			""";

	/** Who records for which side what an addressee answered. */
	private static final String RESPONDING = """
			who          KR  JP
			KR-EDITOR    ok  403
			KR-APPROVER  ok  403
			KR-EXECUTIVE 403 403
			KR-ADMIN     403 403
			JP-EDITOR    403 ok
			JP-APPROVER  403 ok
			JP-EXECUTIVE 403 403
			JP-ADMIN     403 403
			nobody       403 403
			""";

	private static final String RESPONSES = """
			recorded        DELIVERED ACKNOWLEDGED PARTLY_TAKEN_UP TAKEN_UP DECLINED NO_RESPONSE
			nothing         ok        ok           ok              ok       ok       ok
			DELIVERED       ok        ok           ok              ok       ok       ok
			ACKNOWLEDGED    422       ok           ok              ok       ok       ok
			PARTLY_TAKEN_UP 422       422          ok              ok       ok       422
			TAKEN_UP        422       422          422             ok       422      422
			DECLINED        422       422          ok              ok       ok       422
			NO_RESPONSE     422       ok           ok              ok       ok       ok
			""";

	/** Either side writes what both agree on at sign-off. */
	private static final String RELATING = """
			who          any
			KR-EDITOR    ok
			KR-APPROVER  ok
			KR-EXECUTIVE 403
			KR-ADMIN     403
			JP-EDITOR    ok
			JP-APPROVER  ok
			JP-EXECUTIVE 403
			JP-ADMIN     403
			nobody       403
			""";

	private static final String LINEAGE = """
			kind      with-a-successor without at-a-meeting of-another-edition in-its-own-edition
			CONTINUES ok               422     ok           422                422
			REAFFIRMS ok               422     422          422                422
			EXTENDS   ok               422     422          422                422
			NARROWS   ok               422     422          422                422
			SPLITS    ok               422     422          422                422
			MERGES    ok               422     422          422                422
			REPLACES  ok               422     422          422                422
			DROPS     422              ok      ok           422                422
			""";

	@Autowired
	Acting acting;

	@Autowired
	ActionService actions;

	@Autowired
	ReportService reports;

	@Autowired
	ResponseService responses;

	@Autowired
	LineageService lineages;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	FollowupExamples examples = new FollowupExamples();

	@BeforeEach
	void wire(@Autowired AutowireCapableBeanFactory beans) {
		beans.autowireBean(this.examples);
	}

	@Test
	void theTablesAreWhole() {
		Stream.of(REPORTS, REPORTS_WITHOUT_A_NOTE, REPORTS_WITHOUT_EVIDENCE)
			.map(TransitionTests::table)
			.forEach((it) -> {
				assertThat(it.keySet()).hasSize(Progress.values().length + 1);
				assertThat(it.values())
					.allSatisfy((row) -> assertThat(row.keySet()).containsExactly(names(Progress.values())));
			});
		assertThat(table(RESPONSES).keySet()).hasSize(ResponseState.values().length + 1);
		assertThat(table(RESPONSES).values())
			.allSatisfy((row) -> assertThat(row.keySet()).containsExactly(names(ResponseState.values())));
		assertThat(table(LINEAGE).keySet()).containsExactly(names(LineageKind.values()));
		Stream.of(REPORTING, REPORTING_ALONE, ANSWERING, RESPONDING, RELATING)
			.forEach((it) -> assertThat(table(it).keySet()).containsExactlyElementsOf(EVERYBODY.keySet()));
	}

	@Test
	void everyStateAfterEveryOtherByEverybodyForEitherSide() {
		ClauseId clause = commitment();
		DocumentId evidence = this.examples.evidence();
		table(REPORTS).forEach((before, row) -> {
			ActionId shared = said(clause, before, evidence);
			table(REPORTING)
				.forEach((who, sides) -> sides.forEach((side, permitted) -> row.forEach((after, follows) -> {
					String expected = permitted.equals("ok") ? follows : permitted;
					ActionId action = expected.equals("ok") ? said(clause, before, evidence) : shared;
					check(who + " for " + side + ": " + after + " after " + before, who, expected,
							() -> report(action, Side.valueOf(side), after, "Said", List.of(evidence), null));
				})));
		});
	}

	@Test
	void whatEachStateNeeds() {
		ClauseId clause = commitment();
		DocumentId evidence = this.examples.evidence();
		for (String missing : List.of("note", "evidence")) {
			table(missing.equals("note") ? REPORTS_WITHOUT_A_NOTE : REPORTS_WITHOUT_EVIDENCE)
				.forEach((before, row) -> row.forEach((after, expected) -> {
					ActionId action = said(clause, before, evidence);
					for (String who : List.of("KR-EDITOR", "JP-APPROVER")) {
						check(who + " without " + missing + ": " + after + " after " + before, who, expected,
								() -> report(action, EVERYBODY.get(who).side(), after,
										missing.equals("note") ? null : "Said",
										missing.equals("evidence") ? List.of() : List.of(evidence), null));
					}
				}));
		}
	}

	@Test
	void aCorrectionOfEveryStateByEveryOther() {
		ClauseId clause = commitment();
		DocumentId evidence = this.examples.evidence();
		for (String note : Arrays.asList("By mistake", null)) {
			table((note != null) ? CORRECTIONS : CORRECTIONS_WITHOUT_A_NOTE)
				.forEach((mistaken, row) -> row.forEach((after, expected) -> {
					ActionId action = said(clause, "nothing", evidence);
					ReportId wrong = this.acting.as(KOREAN_EDITOR,
							() -> report(action, Side.KR, mistaken, "Said", List.of(evidence), null));
					check(after + " instead of " + mistaken, "KR-EDITOR", expected,
							() -> report(action, Side.KR, after, note, List.of(evidence), wrong));
					if (expected.equals("ok")) {
						check("once more", "KR-EDITOR", "409",
								() -> report(action, Side.KR, after, note, List.of(evidence), wrong));
					}
					check("of the other side", "JP-EDITOR", (note != null) ? "CORRECTION_ELSEWHERE" : expected,
							() -> report(action, Side.JP, after, note, List.of(evidence), wrong));
				}));
		}
	}

	@Test
	void whoReportsOnWhatOneSideOwes() {
		ClauseId clause = commitment();
		table(REPORTING_ALONE).forEach((who, cells) -> cells.forEach((cell, expected) -> {
			Visibility visibility = cell.endsWith("-kept") ? Visibility.OWN_SIDE : Visibility.BOTH_SIDES;
			Side side = Side.valueOf(cell.substring(0, 2));
			ActionId action = register(FollowupExamples.action(clause, Side.KR, visibility));
			check(who + " " + cell, who, expected, () -> report(action, side, "IN_PROGRESS", "Said", List.of(), null));
		}));
	}

	@Test
	void everyAnswerToEveryReportByEverybody() {
		ClauseId clause = commitment();
		table(ANSWERS)
			.forEach((state, row) -> row.forEach((answer, follows) -> table(ANSWERING).forEach((who, cells) -> {
				String expected = cells.get("shown").equals("ok") ? follows : cells.get("shown");
				ReportId report = reported(clause, state);
				check(who + ": " + answer + " of one that is " + state, who, expected, () -> answer(report, answer));
			})));
	}

	@Test
	void whatASideKeepsIsNotAnsweredAtAll() {
		ClauseId clause = commitment();
		ActionId kept = register(FollowupExamples.action(clause, Side.KR, Visibility.OWN_SIDE));
		ReportId ofKept = this.acting.as(KOREAN_EDITOR,
				() -> report(kept, Side.KR, "IN_PROGRESS", "Said", List.of(), null));
		ActionId shown = register(FollowupExamples.action(clause, Side.KR, Visibility.BOTH_SIDES));
		ReportId keptNote = this.acting.as(KOREAN_EDITOR, () -> this.reports.report(new NewReport(shown, Side.KR, null,
				today(), null, "Among us", Language.EN, List.of(), Visibility.OWN_SIDE, null, null)));
		table(ANSWERING).forEach((who, cells) -> {
			check(who + " of a note that is kept", who, cells.get("kept"), () -> answer(keptNote, "confirmed"));
			if (EVERYBODY.get(who) == null || EVERYBODY.get(who).side() == Side.JP) {
				check(who + " of an action that is kept", who, cells.get("kept"), () -> answer(ofKept, "confirmed"));
			}
		});
	}

	@Test
	void everyResponseAfterEveryOtherByEverybodyForEitherSide() {
		Iterator<ClauseId> clauses = recommendations(80).iterator();
		table(RESPONSES).forEach((before, row) -> {
			ClauseId shared = responded(clauses.next(), before);
			row.forEach((after, follows) -> {
				Map<String, ClauseId> fresh = new LinkedHashMap<>();
				table(RESPONDING).forEach((who, sides) -> sides.forEach((side, permitted) -> {
					String expected = permitted.equals("ok") ? follows : permitted;
					// the two sides record each for themselves: one clause serves both
					ClauseId clause = expected.equals("ok")
							? fresh.computeIfAbsent(who.substring(3), (key) -> responded(clauses.next(), before))
							: shared;
					check(who + " for " + side + ": " + after + " after " + before, who, expected,
							() -> respond(clause, Side.valueOf(side), after));
				}));
			});
		});
	}

	@Test
	void everyLineageKindByEverybody() {
		ClauseKind[] kinds = new ClauseKind[50];
		Arrays.fill(kinds, ClauseKind.COMMITMENT);
		List<ClauseId> earlier = this.examples.published(kinds);
		Iterator<ClauseId> fresh = earlier.iterator();
		List<ClauseId> later = this.examples.published(ClauseKind.COMMITMENT);
		MeetingId silent = meeting();
		table(LINEAGE).forEach((kind, row) -> row.forEach((how, follows) -> table(RELATING).forEach((who, cells) -> {
			String expected = cells.get("any").equals("ok") ? follows : cells.get("any");
			// the same is recorded once
			ClauseId from = expected.equals("ok") ? fresh.next() : earlier.get(0);
			check(who + ": " + kind + " " + how, who, expected,
					() -> relate(LineageKind.valueOf(kind), how, from, earlier.get(1), later.get(0), silent));
		})));
	}

	/**
	 * Tries something: what is allowed is written, everything else says why and leaves no
	 * trace.
	 */
	private void check(String what, String who, String expected, Runnable work) {
		String before = rows();
		@Nullable Actor actor = EVERYBODY.get(who);
		RuntimeException refused = catchRuntimeException(() -> {
			if (actor != null) {
				this.acting.as(actor, work);
			}
			else {
				work.run();
			}
		});
		assertThat(said(refused)).as(what).isEqualTo(expected);
		if (refused != null) {
			assertThat(refused.getMessage()).as(what + ": why").isNotBlank();
			assertThat(rows()).as(what + ": nothing is written").isEqualTo(before);
		}
		else {
			assertThat(rows()).as(what + ": something is written").isNotEqualTo(before);
		}
	}

	private static String said(@Nullable RuntimeException refused) {
		if (refused == null) {
			return "ok";
		}
		if (refused instanceof ReportRefused report) {
			return report.reason().name();
		}
		if (refused instanceof NotPermitted) {
			return "403";
		}
		if (refused instanceof NotFound) {
			return "404";
		}
		if (refused instanceof IllegalStateException) {
			return "409";
		}
		return (refused instanceof IllegalArgumentException) ? "422" : refused.toString();
	}

	/**
	 * How many rows there are and how much was ever written down of them; what has no
	 * history by its content.
	 */
	private String rows() {
		return this.jdbc
			.sql("""
					select concat_ws(' ', (select count(*) from followup.action), (select count(*) from followup.action_party),
					  (select count(*) from followup.progress_report), (select count(*) from followup.report_evidence),
					  (select count(*) from followup.confirmation), (select count(*) from followup.response),
					  (select count(*) from statement.lineage), (select max(id) from history.entry),
					  (select md5(string_agg(t::text, ',' order by t.action_id)) from followup.action_standing t))""")
			.query(String.class)
			.single();
	}

	private ClauseId commitment() {
		return this.examples.published(ClauseKind.COMMITMENT).get(0);
	}

	private List<ClauseId> recommendations(int many) {
		ClauseKind[] kinds = new ClauseKind[many];
		Arrays.fill(kinds, ClauseKind.RECOMMENDATION);
		return this.examples.published(kinds);
	}

	private ActionId register(NewAction action) {
		return this.acting.as(KOREAN_EDITOR, () -> this.actions.register(action));
	}

	/** An action that both owe and of which both have said the same. */
	private ActionId said(ClauseId clause, String before, DocumentId evidence) {
		ActionId action = register(FollowupExamples.action(clause, null, Visibility.BOTH_SIDES));
		if (!before.equals("nothing")) {
			this.acting.as(KOREAN_EDITOR, () -> report(action, Side.KR, before, "Before", List.of(evidence), null));
			this.acting.as(JAPANESE_EDITOR, () -> report(action, Side.JP, before, "Before", List.of(evidence), null));
		}
		return action;
	}

	private ReportId report(ActionId action, Side side, String progress, @Nullable String note,
			List<DocumentId> evidence, @Nullable ReportId corrects) {
		return this.reports.report(new NewReport(action, side, null, today(), Progress.valueOf(progress), note,
				(note != null) ? Language.EN : null, evidence, Visibility.BOTH_SIDES, null, corrects));
	}

	/** A report of the Korean side in one of the states of the table. */
	private ReportId reported(ClauseId clause, String state) {
		ActionId action = register(FollowupExamples.action(clause, Side.KR, Visibility.BOTH_SIDES));
		ReportId report = this.acting.as(KOREAN_EDITOR,
				() -> this.reports.report(new NewReport(action, Side.KR, null, today(),
						state.equals("a-note") ? null : Progress.IN_PROGRESS, "Said", Language.EN, List.of(),
						Visibility.BOTH_SIDES, null, null)));
		switch (state) {
			case "corrected" -> this.acting.as(KOREAN_EDITOR,
					() -> report(action, Side.KR, "ON_HOLD", "By mistake", List.of(), report));
			case "confirmed" -> this.acting.as(JAPANESE_EDITOR, () -> answer(report, "confirmed"));
			case "disputed" -> this.acting.as(JAPANESE_EDITOR, () -> answer(report, "differs"));
			default -> {
			}
		}
		return report;
	}

	private void answer(ReportId report, String answer) {
		boolean explained = answer.equals("differs");
		this.reports.answer(report, answer.equals("confirmed"), explained ? "Not yet" : null,
				explained ? Language.EN : null);
	}

	private ClauseId responded(ClauseId clause, String before) {
		if (!before.equals("nothing")) {
			this.acting.as(KOREAN_EDITOR, () -> respond(clause, Side.KR, before));
			this.acting.as(JAPANESE_EDITOR, () -> respond(clause, Side.JP, before));
		}
		return clause;
	}

	private void respond(ClauseId clause, Side side, String state) {
		this.responses.record(new NewResponse(clause, LocalText.english("Ministry"), ResponseState.valueOf(state), null,
				LocalText.none(), null, side, Visibility.BOTH_SIDES, null));
	}

	private void relate(LineageKind kind, String how, ClauseId from, ClauseId beside, ClauseId later,
			MeetingId silent) {
		LocalText none = LocalText.none();
		switch (how) {
			case "with-a-successor" ->
				this.lineages.record(new NewLineage(from, later, edition(later), kind, none, Visibility.BOTH_SIDES));
			case "without" ->
				this.lineages.record(new NewLineage(from, null, edition(later), kind, none, Visibility.BOTH_SIDES));
			case "at-a-meeting" -> this.lineages.recordAt(silent, from, kind, none, Visibility.BOTH_SIDES);
			case "of-another-edition" ->
				this.lineages.record(new NewLineage(from, beside, edition(later), kind, none, Visibility.BOTH_SIDES));
			default ->
				this.lineages.record(new NewLineage(from, beside, edition(from), kind, none, Visibility.BOTH_SIDES));
		}
	}

	private StatementId edition(ClauseId clause) {
		return new StatementId(this.jdbc.sql("select statement_id from statement.clause where id = ?")
			.param(clause.value())
			.query(UUID.class)
			.single());
	}

	private MeetingId meeting() {
		UUID meeting = UUID.randomUUID();
		this.acting.as(KOREAN_EDITOR,
				() -> this.transaction.executeWithoutResult((status) -> this.jdbc
					.sql("""
							insert into meeting.meeting (id, version, code, title_en, held_precision, held_inferred, status, visibility)
							values (?, 0, ?, 'Talks', 'UNKNOWN', false, 'HELD', 'BOTH_SIDES')""")
					.params(meeting, "talks-" + meeting)
					.update()));
		return new MeetingId(meeting);
	}

	/** A table by its rows and columns, in their order. */
	private static Map<String, Map<String, String>> table(String text) {
		List<String[]> lines = new ArrayList<>(text.lines().map((it) -> it.strip().split(" +")).toList());
		String[] columns = lines.remove(0);
		Map<String, Map<String, String>> table = new LinkedHashMap<>();
		for (String[] line : lines) {
			Map<String, String> row = new LinkedHashMap<>();
			for (int i = 1; i < columns.length; i++) {
				row.put(columns[i], line[i]);
			}
			table.put(line[0], row);
		}
		return table;
	}

	private static String[] names(Enum<?>[] constants) {
		return Arrays.stream(constants).map(Enum::name).toArray(String[]::new);
	}

	private static Map<String, @Nullable Actor> everybody() {
		Map<String, @Nullable Actor> everybody = new LinkedHashMap<>();
		for (Side side : List.of(Side.KR, Side.JP)) {
			for (Role role : Role.values()) {
				everybody.put(side + "-" + role,
						Actor.person(new UserId(new UUID(side.ordinal() + 1, role.ordinal() + 1)), side, Set.of(role)));
			}
		}
		everybody.put("nobody", null);
		return everybody;
	}

	private static LocalDate today() {
		return LocalDate.of(2026, 11, 1);
	}

}
