package org.yaksoku.site;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaksoku.document.DocumentId;
import org.yaksoku.document.DocumentKind;
import org.yaksoku.document.DocumentService;
import org.yaksoku.document.NewDocument;
import org.yaksoku.followup.ActionId;
import org.yaksoku.followup.ActionService;
import org.yaksoku.followup.Horizon;
import org.yaksoku.followup.NewAction;
import org.yaksoku.followup.NewParty;
import org.yaksoku.followup.NewReport;
import org.yaksoku.followup.NewResponse;
import org.yaksoku.followup.ReportId;
import org.yaksoku.followup.ReportService;
import org.yaksoku.followup.ResponseService;
import org.yaksoku.followup.ResponseState;
import org.yaksoku.house.Acting;
import org.yaksoku.meeting.Attendance;
import org.yaksoku.meeting.MeetingService;
import org.yaksoku.meeting.MeetingStatus;
import org.yaksoku.meeting.NewHeadCount;
import org.yaksoku.meeting.NewMeeting;
import org.yaksoku.meeting.NewOutcome;
import org.yaksoku.meeting.NewParticipation;
import org.yaksoku.meeting.NewSession;
import org.yaksoku.meeting.OutcomeKind;
import org.yaksoku.meeting.ParticipationRole;
import org.yaksoku.meeting.SessionKind;
import org.yaksoku.party.NewPerson;
import org.yaksoku.party.OrganisationId;
import org.yaksoku.party.OrganisationService;
import org.yaksoku.party.PersonId;
import org.yaksoku.party.PersonService;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Progress;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;
import org.yaksoku.site.MeetingPage.HeadCount;
import org.yaksoku.site.MeetingPage.Outcome;
import org.yaksoku.statement.ClauseId;
import org.yaksoku.statement.ClauseKind;
import org.yaksoku.statement.Issuer;
import org.yaksoku.statement.NewStatement;
import org.yaksoku.statement.PublicationService;
import org.yaksoku.statement.StatementExamples;
import org.yaksoku.statement.StatementId;
import org.yaksoku.statement.StatementService;
import org.yaksoku.statement.VersionId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yaksoku.house.Acting.KOREAN_APPROVER;

/**
 * What an embargo holds back is not to be seen before it passes, and all of it is after
 * (rules 1 and 15).
 */
@SpringBootTest
@Import(Acting.Configuration.class)
class EmbargoTests {

	private static final Instant PASSES = Instant.parse("2099-06-01T00:00:00Z");

	@Autowired
	Acting acting;

	@Autowired
	OrganisationService organisations;

	@Autowired
	PersonService people;

	@Autowired
	DocumentService documents;

	@Autowired
	MeetingService meetings;

	@Autowired
	StatementService statements;

	@Autowired
	PublicationService publications;

	@Autowired
	ActionService actions;

	@Autowired
	ReportService reports;

	@Autowired
	ResponseService responses;

	@Autowired
	MessageSource words;

	@Autowired
	@Qualifier("publicJdbc")
	JdbcClient publicJdbc;

	@Test
	void aMeetingShowsItsPartsWhenTheirEmbargoPasses() {
		String code = StatementExamples.code();
		this.acting.as(KOREAN_APPROVER, () -> {
			OrganisationId chamber = StatementExamples.chamber(this.organisations, Side.KR);
			this.meetings.log(meeting(code, chamber, person("Speaker"), person("Quoted"), source(PASSES)));
		});

		MeetingPage before = new PublicMeetings(at(before())).show(code, Language.EN);
		assertThat(before.sessions()).isEmpty();
		assertThat(before.korea()).singleElement().satisfies((it) -> assertThat(it.name().text()).isEqualTo("Speaker"));
		assertThat(before.outcomes()).singleElement().extracting(Outcome::person).isNull();
		assertThat(before.counts()).singleElement().extracting(HeadCount::source).isNull();

		MeetingPage after = new PublicMeetings(at(after())).show(code, Language.EN);
		assertThat(after.sessions()).singleElement()
			.satisfies(
					(it) -> assertThat(it.people()).extracting((who) -> who.name().text()).containsExactly("Speaker"));
		assertThat(after.korea()).extracting((it) -> it.name().text()).containsExactly("Quoted");
		assertThat(after.outcomes()).singleElement()
			.satisfies((it) -> assertThat(it.person().text()).isEqualTo("Quoted"));
		assertThat(after.counts()).singleElement()
			.satisfies((it) -> assertThat(it.source().text()).isEqualTo("Minutes"));
	}

	@Test
	void aStatementNamesItsSourceWhenTheEmbargoOfTheSourcePasses() {
		String code = StatementExamples.code();
		pressSummary(code, ClauseKind.COMMITMENT, source(PASSES));

		assertThat(statement(before(), code).source()).isNull();
		assertThat(statement(after(), code).source().title().text()).isEqualTo("Minutes");
	}

	@Test
	void aCorrectionCountsFromTheDayOfItsEmbargo() {
		String code = StatementExamples.code();
		ClauseId clause = pressSummary(code, ClauseKind.COMMITMENT, source(null));
		this.acting.as(KOREAN_APPROVER, () -> {
			ActionId action = this.actions.register(new NewAction(code, LocalText.english("Report"), LocalText.none(),
					List.of(clause), List.of(new NewParty(Side.KR, true, null, LocalText.none(), null)), List.of(),
					Horizon.NOT_STATED, null, false, Side.KR, Visibility.PUBLIC, null, List.of(), false));
			ReportId mistaken = this.reports.report(report(action, Progress.COMPLETED, null, null));
			this.reports.report(report(action, Progress.ON_HOLD, PASSES, mistaken));
		});

		ClauseActions before = actions(before(), code);
		assertThat(before.reports().rows()).extracting(ReportView::corrected).containsExactly(false);
		assertThat(before.actions().get(0).standing().progress()).isEqualTo("COMPLETED");

		ClauseActions after = actions(after(), code);
		assertThat(after.reports().rows()).extracting(ReportView::corrected).containsExactlyInAnyOrder(false, true);
		assertThat(after.actions().get(0).standing().progress()).isEqualTo("ON_HOLD");
	}

	@Test
	void anAnswerNamesItsDocumentWhenTheEmbargoOfTheDocumentPasses() {
		String code = StatementExamples.code();
		ClauseId clause = pressSummary(code, ClauseKind.RECOMMENDATION, source(null));
		this.acting.as(KOREAN_APPROVER,
				() -> this.responses
					.record(new NewResponse(clause, LocalText.english("Ministry"), ResponseState.DELIVERED, null,
							LocalText.none(), source(PASSES), Side.KR, Visibility.PUBLIC, null)));

		assertThat(clause(before(), code).answers()).singleElement().satisfies((it) -> {
			assertThat(it.state()).isEqualTo("DELIVERED");
			assertThat(it.document()).isNull();
		});
		assertThat(clause(after(), code).answers()).singleElement()
			.satisfies((it) -> assertThat(it.document().text()).isEqualTo("Minutes"));
	}

	private NewMeeting meeting(String code, OrganisationId chamber, PersonId speaker, PersonId quoted,
			DocumentId source) {
		return new NewMeeting(code, null, null, LocalText.english("Meeting"), Side.KR, chamber, LocalText.none(),
				LocalText.none(), PartialDate.year(2026), LocalText.none(), MeetingStatus.HELD, LocalText.none(), null,
				Visibility.PUBLIC, null, false,
				List.of(new NewSession(SessionKind.TALK, LocalText.english("Talk"), LocalText.none(), List.of(),
						Visibility.PUBLIC, PASSES)),
				List.of(participation(0, speaker, chamber, null), participation(null, quoted, chamber, PASSES)),
				List.of(new NewHeadCount(Side.KR, 20, LocalText.english("delegates"), source, Visibility.PUBLIC, null)),
				List.of(), List.of(new NewOutcome(0, null, OutcomeKind.QUOTE, LocalText.english("Words"),
						LocalText.none(), quoted, null, List.of(), Visibility.PUBLIC, null)),
				List.of());
	}

	private static NewParticipation participation(@Nullable Integer session, PersonId person, OrganisationId chamber,
			@Nullable Instant embargo) {
		return new NewParticipation(session, person, chamber, LocalText.none(), ParticipationRole.SPEAKER,
				Attendance.ATTENDED, null, Visibility.PUBLIC, embargo);
	}

	private PersonId person(String name) {
		return this.people
			.register(new NewPerson("p-" + UUID.randomUUID(), LocalText.english(name), null, List.of(), false));
	}

	private DocumentId source(@Nullable Instant embargo) {
		return this.acting.as(KOREAN_APPROVER,
				() -> this.documents.add(new NewDocument("d-" + UUID.randomUUID(), DocumentKind.PRINT,
						LocalText.english("Minutes"), LocalText.none(), null, Language.EN, LocalText.none(), null,
						LocalText.none(), null, null, null, Side.KR, Visibility.PUBLIC, embargo, false)));
	}

	private ClauseId pressSummary(String code, ClauseKind kind, DocumentId source) {
		return this.acting.as(KOREAN_APPROVER, () -> {
			StatementId statement = this.statements.record(new NewStatement(code, null, List.of(),
					List.of(Issuer.of(StatementExamples.chamber(this.organisations, Side.KR), Side.KR)),
					LocalText.none(), PartialDate.year(2026), null, LocalText.none(), LocalText.none(),
					LocalText.none(), LocalText.none(), source, null, false));
			VersionId version = this.statements.draft(statement,
					StatementExamples.wording("", StatementExamples.clause(null, kind, "1", "We meet")));
			this.publications.publishPressSummary(version, this.publications.fingerprint(version), null);
			return this.statements.clauses(version).get(0).id();
		});
	}

	private NewReport report(ActionId action, Progress progress, @Nullable Instant embargo,
			@Nullable ReportId corrects) {
		return new NewReport(action, Side.KR, null, LocalDate.of(2026, 1, 1), progress, "Said", Language.EN,
				List.of(source(null)), Visibility.PUBLIC, embargo, corrects);
	}

	private StatementPage statement(Instant now, String code) {
		return new PublicStatement(at(now), this.words).current(code, Language.EN);
	}

	private ClausePage clause(Instant now, String code) {
		return new PublicClause(at(now)).show(code, "1", Language.EN);
	}

	private ClauseActions actions(Instant now, String code) {
		return new PublicClause(at(now)).actions(clause(now, code), null, Language.EN);
	}

	private PublicReader at(Instant now) {
		return new PublicReader(this.publicJdbc, Clock.fixed(now, ZoneId.of("UTC+9")));
	}

	private static Instant before() {
		return PASSES.minus(Duration.ofSeconds(1));
	}

	private static Instant after() {
		return PASSES;
	}

}
