package org.yaksoku.journey;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole road of a text in a browser, by the keys alone: a meeting is logged, a
 * statement taken in by paste in three languages, corrected by the other side, looked
 * over, signed by both, published, and its fingerprint computed again.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "server.address=127.0.0.1")
@ActiveProfiles("demo")
class OfficeBrowserTests {

	private static final String KOREAN = """
			제15회 한일상공회의소 회장단 회의 공동성명

			양측은 센다이에서 회의를 개최하고 다음과 같이 합의하였다.

			1. 양측은 저출산에 대한 인식을 같이하였다.
			2. 양측은 2027년까지 공동 창구를 설치하기로 하였다.
			3. 차기 회의는 2027년 대한민국에서 개최한다.
			""";

	private static final String JAPANESE = """
			第15回日韓商工会議所首脳会議 共同声明

			双方は、仙台で会議を開催し、次のとおり合意した。

			1. 双方は、少子化についての認識を共有した。
			2. 双方は、2027年までに共同窓口を設けることで合意した。
			3. 次回の会議は、2027年に韓国で開催する。
			""";

	private static final String ENGLISH = """
			Joint Statement of the 15th Korea-Japan Chambers’ Meeting

			Both sides met in Sendai and agreed as follows.

			1. Both sides shared the view that the low birth rate needs an answer.
			2. Both sides agreed to set up a joint desk by 2027.
			3. The next meeting will be held in Korea in 2027.
			""";

	private static Browser browser;

	@LocalServerPort
	int port;

	@BeforeAll
	static void open() {
		browser = Browser.open();
	}

	@AfterAll
	static void close() {
		browser.close();
	}

	@Test
	void fromTheMeetingToThePublishedText() {
		String statement;
		try (Keyboard korea = Keyboard.of(browser, this.port, "editor-kr", "ko")) {
			logTheMeeting(korea);
			statement = takeIn(korea);
		}
		String clause;
		try (Keyboard japan = Keyboard.of(browser, this.port, "editor-jp", "ja")) {
			clause = correct(japan, statement);
		}
		try (Keyboard korea = Keyboard.of(browser, this.port, "editor-kr", "ko")) {
			korea.open(clause);
			assertThat(korea.page().content()).contains("共同の窓口を設置する");
			korea.picture("office-5-siblings");
			review(korea, statement);
			korea.open(statement + "/sign-off");
			korea.leaveBy("form[action$='/request'] button");
		}
		sign("kr", "ko", statement);
		String fingerprint = sign("jp", "ja", statement);
		try (Keyboard japan = Keyboard.of(browser, this.port, "approver-jp", "ja")) {
			japan.open(statement + "/sign-off");
			japan.page().check("#sure");
			japan.leaveBy("form[action$='/publication'] button");
			japan.picture("office-8-published");
			japan.open("/ja/statements/office-15");
			assertThat(japan.page().content()).contains("共同の窓口を設置することで合意した", fingerprint, "正文")
				.doesNotContain("位置付けの記載なし");
			japan.picture("office-9-public");
		}
	}

	private static void logTheMeeting(Keyboard korea) {
		korea.leaveBy("a[href='/desk/meetings']");
		korea.leaveBy("a[href='/desk/meetings/kccj-15']");
		korea.write("#held", "2026년 11월 20일");
		korea.write("#heldPrinted", "");
		korea.tick("input[name=heldInferred]");
		korea.write("#placeKo", "센다이");
		korea.leaveBy("#basics form button");
		assertThat(korea.page().content()).contains("2026-11-20");
		korea.open("/desk/meetings/kccj-15");
		korea.unfold("form[action$='/outcomes'] summary");
		korea.write("#outcomeKo", "공동 창구를 설치한다");
		korea.leaveBy("form[action$='/outcomes'] button");
		assertThat(korea.page().content()).contains("공동 창구를 설치한다");
		korea.picture("office-1-meeting");
	}

	private static String takeIn(Keyboard korea) {
		korea.open("/desk/statements/new");
		korea.write("#titleKo", "제15회 한일상공회의소 회장단 회의 공동성명");
		korea.write("#titleJa", "第15回日韓商工会議所首脳会議 共同声明");
		korea.write("#titleEn", "Joint Statement of the 15th Korea-Japan Chambers’ Meeting");
		korea.write("#code", "office-15");
		korea.tick("input[name=meetings][value='kccj-15']");
		korea.tick("input[name=organisationsKR]");
		korea.tick("input[name=organisationsJP]");
		korea.leaveBy("form[action='/desk/statements/new'] .button--primary");
		String statement = "/desk/statements/office-15";
		korea.open(statement + "/intake");
		korea.write("#textKo", KOREAN);
		korea.write("#textJa", JAPANESE);
		korea.write("#textEn", ENGLISH);
		korea.picture("office-2-paste");
		korea.leaveBy("form[action='/desk/statements/office-15/intake'] .button--primary");
		korea.picture("office-3-split");
		korea.leaveBy("a[href$='/alignment'].button--primary");
		korea.leaveBy("a[href$='/kinds'].button--primary");
		korea.picture("office-4-kinds");
		korea.leaveBy("form[action$='/kinds'] .button--primary");
		korea.choose("#standingKo", "AUTHENTIC");
		korea.choose("#standingJa", "AUTHENTIC");
		korea.choose("#standingEn", "WORKING_TRANSLATION");
		korea.leaveBy("form[action$='/creation'] .button--primary");
		assertThat(korea.page().locator("article").count()).isEqualTo(3);
		return statement;
	}

	/** Answers the address of the clause. */
	private static String correct(Keyboard japan, String statement) {
		japan.open(statement + "/clauses");
		String text = "article:nth-of-type(2) a[href$='/texts/ja']";
		String address = japan.page().locator(text).first().getAttribute("href");
		japan.open(address);
		japan.write("#text", "双方は、2027年までに共同の窓口を設置することで合意した。");
		japan.leaveBy("#words .button--primary");
		assertThat(japan.page().content()).contains("共同の窓口を設置する");
		return address.replace("/texts/ja", "");
	}

	/** Looks at every text that waits for it. */
	private static void review(Keyboard korea, String statement) {
		korea.open(statement + "/clauses");
		List<String> clauses = korea.page()
			.locator("article a[href*='/texts/ja']")
			.all()
			.stream()
			.map((it) -> it.getAttribute("href").replaceAll("/texts/ja.*", ""))
			.distinct()
			.toList();
		for (String clause : clauses) {
			korea.open(clause);
			while (korea.page().locator("form[action$='/review']").count() > 0) {
				korea.leaveBy("form[action$='/review'] button");
				korea.open(clause);
			}
		}
	}

	/** Answers the fingerprint that was signed. */
	private String sign(String side, String language, String statement) {
		try (Keyboard approver = Keyboard.of(browser, this.port, "approver-" + side, language)) {
			approver.open(statement + "/sign-off");
			String fingerprint = approver.page().locator("#fingerprint").textContent();
			approver.picture("office-6-sign-off-" + side);
			if (approver.page().locator("#despite").count() > 0) {
				approver.page().check("#despite");
			}
			approver.write("#password", Desk.PASSWORD);
			approver.leaveBy("form:has(#password) button");
			approver.picture("office-7-signed-" + side);
			return fingerprint;
		}
	}

}
