package org.yaksoku.notification.notice;

import java.time.LocalTime;
import java.util.EnumSet;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaksoku.account.SystemWork;
import org.yaksoku.followup.ActionId;
import org.yaksoku.followup.ActionService;
import org.yaksoku.followup.ReportId;
import org.yaksoku.followup.ReportService;
import org.yaksoku.house.Acting;
import org.yaksoku.notification.Office;
import org.yaksoku.notification.Office.Mail;
import org.yaksoku.notification.Office.Person;
import org.yaksoku.notification.mail.Letter;
import org.yaksoku.notification.mail.MailKind;
import org.yaksoku.notification.mail.Token;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.Progress;
import org.yaksoku.shared.Role;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Stale;
import org.yaksoku.shared.Visibility;
import org.yaksoku.statement.PublicationService;
import org.yaksoku.statement.SignOffService;
import org.yaksoku.statement.StatementService;
import org.yaksoku.statement.VersionId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@Import({ Acting.Configuration.class, Office.class })
class NoticesTests {

	private static final LocalText TITLE = new LocalText("연락 창구 지정", "連絡窓口の指定", null);

	@Autowired
	Acting acting;

	@Autowired
	Office office;

	@Autowired
	NoticeBatch batch;

	@Autowired
	ReportService reports;

	@Autowired
	SignOffService signOffs;

	@Autowired
	StatementService statements;

	@Autowired
	PublicationService publications;

	@Autowired
	ChoiceService choices;

	@Autowired
	Unsubscribing unsubscribing;

	@Autowired
	SystemWork system;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transactions;

	@Autowired
	ActionService actions;

	Person korean;

	Person koreanApprover;

	Person japanese;

	Person japaneseApprover;

	ActionId action;

	@BeforeEach
	void open() {
		this.action = this.office.action(Side.KR, TITLE, null, Visibility.BOTH_SIDES);
		ActionId action = this.action;
		this.office.clear();
		this.acting.as(Acting.KOREAN_EDITOR,
				() -> this.transactions.executeWithoutResult(
						(it) -> this.jdbc.sql("update followup.action set visibility = 'BOTH_SIDES' where id = ?")
							.param(action.value())
							.update()));
		this.korean = this.office.hire(Side.KR, Language.KO, Role.EDITOR);
		this.koreanApprover = this.office.hire(Side.KR, Language.KO, Role.APPROVER);
		this.japanese = this.office.hire(Side.JP, Language.JA, Role.EDITOR);
		this.japaneseApprover = this.office.hire(Side.JP, Language.EN, Role.APPROVER);
		this.office.hire(Side.JP, Language.JA, Role.EXECUTIVE);
		this.office.hire(Side.JP, Language.JA, Role.ADMIN);
	}

	@Test
	void theOtherSideIsAskedInItsLanguageAfterAQuarterOfAnHour() {
		this.office.report(this.korean.actor(), this.action, Progress.IN_PROGRESS, Visibility.BOTH_SIDES);

		round();
		assertThat(recipients()).as("at once").isEmpty();
		later();

		assertThat(recipients()).containsExactlyInAnyOrder(this.japanese.email(), this.japaneseApprover.email());
		Mail mail = this.office.mails(this.japanese).get(0);
		assertThat(mail.subject()).isEqualTo("[日韓履行] 確認の依頼：連絡窓口の指定");
		assertThat(mail.text())
			.contains("Example JP 様", "連絡窓口の指定", "共同声明 · 第1項", "韓国側からの報告：進行中", "/desk/actions/", "日本側の担当者",
					"/account/notices", "/unsubscribe/" + Letter.TOKEN + "?lang=ja")
			.doesNotContain("우리끼리 메모");
		assertThat(this.office.mails(this.japaneseApprover).get(0).subject())
			.isEqualTo("[Japan–Korea follow-up] Confirmation asked: 연락 창구 지정");
		later();
		assertThat(recipients()).as("never twice").hasSize(2);
	}

	@Test
	void whoeverLooksAfterItIsAskedAndNobodyIsForAMereNote() {
		this.acting.as(Acting.JAPANESE_EDITOR,
				() -> this.transactions.executeWithoutResult((it) -> this.jdbc.sql("""
						insert into followup.action_party (id, version, action_id, side, owes, responsible)
						values (gen_random_uuid(), 0, ?, 'JP', false, ?)""")
					.params(this.action.value(), this.japaneseApprover.id().value())
					.update()));
		this.office.report(this.korean.actor(), this.action, null, Visibility.BOTH_SIDES);
		later();
		assertThat(recipients()).isEmpty();

		this.office.report(this.korean.actor(), this.action, Progress.IN_PROGRESS, Visibility.BOTH_SIDES);
		later();

		assertThat(recipients()).containsExactly(this.japaneseApprover.email());
	}

	@Test
	void whatHappensInAQuarterOfAnHourIsOneMail() {
		this.office.report(this.korean.actor(), this.action, Progress.IN_PROGRESS, Visibility.BOTH_SIDES);
		VersionId version = this.office.draft();
		this.acting.as(this.korean.actor(), () -> this.signOffs.request(version));

		later();

		assertThat(this.office.mails(this.japanese)).hasSize(1);
		assertThat(this.office.mails(this.japaneseApprover)).hasSize(1)
			.first()
			.satisfies((it) -> assertThat(it.subject()).isEqualTo("[Japan–Korea follow-up] News: 2"))
			.satisfies((it) -> assertThat(it.text()).contains("New report by the Korean side: In progress",
					"Signatures were asked for by the Korean side"));
		assertThat(this.office.mails(this.koreanApprover)).as("signs too").hasSize(1);
		assertThat(this.office.mails(this.korean)).as("asked themselves").isEmpty();
	}

	@Test
	void whatOneSideKeepsToItselfIsMailedToNobody() {
		this.office.report(this.korean.actor(), this.action, null, Visibility.OWN_SIDE);
		ActionId own = this.office.action(Side.KR, TITLE, null, Visibility.OWN_SIDE);
		this.transactions.executeWithoutResult((it) -> this.jdbc.sql("delete from notification.notice").update());
		this.office.report(this.korean.actor(), own, Progress.IN_PROGRESS, Visibility.BOTH_SIDES);
		this.office.report(this.korean.actor(), this.action, null, Visibility.OWN_SIDE);

		later();

		assertThat(recipients()).isEmpty();
	}

	@Test
	void whatWasAnsweredMeanwhileIsNotAskedForAnyMore() {
		ReportId report = this.office.report(this.korean.actor(), this.action, Progress.IN_PROGRESS,
				Visibility.BOTH_SIDES);
		this.acting.as(this.japanese.actor(), () -> this.reports.answer(report, true, null, null));

		later();

		assertThat(recipients()).isEmpty();
	}

	@Test
	void theReportingSideLearnsThatSidesDiffer() {
		ReportId report = this.office.report(this.korean.actor(), this.action, Progress.IN_PROGRESS,
				Visibility.BOTH_SIDES);
		this.acting.as(this.japanese.actor(), () -> this.reports.answer(report, false, "届いていません。", Language.JA));

		later();

		assertThat(recipients()).containsExactlyInAnyOrder(this.korean.email(), this.koreanApprover.email());
		assertThat(this.office.mails(this.korean).get(0).text()).contains("귀측 보고: 진행 중. 일본 측의 견해가 다릅니다.", "“届いていません。”",
				"/reports");
		assertThat(this.office.mails(this.korean).get(0).html()).contains("<span lang=\"ja\">届いていません。</span>");
	}

	@Test
	void thatSidesDifferedIsNoNewsOnceTheSideHasReportedAnew() {
		ReportId report = this.office.report(this.korean.actor(), this.action, Progress.IN_PROGRESS,
				Visibility.BOTH_SIDES);
		this.acting.as(this.japanese.actor(), () -> this.reports.answer(report, false, "届いていません。", Language.JA));
		ReportId anew = this.office.report(this.korean.actor(), this.action, Progress.IN_PROGRESS,
				Visibility.BOTH_SIDES);
		this.acting.as(this.japanese.actor(), () -> this.reports.answer(anew, true, null, null));

		later();

		assertThat(recipients()).isEmpty();
	}

	@Test
	void theOtherSideLearnsThatAnotherDateIsProposedUntilItAnswers() {
		joint();
		this.acting.as(this.korean.actor(), () -> propose(2027));
		later();

		assertThat(recipients()).containsExactlyInAnyOrder(this.japanese.email(), this.japaneseApprover.email());
		Mail mail = this.office.mails(this.japanese).get(0);
		assertThat(mail.subject()).isEqualTo("[日韓履行] 新しい期限の提案：連絡窓口の指定");
		assertThat(mail.text()).contains("韓国側の提案：2027年3月31日", "“이사회가 미뤄졌습니다.”", "#dates");
		this.acting.as(this.korean.actor(), () -> propose(2028));
		this.acting.as(this.japanese.actor(), () -> this.actions.acceptDueDate(this.action, Side.JP));
		later();
		assertThat(this.office.mails(this.japanese)).as("answered before it was asked").hasSize(1);
	}

	private void joint() {
		this.acting.as(Acting.JAPANESE_EDITOR, () -> this.transactions.executeWithoutResult((it) -> this.jdbc.sql("""
				insert into followup.action_party (id, version, action_id, side, owes)
				values (gen_random_uuid(), 0, ?, 'JP', true)""").param(this.action.value()).update()));
	}

	private void propose(int year) {
		this.actions.moveDueDate(this.action, Side.KR, PartialDate.day(LocalDate.of(year, 3, 31)), "이사회가 미뤄졌습니다.",
				Language.KO);
	}

	@Test
	void nothingIsMailedOfWhatWasRolledBack() {
		assertThatException()
			.isThrownBy(() -> this.acting.as(this.korean.actor(), () -> this.transactions.executeWithoutResult((it) -> {
				this.office.report(this.korean.actor(), this.action, Progress.IN_PROGRESS, Visibility.BOTH_SIDES);
				throw new IllegalStateException("something else went wrong");
			})));

		later();

		assertThat(this.jdbc.sql("select count(*) from notification.notice").query(Integer.class).single()).isZero();
		assertThat(recipients()).isEmpty();
	}

	@Test
	void whatTheSystemLoadsIsNoNews() {
		this.system.run("test",
				() -> this.reports.report(new org.yaksoku.followup.NewReport(this.action, Side.KR, null,
						java.time.LocalDate.of(2026, 11, 1), Progress.IN_PROGRESS, null, null, List.of(),
						Visibility.PUBLIC, null, null)));

		later();

		assertThat(recipients()).isEmpty();
	}

	@Test
	void theSideThatAskedLearnsThatAWordingCameBack() {
		VersionId version = this.office.draft();
		this.acting.as(this.korean.actor(), () -> this.signOffs.request(version));
		this.acting.as(this.japaneseApprover.actor(), () -> this.signOffs.sendBack(version, "제3항을 고쳐 주세요"));

		later();

		assertThat(recipients()).containsExactlyInAnyOrder(this.korean.email(), this.koreanApprover.email());
		assertThat(this.office.mails(this.korean).get(0).text()).contains("일본 측에서 돌려보냈습니다. 사유: 제3항을 고쳐 주세요",
				"/sign-off");
	}

	@Test
	void theOtherSideLearnsThatADraftWasSetAside() {
		VersionId version = this.office.draft();
		this.acting.as(this.korean.actor(), () -> this.statements.discard(version, 0, "잘못 시작한 초안입니다"));

		later();

		assertThat(recipients()).doesNotContain(this.korean.email(), this.koreanApprover.email())
			.contains(this.japaneseApprover.email());
		assertThat(this.office.mails(this.japaneseApprover).get(0).text())
			.contains("The draft was set aside by the Korean side. Reason: 잘못 시작한 초안입니다", "/history");
	}

	@Test
	void aSignatureAsksTheOtherSideForItsOwn() {
		VersionId version = this.office.draft();
		String fingerprint = this.acting.as(this.korean.actor(), () -> this.signOffs.request(version));
		this.acting.as(this.koreanApprover.actor(), () -> this.signOffs.signOff(version, Side.KR, fingerprint));

		later();

		assertThat(recipients()).containsExactly(this.japaneseApprover.email());
		assertThat(this.office.mails(this.japaneseApprover).get(0).text()).contains("Signed by the Korean side.",
				"Signatures were asked for by the Korean side.");

		this.acting.as(this.japaneseApprover.actor(), () -> this.signOffs.signOff(version, Side.JP, fingerprint));
		later();
		assertThat(this.office.mails(this.koreanApprover)).hasSize(1)
			.allSatisfy((it) -> assertThat(it.text()).contains("양측의 서명이 끝나"));

		this.acting.as(this.koreanApprover.actor(), () -> this.publications.publish(version, null));
		later();
		assertThat(this.office.mails(this.japanese)).hasSize(1)
			.allSatisfy((it) -> assertThat(it.text()).contains("韓国側が公開しました。"));
	}

	@Test
	void nobodyGetsWhatTheyDoNotWant() {
		this.acting.as(this.japanese.actor(), () -> this.choices.choose(this.japanese.id(),
				new Choices(0, true, LocalTime.of(9, 0), EnumSet.of(NoticeKind.CONFIRMATION_ASKED))));
		this.office.report(this.korean.actor(), this.action, Progress.IN_PROGRESS, Visibility.BOTH_SIDES);

		later();

		assertThat(recipients()).containsExactly(this.japaneseApprover.email());
	}

	@Test
	void theLinkInAMailEndsSuchMails() {
		this.office.report(this.korean.actor(), this.action, Progress.IN_PROGRESS, Visibility.BOTH_SIDES);
		later();
		Mail mail = this.office.mails(this.japanese).get(0);
		assertThat(mail.unsubscribe()).endsWith("/unsubscribe/" + Letter.TOKEN + "?lang=ja");
		Token token = new Token(mail.token());

		assertThat(this.unsubscribing.find(token)).contains(MailKind.EVENTS);
		assertThat(this.unsubscribing.find(Token.next())).isEmpty();
		assertThatExceptionOfType(NotPermitted.class)
			.isThrownBy(() -> this.acting.as(this.koreanApprover.actor(), () -> this.unsubscribing.end(token)));
		this.system.call("unsubscribe", () -> this.unsubscribing.end(token));
		this.system.call("unsubscribe", () -> this.unsubscribing.end(token));
		this.office.report(this.korean.actor(), this.action, Progress.ON_HOLD, Visibility.BOTH_SIDES);
		later();

		assertThat(this.office.mails(this.japanese)).hasSize(1);
		assertThat(this.office.mails(this.japaneseApprover)).hasSize(2);
		assertThat(this.choices.of(this.japanese.id()).digest()).as("the digest goes on").isTrue();
	}

	@Test
	void everybodyChoosesForThemselvesAndNobodyOverAnother() {
		Choices none = new Choices(0, false, LocalTime.of(9, 0), EnumSet.allOf(NoticeKind.class));

		assertThatExceptionOfType(NotPermitted.class).isThrownBy(
				() -> this.acting.as(this.koreanApprover.actor(), () -> this.choices.choose(this.korean.id(), none)));
		this.acting.as(this.korean.actor(), () -> this.choices.choose(this.korean.id(), none));
		assertThatExceptionOfType(Stale.class)
			.isThrownBy(() -> this.acting.as(this.korean.actor(), () -> this.choices.choose(this.korean.id(), none)));

		assertThat(this.choices.of(this.korean.id())).isEqualTo(new Choices(1, false, none.digestAt(), none.muted()));
	}

	private void later() {
		this.transactions.executeWithoutResult(
				(it) -> this.jdbc.sql("update notification.notice set noticed_at = noticed_at - interval '15 minutes'")
					.update());
		round();
	}

	private void round() {
		this.system.run("notices", () -> this.batch.run(() -> false));
	}

	private List<String> recipients() {
		return this.jdbc.sql("select recipient from notification.mail").query(String.class).list();
	}

}
