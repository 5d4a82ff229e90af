package org.yaksoku.journey;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A session ends while somebody is writing: without scripts, over HTTP.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "server.address=127.0.0.1")
@ActiveProfiles("demo")
class KeptWordsTests {

	private static final Pattern HIDDEN = Pattern
		.compile("<input type=\"hidden\"[^>]*? name=\"([^\"]*)\"[^>]*? value=\"([^\"]*)\"");

	private static final String WORDS = "双方は「共同窓口」を<設ける>。\n二行目 & \"引用\"";

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionOperations transactions;

	@Test
	void wordsSurviveTheSessionTheyWereTypedIn() {
		Desk desk = Desk.of(this.port, "editor-kr");
		String text = clause(desk, "kept-1") + "/texts/ja";
		Map<String, String> typed = typed(desk, text);
		endSessions();

		HttpResponse<String> ended = desk.post(text, typed);

		assertThat(ended.statusCode()).isEqualTo(401);
		Map<String, String> carried = hidden(ended);
		assertThat(carried).containsEntry("kept-to", text).containsEntry("kept.text", WORDS);
		assertThat(carried.keySet()).noneMatch((it) -> it.startsWith("kept.") && it.matches(".*(csrf|submission).*"));
		assertThat(Html.errors(ended.body())).isEmpty();

		// a wrong password does not lose them either
		HttpResponse<String> refused = desk.post("/sign-in", with(carried, "not the password"));
		assertThat(refused.statusCode()).isEqualTo(401);
		assertThat(hidden(refused)).containsEntry("kept.text", WORDS);

		HttpResponse<String> review = desk.post("/sign-in", with(hidden(refused), Desk.PASSWORD));
		assertThat(review.statusCode()).isEqualTo(200);
		assertThat(review.body()).contains("action=\"" + text + "\"", "共同窓口")
			.doesNotContain("<設ける>", "<dd class=\"pre\">/desk");
		assertThat(Html.errors(review.body())).isEmpty();
		Map<String, String> again = hidden(review);
		assertThat(again).containsEntry("text", WORDS).containsKeys("_csrf", "submission", "version");
		assertThat(again.get("submission")).isNotEqualTo(typed.get("submission"));
		assertThat(desk.post(text, without(again)).statusCode()).isEqualTo(303);
		assertThat(kept(text)).isEqualTo(WORDS);
	}

	@Test
	void whoSignedInElsewhereMeanwhileFindsThemAtOnce() {
		Desk desk = Desk.of(this.port, "editor-kr");
		String text = clause(desk, "kept-2") + "/texts/ja";
		Map<String, String> typed = typed(desk, text);
		endSessions();
		desk.get("/sign-in");
		desk.post("/sign-in", Map.of("email", "editor-kr@example.org", "password", Desk.PASSWORD));

		// still with the token of the session that ended
		HttpResponse<String> review = desk.post(text, typed);

		assertThat(review.statusCode()).isEqualTo(200);
		assertThat(desk.post(text, without(hidden(review))).statusCode()).isEqualTo(303);
		assertThat(kept(text)).isEqualTo(WORDS);
	}

	@Test
	void nothingThatAnotherSiteSendsIsKept() {
		Desk desk = Desk.of(this.port, "editor-kr");
		String text = clause(desk, "kept-3") + "/texts/ja";
		Map<String, String> typed = typed(desk, text);
		endSessions();

		HttpResponse<String> answer = desk.postFrom("https://elsewhere.example", text, typed);

		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).doesNotContain("共同窓口");
		assertThat(desk.postFrom("null", text, typed).statusCode()).isEqualTo(403);
	}

	@Test
	void aPasswordIsNeverCarried() {
		Desk desk = Desk.of(this.port, "approver-kr");
		endSessions();

		HttpResponse<String> ended = desk.post("/account/password",
				Map.of("oldPassword", Desk.PASSWORD, "password", "nine loud cormorants"));

		assertThat(ended.statusCode()).isEqualTo(401);
		assertThat(ended.body()).doesNotContain(Desk.PASSWORD, "cormorants");
	}

	@Test
	void aFileIsToBeChosenAgain() {
		Desk desk = Desk.of(this.port, "editor-kr");
		String meeting = desk.get("/desk/meetings")
			.body()
			.replaceAll("(?s).*?href=\"(/desk/meetings/example-[a-z0-9-]+)\".*", "$1");
		endSessions();

		HttpResponse<String> ended = desk.upload(meeting + "/documents", Map.of("documentKo", "회의 사진 설명"), "file",
				"photo.png", "not kept".getBytes(StandardCharsets.UTF_8));

		assertThat(ended.statusCode()).isEqualTo(401);
		assertThat(hidden(ended)).containsEntry("kept-file", "file").containsEntry("kept.documentKo", "회의 사진 설명");
		HttpResponse<String> review = desk.post("/sign-in", with(hidden(ended), Desk.PASSWORD));
		assertThat(review.body()).contains("type=\"file\"", "multipart/form-data", "회의 사진 설명");
		assertThat(Html.errors(review.body())).isEmpty();
	}

	@Test
	void theyLeadNowhereElse() {
		Desk desk = Desk.stranger(this.port);
		desk.get("/sign-in");

		HttpResponse<String> answer = desk.post("/sign-in", Map.of("email", "editor-kr@example.org", "password",
				Desk.PASSWORD, "kept-to", "https://elsewhere.example/desk", "kept.text", "x"));

		assertThat(answer.statusCode()).isEqualTo(303);
		assertThat(answer.body()).doesNotContain("elsewhere");
	}

	@Test
	void theirFieldsAreCalledAsOnThePageTheyCameFrom() {
		Desk desk = Desk.of(this.port, "editor-kr");
		endSessions();

		HttpResponse<String> ended = desk.post("/desk/statements/new", Map.of("titleKo", "남는 글", "code", "kept-8"));
		HttpResponse<String> review = desk.post("/sign-in", with(hidden(ended), Desk.PASSWORD));

		assertThat(review.body()).contains("제목 · 한국어", "남는 글");
	}

	@Test
	void whatIsTooLongIsSaidToBeLost() {
		Desk desk = Desk.of(this.port, "editor-kr");
		endSessions();

		HttpResponse<String> ended = desk.post("/desk/statements/new", Map.of("titleKo", "길".repeat(1_000_001)));

		assertThat(ended.statusCode()).isEqualTo(401);
		assertThat(ended.body()).hasSizeLessThan(100_000);
		assertThat(hidden(ended)).containsKey("kept-to").doesNotContainKey("kept.titleKo");
	}

	private String clause(Desk desk, String code) {
		HttpResponse<String> page = desk.get("/desk/statements/new");
		desk.post("/desk/statements/new",
				Map.of("code", code, "series", "", "titleKo", "남는 글", "meetings", first(page, "meetings"),
						"organisationsKR", first(page, "organisationsKR"), "organisationsJP",
						first(page, "organisationsJP")));
		desk.get("/desk/statements/" + code + "/clauses");
		HttpResponse<String> added = desk.post("/desk/statements/" + code + "/clauses", Map.of("kind", "COMMITMENT"));
		String place = added.headers()
			.firstValue("location")
			.orElseThrow(() -> new IllegalStateException(added.body()));
		return "/desk/statements/" + code + "/clauses/" + place.replaceAll(".*([0-9a-f-]{36}).*", "$1");
	}

	private static String first(HttpResponse<String> page, String name) {
		return page.body().replaceAll("(?s).*?name=\"" + name + "\"[^>]*? value=\"([^\"]+)\".*", "$1");
	}

	/** What the form on the page would send. */
	private static Map<String, String> typed(Desk desk, String text) {
		Map<String, String> typed = new LinkedHashMap<>(without(hidden(desk.get(text))));
		typed.put("text", WORDS);
		typed.put("standing", "AUTHENTIC");
		return typed;
	}

	private void endSessions() {
		this.transactions.executeWithoutResult((it) -> this.jdbc.sql("delete from account.session").update());
	}

	private String kept(String text) {
		return this.jdbc.sql("""
				select t.text from statement.clause_text t join statement.clause_version v on v.id = t.clause_version_id
				where v.clause_id = cast(? as uuid) and t.language = 'JA'""")
			.param(text.replaceAll(".*/clauses/([0-9a-f-]{36})/.*", "$1"))
			.query(String.class)
			.single();
	}

	private static Map<String, String> hidden(HttpResponse<String> page) {
		String main = page.body().substring(page.body().indexOf("<main"));
		Map<String, String> hidden = new LinkedHashMap<>();
		HIDDEN.matcher(main)
			.results()
			.forEach((MatchResult it) -> hidden.put(it.group(1), HtmlUtils.htmlUnescape(it.group(2))));
		return hidden;
	}

	private static Map<String, String> with(Map<String, String> carried, String password) {
		Map<String, String> form = new LinkedHashMap<>(without(carried));
		form.put("email", "editor-kr@example.org");
		form.put("password", password);
		return form;
	}

	/** The token is added by who sends. */
	private static Map<String, String> without(Map<String, String> form) {
		Map<String, String> rest = new LinkedHashMap<>(form);
		rest.remove("_csrf");
		return rest;
	}

}
