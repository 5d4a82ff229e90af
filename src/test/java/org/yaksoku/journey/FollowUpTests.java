package org.yaksoku.journey;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One side reports, the other answers; what each keeps to itself stays with it.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "server.address=127.0.0.1", "spring.application.name=follow-up" })
@ActiveProfiles("demo")
@Import(JourneyConfiguration.class)
class FollowUpTests {

	private static final Pattern REPORT = Pattern.compile("id=\"answer-([0-9a-f-]{36})\"");

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Test
	void aReportIsSeenDifferentlyThenANewOneConfirmed() {
		Desk korea = Desk.of(this.port, "editor-kr");
		Desk japan = Desk.of(this.port, "editor-jp");
		String code = register(korea, "저탄소 물류 안내서 발간", "PUBLIC", "KR");
		String reports = "/desk/actions/" + code + "/reports";

		HttpResponse<String> form = korea.get(reports);
		assertThat(form.statusCode()).isEqualTo(200);
		assertThat(korea.post(reports, report(form, "IN_PROGRESS", "초안을 마쳤다.")).statusCode()).isEqualTo(303);
		assertThat(korea.get(reports).body()).contains("일본 측의 확인을 기다립니다");
		assertThat(japan.get("/desk").body()).contains("저탄소 물류 안내서 발간");

		String answer = "/desk/actions/" + code + "/reports/" + open(japan.get(reports)) + "/answer";
		assertThat(japan.post(answer, Map.of("agrees", "false", "answer", "", "answerLanguage", "JA")).statusCode())
			.isEqualTo(422);
		assertThat(japan.post(answer, Map.of("agrees", "false", "answer", "まだ受け取っていない。", "answerLanguage", "JA"))
			.statusCode()).isEqualTo(303);
		assertThat(japan.post(answer, Map.of("agrees", "true", "answer", "", "answerLanguage", "JA")).statusCode())
			.isEqualTo(409);
		assertThat(publicPage()).contains("초안을 마쳤다.", "まだ受け取っていない。");

		form = korea.get(reports);
		assertThat(korea.post(reports, report(form, "NOT_STARTED", "되돌림")).statusCode()).isEqualTo(422);
		Map<String, String> done = report(form, "COMPLETED", "발간해 보냈다.");
		HttpResponse<String> refused = korea.post(reports, done);
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("발간해 보냈다.", "증빙 자료(웹 주소 또는 파일)가 필요합니다");
		done.put("evidenceUrl", "https://example.org/guide");
		done.put("evidenceTitle", "안내서");
		done.put("evidencePublisher", "예시 상공회의소");
		assertThat(korea.post(reports, done).statusCode()).isEqualTo(303);
		assertThat(korea.post(reports, done).statusCode()).as("made from an old page").isEqualTo(409);
		answer = "/desk/actions/" + code + "/reports/" + open(japan.get(reports)) + "/answer";
		assertThat(japan.post(answer, Map.of("agrees", "true", "answer", "", "answerLanguage", "JA")).statusCode())
			.isEqualTo(303);

		assertThat(publicPage()).contains("발간해 보냈다.", "https://example.org/guide");
		assertThat(this.jdbc.sql("""
				select t.progress || ' ' || t.confirmation from followup.action_standing t
				join followup.action a on a.id = t.action_id where a.code = ?""")
			.param(code)
			.query(String.class)
			.single()).isEqualTo("COMPLETED CONFIRMED");
	}

	@Test
	void whatASideKeepsToItselfIsNowhereOnTheOtherDesk() {
		Desk korea = Desk.of(this.port, "editor-kr");
		Desk japan = Desk.of(this.port, "editor-jp");
		String code = register(korea, "우리끼리만 보는 조치 OWN-CANARY", "OWN_SIDE", "KR");

		assertThat(korea.get("/desk/actions?q=OWN-CANARY").body()).contains(code);
		for (String page : new String[] { "/desk/actions?q=OWN-CANARY", "/desk/actions?sort=CODE_BACKWARDS", "/desk",
				"/desk/clauses/example-1/5", "/desk/actions/bulk?code=" + code }) {
			assertThat(japan.get(page).body()).as(page).doesNotContain("우리끼리만 보는 조치").doesNotContain(code + "\"");
		}
		for (String page : new String[] { "", "/reports", "/history" }) {
			assertThat(japan.get("/desk/actions/" + code + page).statusCode()).as(page).isEqualTo(404);
		}
		assertThat(japan
			.post("/desk/actions/" + code + "/reports", Map.of("version", "0", "progress", "IN_PROGRESS", "asOf",
					"2026-11-22", "note", "x", "noteLanguage", "JA", "reportVisibility", "PUBLIC"))
			.statusCode()).isEqualTo(404);
	}

	@Test
	void aMovedDateOfJointWorkWaitsForTheOtherSide() {
		Desk korea = Desk.of(this.port, "editor-kr");
		Desk japan = Desk.of(this.port, "editor-jp");
		String code = register(korea, "공동 조사 실시", "PUBLIC", "BOTH");
		String page = "/desk/actions/" + code;
		HttpResponse<String> form = korea.get(page);

		assertThat(korea
			.post(page + "/due",
					Map.of("version", Desk.hidden(form, "version"), "horizon", "DATED", "due", "2027년 상반기", "reason",
							""))
			.statusCode()).isEqualTo(422);
		assertThat(korea
			.post(page + "/due", Map.of("version", Desk.hidden(form, "version"), "horizon", "DATED", "due", "2027년 상반기",
					"reason", "설문 준비에 시간이 더 필요하다."))
			.statusCode()).isEqualTo(303);
		assertThat(due(code)).isNull();
		assertThat(japan.get("/desk").body()).contains("공동 조사 실시");
		Matcher change = Pattern.compile("/due/([0-9a-f-]{36})/answer").matcher(japan.get(page).body());
		assertThat(change.find()).isTrue();
		assertThat(korea.post(page + change.group(), Map.of("accepts", "true")).statusCode()).isEqualTo(403);
		assertThat(japan.post(page + change.group(), Map.of("accepts", "true")).statusCode()).isEqualTo(303);
		assertThat(japan.post(page + change.group(), Map.of("accepts", "true")).statusCode()).isEqualTo(409);

		assertThat(due(code)).isEqualTo("2027-06-30");
		assertThat(publicPage()).contains("공동 조사 실시");
	}

	@Test
	void somethingPutOffComesBackAndADeputySeesWhatTheOtherLooksAfter() {
		Desk korea = Desk.of(this.port, "editor-kr");
		Desk colleague = Desk.of(this.port, "approver-kr");
		Matcher item = Pattern.compile("name=\"item\" value=\"(PAST_DUE:[0-9a-f-]{36})\"")
			.matcher(korea.get("/desk").body());
		assertThat(item.find()).isTrue();

		assertThat(korea.post("/desk/snoozes", Map.of("item", item.group(1), "until", "2026-11-30", "reason", ""))
			.statusCode()).isEqualTo(422);
		assertThat(
				korea.post("/desk/snoozes", Map.of("item", item.group(1), "until", "2026-11-30", "reason", "담당자가 출장 중"))
					.statusCode())
			.isEqualTo(303);
		assertThat(korea.get("/desk").body()).contains("미룬 일", "담당자가 출장 중");
		assertThat(colleague.get("/desk").body()).doesNotContain("담당자가 출장 중");
		assertThat(korea.post("/desk/snoozes/end", Map.of("item", item.group(1))).statusCode()).isEqualTo(303);
		assertThat(korea.get("/desk").body()).doesNotContain("담당자가 출장 중");
	}

	private String register(Desk desk, String title, String visibility, String owing) {
		desk.get("/desk/actions/new");
		Map<String, String> form = new LinkedHashMap<>();
		form.put("titleKo", title);
		form.put("clauses", "example-1 §5");
		form.put("owing", owing.equals("BOTH") ? "KR" : owing);
		if (owing.equals("BOTH")) {
			form.put("owing#2", "JP");
		}
		form.put("horizon", "NOT_STATED");
		form.put("visibility", visibility);
		HttpResponse<String> answer = desk.post("/desk/actions/new", form);
		assertThat(answer.statusCode()).isEqualTo(303);
		return answer.headers().firstValue("location").orElseThrow().replaceAll(".*/", "");
	}

	private static Map<String, String> report(HttpResponse<String> form, String progress, String note) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("version", Desk.hidden(form, "version"));
		fields.put("progress", progress);
		fields.put("asOf", "2026-11-22");
		fields.put("note", note);
		fields.put("noteLanguage", "KO");
		fields.put("reportVisibility", "PUBLIC");
		return fields;
	}

	private static String open(HttpResponse<String> page) {
		Matcher report = REPORT.matcher(page.body());
		assertThat(report.find()).isTrue();
		return report.group(1);
	}

	private String due(String code) {
		return this.jdbc.sql("select due_latest::text from followup.action where code = ?")
			.param(code)
			.query(String.class)
			.optional()
			.orElse(null);
	}

	private String publicPage() {
		return Crawl.get(URI.create("http://127.0.0.1:" + this.port), "/ko/statements/example-1/5").body();
	}

}
