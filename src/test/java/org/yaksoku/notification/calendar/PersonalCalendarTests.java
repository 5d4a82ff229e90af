package org.yaksoku.notification.calendar;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

import biweekly.Biweekly;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaksoku.account.SystemWork;
import org.yaksoku.followup.ActionId;
import org.yaksoku.house.Acting;
import org.yaksoku.notification.Office;
import org.yaksoku.notification.Office.Person;
import org.yaksoku.notification.mail.Token;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Progress;
import org.yaksoku.shared.Role;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@Import({ Acting.Configuration.class, Office.class })
class PersonalCalendarTests {

	private static final LocalDate DAY = LocalDate.now(ZoneId.of("UTC+9")).plusDays(40);

	@Autowired
	Acting acting;

	@Autowired
	Office office;

	@Autowired
	CalendarLinks links;

	@Autowired
	PersonalCalendar calendar;

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
		this.japanese = this.office.hire(Side.JP, Language.JA, Role.EXECUTIVE);
	}

	@Test
	void holdsWhatTheOwnersSideOwesAndNothingTheOtherKeepsToItself() {
		action(Side.KR, "우리 할 일", PartialDate.day(DAY), Visibility.PUBLIC);
		action(Side.KR, "우리끼리 할 일", PartialDate.day(DAY), Visibility.OWN_SIDE);
		action(Side.KR, "언젠가 할 일", PartialDate.month(YearMonth.from(DAY)), Visibility.PUBLIC);
		action(Side.JP, "日本側の件", PartialDate.day(DAY), Visibility.BOTH_SIDES);
		ActionId done = action(Side.KR, "그만둔 일", PartialDate.day(DAY), Visibility.BOTH_SIDES);
		this.office.report(this.korean.actor(), done, Progress.DISCONTINUED, Visibility.BOTH_SIDES);

		assertThat(titles(make(this.korean))).contains("기한: 우리 할 일", "기한: 우리끼리 할 일")
			.doesNotContain("기한: 언젠가 할 일", "기한: 그만둔 일", "期限：日本側の件");
		assertThat(titles(make(this.japanese))).contains("期限：日本側の件").noneMatch((it) -> it.contains("할 일"));
	}

	@Test
	void holdsMeetingsBothDesksKnowUnderTheSameNameForEverybody() {
		this.acting.as(Acting.KOREAN_EDITOR,
				() -> this.transactions.executeWithoutResult((it) -> this.jdbc
					.sql("""
							insert into meeting.meeting (id, version, code, title_ko, title_ja, held_precision, held_earliest, held_latest,
							  held_inferred, status, visibility)
							values (gen_random_uuid(), 0, 'm-' || gen_random_uuid(), '비공개 준비 회의', '非公開の準備会合', 'DAY', ?, ?, false,
							  'ANNOUNCED', 'BOTH_SIDES')""")
					.params(DAY, DAY.plusDays(1))
					.update()));

		String korean = text(make(this.korean));
		String japanese = text(make(this.japanese));

		assertThat(korean).contains("비공개 준비 회의", "STATUS:TENTATIVE", "DTSTART;VALUE=DATE:",
				"DTEND;VALUE=DATE:" + DAY.plusDays(2).toString().replace("-", ""));
		assertThat(japanese).contains("非公開の準備会合");
		String uid = korean.lines().filter((it) -> it.startsWith("UID:meeting-")).findFirst().orElseThrow();
		assertThat(japanese).contains(uid);
	}

	@Test
	void endsWithItsAddressAndWithTheAccount() {
		Token first = make(this.korean);
		Token second = make(this.korean);
		assertThat(find(first)).as("replaced").isFalse();
		assertThat(find(second)).isTrue();
		assertThat(find(Token.next())).isFalse();
		assertThat(this.jdbc.sql("select count(*) from notification.calendar_link where token_hash = ?")
			.param(second.value().getBytes(StandardCharsets.UTF_8))
			.query(Integer.class)
			.single()).as("only its hash is kept").isZero();
		assertThat(this.jdbc.sql(
				"select count(*) from history.entry where table_name = 'notification.calendar_link' and new_row ? 'token_hash'"
					.replace("?", "??"))
			.query(Integer.class)
			.single()).isZero();

		this.acting.as(this.korean.actor(), () -> this.links.revoke());
		assertThat(find(second)).isFalse();

		Token third = make(this.korean);
		this.system.run("test",
				() -> this.transactions.executeWithoutResult(
						(it) -> this.jdbc.sql("update account.user_account set active = false where id = ?")
							.param(this.korean.id().value())
							.update()));
		assertThat(find(third)).as("the account is closed").isFalse();
	}

	@Test
	void isForThoseWhoReadRecords() {
		Person admin = this.office.hire(Side.KR, Language.KO, Role.ADMIN);

		assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> make(admin));
	}

	private ActionId action(Side side, String title, PartialDate due, Visibility visibility) {
		LocalText titles = (side == Side.KR) ? new LocalText(title, null, null) : new LocalText(null, title, null);
		return this.office.action(side, titles, due, visibility);
	}

	private Token make(Person person) {
		return this.acting.as(person.actor(), () -> this.links.make());
	}

	private boolean find(Token token) {
		return this.system.call("calendar", () -> this.calendar.find(token)).isPresent();
	}

	private String text(Token token) {
		byte[] file = this.system.call("calendar", () -> this.calendar.find(token)).orElseThrow();
		return new String(file, StandardCharsets.UTF_8).replace("\r\n ", "");
	}

	private List<String> titles(Token token) {
		return Biweekly.parse(text(token))
			.first()
			.getEvents()
			.stream()
			.map((it) -> it.getSummary().getValue())
			.toList();
	}

}
