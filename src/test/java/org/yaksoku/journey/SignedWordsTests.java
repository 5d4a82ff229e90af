package org.yaksoku.journey;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.yaksoku.shared.FormLines;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What two offices sign, and what they are told about it before they do. In the portal of
 * {@link OfficeJourneyTests}.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "server.address=127.0.0.1")
@ActiveProfiles("demo")
class SignedWordsTests {

	@LocalServerPort
	int port;

	@Value("${spring.flyway.url}")
	String database;

	@Test
	void thePageOfTheSignaturesSaysWhatChangedSinceTheLastRequest() {
		Desk korea = Desk.of(this.port, "editor-kr");
		Desk approver = Desk.of(this.port, "approver-kr");
		OfficeJourneyTests.begin(korea, "since-1");
		String first = OfficeJourneyTests.addClause(korea, "since-1");
		String second = OfficeJourneyTests.addClause(korea, "since-1");
		String third = OfficeJourneyTests.addClause(korea, "since-1");
		OfficeJourneyTests.write(korea, first, "ja", "双方は共同窓口を設ける。");
		OfficeJourneyTests.write(korea, second, "ko", "양측은 해마다 만난다.");
		OfficeJourneyTests.write(korea, third, "en", "Both sides will publish a report.");
		assertThat(signOff(approver, "since-1")).contains("비교할", "이전 서명 요청 기록이 없어");
		request(korea, "since-1");
		assertThat(signOff(approver, "since-1")).contains("이전 서명 요청 기록이 없어");

		approver.post("/desk/statements/since-1/sign-off/return", Map.of("reason", "窓口の語を確認"));
		assertThat(signOff(approver, "since-1")).contains("바뀐 내용이 없습니다").doesNotContain("<ins");

		OfficeJourneyTests.write(korea, first, "ja", "双方は合同窓口を設ける。");
		arrange(korea, "since-1", "up", third);
		assertThat(korea
			.post(second,
					Map.of("version", version(korea, second, ""), "kind", "RECOMMENDATION", "addresseeKo", "양국 정부"))
			.statusCode()).isEqualTo(303);
		String draft = signOff(approver, "since-1");
		assertThat(draft).containsPattern("<del>共同[^<]*</del><ins>合同[^<]*</ins>")
			.contains("<ins>양국 정부</ins>", "이전 번호", "위치가 바뀜")
			.doesNotContain("Both sides will publish", "바뀐 내용이 없습니다");

		request(korea, "since-1");
		assertThat(signOff(approver, "since-1")).as("still what is new to whoever signs")
			.containsPattern("<del>共同[^<]*</del><ins>合同[^<]*</ins>");
		assertThat(Html.errors(approver.get("/desk/statements/since-1/sign-off").body())).isEmpty();
	}

	@Test
	void whoeverMaySignIsNamedAndNobodyElse() {
		Desk korea = Desk.of(this.port, "editor-kr");
		Desk approver = Desk.of(this.port, "approver-jp");
		OfficeJourneyTests.begin(korea, "signers");
		String clause = OfficeJourneyTests.addClause(korea, "signers");
		OfficeJourneyTests.write(korea, clause, "ja", "双方は窓口を設ける。");
		request(korea, "signers");
		String waiting = signOff(korea, "signers");
		assertThat(waiting).contains("서명할 수 있는 사람", "Example approver (KR)", "Example approver (JP)")
			.doesNotContain("Example admin", "서명할 수 있는 사람이 없습니다");
		approver.post("/desk/statements/signers/sign-off/return", Map.of("reason", "語を確認"));
		OfficeJourneyTests.write(approver, clause, "ja", "双方は共同窓口を設ける。");
		request(korea, "signers");

		assertThat(signOff(korea, "signers")).as("the only approver of Japan wrote the words")
			.contains("서명할 수 있는 사람이 없습니다", "Example approver (KR)");
	}

	@Test
	void aClauseThatCameOrWentIsSaidToo() {
		Desk korea = Desk.of(this.port, "editor-kr");
		OfficeJourneyTests.begin(korea, "since-2");
		String gone = OfficeJourneyTests.addClause(korea, "since-2");
		OfficeJourneyTests.write(korea, gone, "ko", "양측은 창구를 둔다.");
		request(korea, "since-2");
		String version = version(korea, gone, "/removal");
		assertThat(korea.post(gone + "/removal", Map.of("version", version, "clears", "none")).statusCode())
			.isEqualTo(303);
		OfficeJourneyTests.write(korea, OfficeJourneyTests.addClause(korea, "since-2"), "ko", "양측은 새로 약속한다.");

		assertThat(signOff(korea, "since-2")).contains("<del>양측은 창구를 둔다.</del>", "<ins>양측은 새로 약속한다.</ins>", "제외됨",
				"추가됨");
	}

	@Test
	void aMachineDraftIsNeitherSignedNorPublished() {
		String fingerprint = publish("machine-1");

		String form = anonymous("/en/statements/machine-1@1/canonical.txt").body();
		assertThat(form).startsWith("yaksoku canonical form\t2\n")
			.contains("양측은 기계를 쓴다.")
			.doesNotContain("machines", "MACHINE_DRAFT");
		assertThat(FormLines.fingerprint(form)).isEqualTo(fingerprint);
		assertThat(anonymous("/en/statements/machine-1@1/verify").body()).contains("The two agree", fingerprint);
		assertThat(anonymous("/en/statements/machine-1@1/version.json").body()).contains("\"form\":2")
			.doesNotContain("machines", "MACHINE_DRAFT");
	}

	@Test
	void aPageThatCannotVerifyDoesNotPretendTo() {
		String fingerprint = publish("machine-2");
		String page = "/ko/statements/machine-2@1/verify";

		// as it was signed before machine drafts were left out
		tamper("update statement.statement_version set form = 1 where fingerprint = '" + fingerprint + "'");
		assertThat(anonymous(page).body()).contains("공개된 글만으로는 계산할 수 없습니다").doesNotContain("두 값이");
		assertThat(Html.errors(anonymous(page).body())).isEmpty();
		tamper("update statement.statement_version set form = 2 where fingerprint = '" + fingerprint + "'");
		assertThat(anonymous(page).body()).contains("두 값이 일치합니다");

		// around everything that keeps an agreed wording as it is
		tamper("update statement.statement_version set title_ko = '바뀐 제목' where fingerprint = '" + fingerprint + "'");
		assertThat(anonymous(page).body()).contains("두 값이 다릅니다", "notice--danger").doesNotContain("두 값이 일치합니다");
		assertThat(Html.errors(anonymous(page).body())).isEmpty();
	}

	// a clause in Korean and, by a machine, in English
	private String publish(String code) {
		String home = "/desk/statements/" + code + "/sign-off";
		Desk korea = Desk.of(this.port, "editor-kr");
		OfficeJourneyTests.begin(korea, code);
		String clause = OfficeJourneyTests.addClause(korea, code);
		OfficeJourneyTests.write(korea, clause, "ko", "양측은 기계를 쓴다.");
		String opened = Desk.hidden(korea.get(clause + "/texts/en"), "version");
		korea.post(clause + "/texts/en",
				Map.of("version", opened, "text", "Both sides use machines.", "standing", "MACHINE_DRAFT"));
		request(korea, code);
		String fingerprint = "";
		for (String side : new String[] { "jp", "kr" }) {
			Desk approver = Desk.of(this.port, "approver-" + side);
			fingerprint = Desk.hidden(approver.get(home), "fingerprint");
			assertThat(approver
				.post(home, Map.of("fingerprint", fingerprint, "password", Desk.PASSWORD, "despite", "true"))
				.statusCode()).isEqualTo(303);
			if (side.equals("kr")) {
				approver.get(home);
				assertThat(approver
					.post(home + "/publication", Map.of("from", "", "sure", "true", "fingerprint", fingerprint))
					.statusCode()).isEqualTo(303);
			}
		}
		return fingerprint;
	}

	private void tamper(String change) {
		JdbcClient owner = JdbcClient.create(new DriverManagerDataSource(this.database, "yaksoku_owner", "test"));
		owner.sql("alter table statement.statement_version disable trigger statement_version_fixed").update();
		owner.sql("do $$ begin perform set_config('yaksoku.actor', 'system:test', true); " + change + "; end $$")
			.update();
		owner.sql("alter table statement.statement_version enable trigger statement_version_fixed").update();
	}

	static void request(Desk desk, String code) {
		desk.get("/desk/statements/" + code + "/sign-off");
		HttpResponse<String> answer = desk.post("/desk/statements/" + code + "/sign-off/request", Map.of());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
	}

	static HttpResponse<String> arrange(Desk desk, String code, String how, String clause) {
		desk.get("/desk/statements/" + code + "/clauses");
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put(how, clause.substring(clause.lastIndexOf('/') + 1));
		HttpResponse<String> answer = desk.post("/desk/statements/" + code + "/clauses/order", fields);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
		return answer;
	}

	/**
	 * The version in the form of a clause's page that is sent to one address below it.
	 */
	static String version(Desk desk, String clause, String below) {
		Matcher field = Pattern
			.compile("action=\"" + Pattern.quote(clause + below) + "\".*?name=\"version\"[^>]*? value=\"([0-9]+)\"",
					Pattern.DOTALL)
			.matcher(desk.get(clause).body());
		assertThat(field.find()).as(clause + below).isTrue();
		return field.group(1);
	}

	private static String signOff(Desk desk, String code) {
		String page = desk.get("/desk/statements/" + code + "/sign-off").body();
		return page.substring(page.indexOf("id=\"since\""));
	}

	private HttpResponse<String> anonymous(String path) {
		return Crawl.get(URI.create("http://127.0.0.1:" + this.port), path);
	}

}
