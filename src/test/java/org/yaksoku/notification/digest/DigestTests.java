package org.yaksoku.notification.digest;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaksoku.account.Colleagues;
import org.yaksoku.account.SystemWork;
import org.yaksoku.followup.ActionId;
import org.yaksoku.followup.ReportId;
import org.yaksoku.followup.ReportService;
import org.yaksoku.house.Acting;
import org.yaksoku.notification.Office;
import org.yaksoku.notification.Office.Mail;
import org.yaksoku.notification.Office.Person;
import org.yaksoku.notification.mail.Letter;
import org.yaksoku.notification.mail.PortalAddress;
import org.yaksoku.notification.notice.AccountMail;
import org.yaksoku.notification.notice.ChoiceService;
import org.yaksoku.notification.notice.Choices;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Progress;
import org.yaksoku.shared.Role;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;
import org.yaksoku.statement.SignOffService;
import org.yaksoku.statement.VersionId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@Import({ Acting.Configuration.class, Office.class })
class DigestTests {

	private static final LocalText TITLE = new LocalText("연락 창구 지정", "連絡窓口の指定", null);

	/** A Tuesday on which both sides work. */
	private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

	@Autowired
	Acting acting;

	@Autowired
	Office office;

	@Autowired
	Colleagues colleagues;

	@Autowired
	ChoiceService choices;

	@Autowired
	WorkingDays days;

	@Autowired
	DueToday due;

	@Autowired
	AccountMail mails;

	@Autowired
	PortalAddress portal;

	@Autowired
	MessageSource messages;

	@Autowired
	SignOffService signOffs;

	@Autowired
	ReportService reports;

	@Autowired
	SystemWork system;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transactions;

	Person korean;

	Person japanese;

	@BeforeEach
	void open() {
		this.office.clear();
		this.korean = this.office.hire(Side.KR, Language.KO, Role.EDITOR);
		this.japanese = this.office.hire(Side.JP, Language.JA, Role.EDITOR);
	}

	@Test
	void tellsInTheMorningWhatIsDueInTheReadersLanguage() {
		this.office.action(Side.KR, TITLE, PartialDate.day(TODAY), Visibility.PUBLIC);
		this.office.action(Side.KR, new LocalText("설명회 개최", null, null), PartialDate.day(TODAY.minusDays(7)),
				Visibility.BOTH_SIDES);
		this.office.action(Side.KR, new LocalText("보고서 작성", null, null), PartialDate.month(YearMonth.of(2026, 10)),
				Visibility.PUBLIC);
		this.office.action(Side.KR, new LocalText("아직 멀었다", null, null), PartialDate.day(TODAY.plusDays(20)),
				Visibility.PUBLIC);

		digest("2026-11-24T08:29");
		assertThat(this.office.mails(this.korean)).isEmpty();
		digest("2026-11-24T08:30");
		digest("2026-11-24T08:35");

		assertThat(this.office.mails(this.korean)).hasSize(1);
		Mail mail = this.office.mails(this.korean).get(0);
		assertThat(mail.subject()).isEqualTo("[한일 이행] 오늘 확인할 2건 – 기한 경과 1");
		assertThat(mail.text()).containsSubsequence("* 설명회 개최", "기한 경과: 2026년 11월 17일(화)", "/desk/actions/",
				"* 연락 창구 지정", "오늘이 기한입니다: 2026년 11월 24일(화)", "/account/notices", "/unsubscribe/" + Letter.TOKEN);
		assertThat(mail.text()).doesNotContain("아직 멀었다", "보고서 작성");
		assertThat(this.office.mails(this.japanese)).as("nothing of theirs is due").isEmpty();
	}

	@Test
	void saysADateNoMorePreciselyThanItIsKnown() {
		this.office.action(Side.KR, TITLE, PartialDate.month(YearMonth.of(2026, 11)), Visibility.PUBLIC);

		digest("2026-11-27T09:00");

		assertThat(this.office.mails(this.korean)).hasSize(1)
			.allSatisfy((it) -> assertThat(it.text()).contains("기한: 2026년 11월\n"));
	}

	@Test
	void keepsToTheWorkingDaysOfTheReadersSideAndMakesUpForTheOthers() {
		LocalDate japaneseHoliday = LocalDate.of(2026, 11, 23);
		this.office.action(Side.KR, TITLE, PartialDate.day(japaneseHoliday), Visibility.PUBLIC);
		this.office.action(Side.JP, TITLE, PartialDate.day(japaneseHoliday), Visibility.PUBLIC);

		digest("2026-11-23T09:00");
		assertThat(this.office.mails(this.korean)).hasSize(1);
		assertThat(this.office.mails(this.japanese)).isEmpty();
		digest("2026-11-24T09:00");

		assertThat(this.office.mails(this.korean)).hasSize(1);
		assertThat(this.office.mails(this.japanese)).hasSize(1)
			.allSatisfy((it) -> assertThat(it.subject()).isEqualTo("[日韓履行] 本日ご確認いただく件：1件 – 期限超過 1"));
	}

	@Test
	void makesUpForDaysOnWhichThePortalStoodStill() {
		this.office.action(Side.KR, TITLE, PartialDate.day(LocalDate.of(2026, 11, 25)), Visibility.PUBLIC);
		digest("2026-11-24T09:00");
		assertThat(this.office.mails(this.korean)).isEmpty();

		digest("2026-11-27T09:00");

		assertThat(this.office.mails(this.korean)).as("its day was the twenty-fifth").hasSize(1);
	}

	@Test
	void readsOnlyWhatItRemindsOf() {
		for (int days = -16; days <= 29; days++) {
			DueItem item = new DueItem(DueKind.DEADLINE, new Spoken(Language.KO, "x"), null, TODAY.minusDays(days), "",
					"");
			for (int since = 1; since <= 4; since++) {
				assertThat(this.jdbc.sql("select " + Reminders.DEADLINE.formatted("cast(:day as date)"))
					.param("day", item.day())
					.param("after", TODAY.minusDays(since))
					.param("today", TODAY)
					.query(Boolean.class)
					.single()).as("%s days, %s since", days, since)
					.isEqualTo(Reminders.isDue(item, TODAY.minusDays(since), TODAY));
			}
		}
	}

	@Test
	void remindsOfWhatWasPromisedByTheNextMeeting() {
		ActionId action = this.office.action(Side.KR, TITLE, null, Visibility.PUBLIC);
		acting("update followup.action set horizon = 'BY_NEXT_MEETING' where id = ?", action.value());
		acting("update followup.action_standing set due_latest = ? where action_id = ?", TODAY, action.value());

		digest("2026-11-24T09:00");

		assertThat(this.office.mails(this.korean)).hasSize(1)
			.allSatisfy((it) -> assertThat(it.text()).contains("다음 회의까지(2026년 11월 24일(화))"));
	}

	@Test
	void remindsWhoeverLooksAfterItAndStandsIn() {
		Person other = this.office.hire(Side.KR, Language.KO, Role.EDITOR);
		Person deputy = this.office.hire(Side.KR, Language.KO, Role.EDITOR);
		ActionId action = this.office.action(Side.KR, TITLE, PartialDate.day(TODAY), Visibility.PUBLIC);
		acting("update followup.action_party set responsible = ? where action_id = ?", this.korean.id().value(),
				action.value());
		acting("insert into notification.deputy (id, version, side, principal, deputy, from_on, until_on) "
				+ "values (gen_random_uuid(), 0, 'KR', ?, ?, ?, ?)", this.korean.id().value(), deputy.id().value(),
				TODAY, TODAY);

		digest("2026-11-24T09:00");

		assertThat(this.office.mails(this.korean)).hasSize(1);
		assertThat(this.office.mails(deputy)).hasSize(1);
		assertThat(this.office.mails(other)).isEmpty();
		digest("2026-12-01T09:00");
		assertThat(this.office.mails(this.korean)).hasSize(2);
		assertThat(this.office.mails(deputy)).as("the period is over").hasSize(1);

		acting("update account.user_account set active = false where id = ?", this.korean.id().value());
		digest("2026-12-08T09:00");
		assertThat(this.office.mails(other)).as("nobody looks after it any more").hasSize(1);
	}

	@Test
	void remindsOfWhatTheOtherSideSeesDifferently() {
		ActionId action = this.office.action(Side.KR, TITLE, null, Visibility.BOTH_SIDES);
		ReportId report = this.office.report(this.korean.actor(), action, Progress.IN_PROGRESS, Visibility.BOTH_SIDES);
		this.acting.as(this.japanese.actor(), () -> this.reports.answer(report, false, "違います。", Language.JA));
		LocalDate day = LocalDate.now(ZoneId.of("UTC+9")).plusDays(3);
		while (!this.days.isWorkingDay(Side.KR, day)) {
			day = day.plusDays(1);
		}

		digest(day + "T09:00");

		assertThat(this.office.mails(this.korean)).hasSize(1)
			.allSatisfy((it) -> assertThat(it.text()).contains("상대측과 견해 차이("));
		assertThat(this.office.mails(this.japanese)).isEmpty();
	}

	@Test
	void tellsWhatWaitsForAnAnswerOrASignature() {
		Person approver = this.office.hire(Side.JP, Language.EN, Role.APPROVER);
		ActionId action = this.office.action(Side.KR, TITLE, null, Visibility.BOTH_SIDES);
		this.office.report(this.korean.actor(), action, Progress.IN_PROGRESS, Visibility.BOTH_SIDES);
		VersionId version = this.office.draft();
		this.acting.as(this.korean.actor(), () -> this.signOffs.request(version));
		LocalDate reported = LocalDate.now(ZoneId.of("UTC+9"));
		LocalDate day = reported.plusDays(3);
		while (!this.days.isWorkingDay(Side.JP, day)) {
			day = day.plusDays(1);
		}

		digest(day + "T09:00");

		assertThat(this.office.mails(this.japanese)).hasSize(1)
			.allSatisfy((it) -> assertThat(it.text()).contains("* 連絡窓口の指定", "貴側の回答待ち").doesNotContain("署名待ち"));
		assertThat(this.office.mails(approver)).hasSize(1)
			.allSatisfy((it) -> assertThat(it.text()).contains("Waiting for your side’s answer since",
					"Waiting for your side’s signature since"));
		assertThat(this.office.mails(this.korean)).isEmpty();
	}

	@Test
	void tellsNobodyWhatTheOtherSideKeepsToItself() {
		ActionId own = this.office.action(Side.KR, TITLE, PartialDate.day(TODAY), Visibility.OWN_SIDE);
		this.acting.as(Acting.KOREAN_EDITOR, () -> this.transactions.executeWithoutResult((it) -> this.jdbc.sql("""
				insert into followup.action_party (id, version, action_id, side, owes)
				values (gen_random_uuid(), 0, ?, 'JP', true)""").param(own.value()).update()));
		this.office.report(this.korean.actor(), own, Progress.IN_PROGRESS, Visibility.BOTH_SIDES);

		digest("2026-11-24T09:00");

		assertThat(this.office.mails(this.korean)).hasSize(1);
		assertThat(this.office.mails(this.japanese)).isEmpty();
	}

	@Test
	void remindsNobodyOfWhatIsDone() {
		ActionId action = this.office.action(Side.KR, TITLE, PartialDate.day(TODAY), Visibility.BOTH_SIDES);
		this.office.report(this.korean.actor(), action, Progress.DISCONTINUED, Visibility.BOTH_SIDES);

		digest("2026-11-24T09:00");

		assertThat(this.office.mails(this.korean)).isEmpty();
	}

	@Test
	void comesWhenItsReaderWantsItOrNotAtAll() {
		this.office.action(Side.KR, TITLE, PartialDate.day(TODAY), Visibility.PUBLIC);
		Person late = this.office.hire(Side.KR, Language.EN, Role.APPROVER);
		Person never = this.office.hire(Side.KR, Language.EN, Role.EDITOR);
		Person executive = this.office.hire(Side.KR, Language.EN, Role.EXECUTIVE);
		choose(late, new Choices(0, true, LocalTime.of(14, 0), Set.of()));
		choose(never, new Choices(0, false, LocalTime.of(8, 30), Set.of()));

		digest("2026-11-24T13:59");
		assertThat(this.office.mails(this.korean)).hasSize(1);
		assertThat(this.office.mails(late)).isEmpty();
		digest("2026-11-24T14:01");

		assertThat(this.office.mails(late)).hasSize(1);
		assertThat(this.office.mails(never)).isEmpty();
		assertThat(this.office.mails(executive)).isEmpty();
	}

	@Test
	void bringsTheWayToTheBriefingBeforeAMeetingToWhoeverAskedForIt() {
		meeting("briefed-1", "PUBLIC");
		Person chair = this.office.hire(Side.JP, Language.JA, Role.EXECUTIVE);
		Person other = this.office.hire(Side.KR, Language.KO, Role.EXECUTIVE);
		choose(chair, new Choices(0, true, LocalTime.of(8, 30), Set.of(), 3));

		briefing("2026-11-24T09:00");
		assertThat(this.office.mails(chair)).isEmpty();
		briefing("2026-11-25T08:00");
		assertThat(this.office.mails(chair)).isEmpty();
		briefing("2026-11-25T09:00");
		briefing("2026-11-26T09:00");

		assertThat(this.office.mails(chair)).hasSize(1).allSatisfy((it) -> {
			assertThat(it.subject()).contains("ブリーフィングの会議", "3日前");
			assertThat(it.text()).contains("/exec/briefing/preview?series=", "（あと3日）");
		});
		assertThat(this.office.mails(other)).isEmpty();
		acting("delete from meeting.meeting where code = ?", "briefed-1");
	}

	@ParameterizedTest
	@CsvSource({ "KR, KO, D-Day, (오늘)", "JP, JA, （当日）, （当日）", "JP, EN, the meeting is today, today" })
	void saysOnTheDayThatItIsToday(Side side, Language language, String subject, String day) {
		meeting("briefed-2", "PUBLIC");
		Person chair = this.office.hire(side, language, Role.EXECUTIVE);
		choose(chair, new Choices(0, true, LocalTime.of(8, 30), Set.of(), 1));

		briefing("2026-12-02T09:00");

		assertThat(this.office.mails(chair)).singleElement().satisfies((it) -> {
			assertThat(it.subject()).contains(subject);
			assertThat(it.text()).contains(day);
		});
		acting("delete from meeting.meeting where code = ?", "briefed-2");
	}

	@Test
	void bringsNoBriefingOfAMeetingThatIsNotPublic() {
		meeting("briefed-3", "BOTH_SIDES");
		Person chair = this.office.hire(Side.KR, Language.KO, Role.EXECUTIVE);
		choose(chair, new Choices(0, true, LocalTime.of(8, 30), Set.of(), 3));

		briefing("2026-12-02T09:00");

		assertThat(this.office.mails(chair)).isEmpty();
		acting("delete from meeting.meeting where code = ?", "briefed-3");
	}

	private void meeting(String code, String visibility) {
		LocalDate day = code.equals("briefed-1") ? LocalDate.of(2026, 11, 28) : LocalDate.of(2026, 12, 2);
		acting("""
				insert into meeting.meeting (id, version, code, series_id, title_ko, title_ja, held_precision, held_earliest, held_latest,
				  held_inferred, status, visibility, example)
				select gen_random_uuid(), 0, ?, id, '브리핑 회의', 'ブリーフィングの会議', 'DAY', ?, ?, false, 'ANNOUNCED', ?, false
				from meeting.series order by slug limit 1""",
				code, day, day, visibility);
	}

	private void briefing(String at) {
		BriefingMail job = new BriefingMail(this.colleagues, this.choices, this.days, this.mails, this.portal,
				this.messages, this.jdbc, this.transactions,
				Clock.fixed(Instant.parse(at + ":00+09:00"), ZoneId.of("UTC+9")));
		this.system.run("briefing", () -> job.run(() -> false));
	}

	private void acting(String sql, Object... values) {
		this.acting.as(Acting.KOREAN_EDITOR,
				() -> this.transactions.executeWithoutResult((it) -> this.jdbc.sql(sql).params(values).update()));
	}

	private void choose(Person person, Choices choices) {
		this.acting.as(person.actor(), () -> this.choices.choose(person.id(), choices));
	}

	private void digest(String at) {
		Clock clock = Clock.fixed(Instant.parse(at + ":00+09:00"), ZoneId.of("UTC+9"));
		Digest digest = new Digest(this.colleagues, this.choices, this.days, this.due, this.mails, this.portal,
				this.messages, this.jdbc, this.transactions, clock);
		this.system.run("digest", () -> digest.run(() -> false));
	}

}
