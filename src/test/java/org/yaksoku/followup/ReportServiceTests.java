package org.yaksoku.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaksoku.document.DocumentId;
import org.yaksoku.document.DocumentKind;
import org.yaksoku.document.DocumentService;
import org.yaksoku.document.NewDocument;
import org.yaksoku.house.Acting;
import org.yaksoku.party.OrganisationService;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Progress;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;
import org.yaksoku.statement.ClauseId;
import org.yaksoku.statement.ClauseOrderService;
import org.yaksoku.statement.PublicationService;
import org.yaksoku.statement.SignOffService;
import org.yaksoku.statement.StatementExamples;
import org.yaksoku.statement.StatementId;
import org.yaksoku.statement.StatementService;
import org.yaksoku.statement.StillInUse;
import org.yaksoku.statement.VersionId;
import org.yaksoku.statement.WordingEdit;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.yaksoku.house.Acting.JAPANESE_APPROVER;
import static org.yaksoku.house.Acting.JAPANESE_EDITOR;
import static org.yaksoku.house.Acting.KOREAN_ADMIN;
import static org.yaksoku.house.Acting.KOREAN_APPROVER;
import static org.yaksoku.house.Acting.KOREAN_EDITOR;
import static org.yaksoku.house.Acting.KOREAN_EXECUTIVE;

@SpringBootTest
@Import(Acting.Configuration.class)
class ReportServiceTests {

	@Autowired
	Acting acting;

	@Autowired
	OrganisationService organisations;

	@Autowired
	StatementService statements;

	@Autowired
	ClauseOrderService order;

	@Autowired
	SignOffService signOffs;

	@Autowired
	PublicationService publications;

	@Autowired
	ActionService actions;

	@Autowired
	ReportService reports;

	@Autowired
	DocumentService documents;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	StatementId statement;

	ClauseId clause;

	ActionId action;

	@BeforeEach
	void publishAndRegister() {
		this.acting.as(KOREAN_EDITOR, () -> {
			this.statement = this.statements.record(StatementExamples.statement(StatementExamples.code(),
					StatementExamples.chamber(this.organisations, Side.KR),
					StatementExamples.chamber(this.organisations, Side.JP)));
		});
		VersionId version = draft("", StatementExamples.clause(null, "1", "We meet"),
				StatementExamples.clause(null, "2", "We share data"));
		this.clause = this.statements.clauses(version).get(1).id();
		agreeAndPublish(version);
		this.action = this.acting.as(KOREAN_EDITOR, () -> this.actions.register(action(Side.KR)));
	}

	@Test
	void theOtherSideConfirms() {
		ReportId report = report(KOREAN_EDITOR, Side.KR, Progress.IN_PROGRESS, "Started", List.of());

		this.acting.as(JAPANESE_EDITOR, () -> this.reports.answer(report, true, null, null));

		assertThat(answer(report)).isTrue();
		assertThatIllegalStateException()
			.isThrownBy(() -> this.acting.as(JAPANESE_EDITOR, () -> this.reports.answer(report, true, null, null)));
	}

	@Test
	void seeingItDifferentlyNeedsANote() {
		ReportId report = report(KOREAN_EDITOR, Side.KR, Progress.IN_PROGRESS, "Started", List.of());

		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.acting.as(JAPANESE_EDITOR, () -> this.reports.answer(report, false, null, null)));
		this.acting.as(JAPANESE_EDITOR, () -> this.reports.answer(report, false, "まだ届いていません。", Language.JA));

		assertThat(answer(report)).isFalse();
	}

	@Test
	void noSideAnswersItself() {
		ReportId report = report(KOREAN_EDITOR, Side.KR, Progress.IN_PROGRESS, "Started", List.of());

		assertThatExceptionOfType(NotPermitted.class)
			.isThrownBy(() -> this.acting.as(KOREAN_APPROVER, () -> this.reports.answer(report, true, null, null)));
	}

	@Test
	void noSideReportsForTheOther() {
		for (Actor actor : List.of(JAPANESE_EDITOR, JAPANESE_APPROVER, KOREAN_EXECUTIVE, KOREAN_ADMIN)) {
			assertThatExceptionOfType(NotPermitted.class).as(actor.name())
				.isThrownBy(() -> report(actor, Side.KR, Progress.IN_PROGRESS, "Started", List.of()));
		}
		assertThatExceptionOfType(NotPermitted.class)
			.isThrownBy(() -> report(JAPANESE_EDITOR, Side.JP, Progress.IN_PROGRESS, "Not ours", List.of()));
	}

	@Test
	void completedNeedsANoteAndEvidence() {
		DocumentId evidence = evidence();

		assertThatIllegalArgumentException()
			.isThrownBy(() -> report(KOREAN_EDITOR, Side.KR, Progress.COMPLETED, "Done", List.of()));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> report(KOREAN_EDITOR, Side.KR, Progress.COMPLETED, null, List.of(evidence)));
		report(KOREAN_EDITOR, Side.KR, Progress.COMPLETED, "Done", List.of(evidence));
	}

	@Test
	void goingBackFromCompletedNeedsAReason() {
		report(KOREAN_EDITOR, Side.KR, Progress.COMPLETED, "Done", List.of(evidence()));

		assertThatIllegalArgumentException()
			.isThrownBy(() -> report(KOREAN_EDITOR, Side.KR, Progress.IN_PROGRESS, null, List.of()));
		report(KOREAN_EDITOR, Side.KR, Progress.IN_PROGRESS, "One part was forgotten", List.of());
	}

	@Test
	void aStateIsNeverKeptFromTheOtherSide() {
		assertThatIllegalArgumentException().isThrownBy(
				() -> this.acting.as(KOREAN_EDITOR, () -> this.reports.report(new NewReport(this.action, Side.KR, null,
						today(), Progress.ON_HOLD, null, null, List.of(), Visibility.OWN_SIDE, null, null))));
	}

	@Test
	void aReportDoesNotSpeakOfTheFuture() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.acting.as(KOREAN_EDITOR,
				() -> this.reports.report(new NewReport(this.action, Side.KR, null, today().plusYears(100),
						Progress.ON_HOLD, null, null, List.of(), Visibility.PUBLIC, null, null))));
	}

	@Test
	void reportsAndAnswersAreNeverChanged() {
		ReportId report = report(KOREAN_EDITOR, Side.KR, Progress.IN_PROGRESS, "Started", List.of());
		this.acting.as(JAPANESE_EDITOR, () -> this.reports.answer(report, true, null, null));

		for (String sql : List.of("update followup.progress_report set note = 'x'",
				"delete from followup.progress_report", "update followup.confirmation set agrees = false",
				"delete from followup.confirmation")) {
			assertThatException().as(sql)
				.isThrownBy(() -> this.acting.as(KOREAN_EDITOR,
						() -> this.transaction.executeWithoutResult((status) -> this.jdbc.sql(sql).update())))
				.withStackTraceContaining("permission denied");
		}
	}

	@Test
	void aMovedDateOfJointWorkWaitsForTheOtherSide() {
		ActionId joint = this.acting.as(KOREAN_EDITOR, () -> this.actions.register(action(null)));
		PartialDate later = PartialDate.day(LocalDate.of(2027, 3, 31));

		this.acting.as(KOREAN_EDITOR,
				() -> this.actions.moveDueDate(joint, Side.KR, later, "The partner changed", Language.EN));
		assertThat(due(joint)).isEqualTo(LocalDate.of(2026, 12, 31));
		assertThatExceptionOfType(NotPermitted.class)
			.isThrownBy(() -> this.acting.as(KOREAN_EDITOR, () -> this.actions.acceptDueDate(joint, Side.KR)));
		this.acting.as(JAPANESE_EDITOR, () -> this.actions.acceptDueDate(joint, Side.JP));

		assertThat(due(joint)).isEqualTo(LocalDate.of(2027, 3, 31));
		assertThat(this.jdbc.sql("select was_latest from followup.due_change where action_id = ?")
			.param(joint.value())
			.query(LocalDate.class)
			.single()).isEqualTo(LocalDate.of(2026, 12, 31));
	}

	@Test
	void aClauseWithOpenWorkIsNotDropped() {
		VersionId next = draft("Shorter",
				StatementExamples.clause(
						this.statements
							.clauses(new VersionId(
									this.jdbc.sql("select id from statement.statement_version where statement_id = ?")
										.param(this.statement.value())
										.query(UUID.class)
										.single()))
							.get(0)
							.id(),
						"1", "We meet"));

		assertThatExceptionOfType(StillInUse.class)
			.isThrownBy(() -> this.acting.as(KOREAN_EDITOR, () -> this.signOffs.request(next)));
		report(KOREAN_EDITOR, Side.KR, Progress.DISCONTINUED, "No longer needed", List.of());

		assertThat(this.acting.as(KOREAN_EDITOR, () -> this.signOffs.request(next))).hasSize(64);
	}

	@Test
	void aClauseWithOpenWorkIsNotDroppedAfterAWithdrawal() {
		VersionId version = new VersionId(
				this.jdbc.sql("select id from statement.statement_version where statement_id = ?")
					.param(this.statement.value())
					.query(UUID.class)
					.single());
		this.acting.as(KOREAN_APPROVER, () -> this.publications.withdraw(version, Side.KR, LocalText.english("Wrong")));
		VersionId next = draft("Shorter",
				StatementExamples.clause(this.statements.clauses(version).get(0).id(), "1", "We meet"));

		assertThatExceptionOfType(StillInUse.class)
			.isThrownBy(() -> this.acting.as(KOREAN_EDITOR, () -> this.signOffs.request(next)));
	}

	@Test
	void aClauseWithOpenWorkIsNotDroppedBeforeTheFirstPublication() {
		report(KOREAN_EDITOR, Side.KR, Progress.DISCONTINUED, "No longer needed", List.of());
		this.statement = this.acting.as(KOREAN_EDITOR,
				() -> this.statements.record(StatementExamples.statement(StatementExamples.code(),
						StatementExamples.chamber(this.organisations, Side.KR),
						StatementExamples.chamber(this.organisations, Side.JP))));
		VersionId first = draft("", StatementExamples.clause(null, "1", "We meet"),
				StatementExamples.clause(null, "2", "We share data"));
		this.clause = this.statements.clauses(first).get(1).id();
		this.action = this.acting.as(KOREAN_EDITOR, () -> this.actions.register(action(Side.KR)));
		this.acting.as(KOREAN_EDITOR, () -> this.order.remove(WordingEdit.of(first), this.clause, 0));

		assertThatExceptionOfType(StillInUse.class)
			.isThrownBy(() -> this.acting.as(KOREAN_EDITOR, () -> this.signOffs.request(first)));
		report(KOREAN_EDITOR, Side.KR, Progress.DISCONTINUED, "No longer needed", List.of());
		assertThat(this.acting.as(KOREAN_EDITOR, () -> this.signOffs.request(first))).hasSize(64);
	}

	@Test
	void workThatBeginsBetweenRequestAndPublicationIsSeen() {
		report(KOREAN_EDITOR, Side.KR, Progress.DISCONTINUED, "No longer needed", List.of());
		VersionId next = draft("Shorter", StatementExamples.clause(null, "1", "We meet"));
		// the first clause is dropped as well, and has no work
		String fingerprint = this.acting.as(KOREAN_EDITOR, () -> this.signOffs.request(next));
		this.acting.as(KOREAN_APPROVER, () -> this.signOffs.signOff(next, Side.KR, fingerprint));

		this.action = this.acting.as(KOREAN_EDITOR, () -> this.actions.register(action(Side.KR)));
		assertThatExceptionOfType(StillInUse.class).isThrownBy(
				() -> this.acting.as(JAPANESE_APPROVER, () -> this.signOffs.signOff(next, Side.JP, fingerprint)));
		report(KOREAN_EDITOR, Side.KR, Progress.DISCONTINUED, "No longer needed", List.of());
		this.acting.as(JAPANESE_APPROVER, () -> this.signOffs.signOff(next, Side.JP, fingerprint));

		this.action = this.acting.as(KOREAN_EDITOR, () -> this.actions.register(action(Side.KR)));
		assertThatExceptionOfType(StillInUse.class)
			.isThrownBy(() -> this.acting.as(JAPANESE_APPROVER, () -> this.publications.publish(next, null)));
		report(KOREAN_EDITOR, Side.KR, Progress.DISCONTINUED, "No longer needed", List.of());
		this.acting.as(JAPANESE_APPROVER, () -> this.publications.publish(next, null));

		assertThat(this.statements.clauses(next)).hasSize(1);
	}

	@Test
	void jointWorkThatTheOtherSideHasNotConfirmedIsOpen() {
		report(KOREAN_EDITOR, Side.KR, Progress.DISCONTINUED, "No longer needed", List.of());
		this.action = this.acting.as(KOREAN_EDITOR, () -> this.actions.register(action(null)));
		ReportId korean = report(KOREAN_EDITOR, Side.KR, Progress.COMPLETED, "Done", List.of(evidence()));
		ReportId japanese = report(JAPANESE_EDITOR, Side.JP, Progress.COMPLETED, "Done", List.of(evidence()));
		VersionId next = draft("Shorter", StatementExamples.clause(null, "1", "We meet"));
		this.acting.as(JAPANESE_EDITOR, () -> this.reports.answer(korean, true, null, null));

		assertThatExceptionOfType(StillInUse.class)
			.isThrownBy(() -> this.acting.as(KOREAN_EDITOR, () -> this.signOffs.request(next)));
		this.acting.as(KOREAN_EDITOR, () -> this.reports.answer(japanese, true, null, null));

		assertThat(this.acting.as(KOREAN_EDITOR, () -> this.signOffs.request(next))).hasSize(64);
	}

	@Test
	void aCorrectedReportNoLongerCounts() {
		ReportId mistaken = report(KOREAN_EDITOR, Side.KR, Progress.COMPLETED, "Done", List.of(evidence()));
		correct(mistaken, Progress.IN_PROGRESS, today().minusDays(30), Visibility.PUBLIC);

		// nothing to go back from: completed was said by mistake
		report(KOREAN_EDITOR, Side.KR, Progress.ON_HOLD, null, List.of());

		assertThat(this.jdbc.sql("select count(*) from followup.pub_report where id = ? and corrected_from <= now()")
			.param(mistaken.value())
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void whoeverSeesAMistakeSeesItsCorrection() {
		ReportId mistaken = report(KOREAN_EDITOR, Side.KR, Progress.IN_PROGRESS, "Begun", List.of());

		assertThatIllegalArgumentException()
			.isThrownBy(() -> correct(mistaken, Progress.ON_HOLD, today(), Visibility.BOTH_SIDES));
	}

	@Test
	void aCorrectionSaysWhy() {
		ReportId mistaken = report(KOREAN_EDITOR, Side.KR, Progress.COMPLETED, "Done", List.of(evidence()));

		for (Progress progress : List.of(Progress.IN_PROGRESS, Progress.COMPLETED)) {
			assertThatExceptionOfType(ReportRefused.class).as(progress.name())
				.isThrownBy(() -> this.acting.as(KOREAN_EDITOR,
						() -> this.reports.report(new NewReport(this.action, Side.KR, null, today(), progress, " ",
								Language.EN, List.of(), Visibility.PUBLIC, null, mistaken))))
				.extracting(ReportRefused::reason)
				.isEqualTo(ReportRefused.Reason.CORRECTION_UNEXPLAINED);
		}
		correct(mistaken, Progress.IN_PROGRESS, today(), Visibility.PUBLIC);
	}

	private void correct(ReportId mistaken, Progress progress, LocalDate asOf, Visibility visibility) {
		this.acting.as(KOREAN_EDITOR, () -> this.reports.report(new NewReport(this.action, Side.KR, null, asOf,
				progress, "By mistake", Language.EN, List.of(), visibility, null, mistaken)));
	}

	private VersionId draft(String reason, org.yaksoku.statement.NewClause... clauses) {
		return this.acting.as(KOREAN_EDITOR,
				() -> this.statements.draft(this.statement, StatementExamples.wording(reason, clauses)));
	}

	private void agreeAndPublish(VersionId version) {
		String fingerprint = this.acting.as(KOREAN_EDITOR, () -> this.signOffs.request(version));
		this.acting.as(KOREAN_APPROVER, () -> this.signOffs.signOff(version, Side.KR, fingerprint));
		this.acting.as(JAPANESE_APPROVER, () -> this.signOffs.signOff(version, Side.JP, fingerprint));
		this.acting.as(JAPANESE_APPROVER, () -> this.publications.publish(version, null));
	}

	// null for one that both sides owe
	private NewAction action(Side side) {
		List<NewParty> parties = (side != null) ? List.of(party(side)) : List.of(party(Side.KR), party(Side.JP));
		return new NewAction(StatementExamples.code(), LocalText.english("Name a contact point"), LocalText.none(),
				List.of(this.clause), parties, List.of(), Horizon.DATED, PartialDate.year(2026), false, side,
				Visibility.PUBLIC, null, List.of(), false);
	}

	private static NewParty party(Side side) {
		return new NewParty(side, true, null, LocalText.none(), null);
	}

	private ReportId report(Actor actor, Side side, Progress progress, String note, List<DocumentId> evidence) {
		return this.acting.as(actor, () -> this.reports.report(new NewReport(this.action, side, null, today(), progress,
				note, (note != null) ? Language.EN : null, evidence, Visibility.PUBLIC, null, null)));
	}

	private DocumentId evidence() {
		return this.acting.as(KOREAN_EDITOR,
				() -> this.documents.add(new NewDocument("evidence-" + UUID.randomUUID(), DocumentKind.PRINT,
						LocalText.english("Minutes"), LocalText.none(), null, Language.EN, LocalText.none(), null,
						LocalText.none(), null, null, null, Side.KR, Visibility.PUBLIC, null, false)));
	}

	private boolean answer(ReportId report) {
		return this.jdbc.sql("select answer_agrees from followup.pub_report where id = ?")
			.param(report.value())
			.query(Boolean.class)
			.single();
	}

	private LocalDate due(ActionId id) {
		return this.jdbc.sql("select due_latest from followup.action where id = ?")
			.param(id.value())
			.query(LocalDate.class)
			.single();
	}

	private static LocalDate today() {
		return LocalDate.of(2026, 11, 1);
	}

}
