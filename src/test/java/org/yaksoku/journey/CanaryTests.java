package org.yaksoku.journey;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.yaksoku.account.SystemWork;
import org.yaksoku.document.DocumentId;
import org.yaksoku.document.DocumentKind;
import org.yaksoku.document.DocumentService;
import org.yaksoku.document.NewDocument;
import org.yaksoku.followup.ActionDocumentService;
import org.yaksoku.followup.ActionId;
import org.yaksoku.followup.ActionService;
import org.yaksoku.followup.Horizon;
import org.yaksoku.followup.NewAction;
import org.yaksoku.followup.NewParty;
import org.yaksoku.followup.NewReport;
import org.yaksoku.followup.NewResponse;
import org.yaksoku.followup.ReportService;
import org.yaksoku.followup.ResponseService;
import org.yaksoku.followup.ResponseState;
import org.yaksoku.meeting.Attendance;
import org.yaksoku.meeting.MeetingService;
import org.yaksoku.meeting.MeetingStatus;
import org.yaksoku.meeting.NewAgendaItem;
import org.yaksoku.meeting.NewMeeting;
import org.yaksoku.meeting.NewOutcome;
import org.yaksoku.meeting.NewParticipation;
import org.yaksoku.meeting.NewSession;
import org.yaksoku.meeting.OutcomeKind;
import org.yaksoku.meeting.ParticipationRole;
import org.yaksoku.meeting.SeriesId;
import org.yaksoku.meeting.SeriesService;
import org.yaksoku.meeting.SessionKind;
import org.yaksoku.party.NewOrganisation;
import org.yaksoku.party.NewPerson;
import org.yaksoku.party.OrganisationId;
import org.yaksoku.party.OrganisationKind;
import org.yaksoku.party.OrganisationService;
import org.yaksoku.party.PersonId;
import org.yaksoku.party.PersonService;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Progress;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;
import org.yaksoku.statement.ClauseId;
import org.yaksoku.statement.ClauseKind;
import org.yaksoku.statement.Issuer;
import org.yaksoku.statement.NewClause;
import org.yaksoku.statement.NewStatement;
import org.yaksoku.statement.NewText;
import org.yaksoku.statement.NewVersion;
import org.yaksoku.statement.StatementId;
import org.yaksoku.statement.StatementService;
import org.yaksoku.statement.TextStanding;
import org.yaksoku.statement.TextState;
import org.yaksoku.statement.VersionId;
import org.yaksoku.statement.VersionState;
import org.yaksoku.topic.NewTopic;
import org.yaksoku.topic.TopicId;
import org.yaksoku.topic.TopicService;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing confidential leaves (promise A-18): whatever is drafted, noted, held back or
 * kept on one side, no anonymous page says it, and no anonymous page changes by a byte.
 */
@Journey
class CanaryTests {

	// at the start of each confidential text, so that cutting it short hides nothing
	private static final String CANARY = "qzxcanary";

	private static final int ROUNDS = 20;

	@LocalServerPort
	int port;

	@Autowired
	SystemWork systemWork;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	OrganisationService organisations;

	@Autowired
	PersonService people;

	@Autowired
	TopicService topics;

	@Autowired
	DocumentService documents;

	@Autowired
	SeriesService series;

	@Autowired
	MeetingService meetings;

	@Autowired
	StatementService statements;

	@Autowired
	ActionService actions;

	@Autowired
	ActionDocumentService attachments;

	@Autowired
	ReportService reports;

	@Autowired
	ResponseService responses;

	private final Instant later = JourneyConfiguration.NOW.plus(Duration.ofDays(30));

	private int planted;

	private List<String> kinds = List.of();

	private Desk chair;

	private String shared;

	@Test
	void noPublicPageSaysOrShowsWhatIsNotPublic() {
		asSystem(this::judge);
		Map<String, String> before = published();

		List<VersionId> drafts = asSystem(this::plant);
		assertThat(this.planted).isGreaterThan(1000);
		kindsAreUnchanged(before, "after adding");

		asSystem(() -> {
			drafts.forEach((draft) -> this.statements.clauses(draft)
				.forEach(
						(it) -> this.statements.reword(draft, it.id(), Language.KO, canary(), TextStanding.AUTHENTIC)));
			this.jdbc
				.sql("update meeting.meeting set internal_note = internal_note || ' more', version = version + 1 "
						+ "where visibility = 'BOTH_SIDES'")
				.update();
			return drafts;
		});
		assertUnchanged(before, "after adding and editing");

		asSystem(() -> {
			for (VersionId draft : drafts) {
				this.jdbc
					.sql("delete from statement.clause_text where clause_version_id in "
							+ "(select id from statement.clause_version where statement_version_id = ?)")
					.param(draft.value())
					.update();
				this.jdbc.sql("delete from statement.clause_version where statement_version_id = ?")
					.param(draft.value())
					.update();
				this.jdbc.sql("delete from statement.statement_version where id = ?").param(draft.value()).update();
			}
			return drafts;
		});
		kindsAreUnchanged(before, "after deleting");
	}

	/**
	 * Of each kind of address one: what was added and edited is looked for everywhere.
	 */
	private void kindsAreUnchanged(Map<String, String> before, String when) {
		assertThat(this.kinds).hasSizeGreaterThan(50);
		this.kinds
			.forEach((path) -> assertThat(answer(Crawl.get(java.net.URI.create("http://127.0.0.1:" + this.port), path)))
				.as(path + " " + when)
				.doesNotContainIgnoringCase(CANARY)
				.isEqualTo(before.get(path)));
	}

	private void assertUnchanged(Map<String, String> before, String when) {
		Map<String, String> now = published();
		assertThat(now.keySet()).as(when).isEqualTo(before.keySet());
		now.forEach((path, answer) -> {
			assertThat(answer).as(path + " " + when).doesNotContainIgnoringCase(CANARY);
			assertThat(answer).as(path + " " + when).isEqualTo(before.get(path));
		});
		for (String guess : List.of("/en/statements/" + CANARY + "-1", "/en/meetings/" + CANARY + "-1",
				"/en/organisations/" + CANARY + "-1", "/en/topics/" + CANARY + "-1", "/en/topics/" + CANARY + "-1.csv",
				"/en/topics/" + CANARY + "-1.json", "/en/topics/" + CANARY + "-1.atom",
				"/id/statement/" + CANARY + "-1")) {
			assertThat(Crawl.get(java.net.URI.create("http://127.0.0.1:" + this.port), guess).statusCode()).as(guess)
				.isIn(303, 404);
		}
	}

	// status, headers and body
	private static String answer(HttpResponse<String> answer) {
		Map<String, List<String>> headers = new LinkedHashMap<>(answer.headers().map());
		// the hour, and what concerns this one connection
		headers.keySet().removeAll(List.of("date", "connection", "keep-alive"));
		return answer.statusCode() + "\n" + new TreeMap<>(headers) + "\n" + answer.body();
	}

	private Map<String, String> published() {
		Map<String, String> published = new TreeMap<>();
		Crawl crawl = Crawl.of(this.port);
		crawl.answers().forEach((path, answer) -> published.put(path, answer(answer)));
		this.kinds = crawl.oneOfEachKind();
		if (this.shared == null) {
			this.chair = Desk.of(this.port, "executive-jp");
			this.chair.get("/exec/links");
			this.chair.post("/exec/links", Map.of("label", "canaries", "series", "kccj", "days", "7"));
			Matcher address = Pattern.compile("(/shared/overview/[\\w-]+)<")
				.matcher(this.chair.get("/exec/links").body());
			assertThat(address.find()).isTrue();
			this.shared = address.group(1);
		}
		for (String series : List.of("", "kccj", "example")) {
			published.put("a public briefing " + series,
					this.chair.get("/exec/briefing/preview?audience=public&langs=ko&langs=ja&langs=en&series=" + series
							+ "&parts=SUMMARY&parts=FIGURES&parts=TOPICS&parts=CHANGES&parts=PAST_DUE&parts=DECISIONS"
							+ "&parts=ASSESSMENTS&parts=NEXT_MEETING&parts=ANNEX")
						.body());
		}
		published.put("the shared overview",
				Crawl.get(java.net.URI.create("http://127.0.0.1:" + this.port), this.shared).body());
		return published;
	}

	/**
	 * What public assessments rest on may be known to one side, to both, or to all later.
	 */
	private List<UUID> judge() {
		List<UUID> judged = this.jdbc
			.sql("select id from followup.assessment where visibility = 'PUBLIC' and document_id is null")
			.query(UUID.class)
			.list();
		assertThat(judged).hasSizeGreaterThan(2);
		List<DocumentId> evidence = List.of(document(CANARY + "-judged-own", Visibility.OWN_SIDE, null),
				document(CANARY + "-judged-both", Visibility.BOTH_SIDES, null),
				document(CANARY + "-judged-held", Visibility.PUBLIC, this.later));
		for (int i = 0; i < judged.size(); i++) {
			this.jdbc.sql("update followup.assessment set document_id = ? where id = ?")
				.params(evidence.get(i % 3).value(), judged.get(i))
				.update();
		}
		return judged;
	}

	private List<VersionId> plant() {
		List<VersionId> drafts = new ArrayList<>();
		SeriesId known = this.series.bySlug("kccj").orElseThrow().id();
		StatementId published = this.statements.byCode("example-2").orElseThrow().id();
		VersionId current = this.statements.byCode("example-2")
			.orElseThrow()
			.versions()
			.stream()
			.filter((it) -> it.state() == VersionState.PUBLISHED)
			.findFirst()
			.orElseThrow()
			.id();
		List<ClauseId> clauses = this.statements.clauses(current).stream().map((it) -> it.id()).toList();
		List<ClauseId> recommendations = this.statements.clauses(current)
			.stream()
			.filter((it) -> it.kind() == ClauseKind.RECOMMENDATION)
			.map((it) -> it.id())
			.toList();
		assertThat(recommendations).isNotEmpty();
		assertThat(published).isNotNull();
		for (int round = 1; round <= ROUNDS; round++) {
			String slug = CANARY + "-" + round;
			OrganisationId organisation = this.organisations.register(new NewOrganisation(slug, text(), text(),
					OrganisationKind.COMPANY, Side.KR, null, text(), null, List.of(), false));
			PersonId person = this.people.register(new NewPerson(slug, text(), canary(), List.of(), false));
			TopicId topic = this.topics.add(new NewTopic(slug, null, 500, text(), text(), List.of()));
			DocumentId own = document(slug + "-own", Visibility.OWN_SIDE, null);
			DocumentId both = document(slug + "-both", Visibility.BOTH_SIDES, null);
			DocumentId held = document(slug + "-held", Visibility.PUBLIC, this.later);
			this.meetings.log(meeting(slug, known, person, organisation, topic, own, Visibility.BOTH_SIDES, null));
			this.meetings
				.log(meeting(slug + "-held", known, person, organisation, topic, held, Visibility.PUBLIC, this.later));
			StatementId statement = this.statements
				.record(new NewStatement(slug, known, List.of(), List.of(Issuer.of(organisation, Side.KR)), text(),
						PartialDate.year(2026), null, text(), text(), text(), text(), null, canary(), false));
			drafts
				.add(this.statements.draft(statement, new NewVersion(text(), text(), text(), TextStanding.MACHINE_DRAFT,
						null, null, LocalText.none(), List.of(clause(topic, "1"), clause(topic, "2")))));
			ClauseId clause = clauses.get(round % clauses.size());
			for (Visibility visibility : Visibility.values()) {
				Instant embargo = (visibility == Visibility.PUBLIC) ? this.later : null;
				ActionId action = this.actions.register(new NewAction(
						slug + "-" + visibility.name().toLowerCase().replace('_', '-'), text(), text(), List.of(clause),
						List.of(new NewParty(Side.KR, true, organisation, text(), canary())), List.of(organisation),
						Horizon.NOT_STATED, null, false, Side.KR, visibility, embargo, List.of(), false));
				this.reports.report(new NewReport(action, Side.KR, organisation, LocalDate.of(2026, 1, 1),
						Progress.IN_PROGRESS, canary(), Language.EN, List.of(held), Visibility.PUBLIC, null, null));
				(visibility == Visibility.OWN_SIDE ? List.of(own) : List.of(own, both, held))
					.forEach((it) -> this.attachments.attach(action, 0, it));
				this.responses.record(new NewResponse(recommendations.get(round % recommendations.size()), text(),
						ResponseState.DELIVERED, null, text(), own, Side.KR, visibility, embargo));
			}
		}
		DocumentId own = document(CANARY + "-action-own", Visibility.OWN_SIDE, null);
		DocumentId both = document(CANARY + "-action-both", Visibility.BOTH_SIDES, null);
		DocumentId held = document(CANARY + "-action-held", Visibility.PUBLIC, this.later);
		for (UUID action : this.jdbc
			.sql("select id from followup.action where example and visibility = 'PUBLIC' and embargo_until is null and exists "
					+ "(select from followup.action_party p where p.action_id = action.id and p.owes and p.side = 'KR')")
			.query(UUID.class)
			.list()) {
			long version = this.jdbc.sql("select version from followup.action where id = ?")
				.param(action)
				.query(Long.class)
				.single();
			List.of(own, both, held).forEach((it) -> this.attachments.attach(new ActionId(action), version, it));
			this.reports.report(new NewReport(new ActionId(action), Side.KR, null, LocalDate.of(2026, 11, 21), null,
					canary(), Language.KO, List.of(), Visibility.OWN_SIDE, null, null));
			this.reports.report(new NewReport(new ActionId(action), Side.KR, null, LocalDate.of(2026, 11, 21),
					Progress.IN_PROGRESS, canary(), Language.KO, List.of(), Visibility.BOTH_SIDES, null, null));
			this.reports.report(new NewReport(new ActionId(action), Side.KR, null, LocalDate.of(2026, 11, 21),
					Progress.ON_HOLD, canary(), Language.KO, List.of(), Visibility.PUBLIC, this.later, null));
		}
		return drafts;
	}

	private NewMeeting meeting(String code, SeriesId series, PersonId person, OrganisationId organisation,
			TopicId topic, DocumentId document, Visibility visibility, Instant embargo) {
		return new NewMeeting(code, series, null, text(), Side.KR, organisation, text(), text(), PartialDate.year(2026),
				text(), MeetingStatus.HELD, text(), canary(), visibility, embargo, false,
				List.of(new NewSession(SessionKind.TALK, text(), text(), List.of(text()), visibility, embargo)),
				List.of(new NewParticipation(0, person, organisation, text(), ParticipationRole.SPEAKER,
						Attendance.ATTENDED, canary(), visibility, embargo)),
				List.of(), List.of(new NewAgendaItem(text(), visibility, embargo)), List.of(new NewOutcome(0, 0,
						OutcomeKind.QUOTE, text(), text(), person, null, List.of(topic), visibility, embargo)),
				List.of(document));
	}

	private DocumentId document(String slug, Visibility visibility, Instant embargo) {
		return this.documents.add(new NewDocument(slug, DocumentKind.LINK, text(), text(), null, Language.KO, text(),
				canary(), text(), "https://example.org/" + canary(), null, null, Side.KR, visibility, embargo, false));
	}

	private NewClause clause(TopicId topic, String number) {
		return new NewClause(null, number, ClauseKind.RECOMMENDATION, text(), text(), text(), text(), text(), text(),
				List.of(topic), List.of(new NewText(Language.KO, canary(), TextStanding.AUTHENTIC, TextState.DRAFT),
						new NewText(Language.JA, canary(), TextStanding.MACHINE_DRAFT, TextState.DRAFT)));
	}

	private LocalText text() {
		return new LocalText(canary(), canary(), canary());
	}

	private String canary() {
		this.planted++;
		return CANARY + UUID.randomUUID().toString().replace("-", "");
	}

	private <T> T asSystem(java.util.function.Supplier<T> work) {
		return this.systemWork.call("test",
				() -> java.util.Objects.requireNonNull(this.transaction.execute((status) -> work.get())));
	}

}
