package org.yaksoku.notification.minutes;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaksoku.account.SystemWork;
import org.yaksoku.house.Acting;
import org.yaksoku.meeting.Objections;
import org.yaksoku.notification.Office;
import org.yaksoku.notification.Office.Mail;
import org.yaksoku.notification.mail.Letter;
import org.yaksoku.notification.mail.Token;
import org.yaksoku.notification.minutes.MinutesSheet.Known;
import org.yaksoku.notification.minutes.MinutesSheet.Recipient;
import org.yaksoku.notification.worklist.Task;
import org.yaksoku.notification.worklist.WorkScope;
import org.yaksoku.notification.worklist.Worklist;
import org.yaksoku.party.OrganisationId;
import org.yaksoku.party.OrganisationService;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.Settled;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Stale;
import org.yaksoku.statement.StatementExamples;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.yaksoku.house.Acting.JAPANESE_EDITOR;
import static org.yaksoku.house.Acting.JAPANESE_APPROVER;
import static org.yaksoku.house.Acting.KOREAN_APPROVER;
import static org.yaksoku.house.Acting.KOREAN_EDITOR;
import static org.yaksoku.house.Acting.KOREAN_EXECUTIVE;

@SpringBootTest
@Import({ Acting.Configuration.class, Office.class })
class MinutesTests {

	@Autowired
	Acting acting;

	@Autowired
	Office office;

	@Autowired
	OrganisationService organisations;

	@Autowired
	MinutesDesk desk;

	@Autowired
	MinutesService service;

	@Autowired
	MinutesAnswers answers;

	@Autowired
	Objections objections;

	@Autowired
	Worklist worklist;

	@Autowired
	SystemWork system;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transactions;

	String code = StatementExamples.code();

	UUID meeting = UUID.randomUUID();

	@BeforeEach
	void hold() {
		this.office.clear();
		sql("insert into meeting.meeting (id, version, code, title_ko, title_ja, place_ko, held_precision, held_earliest, "
				+ "held_latest, held_inferred, status, visibility, internal_note) values (?, 0, ?, '제15회 회의', '第15回会議', '센다이', "
				+ "'DAY', date '2026-11-20', date '2026-11-21', false, 'HELD', 'BOTH_SIDES', '업무용 메모')", this.meeting,
				this.code);
		participant(Side.KR, "김민지", "02-123-4567, minji-" + this.code + "@example.org", 1);
		participant(Side.KR, "이서준", null, 2);
		participant(Side.JP, "佐藤花子", "hanako-" + this.code + "@example.org", 3);
		sql("insert into meeting.agenda_item (id, version, meeting_id, position, title_ko, visibility) "
				+ "values (?, 0, ?, 1, '반도체', 'BOTH_SIDES')", UUID.randomUUID(), this.meeting);
		sql("insert into meeting.outcome (id, version, meeting_id, position, kind, text_ja, visibility) "
				+ "values (?, 0, ?, 1, 'DECISION', '次回は2027年に開催する', 'BOTH_SIDES')", UUID.randomUUID(), this.meeting);
	}

	@Test
	void sayWhatBothSidesReadAndNothingElse() {
		MinutesSheet sheet = sheet(KOREAN_EDITOR);

		assertThat(sheet.texts().get(Language.KO)).isEqualTo("""
				제15회 회의

				일시: 2026년 11월 20일(금) ~ 2026년 11월 21일(토)
				장소: 센다이

				한국 측 참석자
				- 김민지, 상무, Chamber of KR [영어] (대표단원)
				- 이서준, 상무, Chamber of KR [영어] (대표단원)

				일본 측 참석자
				- 佐藤花子 [일본어], 상무, Chamber of JP [영어] (대표단원)

				안건
				1. 반도체

				결과
				1. [결정] 次回は2027年に開催する [일본어]""");
		assertThat(sheet.texts().get(Language.JA)).contains("第15回会議", "日時：2026年11月20日(金)～2026年11月21日(土)", "佐藤花子",
				"1. 반도체 [韓国語]", "[決定] 次回は2027年に開催する");
		assertThat(sheet.texts().values()).allSatisfy((it) -> assertThat(it).doesNotContain("업무용 메모", "02-123"));
	}

	@Test
	void sayOfEachOutcomeWhetherOneSideSaidItAlone() {
		sql("insert into meeting.outcome (id, version, meeting_id, position, kind, unilateral_side, text_ko, text_ja, "
				+ "text_en, visibility) values (?, 0, ?, 2, 'QUOTE', 'KR', '개방하겠다', '開放する', 'We will open it', 'BOTH_SIDES')",
				UUID.randomUUID(), this.meeting);

		Map<Language, String> texts = sheet(JAPANESE_EDITOR).texts();
		send(KOREAN_EDITOR, Language.KO);

		assertThat(texts.get(Language.KO)).contains("1. [결정] ", "2. [발언 · 한국 측만의 발언(서명 없음)] 개방하겠다");
		assertThat(texts.get(Language.JA)).contains("2. [発言 · 韓国側のみの発言（署名なし）] 開放する");
		assertThat(texts.get(Language.EN))
			.contains("2. [Quote · Said by the Korean side alone, unsigned] We will open it");
		assertThat(mail("minji").text()).contains("한국 측만의 발언(서명 없음)");
		assertThat(this.acting.as(JAPANESE_EDITOR, () -> this.desk.record(this.code, Language.JA)).outcomes())
			.extracting(MinutesRecord.Outcome::unilateral)
			.containsExactly(null, Side.KR);
	}

	@Test
	void eachSideWritesToItsOwn() {
		assertThat(sheet(KOREAN_EDITOR).known()).extracting(Known::name).containsExactly("김민지");
		assertThat(sheet(JAPANESE_EDITOR).known()).extracting(Known::name).containsExactly("佐藤花子");

		send(KOREAN_EDITOR, Language.KO);
		send(JAPANESE_EDITOR, Language.JA);

		assertThat(mail("minji").subject()).isEqualTo("[한일 이행] 회의록 확인 요청: 제15회 회의");
		assertThat(mail("minji").text()).contains("김민지 님께", "1. 반도체", "/minutes/" + Letter.TOKEN + "?lang=ko",
				"한국 측 사무국의 참석자 명단");
		assertThat(mail("hanako").subject()).isEqualTo("[日韓履行] 議事録のご確認：第15回会議");
		List<Recipient> seen = sheet(KOREAN_EDITOR).issued().recipients();
		assertThat(seen).extracting(Recipient::name).containsExactly("佐藤花子", "김민지");
		assertThat(seen).filteredOn((it) -> it.side() == Side.JP).extracting(Recipient::address).containsOnlyNulls();
		assertThat(sheet(KOREAN_EDITOR).issued().number()).as("one text for both").isEqualTo(1);
		assertThat(sheet(KOREAN_EDITOR).known()).as("nobody gets it twice").isEmpty();
	}

	@Test
	void knowsOnlyTheAddressesTheOwnSideWroteDown() {
		sql("update party.organisation set side = 'JP' where id in (select organisation_id from meeting.participation "
				+ "where meeting_id = ?)", this.meeting);

		assertThat(sheet(JAPANESE_EDITOR).known()).extracting(Known::name).containsExactly("佐藤花子");
		assertThat(sheet(KOREAN_EDITOR).known()).extracting(Known::name).containsExactly("김민지");
	}

	@Test
	void areFinalOnceEverybodyWhoWasAskedHasConfirmedOnBothSides() {
		send(KOREAN_EDITOR, Language.KO);
		Token korean = new Token(mail("minji").token());
		answer(korean, true, null);
		assertThat(sheet(KOREAN_EDITOR).issued().isFinal()).as("nobody of Japan was asked").isFalse();

		send(JAPANESE_EDITOR, Language.JA);
		Token japanese = new Token(mail("hanako").token());
		answer(japanese, false, "場所が違います");
		assertThat(this.objections.open(this.meeting)).isEqualTo(1);
		assertThat(objected(KOREAN_EDITOR)).isTrue();
		assertThat(objected(JAPANESE_EDITOR)).isTrue();
		assertThat(sheet(KOREAN_EDITOR).issued().isFinal()).isFalse();
		assertThat(sheet(KOREAN_EDITOR).issued().recipients()).extracting(Recipient::note).contains("場所が違います");
		answer(japanese, true, null);
		assertThat(this.objections.open(this.meeting)).isZero();
		assertThat(objected(KOREAN_EDITOR)).isFalse();

		assertThat(sheet(KOREAN_EDITOR).issued()).satisfies((it) -> {
			assertThat(it.isFinal()).isTrue();
			assertThat(it.finalSide()).isNull();
		});
		assertThatExceptionOfType(Settled.class).isThrownBy(() -> answer(japanese, false, "やはり違います"));
	}

	@Test
	void anObjectionSaysWhatIsWrongAndOnlyALinkAnswers() {
		send(KOREAN_EDITOR, Language.KO);
		Token token = new Token(mail("minji").token());

		assertThatIllegalArgumentException().isThrownBy(() -> answer(token, false, "  "));
		assertThat(this.answers.find(Token.next())).isEmpty();
		assertThat(this.system.call("minutes", () -> this.answers.answer(Token.next(), true, null))).isEmpty();
		assertThatExceptionOfType(NotPermitted.class)
			.isThrownBy(() -> this.acting.as(KOREAN_APPROVER, () -> this.answers.answer(token, true, null)));
		assertThat(this.answers.find(token)).hasValueSatisfying((it) -> assertThat(it.agrees()).isNull());
	}

	@Test
	void anApproverSaysThatTheyAreFinalWithAReason() {
		send(KOREAN_EDITOR, Language.KO);
		long version = sheet(KOREAN_EDITOR).issued().version();

		assertThatExceptionOfType(NotPermitted.class)
			.isThrownBy(() -> this.acting.as(KOREAN_EDITOR, () -> this.service.settle(this.code, version, "다들 동의함")));
		answer(new Token(mail("minji").token()), false, "틀린 곳이 있음");
		assertThatExceptionOfType(Stale.class).as("somebody objected meanwhile")
			.isThrownBy(() -> this.acting.as(JAPANESE_APPROVER, () -> this.service.settle(this.code, version, "全員同意")));
		this.acting.as(JAPANESE_APPROVER,
				() -> this.service.settle(this.code, sheet(KOREAN_EDITOR).issued().version(), "口頭で全員同意"));

		assertThat(sheet(KOREAN_EDITOR).issued().finalReason()).isEqualTo("口頭で全員同意");
		assertThat(sheet(KOREAN_EDITOR).issued().finalSide()).isEqualTo(Side.JP);
		assertThatExceptionOfType(Settled.class)
			.isThrownBy(() -> this.acting.as(KOREAN_APPROVER, () -> this.service.settle(this.code, version, "다시")));
	}

	@Test
	void aChangedRecordIsANewTextThatIsConfirmedAnew() {
		MinutesSheet seen = sheet(KOREAN_EDITOR);
		send(KOREAN_EDITOR, Language.KO);
		Token first = new Token(mail("minji").token());
		sql("update meeting.agenda_item set title_ko = '에너지' where meeting_id = ?", this.meeting);

		assertThat(sheet(KOREAN_EDITOR).issued().current()).isFalse();
		assertThatExceptionOfType(MinutesChanged.class).isThrownBy(() -> this.acting.as(KOREAN_EDITOR,
				() -> this.service.send(this.code, seen.fingerprint(), addressees(seen, Language.KO))));
		send(KOREAN_EDITOR, Language.KO);

		assertThat(sheet(KOREAN_EDITOR).issued().number()).isEqualTo(2);
		assertThat(this.answers.find(first)).hasValueSatisfying((it) -> assertThat(it.replaced()).isTrue());
		assertThatExceptionOfType(Settled.class).isThrownBy(() -> answer(first, true, null));
	}

	@Test
	void informOnlyReadersAreAskedForNothing() {
		MinutesSheet sheet = sheet(KOREAN_EDITOR);
		Addressee press = Addressee.of("기자 <press-" + this.code + "@example.org>", MinutesPart.INFORMED, Language.EN)
			.orElseThrow();

		assertThat(this.acting.as(KOREAN_EDITOR,
				() -> this.service.send(this.code, sheet.fingerprint(), List.of(press, press))))
			.isEqualTo(1);

		assertThat(mail("press").subject()).isEqualTo("[Japan–Korea follow-up] Minutes: 제15회 회의 [in Korean]");
		assertThat(mail("press").text()).doesNotContain("/minutes/");
		assertThat(mail("press").token()).isNull();
	}

	@Test
	void anAddressThatWasTypedAloneIsNoNameForTheOtherSide() {
		MinutesSheet sheet = sheet(KOREAN_EDITOR);
		Addressee alone = Addressee.of("Alone-" + this.code + "@example.org", MinutesPart.PARTICIPANT, Language.KO)
			.orElseThrow();
		this.acting.as(KOREAN_EDITOR, () -> this.service.send(this.code, sheet.fingerprint(), List.of(alone)));

		assertThat(sheet(KOREAN_EDITOR).issued().recipients()).extracting(Recipient::name)
			.containsExactly("alone-" + this.code + "@example.org");
		assertThat(sheet(JAPANESE_EDITOR).issued().recipients()).singleElement().satisfies((it) -> {
			assertThat(it.name()).isNull();
			assertThat(it.address()).isNull();
		});
	}

	@Test
	void onlyWhatWasHeldHasMinutesAndOnlyWritersMailThem() {
		MinutesSheet sheet = sheet(KOREAN_EDITOR);
		assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> this.acting.as(KOREAN_EXECUTIVE,
				() -> this.service.send(this.code, sheet.fingerprint(), addressees(sheet, Language.KO))));
		sql("update meeting.meeting set status = 'POSTPONED' where id = ?", this.meeting);

		assertThatIllegalStateException().isThrownBy(() -> this.acting.as(KOREAN_EDITOR,
				() -> this.service.send(this.code, sheet.fingerprint(), addressees(sheet, Language.KO))));
	}

	private void send(Actor actor, Language language) {
		MinutesSheet sheet = sheet(actor);
		this.acting.as(actor, () -> this.service.send(this.code, sheet.fingerprint(), addressees(sheet, language)));
	}

	private static List<Addressee> addressees(MinutesSheet sheet, Language language) {
		return sheet.known()
			.stream()
			.map((it) -> new Addressee(it.participation(), it.name(), it.address(), MinutesPart.PARTICIPANT, language))
			.toList();
	}

	private void answer(Token token, boolean agrees, String note) {
		this.system.call("minutes", () -> this.answers.answer(token, agrees, note));
	}

	private MinutesSheet sheet(Actor actor) {
		return this.acting.as(actor, () -> this.desk.sheet(this.code, Language.KO));
	}

	/** The last one to somebody. */
	private Mail mail(String who) {
		return this.jdbc
			.sql("select subject, text, html, unsubscribe, token, language, kind from notification.mail "
					+ "where recipient = ? order by id desc limit 1")
			.param(who + "-" + this.code + "@example.org")
			.query(Mail.class)
			.single();
	}

	private void participant(Side side, String name, String contact, int position) {
		OrganisationId organisation = this.acting.as(KOREAN_EDITOR,
				() -> StatementExamples.chamber(this.organisations, side));
		UUID person = UUID.randomUUID();
		String column = (side == Side.KR) ? "name_ko" : "name_ja";
		sql("insert into party.person (id, version, slug, " + column + ") values (?, 0, ?, ?)", person, "p-" + person,
				name);
		UUID part = UUID.randomUUID();
		sql("insert into meeting.participation (id, version, meeting_id, position, person_id, organisation_id, title_ko, role, "
				+ "attendance, visibility) values (?, 0, ?, ?, ?, ?, '상무', 'DELEGATE', 'ATTENDED', 'BOTH_SIDES')", part,
				this.meeting, position, person, organisation.value());
		if (contact != null) {
			sql("insert into meeting.participation_contact (participation_id, side, contact) values (?, ?, ?)", part,
					side.name(), contact);
		}
	}

	private void sql(String sql, Object... values) {
		this.acting.as(KOREAN_EDITOR,
				() -> this.transactions.executeWithoutResult((it) -> this.jdbc.sql(sql).params(values).update()));
	}

	private boolean objected(Actor actor) {
		return this.acting.as(actor, () -> this.worklist.today(WorkScope.MINE, Task.OBJECTION, Language.KO))
			.items()
			.stream()
			.anyMatch((it) -> it.code().equals(this.code));
	}

}
