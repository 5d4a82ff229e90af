package org.yaksoku.notification.following;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaksoku.account.SystemWork;
import org.yaksoku.followup.ActionId;
import org.yaksoku.followup.NewReport;
import org.yaksoku.followup.ReportId;
import org.yaksoku.followup.ReportService;
import org.yaksoku.house.Acting;
import org.yaksoku.notification.Office;
import org.yaksoku.notification.Office.Mail;
import org.yaksoku.notification.mail.Letter;
import org.yaksoku.notification.mail.PortalAddress;
import org.yaksoku.notification.mail.Token;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Progress;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.TooManyAttempts;
import org.yaksoku.shared.Visibility;
import org.yaksoku.statement.VersionId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@Import({ Acting.Configuration.class, Office.class })
class FollowingTests {

	private static final LocalText TITLE = new LocalText("연락 창구 지정", "連絡窓口の指定", null);

	@Autowired
	Acting acting;

	@Autowired
	Office office;

	@Autowired
	FollowService follows;

	@Autowired
	News news;

	@Autowired
	FollowMail mails;

	@Autowired
	ReportService reports;

	@Autowired
	PortalAddress portal;

	@Autowired
	MessageSource messages;

	@Autowired
	SystemWork system;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transactions;

	final String address = "reader-" + UUID.randomUUID() + "@example.org";

	final String network = UUID.randomUUID().toString();

	ActionId action;

	String code;

	@BeforeEach
	void publish() {
		this.office.clear();
		this.action = this.office.action(Side.KR, TITLE, null, Visibility.PUBLIC);
		this.code = this.jdbc.sql("""
				select s.code from followup.action_clause k join statement.clause c on c.id = k.clause_id
				join statement.statement s on s.id = c.statement_id where k.action_id = ?""")
			.param(this.action.value())
			.query(String.class)
			.single();
	}

	@Test
	void nothingIsMailedBeforeTheReaderSaysYes() {
		ask("1", Language.JA);

		Mail asked = mails().get(0);
		assertThat(asked.subject()).isEqualTo("[日韓履行] " + this.code + " §1の更新を受け取りますか");
		assertThat(asked.text()).contains("共同声明", "第1項", "/following/" + Letter.TOKEN + "?lang=ja");
		assertThat(asked.unsubscribe()).isNull();
		report();
		monday(2);
		assertThat(mails()).hasSize(1);

		assertThat(find(asked)).hasValueSatisfying((it) -> assertThat(it.asked()).isTrue());
		confirm(asked);

		assertThat(find(asked)).hasValueSatisfying((it) -> assertThat(it.asked()).isFalse());
		monday(2);
		assertThat(mails()).as("what was before one followed").hasSize(1);
	}

	@Test
	void tellsOnceAWeekWhatAnybodyMayRead() {
		ask(null, Language.KO);
		confirm(mails().get(0));
		ReportId report = report();
		this.acting.as(Acting.KOREAN_EDITOR,
				() -> this.office.report(Acting.KOREAN_EDITOR, this.action, null, Visibility.OWN_SIDE));
		this.acting.as(Acting.JAPANESE_EDITOR, () -> this.reports.answer(report, false, "違います。", Language.JA));

		monday(1);
		monday(1);

		assertThat(mails()).hasSize(2);
		Mail told = mails().get(1);
		assertThat(told.subject()).isEqualTo("[한일 이행] 받아 보시는 내용의 변경 2건");
		assertThat(told.text()).containsSubsequence("연락 창구 지정", "한국 측 보고: 진행 중", "/ko/statements/" + this.code + "/1",
				"일본 측의 견해가 다릅니다");
		assertThat(told.text()).doesNotContain("우리끼리 메모", "한국 측 메모");
		assertThat(told.unsubscribe()).endsWith("/following/" + Letter.TOKEN + "?lang=ko");
		monday(2);
		assertThat(mails()).as("nothing new").hasSize(2);
	}

	@Test
	void whatIsHeldBackIsToldOnceItIsPublic() {
		ask("1", Language.EN);
		confirm(mails().get(0));
		Instant until = Instant.now().plus(9, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
		this.acting.as(Acting.KOREAN_EDITOR,
				() -> this.reports.report(new NewReport(this.action, Side.KR, null, LocalDate.now(ZoneId.of("UTC+9")),
						Progress.IN_PROGRESS, null, null, List.of(), Visibility.PUBLIC, until, null)));

		monday(1);
		assertThat(mails()).hasSize(1);
		monday(3);

		assertThat(mails()).hasSize(2);
		assertThat(mails().get(1).text()).contains("Reported by the Korean side: In progress");
	}

	@Test
	void isForgottenWhereTheReaderEndsIt() {
		ask(null, Language.EN);
		ask("1", Language.EN);
		Token token = token(mails().get(0));
		confirm(mails().get(0));
		assertThat(this.follows.find(token)).hasValueSatisfying((it) -> assertThat(it.followed()).hasSize(2));

		UUID first = this.follows.find(token).orElseThrow().followed().get(0).id();
		assertThat(this.system.call("test", () -> this.follows.end(token, first)))
			.hasValueSatisfying((it) -> assertThat(it.followed()).hasSize(1));
		report();
		monday(1);
		assertThat(this.system.call("test", () -> this.follows.end(token))).contains(Language.EN);

		assertThat(this.follows.find(token)).isEmpty();
		assertThat(this.jdbc.sql("select count(*) from notification.follower where address = ?")
			.param(this.address)
			.query(Integer.class)
			.single()).isZero();
		assertThat(mails()).as("nor is anything on its way").isEmpty();
		assertThat(this.system.call("test", () -> this.follows.end(token))).isEmpty();
	}

	@Test
	void isForgottenWhereNobodySaysYes() {
		ask("1", Language.EN);
		this.acting.as(Acting.KOREAN_EDITOR,
				() -> this.transactions.executeWithoutResult((it) -> this.jdbc
					.sql("update notification.followed set asked_at = asked_at - interval '4 days'")
					.update()));

		monday(1);

		assertThat(find(mails().get(0))).isEmpty();
		assertThat(this.jdbc.sql("select count(*) from notification.follower where address = ?")
			.param(this.address)
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void nobodyIsFloodedAndNobodyLearnsWhoFollows() {
		for (int i = 0; i < 8; i++) {
			ask("1", Language.EN);
		}
		assertThat(mails()).hasSize(5);

		for (int i = 0; i < 19; i++) {
			String other = i + "-" + this.address;
			this.system.run("test", () -> this.follows.ask(other, subject("1"), Language.EN, this.network));
		}
		assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> this.system.run("test",
				() -> this.follows.ask("one-more@example.org", subject("1"), Language.EN, this.network)));
	}

	@Test
	void onlyWhatIsPublishedCanBeFollowed() {
		VersionId draft = this.office.draft();
		String unpublished = this.jdbc.sql("""
				select s.code from statement.statement s join statement.statement_version v on v.statement_id = s.id
				where v.id = ?""").param(draft.value()).query(String.class).single();

		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.follows.subject(unpublished, null, Language.EN));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.follows.subject(this.code, "9", Language.EN));
	}

	private void ask(String clause, Language language) {
		this.system.run("test", () -> this.follows.ask(" " + this.address.toUpperCase(),
				this.follows.subject(this.code, clause, language), language, this.network));
	}

	private Subject subject(String clause) {
		return this.follows.subject(this.code, clause, Language.EN);
	}

	private void confirm(Mail mail) {
		this.system.run("test", () -> this.follows.confirm(token(mail)));
	}

	private Optional<Following> find(Mail mail) {
		return this.follows.find(token(mail));
	}

	private static Token token(Mail mail) {
		return new Token(mail.token());
	}

	private ReportId report() {
		return this.office.report(Acting.KOREAN_EDITOR, this.action, Progress.IN_PROGRESS, Visibility.PUBLIC);
	}

	/** A Monday at nine, so many weeks from now. */
	private void monday(int weeks) {
		LocalDate day = WeeklyMail.monday(Instant.now()).plusWeeks(weeks);
		Clock clock = Clock.fixed(Instant.parse(day + "T09:00:00+09:00"), ZoneId.of("UTC+9"));
		WeeklyMail mail = new WeeklyMail(this.jdbc, this.transactions, this.news, this.mails, this.follows, this.portal,
				this.messages, clock);
		this.system.run("following", () -> mail.run(() -> false));
	}

	private List<Mail> mails() {
		return this.jdbc.sql("""
				select subject, text, html, unsubscribe, token, language, kind from notification.mail
				where recipient = ? order by id""").param(this.address).query(Mail.class).list();
	}

}
