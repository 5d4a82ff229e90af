package org.yaksoku.followup;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaksoku.house.Acting;
import org.yaksoku.meeting.EditionService;
import org.yaksoku.meeting.MeetingBasics;
import org.yaksoku.meeting.MeetingId;
import org.yaksoku.meeting.MeetingService;
import org.yaksoku.meeting.MeetingStatus;
import org.yaksoku.meeting.MeetingStatusService;
import org.yaksoku.meeting.NewSeries;
import org.yaksoku.meeting.NotReadyToClose;
import org.yaksoku.meeting.Partner;
import org.yaksoku.meeting.SeriesId;
import org.yaksoku.meeting.SeriesService;
import org.yaksoku.meeting.SeriesState;
import org.yaksoku.party.OrganisationId;
import org.yaksoku.party.OrganisationService;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Settled;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Stale;
import org.yaksoku.shared.Visibility;
import org.yaksoku.statement.ClauseId;
import org.yaksoku.statement.Issuer;
import org.yaksoku.statement.LineageId;
import org.yaksoku.statement.LineageKind;
import org.yaksoku.statement.LineageService;
import org.yaksoku.statement.NewLineage;
import org.yaksoku.statement.NewStatement;
import org.yaksoku.statement.PublicationService;
import org.yaksoku.statement.SignOffService;
import org.yaksoku.statement.StatementExamples;
import org.yaksoku.statement.StatementId;
import org.yaksoku.statement.StatementService;
import org.yaksoku.statement.VersionId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.yaksoku.house.Acting.JAPANESE_APPROVER;
import static org.yaksoku.house.Acting.KOREAN_APPROVER;
import static org.yaksoku.house.Acting.KOREAN_EDITOR;
import static org.yaksoku.house.Acting.KOREAN_EXECUTIVE;
import static org.yaksoku.statement.StatementExamples.clause;
import static org.yaksoku.statement.StatementExamples.wording;

/**
 * A meeting is closed once it is known what became of everything the one before left
 * open; with it all figures are frozen.
 */
@SpringBootTest
@Import(Acting.Configuration.class)
class ClosingTests {

	@Autowired
	Acting acting;

	@Autowired
	OrganisationService organisations;

	@Autowired
	SeriesService series;

	@Autowired
	EditionService editions;

	@Autowired
	MeetingService meetings;

	@Autowired
	MeetingStatusService status;

	@Autowired
	StatementService statements;

	@Autowired
	SignOffService signOffs;

	@Autowired
	PublicationService publications;

	@Autowired
	LineageService lineages;

	@Autowired
	LineageGaps gaps;

	@Autowired
	RecordedLineages recorded;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	private OrganisationId korean;

	private OrganisationId japanese;

	private SeriesId talks;

	private MeetingId first;

	private MeetingId second;

	private List<ClauseId> clauses;

	@BeforeEach
	void holdTwoEditions() {
		this.acting.as(KOREAN_EDITOR, () -> {
			this.korean = StatementExamples.chamber(this.organisations, Side.KR);
			this.japanese = StatementExamples.chamber(this.organisations, Side.JP);
			this.talks = this.series.found(new NewSeries(StatementExamples.code(), LocalText.english("Talks"),
					LocalText.none(), LocalText.none(), LocalText.none(), SeriesState.ACTIVE, null,
					List.of(Partner.of(this.korean, Side.KR), Partner.of(this.japanese, Side.JP)), false));
			this.first = begin(1, null);
		});
		this.clauses = publish(this.first);
		this.acting.as(KOREAN_EDITOR, () -> this.second = begin(2, this.first));
		this.acting.as(KOREAN_EDITOR, () -> this.status.move(this.second, 0, MeetingStatus.HELD, LocalText.none()));
	}

	@Test
	void theNextEditionFindsWhatIsOpenOnItsAgenda() {
		assertThat(this.jdbc.sql("select title_en from meeting.agenda_item where meeting_id = ? order by position")
			.param(this.second.value())
			.query(String.class)
			.list()).hasSize(2).first().asString().startsWith("We cooperate (en) (").endsWith(" 1)");
	}

	@Test
	void waitsUntilEveryOpenClauseIsSpokenOf() {
		assertThatExceptionOfType(NotReadyToClose.class).isThrownBy(() -> close(1))
			.satisfies((ex) -> assertThat(ex.missing()).hasSize(2));
		assertThat(snapshots()).isZero();

		drop(this.clauses.get(0));
		assertThatExceptionOfType(NotReadyToClose.class).isThrownBy(() -> close(1));
		drop(this.clauses.get(1));
		close(1);

		assertThat(this.meetings.show(this.second).status()).isEqualTo(MeetingStatus.CLOSED);
		assertThat(snapshots()).isEqualTo(1);
		assertThatIllegalStateException().isThrownBy(() -> close(2));
	}

	@Test
	void asksForNothingThatTheEditionSpeaksOfItself() {
		List<ClauseId> later = publish(this.second);
		StatementId edition = statementOf(later.get(0));
		this.acting.as(KOREAN_EDITOR, () -> {
			this.lineages.record(new NewLineage(this.clauses.get(0), later.get(0), edition, LineageKind.CONTINUES,
					LocalText.none(), Visibility.PUBLIC));
			this.lineages.record(new NewLineage(this.clauses.get(1), null, edition, LineageKind.DROPS, LocalText.none(),
					Visibility.PUBLIC));
		});

		assertThat(this.acting.as(KOREAN_EDITOR, () -> this.gaps.missing(this.second))).isEmpty();
	}

	@Test
	void isTheWorkOfAnApproverWhoSawTheNewestState() {
		this.clauses.forEach(this::drop);

		assertThatExceptionOfType(NotPermitted.class)
			.isThrownBy(() -> this.acting.as(KOREAN_EDITOR, () -> this.status.close(this.second, 1)));
		assertThatExceptionOfType(Stale.class).isThrownBy(() -> close(0));
		assertThatIllegalStateException()
			.isThrownBy(() -> this.acting.as(KOREAN_APPROVER, () -> this.status.close(this.first, 0)));
	}

	@Test
	void freezesTheFiguresOfBothDesksAndOfThePublic() {
		this.clauses.forEach(this::drop);
		this.acting.as(KOREAN_EDITOR, () -> close(1));

		assertThat(this.jdbc.sql("""
				select c.visibility || ' ' || c.actions || ' ' || c.progress from followup.snapshot_clause c
				join followup.snapshot s on s.id = c.snapshot_id where s.meeting_id = ? and c.clause_id = ?
				order by 1""").params(this.second.value(), this.clauses.get(0).value()).query(String.class).list())
			.containsExactly("BOTH_SIDES 0 NOT_STARTED", "PUBLIC 0 NOT_STARTED");
	}

	@Test
	void aSnapshotNeverChanges() {
		this.clauses.forEach(this::drop);
		close(1);

		for (String change : List.of("update followup.snapshot_clause set progress = 'COMPLETED'",
				"delete from followup.snapshot_clause", "update followup.snapshot set taken_at = now()",
				"delete from followup.snapshot")) {
			assertThatExceptionOfType(DataAccessException.class).as(change)
				.isThrownBy(() -> this.acting.as(KOREAN_APPROVER,
						() -> this.transaction.executeWithoutResult((status) -> this.jdbc.sql(change).update())));
		}
	}

	@Test
	void withoutATextAClauseGoesOnOrIsDropped() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.acting.as(KOREAN_EDITOR, () -> this.lineages
			.recordAt(this.second, this.clauses.get(0), LineageKind.EXTENDS, LocalText.none(), Visibility.PUBLIC)));
	}

	@Test
	void whatWasRecordedWrongIsCorrectedWithAReason() {
		LineageId id = this.acting.as(KOREAN_EDITOR, () -> this.lineages.recordAt(this.second, this.clauses.get(0),
				LineageKind.DROPS, LocalText.none(), Visibility.BOTH_SIDES));
		correct(id, 0, LineageKind.CONTINUES, "It goes on");

		assertThat(recorded().kind()).isEqualTo(LineageKind.CONTINUES);
		assertThatExceptionOfType(Stale.class).as("seen before the other corrected it")
			.isThrownBy(() -> correct(id, 0, LineageKind.DROPS, "No"));
		assertThatIllegalArgumentException().isThrownBy(() -> correct(id, 1, LineageKind.DROPS, " "));
		assertThatIllegalArgumentException().as("without a text")
			.isThrownBy(() -> correct(id, 1, LineageKind.EXTENDS, "Longer"));
		assertThatExceptionOfType(NotPermitted.class).isThrownBy(
				() -> this.acting.as(KOREAN_EXECUTIVE, () -> this.lineages.remove(id, 1, "Not an executive’s work")));
		assertThat(this.acting.as(KOREAN_EDITOR, () -> this.recorded.history(this.second, Language.EN)).get(0))
			.satisfies((it) -> {
				assertThat(it.reason()).isEqualTo("It goes on");
				assertThat(it.operation()).isEqualTo("UPDATE");
			});
	}

	@Test
	void aClauseWhoseRecordWasRemovedIsToBeSpokenOfAgain() {
		List<ClauseId> later = publish(this.second);
		StatementId edition = statementOf(later.get(0));
		LineageId id = this.acting.as(KOREAN_EDITOR, () -> {
			this.lineages.record(new NewLineage(this.clauses.get(1), null, edition, LineageKind.DROPS, LocalText.none(),
					Visibility.PUBLIC));
			return this.lineages.record(new NewLineage(this.clauses.get(0), later.get(0), edition,
					LineageKind.CONTINUES, LocalText.none(), Visibility.PUBLIC));
		});

		assertThatIllegalArgumentException().as("another edition’s clause")
			.isThrownBy(() -> this.acting.as(KOREAN_EDITOR, () -> this.lineages.correct(id, 0, LineageKind.EXTENDS,
					this.clauses.get(1), LocalText.none(), Visibility.PUBLIC, "Longer")));
		this.acting.as(KOREAN_EDITOR, () -> this.lineages.remove(id, 0, "Another clause"));

		assertThat(this.acting.as(KOREAN_EDITOR, () -> this.gaps.of(this.second))).extracting(OpenClause::id)
			.containsExactly(this.clauses.get(0));
	}

	@Test
	void aClosedMeetingKnowsWhatBecameOfEveryClause() {
		this.clauses.forEach(this::drop);
		close(1);
		LineageId id = new LineageId(recorded().id());

		assertThatExceptionOfType(Settled.class)
			.isThrownBy(() -> this.acting.as(KOREAN_EDITOR, () -> this.lineages.remove(id, 0, "Too late")));
		correct(id, 0, LineageKind.CONTINUES, "It went on after all");
		assertThat(recorded().kind()).isEqualTo(LineageKind.CONTINUES);
	}

	private void correct(LineageId id, long opened, LineageKind kind, String reason) {
		this.acting.as(KOREAN_EDITOR,
				() -> this.lineages.correct(id, opened, kind, null, LocalText.none(), Visibility.BOTH_SIDES, reason));
	}

	private RecordedLineage recorded() {
		return this.acting.as(KOREAN_EDITOR, () -> this.recorded.at(this.second, Language.EN)).get(0);
	}

	private void close(long opened) {
		this.acting.as(KOREAN_APPROVER, () -> this.status.close(this.second, opened));
	}

	private void drop(ClauseId clause) {
		this.acting.as(KOREAN_EDITOR, () -> this.lineages.recordAt(this.second, clause, LineageKind.DROPS,
				LocalText.none(), Visibility.BOTH_SIDES));
	}

	private MeetingId begin(int ordinal, MeetingId last) {
		return this.editions.begin(
				StatementExamples.code(), new MeetingBasics(this.talks, ordinal, LocalText.english("Talks " + ordinal),
						Side.KR, null, LocalText.none(), LocalText.none(), PartialDate.year(2024), LocalText.none()),
				last, false);
	}

	/** Two commitments that both sides signed and published. */
	private List<ClauseId> publish(MeetingId meeting) {
		VersionId version = this.acting.as(KOREAN_EDITOR, () -> {
			LocalText none = LocalText.none();
			StatementId statement = this.statements.record(new NewStatement(StatementExamples.code(), this.talks,
					List.of(meeting), List.of(Issuer.of(this.korean, Side.KR), Issuer.of(this.japanese, Side.JP)), none,
					PartialDate.year(2024), null, none, none, none, none, null, null, false));
			return this.statements.draft(statement,
					wording("", clause(null, "1", "We cooperate"), clause(null, "2", "We meet")));
		});
		String fingerprint = this.acting.as(KOREAN_EDITOR, () -> this.signOffs.request(version));
		this.acting.as(KOREAN_APPROVER, () -> this.signOffs.signOff(version, Side.KR, fingerprint));
		this.acting.as(JAPANESE_APPROVER, () -> this.signOffs.signOff(version, Side.JP, fingerprint));
		this.acting.as(JAPANESE_APPROVER, () -> this.publications.publish(version, null));
		return this.statements.clauses(version).stream().map((it) -> it.id()).toList();
	}

	private StatementId statementOf(ClauseId clause) {
		return new StatementId(this.jdbc.sql("select statement_id from statement.clause where id = ?")
			.param(clause.value())
			.query(UUID.class)
			.single());
	}

	private long snapshots() {
		return this.jdbc.sql("select count(*) from followup.snapshot where meeting_id = ?")
			.param(this.second.value())
			.query(Long.class)
			.single();
	}

}
