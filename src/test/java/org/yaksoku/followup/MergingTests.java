package org.yaksoku.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.yaksoku.document.ClaimService;
import org.yaksoku.document.DocumentId;
import org.yaksoku.document.DocumentKind;
import org.yaksoku.document.DocumentService;
import org.yaksoku.document.NewClaim;
import org.yaksoku.document.NewDocument;
import org.yaksoku.history.HistoryQuery;
import org.yaksoku.history.HistoryService;
import org.yaksoku.house.Acting;
import org.yaksoku.meeting.Attendance;
import org.yaksoku.meeting.AttendanceService;
import org.yaksoku.meeting.EditionService;
import org.yaksoku.meeting.MeetingBasics;
import org.yaksoku.meeting.MeetingId;
import org.yaksoku.meeting.NewOutcome;
import org.yaksoku.meeting.NewParticipation;
import org.yaksoku.meeting.NewSeries;
import org.yaksoku.meeting.OutcomeKind;
import org.yaksoku.meeting.ParticipationRole;
import org.yaksoku.meeting.Partner;
import org.yaksoku.meeting.ProgrammeService;
import org.yaksoku.meeting.SeriesService;
import org.yaksoku.meeting.SeriesState;
import org.yaksoku.party.Alias;
import org.yaksoku.party.BelowItself;
import org.yaksoku.party.NewAffiliation;
import org.yaksoku.party.NewFormerName;
import org.yaksoku.party.NewOrganisation;
import org.yaksoku.party.NewPerson;
import org.yaksoku.party.OrganisationId;
import org.yaksoku.party.OrganisationKind;
import org.yaksoku.party.OrganisationMerge;
import org.yaksoku.party.OrganisationService;
import org.yaksoku.party.PersonId;
import org.yaksoku.party.PersonMerge;
import org.yaksoku.party.PersonService;
import org.yaksoku.party.desk.OrganisationDesk;
import org.yaksoku.party.desk.OrganisationSheet;
import org.yaksoku.party.desk.Wanted;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.MergePlan;
import org.yaksoku.shared.MergePreview;
import org.yaksoku.shared.MergeRefusal;
import org.yaksoku.shared.MergeRefused;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Progress;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Stale;
import org.yaksoku.shared.Visibility;
import org.yaksoku.statement.ClauseId;
import org.yaksoku.statement.Issuer;
import org.yaksoku.statement.NewClause;
import org.yaksoku.statement.NewStatement;
import org.yaksoku.statement.PublicationService;
import org.yaksoku.statement.SignOffService;
import org.yaksoku.statement.StatementExamples;
import org.yaksoku.statement.StatementId;
import org.yaksoku.statement.StatementService;
import org.yaksoku.statement.VersionId;
import org.yaksoku.topic.NewTopic;
import org.yaksoku.topic.Synonym;
import org.yaksoku.topic.ThirdLevel;
import org.yaksoku.topic.TopicId;
import org.yaksoku.topic.TopicMerge;
import org.yaksoku.topic.TopicService;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.yaksoku.house.Acting.JAPANESE_APPROVER;
import static org.yaksoku.house.Acting.JAPANESE_EDITOR;
import static org.yaksoku.house.Acting.KOREAN_ADMIN;
import static org.yaksoku.house.Acting.KOREAN_APPROVER;
import static org.yaksoku.house.Acting.KOREAN_EDITOR;
import static org.yaksoku.house.Acting.KOREAN_EXECUTIVE;

/**
 * What was registered twice becomes one, in every room that names it.
 */
@SpringBootTest
@Import(Acting.Configuration.class)
class MergingTests {

	@Autowired
	Acting acting;

	@Autowired
	OrganisationService organisations;

	@Autowired
	OrganisationMerge organisationMerge;

	@Autowired
	OrganisationDesk desk;

	@Autowired
	PersonService people;

	@Autowired
	PersonMerge personMerge;

	@Autowired
	TopicService topics;

	@Autowired
	TopicMerge topicMerge;

	@Autowired
	DocumentService documents;

	@Autowired
	ClaimService claims;

	@Autowired
	SeriesService series;

	@Autowired
	EditionService editions;

	@Autowired
	AttendanceService attendance;

	@Autowired
	ProgrammeService programme;

	@Autowired
	StatementService statements;

	@Autowired
	SignOffService signOffs;

	@Autowired
	PublicationService publications;

	@Autowired
	ActionService actions;

	@Autowired
	ReportService reports;

	@Autowired
	HistoryService history;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	WebApplicationContext context;

	OrganisationId goes;

	OrganisationId stays;

	OrganisationId partner;

	PersonId person;

	@BeforeEach
	void registerTwice() {
		this.goes = organisation("Chamber, once more", Side.KR, null, false);
		this.stays = organisation("Chamber", Side.KR, null, false);
		this.partner = organisation("会議所", Side.JP, null, false);
		this.person = person("小林健");
	}

	@Test
	void everythingThatNamesTheOneNamesTheOther() {
		OrganisationId child = organisation("Committee", Side.KR, this.goes, false);
		asKorean(() -> {
			series(this.goes);
			MeetingId meeting = meeting(this.goes);
			this.attendance.add(meeting, List.of(participation(this.person, this.goes)));
			this.people.affiliate(new NewAffiliation(this.person, this.goes, LocalText.english("Chair"), null, null));
			this.organisations.remember(this.goes,
					new NewFormerName(LocalText.english("Old chamber"), null, PartialDate.year(1990)));
			claim("party.organisation", this.goes.value());
		});
		ClauseId clause = published(this.goes, List.of());
		ActionId action = action(clause, this.goes, List.of(), Visibility.PUBLIC);
		action(clause, this.stays, List.of(this.goes), Visibility.PUBLIC);
		ReportId report = asKorean(
				() -> this.reports.report(new NewReport(action, Side.KR, this.goes, LocalDate.of(2026, 1, 1),
						Progress.IN_PROGRESS, "Begun", Language.EN, List.of(), Visibility.PUBLIC, null, null)));

		MergePreview preview = asKorean(() -> this.organisationMerge.preview(this.goes, this.stays, Language.EN));
		merge(KOREAN_EDITOR, preview);

		assertThat(preview.plan().groups()).extracting(MergePlan.Group::kind)
			.containsExactlyInAnyOrder("party.mention.child", "party.mention.former-name", "party.mention.post",
					"document.mention.claim", "meeting.mention.pairing", "meeting.mention.host",
					"meeting.mention.participation", "statement.mention.issuer", "followup.mention.party",
					"followup.mention.supporter", "followup.mention.report");
		assertThat(preview.plan().groups()).allSatisfy((it) -> assertThat(it.mentions()).as(it.kind()).hasSize(1));
		assertThat(naming(this.goes)).as("nothing but the report, which never changes")
			.containsExactly("followup.progress_report.organisation_id");
		assertThat(reportedBy(report)).isEqualTo(this.organisations.show(this.stays).slug());
		assertThat(parent(child)).isEqualTo(this.stays.value());
		assertThat(this.history.broken()).isEmpty();
	}

	@Test
	void itIsFoundByAllItsNamesAndItsAddressAsBefore() {
		String slug = this.organisations.show(this.goes).slug();
		asKorean(() -> this.organisations.change(this.goes, 0,
				new NewOrganisation(slug, new LocalText("상의", null, "Chamber, once more"), LocalText.none(),
						OrganisationKind.CHAMBER, Side.KR, null, LocalText.none(), null,
						List.of(new Alias("KORCHAM", Language.EN, "a press release")), false)));

		merge(KOREAN_EDITOR, asKorean(() -> this.organisationMerge.preview(this.goes, this.stays, Language.EN)), 1, 0);

		assertThat(this.organisations.show(this.goes).id()).isEqualTo(this.stays);
		assertThat(this.organisations.bySlug(slug).orElseThrow().id()).isEqualTo(this.stays);
		OrganisationSheet sheet = asKorean(() -> this.desk.one(slug, Language.EN));
		assertThat(sheet.id()).isEqualTo(this.stays);
		assertThat(sheet.aliases()).containsExactlyInAnyOrder(Alias.of("상의", Language.KO),
				Alias.of("Chamber, once more", Language.EN), new Alias("KORCHAM", Language.EN, "a press release"));
		assertThat(asKorean(() -> this.organisations.all())).noneMatch((it) -> it.id().equals(this.goes));
	}

	@Test
	void aSignatureGivenBeforeAndOneGivenAfterStandUnderTheSameFingerprint() {
		TopicId old = topic("Hydrogen", null);
		TopicId kept = topic("Energy", null);
		StatementId statement = statement(this.goes, this.partner);
		VersionId version = asKorean(
				() -> this.statements.draft(statement, StatementExamples.wording("", clause(List.of(old)))));
		String fingerprint = asKorean(() -> this.signOffs.request(version));
		this.acting.as(KOREAN_APPROVER, () -> this.signOffs.signOff(version, Side.KR, fingerprint));

		merge(KOREAN_EDITOR, asKorean(() -> this.organisationMerge.preview(this.goes, this.stays, Language.EN)));
		MergePreview preview = asKorean(() -> this.topicMerge.preview(old, kept, Language.EN));
		asKorean(() -> this.topicMerge.merge(old, 0, kept, 0, preview.plan().seen()));

		this.acting.as(JAPANESE_APPROVER, () -> this.signOffs.signOff(version, Side.JP, fingerprint));
		this.acting.as(JAPANESE_APPROVER, () -> this.publications.publish(version, null));
		assertThat(this.jdbc.sql("select fingerprint from statement.statement_version where id = ?")
			.param(version.value())
			.query(String.class)
			.single()).isEqualTo(fingerprint);
	}

	@Test
	void whoeverIsAPartnerTwiceIsOneOnce() {
		asKorean(() -> series(this.goes, this.stays));
		StatementId statement = statement(this.goes, this.stays, this.partner);

		merge(KOREAN_EDITOR, asKorean(() -> this.organisationMerge.preview(this.goes, this.stays, Language.EN)));

		assertThat(this.jdbc
			.sql("select organisation_id from statement.statement_issuer where statement_id = ? order by position")
			.param(statement.value())
			.query(UUID.class)
			.list()).containsExactly(this.stays.value(), this.partner.value());
		assertThat(this.jdbc.sql("select position from statement.statement_issuer where statement_id = ? order by 1")
			.param(statement.value())
			.query(Integer.class)
			.list()).containsExactly(0, 1);
	}

	@Test
	void nothingIsMergedThatWouldTakeAwayASide() {
		statement(this.goes, this.partner);

		MergePreview preview = asKorean(() -> this.organisationMerge.preview(this.goes, this.partner, Language.EN));

		assertThat(preview.obstacles()).containsExactly(MergeRefusal.BOTH_SIDES);
		assertThat(preview.otherSide()).isTrue();
		assertRefused(this.goes, this.partner, preview, true, MergeRefusal.BOTH_SIDES);
	}

	@Test
	void differentSidesHaveToBeMeant() {
		MergePreview preview = asKorean(() -> this.organisationMerge.preview(this.goes, this.partner, Language.EN));

		assertRefused(this.goes, this.partner, preview, false, MergeRefusal.OTHER_SIDE);
		asKorean(() -> this.organisationMerge.merge(this.goes, 0, this.partner, 0, preview.plan().seen(), true));

		assertThat(this.organisations.show(this.goes).id()).isEqualTo(this.partner);
	}

	@Test
	void nothingIsMergedIntoItselfNorIntoWhatBelongsToIt() {
		OrganisationId child = organisation("Committee", Side.KR, this.goes, false);
		OrganisationId grandchild = organisation("Section", Side.KR, child, false);
		OrganisationId invented = organisation("Example", Side.KR, null, true);

		assertRefused(this.goes, this.goes, preview(this.goes, this.goes), false, MergeRefusal.ITSELF);
		assertRefused(this.goes, grandchild, preview(this.goes, grandchild), false, MergeRefusal.BELOW);
		assertRefused(this.goes, invented, preview(this.goes, invented), false, MergeRefusal.EXAMPLE);
		assertThatExceptionOfType(BelowItself.class)
			.isThrownBy(() -> asKorean(() -> this.organisations.change(this.goes, 0, named(this.goes, grandchild))));
	}

	@Test
	void whatWasMergedIsNotMergedAgainAndLeadsOnInOneStep() {
		OrganisationId third = organisation("Chamber of Commerce", Side.KR, null, false);
		merge(KOREAN_EDITOR, preview(this.goes, this.stays));

		assertRefused(this.goes, third, preview(this.goes, third), 1, 0, MergeRefusal.MERGED_BEFORE);
		MergePreview preview = preview(this.stays, third);
		asKorean(() -> this.organisationMerge.merge(this.stays, 1, third, 0, preview.plan().seen(), false));

		assertThat(preview.plan().groups()).extracting(MergePlan.Group::kind).containsExactly("party.mention.merged");
		assertThat(this.organisations.show(this.goes).id()).isEqualTo(third);
	}

	@Test
	void nothingHappensThatTheWriterDidNotSee() {
		MergePreview preview = preview(this.goes, this.stays);
		asKorean(() -> meeting(this.goes));

		assertThatExceptionOfType(Stale.class).isThrownBy(() -> merge(KOREAN_EDITOR, preview));
		assertThatExceptionOfType(Stale.class)
			.isThrownBy(() -> merge(KOREAN_EDITOR, preview(this.goes, this.stays), 7, 0));
		assertThatExceptionOfType(Stale.class)
			.isThrownBy(() -> merge(KOREAN_EDITOR, preview(this.goes, this.stays), 0, 7));
		assertThat(this.organisations.show(this.goes).id()).isEqualTo(this.goes);
		assertThat(naming(this.goes)).containsExactly("meeting.meeting.host_organisation_id");
	}

	@Test
	void whatOneSideKeepsToItselfMovesUnseen() {
		ClauseId clause = published(this.stays, List.of());
		action(clause, this.goes, List.of(), Visibility.OWN_SIDE);

		MergePreview korean = preview(this.goes, this.stays);
		MergePreview japanese = this.acting.as(JAPANESE_EDITOR,
				() -> this.organisationMerge.preview(this.goes, this.stays, Language.JA));
		merge(JAPANESE_EDITOR, japanese);

		assertThat(korean.plan().count()).isEqualTo(1);
		assertThat(japanese.plan().groups()).isEmpty();
		assertThat(naming(this.goes)).isEmpty();
	}

	@Test
	void thoseWhoReadDoNotMerge() {
		MergePreview preview = preview(this.goes, this.stays);

		for (Actor actor : List.of(KOREAN_EXECUTIVE, KOREAN_ADMIN)) {
			assertThatExceptionOfType(NotPermitted.class).as(actor.name()).isThrownBy(() -> merge(actor, preview));
			assertThatExceptionOfType(NotPermitted.class).as(actor.name())
				.isThrownBy(() -> this.acting.as(actor,
						() -> this.organisationMerge.preview(this.goes, this.stays, Language.EN)));
			assertThatExceptionOfType(NotPermitted.class).as(actor.name())
				.isThrownBy(() -> this.acting.as(actor,
						() -> this.organisations.change(this.goes, 0, named(this.goes, null))));
		}
		this.acting.as(KOREAN_EXECUTIVE, () -> this.desk.list(Wanted.of("", "", "", 1), Language.KO));
		assertThatExceptionOfType(NotPermitted.class).isThrownBy(
				() -> this.acting.as(KOREAN_ADMIN, () -> this.desk.list(Wanted.of("", "", "", 1), Language.KO)));
	}

	@Test
	void whoNamesItLaterNamesTheOneThatStays() {
		MeetingId meeting = asKorean(() -> meeting(this.partner));
		merge(KOREAN_EDITOR, preview(this.goes, this.stays));

		asKorean(() -> this.attendance.add(meeting, List.of(participation(this.person, this.goes))));

		assertThat(naming(this.goes)).isEmpty();
	}

	@Test
	void twoRowsAboutOnePersonBecomeOne() {
		PersonId twice = asKorean(() -> this.people.register(new NewPerson("p-" + UUID.randomUUID(),
				new LocalText("고바야시 겐", null, "Kobayashi Ken"), "こばやし けん", List.of(), false)));
		asKorean(() -> {
			MeetingId meeting = meeting(this.partner);
			this.attendance.add(meeting, List.of(participation(twice, this.partner)));
			this.programme.addOutcome(meeting, null, null, new NewOutcome(null, null, OutcomeKind.QUOTE,
					LocalText.english("Well"), LocalText.none(), twice, null, List.of(), Visibility.BOTH_SIDES, null));
			this.people.affiliate(new NewAffiliation(twice, this.partner, LocalText.english("Chair"), null, null));
			this.people
				.affiliate(new NewAffiliation(this.person, this.partner, LocalText.english("Chair"), null, null));
			this.people.affiliate(new NewAffiliation(twice, this.stays, LocalText.english("Guest"), null, null));
			claim("party.person", twice.value());
		});

		MergePreview preview = asKorean(() -> this.personMerge.preview(twice, this.person, Language.JA));
		asKorean(() -> this.personMerge.merge(twice, 0, this.person, 0, preview.plan().seen()));

		assertThat(preview.gained()).extracting(MergePreview.Gained::name)
			.containsExactly("고바야시 겐", "Kobayashi Ken", "こばやし けん");
		assertThat(preview.plan().groups())
			.extracting((it) -> it.kind() + " " + it.effect() + " " + it.mentions().size())
			.containsExactlyInAnyOrder("document.mention.claim MOVES 1", "party.mention.post JOINS 1",
					"party.mention.post MOVES 1", "meeting.mention.participation MOVES 1",
					"meeting.mention.outcome MOVES 1");
		assertThat(this.jdbc.sql("select count(*) from party.affiliation where person_id = ?")
			.param(this.person.value())
			.query(Integer.class)
			.single()).isEqualTo(2);
		assertThat(this.jdbc.sql("select count(*) from meeting.participation where person_id = ?")
			.param(twice.value())
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void clausesOfAMergedTopicAreAboutTheOther() {
		TopicId hydrogen = topic("Hydrogen", null);
		TopicId part = topic("Ammonia", hydrogen);
		TopicId energy = topic("Energy", null);
		ClauseId clause = published(this.stays, List.of(hydrogen, energy));
		ClauseId other = published(this.stays, List.of(hydrogen));
		action(other, this.stays, List.of(), Visibility.BOTH_SIDES);

		MergePreview preview = asKorean(() -> this.topicMerge.preview(hydrogen, energy, Language.EN));
		asKorean(() -> this.topicMerge.merge(hydrogen, 0, energy, 0, preview.plan().seen()));

		assertThat(preview.plan().groups())
			.extracting((it) -> it.kind() + " " + it.effect() + " " + it.mentions().size())
			.containsExactlyInAnyOrder("topic.mention.child MOVES 1", "statement.mention.clause MOVES 1",
					"statement.mention.clause JOINS 1", "followup.mention.action STAYS 1");
		assertThat(topicsOf(clause)).containsExactly(energy.value());
		assertThat(topicsOf(other)).containsExactly(energy.value());
		assertThat(asKorean(() -> this.topics.synonyms()).get(energy)).contains(new Synonym(Language.EN, "Hydrogen"));
		assertThat(asKorean(() -> this.topics.all())).noneMatch((it) -> it.id().equals(hydrogen));
		assertThat(this.jdbc.sql("select parent_id from topic.topic where id = ?")
			.param(part.value())
			.query(UUID.class)
			.single()).isEqualTo(energy.value());
	}

	@Test
	void publicAddressesLeadOnForGood() {
		TopicId hydrogen = topic("Hydrogen", null);
		TopicId energy = topic("Energy", null);
		published(this.goes, List.of(hydrogen));
		String organisation = this.organisations.show(this.goes).slug();
		String topic = slug(hydrogen);
		MockMvcTester browser = MockMvcTester.from(this.context);
		assertThat(browser.get().uri("/ko/organisations/{slug}", organisation)).hasStatusOk();
		assertThat(browser.get().uri("/ja/topics/{slug}", topic)).hasStatusOk();

		merge(KOREAN_EDITOR, preview(this.goes, this.stays));
		MergePreview preview = asKorean(() -> this.topicMerge.preview(hydrogen, energy, Language.EN));
		asKorean(() -> this.topicMerge.merge(hydrogen, 0, energy, 0, preview.plan().seen()));

		assertThat(browser.get().uri("/ko/organisations/{slug}", organisation)).hasStatus(HttpStatus.MOVED_PERMANENTLY)
			.hasRedirectedUrl("/ko/organisations/" + this.organisations.show(this.stays).slug());
		assertThat(browser.get().uri("/ja/topics/{slug}", topic)).hasStatus(HttpStatus.MOVED_PERMANENTLY)
			.hasRedirectedUrl("/ja/topics/" + slug(energy));
	}

	private String slug(TopicId topic) {
		return this.jdbc.sql("select slug from topic.topic where id = ?")
			.param(topic.value())
			.query(String.class)
			.single();
	}

	@Test
	void topicsHaveTwoLevels() {
		TopicId energy = topic("Energy", null);
		TopicId hydrogen = topic("Hydrogen", energy);
		TopicId trade = topic("Trade", null);
		TopicId order = topic("Order", trade);

		assertThat(asKorean(() -> this.topicMerge.preview(energy, hydrogen, Language.EN)).obstacles())
			.containsExactly(MergeRefusal.BELOW);
		assertThat(asKorean(() -> this.topicMerge.preview(energy, order, Language.EN)).obstacles())
			.containsExactly(MergeRefusal.THIRD_LEVEL);
		assertThatExceptionOfType(ThirdLevel.class)
			.isThrownBy(() -> asKorean(() -> this.topics.change(energy, 0, theme("Energy", trade))));
		assertThatExceptionOfType(ThirdLevel.class)
			.isThrownBy(() -> asKorean(() -> this.topics.change(hydrogen, 0, theme("Hydrogen", order))));
		asKorean(() -> this.topics.change(hydrogen, 0, theme("Hydrogen", trade)));
		assertThatExceptionOfType(Stale.class)
			.isThrownBy(() -> asKorean(() -> this.topics.change(hydrogen, 0, theme("Hydrogen", null))));
	}

	@Test
	void anOldStatementNamesItsIssuerAsItWasCalledThen() {
		published(this.stays, List.of());
		asKorean(() -> this.organisations.remember(this.stays,
				new NewFormerName(LocalText.english("Chamber of old"), null, PartialDate.year(2026))));

		assertThat(this.jdbc.sql("select name_en from statement.pub_issuer where slug = ?")
			.param(this.organisations.show(this.stays).slug())
			.query(String.class)
			.single()).isEqualTo("Chamber of old");
	}

	@Test
	void listsAndPreviewsAskAsMuchForManyRowsAsForFew() {
		String name = "Trader " + UUID.randomUUID();
		organisation(name, Side.KR, null, false);
		meetingWith(1);
		int list = questions(() -> this.desk.list(Wanted.of(name, "", "", 1), Language.KO));
		int sheet = questions(() -> this.desk.one(this.organisations.show(this.goes).slug(), Language.KO));
		int preview = questions(() -> this.organisationMerge.preview(this.goes, this.stays, Language.KO));
		int history = questions(
				() -> this.desk.history(this.desk.one(this.organisations.show(this.goes).slug(), Language.KO),
						HistoryQuery.all(), Language.KO));

		for (int i = 0; i < 20; i++) {
			organisation(name + " " + i, Side.KR, this.goes, false);
		}
		meetingWith(20);

		assertThat(asKorean(() -> this.desk.list(Wanted.of(name, "KR", "JA", 1), Language.KO)).total()).isEqualTo(21);
		assertThat(questions(() -> this.desk.list(Wanted.of(name, "", "", 1), Language.KO))).isEqualTo(list);
		assertThat(questions(() -> this.desk.one(this.organisations.show(this.goes).slug(), Language.KO)))
			.isEqualTo(sheet);
		assertThat(questions(() -> this.organisationMerge.preview(this.goes, this.stays, Language.KO)))
			.isEqualTo(preview);
		assertThat(
				questions(() -> this.desk.history(this.desk.one(this.organisations.show(this.goes).slug(), Language.KO),
						HistoryQuery.all(), Language.KO)))
			.isEqualTo(history);
		assertThat(list).isPositive();
	}

	/**
	 * How many questions the desk puts to the database; other portals of this JVM ask
	 * beside it, on threads of their own.
	 */
	private int questions(Callable<?> work) {
		Thread own = Thread.currentThread();
		AtomicInteger asked = new AtomicInteger();
		Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
		AppenderBase<ILoggingEvent> counter = new AppenderBase<>() {

			@Override
			protected void append(ILoggingEvent event) {
				if (Thread.currentThread() == own && event.getMessage().contains("SQL statement [")) {
					asked.incrementAndGet();
				}
			}

		};
		counter.start();
		Level before = logger.getLevel();
		logger.setLevel(Level.DEBUG);
		logger.addAppender(counter);
		logger.setAdditive(false);
		try {
			asKorean(work);
		}
		finally {
			logger.setAdditive(true);
			logger.setLevel(before);
			logger.detachAppender(counter);
		}
		return asked.get();
	}

	private void meetingWith(int participants) {
		asKorean(() -> {
			MeetingId meeting = meeting(this.goes);
			this.attendance.add(meeting,
					IntStream.range(0, participants).mapToObj((it) -> participation(this.person, this.goes)).toList());
			this.people.affiliate(new NewAffiliation(this.person, this.goes, LocalText.english("Chair"), null, null));
		});
	}

	private MergePreview preview(OrganisationId from, OrganisationId into) {
		return asKorean(() -> this.organisationMerge.preview(from, into, Language.EN));
	}

	private void merge(Actor actor, MergePreview preview) {
		merge(actor, preview, 0, 0);
	}

	private void merge(Actor actor, MergePreview preview, long goes, long stays) {
		this.acting.as(actor,
				() -> this.organisationMerge.merge(this.goes, goes, this.stays, stays, preview.plan().seen(), false));
	}

	private void assertRefused(OrganisationId from, OrganisationId into, MergePreview preview, boolean across,
			MergeRefusal reason) {
		assertThatExceptionOfType(MergeRefused.class)
			.isThrownBy(
					() -> asKorean(() -> this.organisationMerge.merge(from, 0, into, 0, preview.plan().seen(), across)))
			.satisfies((it) -> assertThat(it.reasons()).contains(reason));
	}

	private void assertRefused(OrganisationId from, OrganisationId into, MergePreview preview, long opened, long other,
			MergeRefusal reason) {
		assertThatExceptionOfType(MergeRefused.class)
			.isThrownBy(() -> asKorean(
					() -> this.organisationMerge.merge(from, opened, into, other, preview.plan().seen(), false)))
			.satisfies((it) -> assertThat(it.reasons()).contains(reason));
	}

	/** Every column that still names an organisation. */
	private List<String> naming(OrganisationId organisation) {
		return this.jdbc.sql("""
				select n.nspname || '.' || r.relname || '.' || a.attname from pg_constraint c
				join pg_class r on r.oid = c.conrelid join pg_namespace n on n.oid = r.relnamespace
				join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
				where c.contype = 'f' and c.confrelid = 'party.organisation'::regclass
				  and r.relname <> 'organisation_alias' order by 1""")
			.query(String.class)
			.list()
			.stream()
			.filter((it) -> names(it, organisation))
			.toList();
	}

	private boolean names(String column, OrganisationId organisation) {
		int dot = column.lastIndexOf('.');
		return this.jdbc
			.sql("select exists (select from " + column.substring(0, dot) + " where " + column.substring(dot + 1)
					+ " = ?)")
			.param(organisation.value())
			.query(Boolean.class)
			.single();
	}

	private UUID parent(OrganisationId child) {
		return this.jdbc.sql("select parent_id from party.organisation where id = ?")
			.param(child.value())
			.query(UUID.class)
			.single();
	}

	private String reportedBy(ReportId report) {
		return this.jdbc.sql("select organisation_slug from followup.pub_report where id = ?")
			.param(report.value())
			.query(String.class)
			.single();
	}

	private List<UUID> topicsOf(ClauseId clause) {
		return this.jdbc.sql("select topic_id from statement.clause_topic where clause_id = ?")
			.param(clause.value())
			.query(UUID.class)
			.list();
	}

	private OrganisationId organisation(String name, Side side, OrganisationId parent, boolean example) {
		return asKorean(() -> this.organisations
			.register(new NewOrganisation("o-" + UUID.randomUUID(), LocalText.english(name), LocalText.none(),
					OrganisationKind.CHAMBER, side, parent, LocalText.none(), null, List.of(), example)));
	}

	private NewOrganisation named(OrganisationId organisation, OrganisationId parent) {
		return new NewOrganisation(this.organisations.show(organisation).slug(), LocalText.english("Chamber"),
				LocalText.none(), OrganisationKind.CHAMBER, Side.KR, parent, LocalText.none(), null, List.of(), false);
	}

	private PersonId person(String name) {
		return asKorean(() -> this.people.register(
				new NewPerson("p-" + UUID.randomUUID(), new LocalText(null, name, null), null, List.of(), false)));
	}

	private TopicId topic(String name, TopicId parent) {
		return asKorean(() -> this.topics.add(theme(name, parent)));
	}

	private static NewTopic theme(String name, TopicId parent) {
		return new NewTopic("t-" + UUID.randomUUID(), parent, 1, LocalText.english(name), LocalText.none(), List.of());
	}

	private void series(OrganisationId... korean) {
		List<Partner> pairing = new ArrayList<>(List.of(Partner.of(this.partner, Side.JP)));
		List.of(korean).forEach((it) -> pairing.add(Partner.of(it, Side.KR)));
		this.series.found(new NewSeries("s-" + UUID.randomUUID(), LocalText.english("Series"), LocalText.none(),
				LocalText.none(), LocalText.none(), SeriesState.ACTIVE, null, pairing, false));
	}

	private MeetingId meeting(OrganisationId host) {
		return this.editions.begin(StatementExamples.code(), new MeetingBasics(null, null, LocalText.english("Meeting"),
				Side.KR, host, LocalText.none(), LocalText.none(), PartialDate.year(2025), LocalText.none()), null,
				false);
	}

	private static NewParticipation participation(PersonId person, OrganisationId organisation) {
		return new NewParticipation(null, person, organisation, LocalText.english("Chair"), ParticipationRole.DELEGATE,
				Attendance.ATTENDED, null, Visibility.BOTH_SIDES, null);
	}

	private void claim(String subject, UUID id) {
		DocumentId document = this.documents.add(new NewDocument("d-" + UUID.randomUUID(), DocumentKind.PRINT,
				LocalText.english("Report"), LocalText.none(), null, null, LocalText.none(), null, LocalText.none(),
				null, null, null, null, Visibility.PUBLIC, null, false));
		this.claims.record(new NewClaim(subject, id, "name.en", document, null, "as printed", Language.EN, null, false,
				true, LocalText.none(), Visibility.PUBLIC));
	}

	private StatementId statement(OrganisationId... issuers) {
		List<Issuer> all = Arrays.stream(issuers)
			.map((it) -> Issuer.of(it, it.equals(this.partner) ? Side.JP : Side.KR))
			.toList();
		return asKorean(() -> this.statements.record(new NewStatement(StatementExamples.code(), null, List.of(), all,
				LocalText.none(), PartialDate.year(2026), null, LocalText.none(), LocalText.none(), LocalText.none(),
				LocalText.none(), null, null, false)));
	}

	private static NewClause clause(List<TopicId> topics) {
		NewClause plain = StatementExamples.clause(null, "1", "We meet");
		return new NewClause(null, plain.number(), plain.kind(), plain.headline(), plain.addressee(), plain.section(),
				plain.rationale(), plain.condition(), plain.intendedEffect(), topics, plain.texts());
	}

	private ClauseId published(OrganisationId issuer, List<TopicId> topics) {
		StatementId statement = statement(issuer, this.partner);
		VersionId version = asKorean(
				() -> this.statements.draft(statement, StatementExamples.wording("", clause(topics))));
		String fingerprint = asKorean(() -> this.signOffs.request(version));
		this.acting.as(KOREAN_APPROVER, () -> this.signOffs.signOff(version, Side.KR, fingerprint));
		this.acting.as(JAPANESE_APPROVER, () -> this.signOffs.signOff(version, Side.JP, fingerprint));
		this.acting.as(JAPANESE_APPROVER, () -> this.publications.publish(version, null));
		return this.statements.clauses(version).get(0).id();
	}

	private ActionId action(ClauseId clause, OrganisationId lead, List<OrganisationId> supporters,
			Visibility visibility) {
		return asKorean(() -> this.actions.register(
				new NewAction(StatementExamples.code(), LocalText.english("Name a contact point"), LocalText.none(),
						List.of(clause), List.of(new NewParty(Side.KR, true, lead, LocalText.none(), null)), supporters,
						Horizon.NOT_STATED, null, false, Side.KR, visibility, null, List.of(), false)));
	}

	private void asKorean(Runnable work) {
		this.acting.as(KOREAN_EDITOR, work);
	}

	private <T> T asKorean(Callable<T> work) {
		return this.acting.as(KOREAN_EDITOR, work);
	}

}
