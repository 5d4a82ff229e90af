package org.yaksoku.journey;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two secretariats write one text, two approvers sign it, the public reads it: without
 * scripts, over HTTP. A portal of its own, because it publishes.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "server.address=127.0.0.1")
@ActiveProfiles("demo")
class OfficeJourneyTests {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Test
	void aTextIsWrittenSignedAndPublished() {
		Desk korea = Desk.of(this.port, "editor-kr");
		Desk japan = Desk.of(this.port, "editor-jp");
		begin(korea, "office-1");
		String clause = addClause(korea, "office-1");
		write(korea, clause, "ko", "양측은 2027년까지 공동 창구를 설치하기로 합의하였다.");
		write(korea, clause, "ja", "双方は2027年までに共同窓口を設けることで合意した。");
		write(korea, clause, "en", "The two sides agreed to set up a joint desk by 2027.");

		// the other side corrects the Japanese; the siblings wait to be looked at again
		write(japan, clause, "ja", "双方は2027年までに共同の窓口を設置することで合意した。");
		assertThat(states("office-1")).containsExactly("EN SIBLING_CHANGED", "JA DRAFT", "KO SIBLING_CHANGED");
		for (String language : new String[] { "ko", "ja", "en" }) {
			review(korea, clause, language);
		}
		assertThat(states("office-1")).containsExactly("EN REVIEWED", "JA REVIEWED", "KO REVIEWED");

		assertThat(korea.post("/desk/statements/office-1/sign-off/request", Map.of()).statusCode()).isEqualTo(303);
		Desk approverOfKorea = Desk.of(this.port, "approver-kr");
		Desk approverOfJapan = Desk.of(this.port, "approver-jp");
		HttpResponse<String> page = approverOfKorea.get("/desk/statements/office-1/sign-off");
		String fingerprint = Desk.hidden(page, "fingerprint");
		assertThat(sign(approverOfKorea, fingerprint, "not my password").statusCode()).isEqualTo(422);
		assertThat(sign(approverOfKorea, "0".repeat(64), Desk.PASSWORD).statusCode()).isEqualTo(409);
		assertThat(sign(approverOfKorea, fingerprint, Desk.PASSWORD).statusCode()).isEqualTo(303);
		assertThat(publish(approverOfKorea).statusCode()).as("one signature").isEqualTo(409);
		assertThat(sign(approverOfKorea, fingerprint, Desk.PASSWORD).statusCode()).as("twice").isEqualTo(409);
		approverOfJapan.get("/desk/statements/office-1/sign-off");
		assertThat(sign(approverOfJapan, fingerprint, Desk.PASSWORD).statusCode()).isEqualTo(303);
		assertThat(state("office-1")).isEqualTo("AGREED");
		assertThat(publish(korea).statusCode()).as("an editor").isEqualTo(403);
		assertThat(anonymous("/en/statements/office-1").statusCode()).isEqualTo(404);
		approverOfJapan.get("/desk/statements/office-1/sign-off");
		assertThat(publish(approverOfJapan).statusCode()).isEqualTo(303);

		assertThat(anonymous("/ja/statements/office-1").body()).contains("共同の窓口を設置することで合意した", fingerprint);
	}

	@Test
	void aFormThatIsSentTwiceWorksOnce() {
		Desk korea = Desk.of(this.port, "editor-kr");
		begin(korea, "office-2");
		Map<String, String> sent = Map.of("kind", "COMMITMENT", "submission", UUID.randomUUID().toString());
		HttpResponse<String> first = korea.post("/desk/statements/office-2/clauses", sent);
		HttpResponse<String> again = korea.post("/desk/statements/office-2/clauses", sent);

		assertThat(again.statusCode()).isEqualTo(303);
		assertThat(location(again)).isEqualTo(location(first));
		assertThat(states("office-2")).hasSize(3);
		Map<String, String> other = new LinkedHashMap<>(sent);
		other.put("kind", "PREAMBLE");
		assertThat(korea.post("/desk/statements/office-2/clauses", other).statusCode()).isEqualTo(422);
	}

	@Test
	void nothingTypedIsLostWhereTwoWriteTheSame() {
		Desk korea = Desk.of(this.port, "editor-kr");
		Desk japan = Desk.of(this.port, "editor-jp");
		begin(korea, "office-3");
		String clause = addClause(korea, "office-3");
		write(korea, clause, "ja", "一つ目の文");
		String opened = Desk.hidden(japan.get(clause + "/texts/ja"), "version");
		write(korea, clause, "ja", "二つ目の文");

		HttpResponse<String> refused = japan.post(clause + "/texts/ja",
				Map.of("version", opened, "text", "三つ目の文", "standing", "AUTHENTIC"));

		assertThat(refused.statusCode()).isEqualTo(409);
		assertThat(refused.body()).contains("一つ目の文", "二つ目の文", "三つ目の文");
		assertThat(Html.errors(refused.body())).isEmpty();
		assertThat(
				japan
					.post(clause + "/texts/ja",
							Map.of("version", Desk.hidden(refused, "version"), "text", "三つ目の文", "standing",
									"AUTHENTIC"))
					.statusCode())
			.isEqualTo(303);
		assertThat(japan.get(clause).body()).contains("三つ目の文").doesNotContain("二つ目の文");
	}

	@Test
	void aSiblingThatChangedIsNoConflict() {
		Desk korea = Desk.of(this.port, "editor-kr");
		Desk japan = Desk.of(this.port, "editor-jp");
		begin(korea, "office-4");
		String clause = addClause(korea, "office-4");
		write(korea, clause, "ja", "一つ目の文");
		String opened = Desk.hidden(japan.get(clause + "/texts/ja"), "version");
		write(korea, clause, "ko", "첫째 문장");

		assertThat(japan.post(clause + "/texts/ja", Map.of("version", opened, "text", "二つ目の文", "standing", "AUTHENTIC"))
			.statusCode()).isEqualTo(303);
	}

	@Test
	void aFormThatCannotBeReadComesBackWithWhatWasTyped() {
		Desk korea = Desk.of(this.port, "editor-kr");
		begin(korea, "office-7");
		String clause = addClause(korea, "office-7");
		String opened = Desk.hidden(korea.get(clause + "/texts/ja"), "version");

		HttpResponse<String> refused = korea.post(clause + "/texts/ja",
				Map.of("version", opened, "text", "一つ目の文", "standing", "NOTHING"));

		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("一つ目の文");
		assertThat(Desk.hidden(refused, "version")).isEqualTo(opened);
		assertThat(korea.post(clause, Map.of("version", "0", "kind", "NOTHING")).statusCode()).isEqualTo(422);
	}

	@Test
	void aSideKeepsItsRemarksToItself() {
		Desk korea = Desk.of(this.port, "editor-kr");
		Desk japan = Desk.of(this.port, "editor-jp");
		begin(korea, "office-5");
		String clause = addClause(korea, "office-5");
		korea.get(clause);
		korea.post(clause + "/comments", Map.of("text", "우리끼리 하는 말", "visibility", "OWN_SIDE"));
		korea.post(clause + "/comments", Map.of("text", "양측에 하는 말", "visibility", "BOTH_SIDES"));

		assertThat(korea.get(clause).body()).contains("우리끼리 하는 말", "양측에 하는 말");
		assertThat(japan.get(clause).body()).doesNotContain("우리끼리 하는 말").contains("양측에 하는 말");
	}

	@Test
	void anExecutiveReadsAndAnAdministratorDoesNot() {
		Desk korea = Desk.of(this.port, "editor-kr");
		begin(korea, "office-6");
		String clause = addClause(korea, "office-6");
		Desk executive = Desk.of(this.port, "executive-jp");
		Desk administrator = Desk.of(this.port, "admin-kr");

		assertThat(executive.get(clause).statusCode()).isEqualTo(200);
		assertThat(executive.post(clause + "/comments", Map.of("text", "?", "visibility", "OWN_SIDE")).statusCode())
			.isEqualTo(403);
		assertThat(executive.get(clause + "/texts/ja").statusCode()).isEqualTo(403);
		assertThat(administrator.get(clause).statusCode()).isEqualTo(403);
		assertThat(administrator.get("/desk/statements").statusCode()).isEqualTo(403);
	}

	static void begin(Desk desk, String code) {
		HttpResponse<String> page = desk.get("/desk/statements/new");
		Map<String, String> form = new LinkedHashMap<>();
		form.put("code", code);
		form.put("series", "");
		form.put("titleKo", "공동성명 " + code);
		form.put("titleJa", "共同声明 " + code);
		form.put("meetings", first(page, "meetings"));
		form.put("organisationsKR", first(page, "organisationsKR"));
		form.put("organisationsJP", first(page, "organisationsJP"));
		HttpResponse<String> answer = desk.post("/desk/statements/new", form);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
	}

	static String addClause(Desk desk, String code) {
		desk.get("/desk/statements/" + code + "/clauses");
		HttpResponse<String> answer = desk.post("/desk/statements/" + code + "/clauses", Map.of("kind", "COMMITMENT"));
		assertThat(answer.statusCode()).isEqualTo(303);
		return location(answer);
	}

	static void write(Desk desk, String clause, String language, String words) {
		String opened = Desk.hidden(desk.get(clause + "/texts/" + language), "version");
		HttpResponse<String> answer = desk.post(clause + "/texts/" + language,
				Map.of("version", opened, "text", words, "standing", "AUTHENTIC"));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
	}

	private static void review(Desk desk, String clause, String language) {
		String page = desk.get(clause).body();
		Matcher form = Pattern
			.compile("texts/" + language + "/review\".*?name=\"version\" value=\"([0-9]+)\"", Pattern.DOTALL)
			.matcher(page);
		assertThat(form.find()).isTrue();
		assertThat(desk.post(clause + "/texts/" + language + "/review", Map.of("version", form.group(1))).statusCode())
			.isEqualTo(303);
	}

	private static HttpResponse<String> sign(Desk desk, String fingerprint, String password) {
		return desk.post("/desk/statements/office-1/sign-off",
				Map.of("fingerprint", fingerprint, "password", password, "despite", "true"));
	}

	private HttpResponse<String> publish(Desk desk) {
		return desk.post("/desk/statements/office-1/sign-off/publication",
				Map.of("from", "", "sure", "true", "fingerprint", fingerprint("office-1")));
	}

	private HttpResponse<String> anonymous(String path) {
		return Crawl.get(URI.create("http://127.0.0.1:" + this.port), path);
	}

	static String first(HttpResponse<String> page, String name) {
		Matcher box = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page.body());
		assertThat(box.find()).as(name).isTrue();
		return box.group(1);
	}

	static String location(HttpResponse<String> answer) {
		return answer.headers().firstValue("location").orElse("").replaceFirst("^http://[^/]+", "");
	}

	private String state(String code) {
		return this.jdbc.sql("""
				select v.state from statement.statement_version v join statement.statement s on s.id = v.statement_id
				where s.code = ?""").param(code).query(String.class).single();
	}

	private String fingerprint(String code) {
		return this.jdbc
			.sql("""
					select v.fingerprint from statement.statement_version v join statement.statement s on s.id = v.statement_id
					where s.code = ?""")
			.param(code)
			.query(String.class)
			.single();
	}

	private List<String> states(String code) {
		return this.jdbc.sql("""
				select t.language || ' ' || t.state from statement.clause_text t
				join statement.clause_version c on c.id = t.clause_version_id
				join statement.statement_version v on v.id = c.statement_version_id
				join statement.statement s on s.id = v.statement_id where s.code = ? order by 1""")
			.param(code)
			.query(String.class)
			.list();
	}

}
