package org.yaksoku.meeting;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.yaksoku.house.Acting;
import org.yaksoku.meeting.desk.MeetingDesk;
import org.yaksoku.party.NewOrganisation;
import org.yaksoku.party.OrganisationId;
import org.yaksoku.party.OrganisationKind;
import org.yaksoku.party.OrganisationService;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Stale;
import org.yaksoku.shared.Visibility;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.yaksoku.house.Acting.JAPANESE_EDITOR;
import static org.yaksoku.house.Acting.KOREAN_EDITOR;
import static org.yaksoku.house.Acting.KOREAN_EXECUTIVE;

@SpringBootTest
@Import(Acting.Configuration.class)
class EditionServiceTests {

	@Autowired
	Acting acting;

	@Autowired
	EditionService editions;

	@Autowired
	MeetingStatusService status;

	@Autowired
	ProgrammeService programme;

	@Autowired
	AttendanceService attendance;

	@Autowired
	PartUndoService undo;

	@Autowired
	SeriesService series;

	@Autowired
	OrganisationService organisations;

	@Autowired
	MeetingDesk desk;

	@Autowired
	TransactionTemplate transactions;

	@Autowired
	JdbcClient jdbc;

	@Test
	void aMeetingBeginsBetweenTheSides() {
		MeetingId id = begin(null, null);

		assertThat(text(id, "visibility")).isEqualTo("BOTH_SIDES");
		assertThat(text(id, "status")).isEqualTo("ANNOUNCED");
	}

	@Test
	void onlyWritersBeginAndChange() {
		assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> this.acting.as(KOREAN_EXECUTIVE,
				() -> this.editions.begin(code(), basics(null, null), null, false)));
		MeetingId id = begin(null, null);
		assertThatExceptionOfType(NotPermitted.class).isThrownBy(
				() -> this.acting.as(KOREAN_EXECUTIVE, () -> this.editions.describe(id, 0, basics(null, null))));
		assertThatExceptionOfType(NotPermitted.class)
			.isThrownBy(() -> this.acting.as(KOREAN_EXECUTIVE, () -> this.programme.addAgendaItem(id, item("Trade"))));
	}

	@Test
	void whoeverOpenedItBeforeAnotherChangedItLosesNothing() {
		MeetingId id = begin(null, null);
		this.acting.as(JAPANESE_EDITOR, () -> this.editions.annotate(id, 0, "Ours and yours"));

		assertThatExceptionOfType(Stale.class)
			.isThrownBy(() -> this.acting.as(KOREAN_EDITOR, () -> this.editions.annotate(id, 0, "Mine")));
		assertThat(text(id, "internal_note")).isEqualTo("Ours and yours");
	}

	@Test
	void aSeriesHasEachEditionOnce() {
		SeriesId series = series();
		begin(series, 3);

		assertThatExceptionOfType(OrdinalTaken.class).isThrownBy(() -> begin(series, 3));
		MeetingId fourth = begin(series, 4);
		assertThatExceptionOfType(OrdinalTaken.class).isThrownBy(
				() -> this.acting.as(KOREAN_EDITOR, () -> this.editions.describe(fourth, 0, basics(series, 3))));
		assertThat(this.editions.before(fourth).orElseThrow().ordinal()).isEqualTo(3);
	}

	@Test
	void eachSideHasANoteOfItsOwn() {
		MeetingId id = begin(null, null);
		this.acting.as(KOREAN_EDITOR, () -> this.editions.annotateForOwnSide(id, EditionService.NO_NOTE, "우리"));
		this.acting.as(JAPANESE_EDITOR, () -> this.editions.annotateForOwnSide(id, EditionService.NO_NOTE, "我々"));
		this.acting.as(JAPANESE_EDITOR, () -> this.editions.annotateForOwnSide(id, 0, "私たち"));

		assertThat(notes(id)).containsExactlyInAnyOrder("우리", "私たち");
		assertThatExceptionOfType(Stale.class)
			.isThrownBy(() -> this.acting.as(JAPANESE_EDITOR, () -> this.editions.annotateForOwnSide(id, 0, null)));
		this.acting.as(JAPANESE_EDITOR, () -> this.editions.annotateForOwnSide(id, 1, null));
		assertThat(notes(id)).containsExactly("우리");
	}

	@Test
	void whoeverBeginsANoteAfterAColleagueDidLosesNothing() {
		MeetingId id = begin(null, null);
		this.acting.as(KOREAN_EDITOR, () -> this.editions.annotateForOwnSide(id, EditionService.NO_NOTE, "먼저"));

		assertThatExceptionOfType(Stale.class).isThrownBy(() -> this.acting.as(KOREAN_EDITOR,
				() -> this.editions.annotateForOwnSide(id, EditionService.NO_NOTE, "나중")));
		assertThat(notes(id)).containsExactly("먼저");

		this.acting.as(KOREAN_EDITOR, () -> this.editions.annotateForOwnSide(id, 0, null));
		assertThatExceptionOfType(Stale.class)
			.isThrownBy(() -> this.acting.as(KOREAN_EDITOR, () -> this.editions.annotateForOwnSide(id, 0, "나중")));
	}

	@Test
	void nothingOfAMeetingBelongsToOneSide() {
		MeetingId id = begin(null, null);

		assertThatIllegalArgumentException().isThrownBy(
				() -> this.acting.as(KOREAN_EDITOR, () -> this.editions.show(id, 0, Visibility.OWN_SIDE, null)));
		assertThatIllegalArgumentException().isThrownBy(() -> this.acting.as(KOREAN_EDITOR, () -> this.programme
			.addAgendaItem(id, new NewAgendaItem(LocalText.english("Trade"), Visibility.OWN_SIDE, null))));
	}

	@Test
	void aMeetingIsNotHeldBeforeItsDayNorPutOffWithoutAReason() {
		MeetingId id = begin(null, null);
		MeetingId ahead = this.acting.as(KOREAN_EDITOR,
				() -> this.editions.begin(code(), basics(null, null, PartialDate.year(2190)), null, false));

		assertThatIllegalArgumentException().isThrownBy(() -> move(ahead, 0, MeetingStatus.HELD, LocalText.none()));
		assertThatIllegalArgumentException().isThrownBy(() -> move(id, 0, MeetingStatus.POSTPONED, LocalText.none()));
		assertThatIllegalStateException().isThrownBy(() -> move(id, 0, MeetingStatus.CLOSED, LocalText.none()));
		move(id, 0, MeetingStatus.POSTPONED, LocalText.english("A storm"));
		move(id, 1, MeetingStatus.HELD, LocalText.english("not kept"));
		assertThat(text(id, "status_reason_en")).isNull();
	}

	@Test
	void aSessionOfWhichAnOutcomeSpeaksStays() {
		MeetingId id = begin(null, null);
		this.acting.as(KOREAN_EDITOR, () -> this.programme.addSession(id, new NewSession(SessionKind.TALK,
				LocalText.none(), LocalText.none(), List.of(), Visibility.PUBLIC, null)));
		UUID session = this.jdbc.sql("select id from meeting.session where meeting_id = ?")
			.param(id.value())
			.query(UUID.class)
			.single();
		OutcomeId outcome = this.acting.as(KOREAN_EDITOR,
				() -> this.programme.addOutcome(id, session, null, outcome("We agree")));

		assertThatExceptionOfType(StillSpokenOf.class)
			.isThrownBy(() -> this.acting.as(KOREAN_EDITOR, () -> this.programme.removeSession(id, session, 0)));
		this.acting.as(KOREAN_EDITOR, () -> this.programme.removeOutcome(id, outcome, 0));
		this.acting.as(KOREAN_EDITOR, () -> this.programme.removeSession(id, session, 0));
	}

	@Test
	void anAgendaItemMovesAStepAndStaysAtTheEnds() {
		MeetingId id = begin(null, null);
		List.of("One", "Two", "Three")
			.forEach((it) -> this.acting.as(KOREAN_EDITOR, () -> this.programme.addAgendaItem(id, item(it))));
		UUID three = agendaItem(id, "Three");

		this.acting.as(JAPANESE_EDITOR, () -> this.programme.moveAgendaItem(id, three, 0, -1));
		assertThat(agenda(id)).containsExactly("One", "Three", "Two");
		this.acting.as(JAPANESE_EDITOR, () -> this.programme.moveAgendaItem(id, three, 1, -1));
		this.acting.as(JAPANESE_EDITOR, () -> this.programme.moveAgendaItem(id, three, 2, -1));
		assertThat(agenda(id)).containsExactly("Three", "One", "Two");
		this.acting.as(JAPANESE_EDITOR, () -> this.programme.moveAgendaItem(id, agendaItem(id, "One"), 1, 1));
		assertThat(agenda(id)).containsExactly("Three", "Two", "One");

		assertThatExceptionOfType(Stale.class)
			.isThrownBy(() -> this.acting.as(KOREAN_EDITOR, () -> this.programme.moveAgendaItem(id, three, 0, 1)));
		assertThatExceptionOfType(NotPermitted.class)
			.isThrownBy(() -> this.acting.as(KOREAN_EXECUTIVE, () -> this.programme.moveAgendaItem(id, three, 2, 1)));
		assertThat(agenda(id)).containsExactly("Three", "Two", "One");
		assertThat(this.jdbc
			.sql("select count(*) from history.entry where table_name = 'meeting.agenda_item' "
					+ "and operation = 'UPDATE' and key = ?")
			.param(three.toString())
			.query(Integer.class)
			.single()).isEqualTo(2);
	}

	@Test
	void whatCameBackToAPlaceThatWasTakenSinceMovesAllTheSame() {
		MeetingId id = begin(null, null);
		List.of("One", "Two")
			.forEach((it) -> this.acting.as(KOREAN_EDITOR, () -> this.programme.addSession(id, talk(it))));
		UUID two = sessions(id).get(1);
		this.acting.as(KOREAN_EDITOR, () -> this.programme.removeSession(id, two, 0));
		String removal = this.acting.as(KOREAN_EDITOR, () -> this.undo.last(id).orElseThrow());
		this.acting.as(KOREAN_EDITOR, () -> this.programme.addSession(id, talk("Three")));
		this.acting.as(KOREAN_EDITOR, () -> this.undo.undo(id, removal));
		List<UUID> before = sessions(id);
		long version = this.jdbc.sql("select version from meeting.session where id = ?")
			.param(before.get(2))
			.query(Long.class)
			.single();

		this.acting.as(KOREAN_EDITOR, () -> this.programme.moveSession(id, before.get(2), version, -1));

		assertThat(sessions(id)).containsExactly(before.get(0), before.get(2), before.get(1));
		assertThat(this.jdbc.sql("select position from meeting.session where meeting_id = ? order by position")
			.param(id.value())
			.query(Integer.class)
			.list()).containsExactly(0, 1, 2);
	}

	@Test
	void aPartOfAnotherMeetingIsNotThere() {
		MeetingId id = begin(null, null);
		MeetingId other = begin(null, null);
		OutcomeId outcome = this.acting.as(KOREAN_EDITOR,
				() -> this.programme.addOutcome(id, null, null, outcome("We agree")));

		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.acting.as(KOREAN_EDITOR, () -> this.programme.removeOutcome(other, outcome, 0)));
	}

	@Test
	void eachSideWritesTheContactsOfItsOwnPeople() {
		MeetingId id = begin(null, null);
		OrganisationId japanese = chamber(Side.JP);

		assertThatExceptionOfType(NotPermitted.class).isThrownBy(
				() -> this.acting.as(KOREAN_EDITOR, () -> this.attendance.add(id, List.of(person(japanese, "03")))));
		this.acting.as(JAPANESE_EDITOR, () -> this.attendance.add(id, List.of(person(japanese, "03"))));
		UUID part = this.jdbc.sql("select id from meeting.participation where meeting_id = ?")
			.param(id.value())
			.query(UUID.class)
			.single();
		this.acting.as(KOREAN_EDITOR, () -> this.attendance.change(id, part, 0, null, person(japanese, null)));

		assertThat(contact(id, JAPANESE_EDITOR)).isEqualTo("03");
		assertThat(contact(id, KOREAN_EDITOR)).isNull();
	}

	@Test
	void aContactStaysWithTheSideThatWroteItWhateverBecomesOfTheOrganisation() {
		MeetingId id = begin(null, null);
		OrganisationId korean = chamber(Side.KR);
		OrganisationId japanese = chamber(Side.JP);
		this.acting.as(KOREAN_EDITOR, () -> this.attendance.add(id, List.of(person(korean, "02"))));
		UUID part = participation(id);

		this.acting.as(JAPANESE_EDITOR,
				() -> this.attendance.change(id, part, version(part), null, person(japanese, null)));
		assertThat(contact(id, JAPANESE_EDITOR)).as("exchanged").isNull();
		assertThat(contact(id, KOREAN_EDITOR)).isEqualTo("02");

		this.acting.as(JAPANESE_EDITOR,
				() -> this.attendance.change(id, part, version(part), null, person(japanese, "03")));
		assertThat(contact(id, JAPANESE_EDITOR)).isEqualTo("03");
		assertThat(contact(id, KOREAN_EDITOR)).as("each its own").isEqualTo("02");

		this.acting.as(KOREAN_EDITOR,
				() -> this.attendance.change(id, part, version(part), null, person(japanese, null)));
		assertThat(contact(id, KOREAN_EDITOR)).as("its own to remove").isNull();
		assertThat(contact(id, JAPANESE_EDITOR)).isEqualTo("03");
	}

	@Test
	void aContactIsNotReadOverTheSideOfAnOrganisation() {
		MeetingId id = begin(null, null);
		OrganisationId korean = chamber(Side.KR);
		this.acting.as(KOREAN_EDITOR, () -> this.attendance.add(id, List.of(person(korean, "02"))));

		this.acting.as(JAPANESE_EDITOR,
				() -> this.transactions.executeWithoutResult(
						(it) -> this.jdbc.sql("update party.organisation set side = 'JP' where id = ?")
							.param(korean.value())
							.update()));

		assertThat(contact(id, JAPANESE_EDITOR)).isNull();
		assertThat(contact(id, KOREAN_EDITOR)).isEqualTo("02");
		assertThat(this.jdbc
			.sql("select distinct side || ' ' || visibility from history.entry where new_row ->> 'contact' = '02' "
					+ "and new_row ->> 'participation_id' = ?")
			.param(participation(id).toString())
			.query(String.class)
			.list()).containsExactly("KR OWN_SIDE");
	}

	@Test
	void whoeverIsBroughtBackIsReachedByBothSidesAsBefore() {
		MeetingId id = begin(null, null);
		OrganisationId korean = chamber(Side.KR);
		this.acting.as(KOREAN_EDITOR, () -> this.attendance.add(id, List.of(person(korean, "02"))));
		UUID part = participation(id);

		this.acting.as(JAPANESE_EDITOR, () -> {
			this.attendance.remove(id, part, version(part));
			this.undo.undo(id, this.undo.last(id).orElseThrow());
		});

		assertThat(contact(id, KOREAN_EDITOR)).isEqualTo("02");
	}

	@Test
	void aCodeIsGivenOnce() {
		String code = code();
		this.acting.as(KOREAN_EDITOR, () -> this.editions.begin(code, basics(null, null), null, false));

		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(
				() -> this.acting.as(KOREAN_EDITOR, () -> this.editions.begin(code, basics(null, null), null, false)));
	}

	private UUID participation(MeetingId id) {
		return this.jdbc.sql("select id from meeting.participation where meeting_id = ?")
			.param(id.value())
			.query(UUID.class)
			.single();
	}

	private long version(UUID participation) {
		return this.jdbc.sql("select version from meeting.participation where id = ?")
			.param(participation)
			.query(Long.class)
			.single();
	}

	/** As the desk shows it. */
	private String contact(MeetingId id, Actor reader) {
		return this.acting.as(reader, () -> this.desk.sheet(text(id, "code"), Language.EN))
			.participants()
			.get(0)
			.contact();
	}

	private void move(MeetingId id, long opened, MeetingStatus to, LocalText reason) {
		this.acting.as(KOREAN_EDITOR, () -> this.status.move(id, opened, to, reason));
	}

	private MeetingId begin(SeriesId series, Integer ordinal) {
		return this.acting.as(KOREAN_EDITOR, () -> this.editions.begin(code(), basics(series, ordinal), null, false));
	}

	private SeriesId series() {
		return this.acting.as(KOREAN_EDITOR,
				() -> this.series.found(new NewSeries(code(), LocalText.english("Talks"), LocalText.none(),
						LocalText.none(), LocalText.none(), SeriesState.ACTIVE, null,
						List.of(Partner.of(chamber(Side.KR), Side.KR), Partner.of(chamber(Side.JP), Side.JP)), false)));
	}

	private OrganisationId chamber(Side side) {
		return this.acting.as(KOREAN_EDITOR,
				() -> this.organisations.register(new NewOrganisation("chamber-" + UUID.randomUUID(),
						LocalText.english("Chamber of " + side), LocalText.none(), OrganisationKind.CHAMBER, side, null,
						LocalText.none(), null, List.of(), false)));
	}

	private List<String> agenda(MeetingId id) {
		return this.jdbc.sql("select title_en from meeting.agenda_item where meeting_id = ? order by position")
			.param(id.value())
			.query(String.class)
			.list();
	}

	private UUID agendaItem(MeetingId id, String title) {
		return this.jdbc.sql("select id from meeting.agenda_item where meeting_id = ? and title_en = ?")
			.param(id.value())
			.param(title)
			.query(UUID.class)
			.single();
	}

	private List<UUID> sessions(MeetingId id) {
		return this.jdbc.sql("select id from meeting.session where meeting_id = ? order by position, id")
			.param(id.value())
			.query(UUID.class)
			.list();
	}

	private List<String> notes(MeetingId id) {
		return this.jdbc.sql("select text from meeting.note where meeting_id = ?")
			.param(id.value())
			.query(String.class)
			.list();
	}

	private String text(MeetingId id, String column) {
		return this.jdbc.sql("select " + column + " from meeting.meeting where id = ?")
			.param(id.value())
			.query((row, number) -> row.getString(1))
			.list()
			.get(0);
	}

	private static String code() {
		return "t-" + UUID.randomUUID().toString().substring(0, 8);
	}

	private static MeetingBasics basics(SeriesId series, Integer ordinal) {
		return basics(series, ordinal, PartialDate.year(2025));
	}

	private static MeetingBasics basics(SeriesId series, Integer ordinal, PartialDate held) {
		return new MeetingBasics(series, ordinal, LocalText.english("Talks"), Side.JP, null, LocalText.none(),
				LocalText.none(), held, LocalText.none());
	}

	private static NewSession talk(String title) {
		return new NewSession(SessionKind.TALK, LocalText.english(title), LocalText.none(), List.of(),
				Visibility.PUBLIC, null);
	}

	private static NewAgendaItem item(String title) {
		return new NewAgendaItem(LocalText.english(title), Visibility.BOTH_SIDES, null);
	}

	private static NewOutcome outcome(String text) {
		return new NewOutcome(null, null, OutcomeKind.DECISION, LocalText.english(text), LocalText.none(), null, null,
				List.of(), Visibility.BOTH_SIDES, null);
	}

	private static NewParticipation person(OrganisationId organisation, String contact) {
		return new NewParticipation(null, null, organisation, LocalText.english("Director"), ParticipationRole.DELEGATE,
				Attendance.INVITED, contact, Visibility.BOTH_SIDES, null);
	}

}
