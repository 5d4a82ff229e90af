package org.yaksoku.journey;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

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

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	StatementLog statements;

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
		done.put("evidenceArchived", "https://archive.example.org/guide");
		refused = korea.post(reports, done);
		assertThat(refused.statusCode()).as("a copy of nothing").isEqualTo(422);
		assertThat(refused.body()).contains("id=\"archivedPage\"");
		done.put("evidenceUrl", "https://example.org/guide");
		done.put("evidenceTitle", "안내서");
		done.put("evidencePublisher", "예시 상공회의소");
		assertThat(korea.post(reports, done).statusCode()).isEqualTo(303);
		assertThat(korea.post(reports, done).statusCode()).as("made from an old page").isEqualTo(409);
		answer = "/desk/actions/" + code + "/reports/" + open(japan.get(reports)) + "/answer";
		assertThat(japan.post(answer, Map.of("agrees", "true", "answer", "", "answerLanguage", "JA")).statusCode())
			.isEqualTo(303);

		assertThat(publicPage()).contains("발간해 보냈다.", "https://example.org/guide", "https://archive.example.org/guide",
				"보존 사본");
		assertThat(korea.get(reports).body()).contains("https://archive.example.org/guide");
		assertThat(this.jdbc.sql("""
				select t.progress || ' ' || t.confirmation from followup.action_standing t
				join followup.action a on a.id = t.action_id where a.code = ?""")
			.param(code)
			.query(String.class)
			.single()).isEqualTo("COMPLETED CONFIRMED");
	}

	@Test
	void anybodyFollowsAClauseByMail() throws Exception {
		URI home = URI.create("http://127.0.0.1:" + this.port);
		for (String language : List.of("ko", "ja", "en")) {
			assertThat(Crawl.get(home, "/" + language + "/statements/example-1/5").body())
				.contains("/follow/example-1/5?lang=" + language);
			HttpResponse<String> form = Crawl.get(home, "/follow/example-1/5?lang=" + language);
			assertThat(form.statusCode()).isEqualTo(200);
			assertThat(form.headers().allValues("set-cookie")).isEmpty();
			assertThat(Html.errors(form.body())).isEmpty();
			HttpResponse<String> refused = send(home, "/follow/example-1/5?lang=" + language, "address=nobody%40");
			assertThat(refused.statusCode()).isEqualTo(422);
			assertThat(refused.body()).contains("value=\"nobody@\"", "id=\"address-error\"").doesNotContain("??");
			assertThat(Html.errors(refused.body())).isEmpty();
		}
		assertThat(Crawl.get(home, "/follow/example-1/99").statusCode()).isEqualTo(404);
		assertThat(send(home, "/follow/no-such-statement", "address=a%40example.org").statusCode()).isEqualTo(404);

		String reader = UUID.randomUUID() + "@example.org";
		HttpResponse<String> asked = send(home, "/follow/example-1/5?lang=en", "address=" + reader.replace("@", "%40"));
		assertThat(asked.statusCode()).isEqualTo(200);
		assertThat(Html.errors(asked.body())).isEmpty();
		String token = this.jdbc.sql("select token from notification.mail where recipient = ?")
			.param(reader)
			.query(String.class)
			.single();
		String link = "/following/" + token;
		for (String language : List.of("ko", "ja", "en")) {
			HttpResponse<String> page = Crawl.get(home, link + "?lang=" + language);
			assertThat(Html.errors(page.body())).isEmpty();
			assertThat(page.body()).contains(link + "/confirmation").doesNotContain("??");
		}
		assertThat(send(home, link + "/confirmation?lang=en", "").statusCode()).isEqualTo(303);
		assertThat(Crawl.get(home, link + "?lang=en&confirmed=true").body()).doesNotContain(link + "/confirmation");
		HttpResponse<String> ended = send(home, link + "?lang=en", "List-Unsubscribe=One-Click");
		assertThat(ended.statusCode()).isEqualTo(200);
		assertThat(Html.errors(ended.body())).isEmpty();
		assertThat(Crawl.get(home, link).statusCode()).isEqualTo(404);
	}

	private static HttpResponse<String> send(URI home, String path, String form) throws Exception {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(home.resolve(path))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(HttpRequest.BodyPublishers.ofString(form))
				.build(), HttpResponse.BodyHandlers.ofString());
	}

	@Test
	void whatASideKeepsToItselfIsNowhereOnTheOtherDesk() {
		Desk korea = Desk.of(this.port, "editor-kr");
		Desk japan = Desk.of(this.port, "editor-jp");
		String code = register(korea, "우리끼리만 보는 조치 OWN-CANARY", "OWN_SIDE", "KR");

		assertThat(korea.get("/desk/actions?q=OWN-CANARY").body()).contains(code);
		for (String page : new String[] { "/desk/actions?q=OWN-CANARY", "/desk/actions?sort=CODE_BACKWARDS", "/desk",
				"/desk/clauses/example-1/5", "/desk/actions/bulk?code=" + code }) {
			// the language switch only repeats the address that was asked for
			String body = japan.get(page).body().replaceAll("name=\"here\" value=\"[^\"]*\"", "");
			assertThat(body).as(page).doesNotContain("우리끼리만 보는 조치").doesNotContain(code + "\"");
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
	void aDateThatWasTypedIsKeptOrAskedAbout() {
		Desk korea = Desk.of(this.port, "editor-kr");
		korea.get("/desk/actions/new");
		Map<String, String> form = new LinkedHashMap<>(Map.of("titleKo", "기한만 적은 조치", "clauses", "example-1 §5",
				"owing", "KR", "horizon", "NOT_STATED", "due", "2027-03-31", "visibility", "BOTH_SIDES"));
		HttpResponse<String> saved = korea.post("/desk/actions/new", form);
		assertThat(saved.statusCode()).isEqualTo(303);
		String code = saved.headers().firstValue("location").orElseThrow().replaceAll(".*/", "");
		assertThat(due(code)).isEqualTo("2027-03-31");
		form.put("horizon", "BY_NEXT_MEETING");
		HttpResponse<String> asked = korea.post("/desk/actions/new", form);
		assertThat(asked.statusCode()).isEqualTo(422);
		assertThat(asked.body()).contains("id=\"due-error\"", "value=\"2027-03-31\"", "href=\"#due\"");

		String page = "/desk/actions/" + code;
		String version = Desk.hidden(korea.get(page), "version");
		for (String horizon : List.of("NOT_STATED", "DATED")) {
			HttpResponse<String> unmoved = korea.post(page + "/due",
					Map.of("version", version, "horizon", horizon, "due", "2027-03-31", "reason", "이유"));
			assertThat(unmoved.statusCode()).as(horizon).isEqualTo(422);
			assertThat(unmoved.body()).as(horizon).contains("id=\"due-error\"");
		}
		assertThat(this.jdbc
			.sql("select count(*) from followup.due_change d join followup.action a on a.id = d.action_id"
					+ " where a.code = ?")
			.param(code)
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void mistakesLeadToTheFieldTheyAreAbout() {
		Desk korea = Desk.of(this.port, "editor-kr");
		String code = register(korea, "완료할 조치", "BOTH_SIDES", "KR");
		String page = "/desk/actions/" + code + "/reports";
		HttpResponse<String> refused = korea.post(page, report(korea.get(page), "COMPLETED", ""));

		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("href=\"#note\"", "href=\"#evidenceUrl\"", "id=\"noted\"", "id=\"backed\"")
			.containsPattern("<textarea[^>]*id=\"note\"[^>]*aria-invalid=\"true\"[^>]*aria-describedby=\"[^\"]*noted")
			.doesNotContain("href=\"#noted\"", "href=\"#backed\"");
		assertThat(Html.errors(refused.body())).isEmpty();
	}

	@Test
	void aDeskSaysWhoseAnswerIsAwaited() {
		Desk korea = Desk.of(this.port, "editor-kr");
		Desk japan = Desk.of(this.port, "editor-jp");
		String code = register(korea, "답을 기다리는 조치", "BOTH_SIDES", "KR");
		String page = "/desk/actions/" + code;
		assertThat(korea.post(page + "/reports", report(korea.get(page + "/reports"), "IN_PROGRESS", "시작했다."))
			.statusCode()).isEqualTo(303);
		assertThat(korea.get(page).body()).contains("상대측 확인 대기").doesNotContain("우리 측 확인 대기");
		assertThat(japan.get(page).body()).contains("自国側の確認待ち").doesNotContain("相手側確認待ち");
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
		String next = Desk.hidden(korea.get(page), "version");
		for (String horizon : List.of("BY_NEXT_MEETING", "NOT_STATED")) {
			assertThat(korea
				.post(page + "/due", Map.of("version", next, "horizon", horizon, "due", "", "reason", "날짜를 다시 정한다."))
				.statusCode()).as("also what holds takes a proposal back").isEqualTo(303);
		}
		assertThat(japan.get("/exec?series=example").body()).contains("href=\"/desk/actions/" + code + "#dates\"")
			.doesNotContain("/desk/statements/" + code);
		assertThat(korea
			.post(page + "/due",
					Map.of("version", next, "horizon", "DATED", "due", "2027년 상반기", "reason", "설문 준비에 시간이 더 필요하다."))
			.statusCode()).isEqualTo(303);
		Matcher change = Pattern.compile("/due/([0-9a-f-]{36})/answer").matcher(japan.get(page).body());
		assertThat(change.find()).isTrue();
		assertThat(korea.post(page + change.group(), Map.of("accepts", "true")).statusCode()).isEqualTo(403);
		assertThat(japan.post(page + change.group(), Map.of("accepts", "true")).statusCode()).isEqualTo(303);
		assertThat(japan.post(page + change.group(), Map.of("accepts", "true")).statusCode()).isEqualTo(409);

		assertThat(due(code)).isEqualTo("2027-06-30");
		assertThat(publicPage()).contains("공동 조사 실시");
	}

	@Test
	void somethingPutOffComesBack() {
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

	@Test
	void savesAndGoesOnToWhatWantsAReportNext() {
		Desk korea = Desk.of(this.port, "editor-kr");
		List<String> codes = List.of(register(korea, "이어 보고 하나", "BOTH_SIDES", "KR"),
				register(korea, "이어 보고 둘", "BOTH_SIDES", "KR"), register(korea, "이어 보고 셋", "BOTH_SIDES", "KR"));
		for (String page : List.of("/desk/actions?q=" + encoded("이어 보고") + "&sort=CODE", "/desk")) {
			codes.forEach((it) -> move(korea, it, page.equals("/desk") ? "1999년 1월 1일" : "2026년 12월 1일"));
			String first = link(korea.get(page), codes.get(0));
			assertThat(first).contains("next=" + codes.get(1) + "," + codes.get(2));
			HttpResponse<String> form = korea.get(first);
			assertThat(form.body()).contains("보고하고 다음으로");
			assertThat(Html.errors(form.body())).isEmpty();

			Map<String, String> empty = report(form, "", "");
			empty.putAll(Map.of("from", Desk.hidden(form, "from"), "next", Desk.hidden(form, "next"), "on", "true"));
			HttpResponse<String> refused = korea.post("/desk/actions/" + codes.get(0) + "/reports", empty);
			assertThat(refused.statusCode()).isEqualTo(422);
			assertThat(refused.body()).contains("보고하고 다음으로");
			HttpResponse<String> second = onward(korea, codes.get(0), form);
			assertThat(second.body()).contains("이어 보고 둘", "일본 측의 확인을 기다립니다");
			HttpResponse<String> third = onward(korea, codes.get(1), second);
			assertThat(third.body()).contains("이어 보고 셋");
			if (page.equals("/desk")) {
				continue;
			}
			assertThat(third.body()).as("nothing comes after it").doesNotContain("보고하고 다음으로");
			Map<String, String> last = report(third, "IN_PROGRESS", "하고 있다.");
			last.put("from", Desk.hidden(third, "from"));
			assertThat(korea.post("/desk/actions/" + codes.get(2) + "/reports", last).headers().firstValue("location"))
				.hasValueSatisfying((it) -> assertThat(it).contains("/desk/actions?q="));
		}
	}

	@Test
	void aFormThatNobodyTouchedIsNoReport() {
		Desk korea = Desk.of(this.port, "editor-kr");
		korea.speak("ko");
		String path = "/desk/actions/" + register(korea, "같은 보고", "PUBLIC", "KR") + "/reports";
		Map<String, String> first = report(korea.get(path), "IN_PROGRESS", "");
		first.put("reportVisibility", "PUBLIC");
		done(korea.post(path, first));

		HttpResponse<String> form = korea.get(path);
		assertThat(form.body()).contains("우리 측의 지난 보고는 일반에 공개되어 있습니다");
		HttpResponse<String> again = korea.post(path, report(form, "IN_PROGRESS", ""));
		assertThat(again.statusCode()).isEqualTo(422);
		assertThat(again.body()).contains("지난 보고와 달라진 내용이 없습니다");
		assertThat(Html.errors(again.body())).isEmpty();
		Map<String, String> shared = report(korea.get(path), "IN_PROGRESS", "예산을 확보했다.");
		shared.put("reportVisibility", "BOTH_SIDES");
		done(korea.post(path, shared));
		assertThat(korea.get(path).body()).doesNotContain("우리 측의 지난 보고는 일반에 공개되어 있습니다");
	}

	@Test
	void saysWhereALaterReportKeepsTheState() {
		Desk korea = Desk.of(this.port, "editor-kr");
		korea.speak("ko");
		String path = "/desk/actions/" + register(korea, "늦게 온 보고", "BOTH_SIDES", "KR") + "/reports";
		korea.post(path, report(korea.get(path), "IN_PROGRESS", "하고 있다."));
		Map<String, String> earlier = report(korea.get(path), "NOT_STARTED", "그때는 시작 전이었다.");
		earlier.put("asOf", "2026-11-01");
		earlier.put("reportVisibility", "BOTH_SIDES");

		assertThat(korea.post(path, earlier).statusCode()).isEqualTo(303);
		assertThat(korea.get(path).body()).contains("기준일이 더 늦은 우리 측 보고가 있어");
	}

	@Test
	void whatIsSettledMeanwhileOrNotOursIsPassedOver() {
		Desk korea = Desk.of(this.port, "editor-kr");
		Desk japan = Desk.of(this.port, "editor-jp");
		String one = register(korea, "건너뛰기 하나", "BOTH_SIDES", "KR");
		String theirs = register(japan, "相手の件", "OWN_SIDE", "JP");
		String two = register(korea, "건너뛰기 둘", "BOTH_SIDES", "KR");
		String reports = "/desk/actions/" + one + "/reports";

		HttpResponse<String> form = korea.get(reports + "?next=" + theirs + ",no-such-action," + two);
		assertThat(onward(korea, one, form).uri().getPath()).isEqualTo("/desk/actions/" + two + "/reports");

		form = korea.get(reports + "?next=" + theirs);
		assertThat(onward(korea, one, form).uri().getPath()).as("back where there is none").isEqualTo(reports);
		assertThat(korea.get(reports + "?next=//example.org").body()).doesNotContain("보고하고 다음으로");
	}

	@Test
	void aTableHasTheColumnsOfTheListAndTheTickedRows() {
		Desk korea = Desk.of(this.port, "editor-kr");
		String one = register(korea, "표에 넣을 조치 하나", "BOTH_SIDES", "KR");
		String two = register(korea, "표에 넣을 조치 둘", "OWN_SIDE", "KR");
		String other = register(korea, "표에 넣지 않을 조치", "BOTH_SIDES", "KR");
		String list = "/desk/actions?q=" + encoded("표에 넣을") + "&column=DUE&column=PROGRESS";

		assertThat(korea.get(list).body()).contains("column=DUE", "/desk/actions.xlsx?labels=ko&amp;q=",
				"formaction=\"/desk/actions.xlsx\"");
		String file = korea.get(list.replace("actions?", "actions.csv?")).body();
		assertThat(file.replace("\uFEFF", "").lines().findFirst().orElseThrow().replace("\"", ""))
			.isEqualTo("code,title_ko,title_ja,title_en,due,due_printed,horizon,progress");
		assertThat(file).contains(one, two).doesNotContain(other);
		assertThat(korea.get("/desk/actions.csv?q=" + encoded("표에 넣을")).body()).contains("deliverable_ko", "contact");

		String ticked = "/desk/actions.csv?labels=ko&from=%2Fdesk%2Factions&code=" + one + "&code=" + two;
		assertThat(korea.get(ticked).body()).contains(one, two, "담당 기관").doesNotContain(other);
		assertThat(Desk.of(this.port, "editor-jp").get(ticked).body()).contains(one).doesNotContain(two);
	}

	@Test
	void theEvidenceOfItsReportsStandsOnTheActionItself() {
		Desk korea = Desk.of(this.port, "editor-kr");
		String code = register(korea, "증빙이 있는 조치", "BOTH_SIDES", "KR");
		String reports = "/desk/actions/" + code + "/reports";
		assertThat(korea.get("/desk/actions/" + code).body()).doesNotContain("보고의 증빙 자료");
		for (String visibility : List.of("BOTH_SIDES", "OWN_SIDE")) {
			Map<String, String> form = report(korea.get(reports), "", "자료를 붙인다.");
			form.put("reportVisibility", visibility);
			form.put("evidenceUrl", "https://example.org/" + visibility);
			form.put("evidenceTitle", "자료 " + visibility);
			done(korea.post(reports, form));
		}

		HttpResponse<String> page = korea.get("/desk/actions/" + code);

		assertThat(page.body()).contains("보고의 증빙 자료", "https://example.org/BOTH_SIDES", "https://example.org/OWN_SIDE",
				"보고: 한국, 2026년 11월 22일", reports + "#report-");
		assertThat(Html.errors(page.body())).isEmpty();
		assertThat(Desk.of(this.port, "editor-jp").get("/desk/actions/" + code).body())
			.contains("https://example.org/BOTH_SIDES")
			.doesNotContain("https://example.org/OWN_SIDE");
	}

	@Test
	void documentsOfAnActionAreAttachedShownAndDetached() {
		Desk korea = Desk.of(this.port, "editor-kr");
		String code = register(korea, "자료가 붙는 조치", "PUBLIC", "BOTH");
		String page = "/desk/actions/" + code;
		String documents = page + "/documents";
		Map<String, String> link = evidence(code, "PUBLIC");
		link.put("evidenceUrl", "https://example.org/plan");
		link.put("evidenceArchived", "https://archive.example.org/plan");
		done(korea.post(documents, link));
		Map<String, String> kept = evidence(code, "OWN_SIDE");
		kept.put("evidenceTitle", "우리끼리 보는 예산표");
		byte[] content = "예산 budget\n".getBytes(StandardCharsets.UTF_8);
		done(korea.upload(documents, kept, "evidenceFile", "budget.txt", content));
		Map<String, String> file = evidence(code, "PUBLIC");
		file.put("evidenceTitle", "");
		done(korea.upload(documents, file, "evidenceFile", "open.txt", content));

		HttpResponse<String> desk = korea.get(page);
		assertThat(desk.body()).contains("https://example.org/plan", "https://archive.example.org/plan", "예시 상공회의소",
				"우리끼리 보는 예산표", "open.txt", "SHA-256");
		assertThat(Html.errors(desk.body())).isEmpty();
		HttpResponse<String> theirs = Desk.of(this.port, "editor-jp").get(page);
		assertThat(theirs.body()).contains("https://example.org/plan", "open.txt").doesNotContain("예산표");
		assertThat(publicPage()).contains("https://example.org/plan", "https://archive.example.org/plan", "open.txt")
			.doesNotContain("예산표");
		Matcher address = Pattern.compile("href=\"(/files/[^\"]+)\"[^>]*>open.txt").matcher(publicPage());
		assertThat(address.find()).isTrue();
		HttpResponse<String> taken = Crawl.get(URI.create("http://127.0.0.1:" + this.port), address.group(1));
		assertThat(taken.body()).isEqualTo("예산 budget\n");

		Matcher removal = Pattern.compile("action=\"(" + documents + "/[0-9a-f-]{36}/removal)\"").matcher(desk.body());
		assertThat(removal.find()).isTrue();
		assertThat(korea.post(removal.group(1), Map.of("version", "99")).statusCode()).isEqualTo(409);
		assertThat(korea.get(removal.group(1)).statusCode()).isIn(302, 303);
		done(korea.post(removal.group(1), Map.of("version", version(code))));
		assertThat(korea.post(removal.group(1), Map.of("version", version(code))).statusCode()).isEqualTo(404);
		assertThat(publicPage()).doesNotContain("https://example.org/plan").contains("open.txt");

		for (String language : List.of("ko", "ja", "en")) {
			korea.speak(language);
			HttpResponse<String> history = korea.get(page + "/history");
			assertThat(Html.errors(history.body())).isEmpty();
			assertThat(history.body()).doesNotContain("??").contains(switch (language) {
				case "ko" -> List.of("자료 첨부", "자료 첨부 해제", "우리끼리 보는 예산표");
				case "ja" -> List.of("資料を添付", "資料を取り外し", "우리끼리 보는 예산표");
				default -> List.of("attached a document", "detached a document", "우리끼리 보는 예산표");
			});
		}
		korea.speak("ko");
		assertThat(Desk.of(this.port, "editor-jp").get(page + "/history").body()).contains("資料を添付", "open.txt")
			.doesNotContain("예산표");
		assertThat(Desk.of(this.port, "editor-jp").get(page + "/history.csv").body()).contains("open.txt")
			.doesNotContain("예산표");
	}

	@Test
	void aDocumentThatIsRefusedKeepsWhatWasTyped() {
		Desk korea = Desk.of(this.port, "editor-kr");
		String code = register(korea, "자료를 잘못 붙이는 조치", "OWN_SIDE", "KR");
		String documents = "/desk/actions/" + code + "/documents";
		Map<String, String> form = evidence(code, "OWN_SIDE");

		refused(korea.post(documents, form), 422, "oneEvidence", "웹 주소와 파일 가운데 하나를 넣으세요");
		form.put("evidenceArchived", "https://archive.example.org/plan");
		refused(korea.post(documents, form), 422, "archivedPage", "https://archive.example.org/plan");
		form.put("evidenceUrl", "example.org/plan");
		refused(korea.post(documents, form), 422, "evidenceUrl-error", "value=\"example.org/plan\"");
		form.put("evidenceUrl", "https://example.org/plan");
		form.put("evidenceDated", "언젠가");
		refused(korea.post(documents, form), 422, "evidenceDay", "value=\"언젠가\"");
		form.put("evidenceDated", "2026년 상반기");
		form.put("evidenceVisibility", "PUBLIC");
		refused(korea.post(documents, form), 422, "evidenceVisibility-error", "우리 측만 보는 후속 조치이므로");
		form.put("evidenceVisibility", "OWN_SIDE");
		form.put("version", "99");
		HttpResponse<String> late = refused(korea.post(documents, form), 409, "evidenceTitle", "다시 제출하세요");
		assertThat(late.body()).contains("value=\"2026년 상반기\"", "name=\"version\" value=\"" + version(code) + "\"");
		form.put("version", version(code));
		form.remove("evidenceUrl");
		form.remove("evidenceArchived");
		refused(korea.upload(documents, form, "evidenceFile", "run.exe", new byte[] { 'M', 'Z', 0, 1 }), 415,
				"evidenceFile-error", "받을 수 없는 형식입니다");
		refused(korea.upload(documents, form, "evidenceFile", "none.txt", new byte[0]), 422, "evidenceFile-error",
				"빈 파일입니다");
		assertThat(this.jdbc
			.sql("select count(*) from followup.action_document k join followup.action a "
					+ "on a.id = k.action_id where a.code = ?")
			.param(code)
			.query(Long.class)
			.single()).isZero();
		assertThat(Desk.of(this.port, "editor-jp").post(documents, form).statusCode()).isEqualTo(404);
		assertThat(Desk.of(this.port, "executive-kr").post(documents, form).statusCode()).isEqualTo(403);
	}

	private static HttpResponse<String> refused(HttpResponse<String> answer, int status, String place, String words) {
		assertThat(answer.statusCode()).as(place).isEqualTo(status);
		assertThat(answer.body()).contains("id=\"" + place + "\"", words, "value=\"작업 계획\"").doesNotContain("??");
		assertThat(Html.errors(answer.body())).as(place).isEmpty();
		return answer;
	}

	private Map<String, String> evidence(String code, String visibility) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("version", version(code));
		fields.put("evidenceTitle", "작업 계획");
		fields.put("evidencePublisher", "예시 상공회의소");
		fields.put("evidenceDated", "2026년 3월");
		fields.put("evidenceLanguage", "KO");
		fields.put("evidenceVisibility", visibility);
		return fields;
	}

	private String version(String code) {
		return this.jdbc.sql("select version::text from followup.action where code = ?")
			.param(code)
			.query(String.class)
			.single();
	}

	/** Sends a report with the button that goes on; what comes then. */
	private static HttpResponse<String> onward(Desk desk, String code, HttpResponse<String> form) {
		Map<String, String> fields = report(form, "IN_PROGRESS", "하고 있다.");
		fields.putAll(Map.of("from", Desk.hidden(form, "from"), "next", Desk.hidden(form, "next"), "on", "true"));
		HttpResponse<String> answer = desk.post("/desk/actions/" + code + "/reports", fields);
		done(answer);
		return desk.get(answer.headers().firstValue("location").orElseThrow().replaceFirst("^https?://[^/]+", ""));
	}

	private static String link(HttpResponse<String> page, String code) {
		Matcher link = Pattern.compile("href=\"(/desk/actions/" + code + "/reports\\?[^\"]*next=[^\"]*)\"")
			.matcher(page.body());
		assertThat(link.find()).isTrue();
		return link.group(1).replace("&amp;", "&");
	}

	private static String encoded(String words) {
		return URLEncoder.encode(words, StandardCharsets.UTF_8);
	}

	@Test
	void aDeputySeesWhatTheOtherLooksAfterAndWorksUnderTheirOwnName() {
		Desk away = Desk.of(this.port, "editor-kr");
		Desk deputy = Desk.of(this.port, "approver-kr");
		String code = register(away, "자리를 비운 사람의 조치", "BOTH_SIDES", "KR");
		move(away, code, "2026년 11월 20일");
		done(away.post("/desk/actions/" + code + "/party",
				Map.of("version", "0", "owes", "true", "responsible", person("editor-kr"))));
		assertThat(deputy.get("/desk?scope=MINE").body()).doesNotContain("자리를 비운 사람의 조치");

		assertThat(away.get("/desk/deputies").body()).contains(person("approver-kr"));
		assertThat(away
			.post("/desk/deputies",
					Map.of("deputy", person("approver-kr"), "fromDay", "2026-11-01", "untilDay", "2026-11-21"))
			.statusCode()).as("over already").isEqualTo(422);
		done(away.post("/desk/deputies",
				Map.of("deputy", person("approver-kr"), "fromDay", "2026-11-22", "untilDay", "2026-11-25")));

		String work = deputy.get("/desk?scope=MINE").body();
		assertThat(work).contains("자리를 비운 사람의 조치").containsPattern("<em class=\"flag\">[^<]+ 대행</em>");
		String reports = "/desk/actions/" + code + "/reports";
		done(deputy.post(reports, report(deputy.get(reports), "IN_PROGRESS", "대신 보고한다.")));
		assertThat(this.jdbc.sql("""
				select r.reported_by from followup.progress_report r join followup.action a on a.id = r.action_id
				where a.code = ?""").param(code).query(String.class).single())
			.isEqualTo("user:" + person("approver-kr"));

		Matcher period = Pattern.compile("/desk/deputies/[0-9a-f-]{36}/end")
			.matcher(deputy.get("/desk/deputies").body());
		assertThat(period.find()).isTrue();
		done(deputy.post(period.group(), Map.of()));
		assertThat(deputy.get("/desk?scope=MINE").body()).doesNotContain("자리를 비운 사람의 조치");
		assertThat(away.get("/desk?scope=MINE").body()).contains("자리를 비운 사람의 조치");
	}

	private String person(String account) {
		return this.jdbc.sql("select id::text from account.user_account where email = ?")
			.param(account + "@example.org")
			.query(String.class)
			.single();
	}

	private static void done(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
	}

	@Test
	void formsBeginNarrow() {
		Desk korea = Desk.of(this.port, "editor-kr");
		String own = register(korea, "우리 측만의 조치", "", "KR");
		String joint = register(korea, "함께 하는 조치", "", "BOTH");
		assertThat(visibility("action", own)).containsExactly("OWN_SIDE");
		assertThat(visibility("action", joint)).containsExactly("BOTH_SIDES");

		String reports = "/desk/actions/" + joint + "/reports";
		Map<String, String> state = report(korea.get(reports), "IN_PROGRESS", "시작했다.");
		state.put("reportVisibility", "");
		assertThat(korea.post(reports, state).statusCode()).isEqualTo(303);
		Map<String, String> note = report(korea.get(reports), "", "내부 참고");
		note.put("reportVisibility", "");
		assertThat(korea.post(reports, note).statusCode()).isEqualTo(303);

		assertThat(this.jdbc.sql("""
				select r.visibility from followup.progress_report r join followup.action a on a.id = r.action_id
				where a.code = ? order by r.reported_at""")
			.param(joint)
			.query((row, number) -> row.getString(1))
			.list()).containsExactly("BOTH_SIDES", "OWN_SIDE");
		assertThat(Desk.of(this.port, "editor-jp").get(reports).body()).contains("시작했다.").doesNotContain("내부 참고");
		assertThat(korea.get("/desk/clauses/example-1/7").body())
			.contains("<option value=\"OWN_SIDE\" selected=\"selected\">");
	}

	@Test
	void onlyWhatFitsAClauseIsOfferedAndTaken() {
		Desk korea = Desk.of(this.port, "editor-kr");
		HttpResponse<String> recommendation = korea.get("/desk/clauses/example-1/7");
		assertThat(recommendation.body()).contains("/responses\"").doesNotContain("/desk/actions/new");
		assertThat(korea.get("/desk/clauses/example-1/5").body()).contains("/desk/actions/new")
			.doesNotContain("/responses\"");

		HttpResponse<String> refused = korea.post("/desk/actions/new", Map.of("titleKo", "건의에 대한 조치", "clauses",
				"example-1 §5, example-1 §7", "owing", "KR", "horizon", "NOT_STATED"));
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("clauses-error", "이행할 내용이 없는 조항입니다: example-1 §7", "건의에 대한 조치");

		HttpResponse<String> answer = korea.post("/desk/clauses/example-1/5/responses",
				Map.of("version", "0", "state", "DELIVERED", "addressee", "아무개 부처", "visibility", "BOTH_SIDES"));
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("state-error", "회신은 정부 건의에만 기록합니다", "아무개 부처");
	}

	@Test
	void eachSideJudgesAClauseForItselfAndTheJointFigureIsTheLower() {
		Desk korea = Desk.of(this.port, "editor-kr");
		Desk japan = Desk.of(this.port, "editor-jp");
		String page = "/desk/clauses/example-1/12";
		String path = page + "/assessments";
		String edition = this.jdbc.sql("select id::text from meeting.meeting where code = 'example-2'")
			.query(String.class)
			.single();
		String earlier = this.jdbc.sql("select id::text from meeting.meeting where code = 'example-1'")
			.query(String.class)
			.single();

		HttpResponse<String> empty = korea.post(path, judged("0", edition, "", "", "OWN_SIDE"));
		assertThat(empty.statusCode()).isEqualTo(422);
		assertThat(empty.body()).contains("judgement-error", "judgementReason-error", "사유를 입력하세요");
		HttpResponse<String> wrong = korea.post(path, judged("0", earlier, "1", "잘 되었다.", "OWN_SIDE"));
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(wrong.body()).contains("edition-error", "같은 회의체의 이후 회차를 선택하세요", "잘 되었다.");
		HttpResponse<String> shared = korea.post("/desk/clauses/example-1/1/assessments",
				judged("0", edition, "1", "사유", "OWN_SIDE"));
		assertThat(shared.statusCode()).isEqualTo(422);

		assertThat(korea.post(path, judged("0", edition, "1", "우리끼리만 아는 사유", "OWN_SIDE")).statusCode()).isEqualTo(303);
		assertThat(korea.post(path, judged("0", edition, "0", "늦은 양식", "OWN_SIDE")).statusCode()).isEqualTo(409);
		assertThat(japan.post(path, judged("0", edition, "-1", "遅れている。", "PUBLIC")).statusCode()).isEqualTo(303);
		assertThat(japan.get(page).body()).doesNotContain("우리끼리만 아는 사유").doesNotContain("<b>共同</b>");
		assertThat(korea.get(page).body()).contains("우리끼리만 아는 사유", "<b>공동</b>");

		assertThat(korea.post(path, judged("1", edition, "1", "모두에게 알리는 사유", "PUBLIC")).statusCode()).isEqualTo(303);
		String open = Crawl.get(URI.create("http://127.0.0.1:" + this.port), "/ja/statements/example-1/12").body();
		assertThat(open).contains("모두에게 알리는 사유", "遅れている。", "<b>共同</b>").doesNotContain("우리끼리만 아는 사유");
		assertThat(open.substring(open.indexOf("<b>共同</b>"))).containsPattern("^<b>共同</b></td>\\s*<td[^>]*>−1</td>");
		assertThat(this.jdbc.sql(
				"select count(*) from history.entry where table_name = 'followup.assessment' and new_row ->> 'reason_ko' in "
						+ "('우리끼리만 아는 사유', '모두에게 알리는 사유')")
			.query(Integer.class)
			.single()).isEqualTo(2);
	}

	@Test
	void whatAnAssessmentRestsOnIsSeenByWhoeverMaySeeTheDocument() {
		Desk korea = Desk.of(this.port, "editor-kr");
		Desk chair = Desk.of(this.port, "executive-jp");
		String reports = "/desk/actions/" + register(korea, "평가의 근거가 있는 조치", "BOTH_SIDES", "KR") + "/reports";
		Map<String, String> report = report(korea.get(reports), "", "평가의 근거를 붙인다.");
		report.put("reportVisibility", "BOTH_SIDES");
		report.put("evidenceUrl", "https://example.org/judged");
		report.put("evidenceTitle", "양측만 보는 근거");
		done(korea.post(reports, report));
		String clause = "/desk/clauses/example-1/5";
		Map<String, String> judged = new LinkedHashMap<>(judged("1",
				this.jdbc.sql("select id::text from meeting.meeting where code = 'example-2'")
					.query(String.class)
					.single(),
				"0", "근거가 있는 중간 평가", "PUBLIC"));
		judged.put("interim", "true");
		judged.put("judgementEvidence",
				this.jdbc.sql("select id::text from document.document where url = 'https://example.org/judged'")
					.query(String.class)
					.single());
		done(korea.post(clause + "/assessments", judged));

		String briefing = "/exec/briefing/preview?series=example&parts=ASSESSMENTS&langs=en&audience=";
		for (String inside : List.of(clause, "/exec/statements/example-1", briefing + "internal")) {
			assertThat(assessments(chair.get(inside).body())).as(inside)
				.contains("근거가 있는 중간 평가", "https://example.org/judged", "양측만 보는 근거");
		}
		String open = Crawl.get(URI.create("http://127.0.0.1:" + this.port), "/ko/statements/example-1/5").body();
		for (String outside : List.of(open, chair.get(briefing + "public").body())) {
			assertThat(outside).contains("근거가 있는 중간 평가").doesNotContain("https://example.org/judged", "양측만 보는 근거");
		}
	}

	@Test
	void whatAPublicAssessmentRestsOnIsPublicWithIt() {
		Desk chair = Desk.of(this.port, "executive-kr");

		for (String path : List.of("/en/statements/example-1/3", "/desk/clauses/example-1/3",
				"/exec/statements/example-1",
				"/exec/briefing/preview?series=example&parts=ASSESSMENTS&langs=en&audience=public")) {
			String page = chair.get(path).body();
			assertThat(assessments(page)).as(path).contains("href=\"https://example.org/contact-points\"");
			assertThat(Html.errors(page)).as(path).isEmpty();
		}
	}

	@Test
	void whatAnAssessmentRestsOnIsSentAlongAsWithAReport() {
		Desk korea = Desk.of(this.port, "editor-kr");
		// a recommendation: nobody reports on it
		String clause = "/desk/clauses/example-1/7";
		String path = clause + "/assessments";
		Map<String, String> form = new LinkedHashMap<>(judged("0",
				this.jdbc.sql("select id::text from meeting.meeting where code = 'example-2'")
					.query(String.class)
					.single(),
				"0", "붙인 자료로 평가한다.", "PUBLIC"));
		form.put("evidenceTitle", "작업 계획");
		form.put("evidenceUrl", "https://example.org/both");
		byte[] content = "평가의 근거\n".getBytes(StandardCharsets.UTF_8);
		refused(korea.upload(path, form, "evidenceFile", "judged.txt", content), 422, "oneEvidence",
				"근거 자료는 목록, 웹 주소, 파일 가운데 하나만 넣으세요");
		form.remove("evidenceUrl");
		refused(korea.upload(path, form, "evidenceFile", "run.exe", new byte[] { 'M', 'Z', 0, 1 }), 415,
				"evidenceFile-error", "받을 수 없는 형식입니다");
		done(korea.upload(path, form, "evidenceFile", "judged.txt", content));

		assertThat(assessments(korea.get(clause).body())).contains("작업 계획", "/desk/files/", "SHA-256");
		URI portal = URI.create("http://127.0.0.1:" + this.port);
		Matcher file = Pattern.compile("href=\"(/files/[^\"]+)\"")
			.matcher(assessments(Crawl.get(portal, "/ko/statements/example-1/7").body()));
		assertThat(file.find()).isTrue();
		assertThat(Crawl.get(portal, file.group(1)).body()).isEqualTo("평가의 근거\n");
	}

	private static String assessments(String page) {
		return Jsoup.parse(page).select("table.assessed, #assessments table").outerHtml();
	}

	private static Map<String, String> judged(String version, String edition, String value, String reason,
			String visibility) {
		return Map.of("version", version, "edition", edition, "judgement", value, "interim", "false", "judgementReason",
				reason, "judgementVisibility", visibility);
	}

	@Test
	void severalAreChangedOnlyAsThePreviewShowedThem() {
		Desk korea = Desk.of(this.port, "editor-kr");
		String one = register(korea, "묶음 하나", "BOTH_SIDES", "KR");
		String two = register(korea, "묶음 둘", "BOTH_SIDES", "KR");
		List.of(one, two).forEach((it) -> move(korea, it, "2027년 3월 31일"));
		Map<String, String> shift = new LinkedHashMap<>(
				Map.of("code", one, "code#2", two, "kind", "DUE", "by", "7", "unit", "DAYS", "reason", "연휴 때문에"));
		Map<String, String> sure = sure(korea.get(preview(shift)), shift);
		move(korea, two, "2027년 5월 31일");

		HttpResponse<String> meanwhile = korea.post("/desk/actions/bulk", sure);

		assertThat(meanwhile.statusCode()).isEqualTo(409);
		assertThat(meanwhile.body()).contains("아무것도 하지 않았습니다", "2027년 6월 7일");
		assertThat(due(one)).isEqualTo("2027-03-31");
		assertThat(due(two)).isEqualTo("2027-05-31");
		assertThat(korea.post("/desk/actions/bulk", sure(meanwhile, shift)).statusCode()).isEqualTo(303);
		assertThat(due(one)).isEqualTo("2027-04-07");
		assertThat(due(two)).isEqualTo("2027-06-07");
	}

	@Test
	void theListSaysWhereOneIsAndUnderWhichConditions() {
		Desk korea = Desk.of(this.port, "editor-kr");
		korea.speak("ko");
		for (int i = 0; i < 27; i++) {
			register(korea, "쪽 나눔 " + i, "BOTH_SIDES", "KR");
		}
		String list = "/desk/actions?q=" + encoded("쪽 나눔") + "&scope=SIDE&flag=no-date&flag=nonsense";

		HttpResponse<String> first = korea.get(list);
		assertThat(Html.errors(first.body())).isEmpty();
		assertThat(first.body()).contains("전체 27건 중 1–25건", "조건 빼기: 제목 또는 코드: 쪽 나눔", "이 쪽의 25건 모두 선택")
			.doesNotContain("checked=\"checked\" aria-label=\"선택");
		Matcher next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(first.body());
		assertThat(next.find()).isTrue();
		HttpResponse<String> second = korea.get(next.group(1).replace("&amp;", "&"));
		assertThat(second.body()).contains("전체 27건 중 26–27건");
		Matcher all = Pattern.compile("href=\"([^\"]+all=1)#bulk\"").matcher(second.body());
		assertThat(all.find()).isTrue();
		assertThat(korea.get(all.group(1).replace("&amp;", "&")).body().split("name=\"code\"[^>]*checked", -1))
			.as("both of the second page")
			.hasSize(3);
		Matcher without = Pattern.compile("chips__remove\" href=\"([^\"]+)\"").matcher(first.body());
		assertThat(without.results().map((it) -> it.group(1).replace("&amp;", "&")))
			.as("the conditions that hold, each without itself")
			.hasSize(3)
			.noneMatch((it) -> it.contains("q=") && it.contains("scope=") && it.contains("flag=no-date"));
	}

	@Test
	void aPreviewOfManySaysWhatIsThereAndWhatWillBe() {
		Desk korea = Desk.of(this.port, "editor-kr");
		korea.speak("ko");
		List<String> codes = List.of(register(korea, "담당자가 있는 조치", "BOTH_SIDES", "KR"),
				register(korea, "담당자가 없는 조치", "BOTH_SIDES", "KR"));
		String taker = this.jdbc.sql("select id::text from account.user_account where email = 'editor-kr@example.org'")
			.query(String.class)
			.single();
		assertThat(korea
			.post("/desk/actions/" + codes.get(0) + "/party",
					Map.of("version", "0", "owes", "true", "responsible", taker))
			.statusCode()).isEqualTo(303);
		Map<String, String> change = new LinkedHashMap<>(Map.of("code", codes.get(0), "code#2", codes.get(1)));

		assertThat(korea.get(preview(change)).body()).contains("변경할 항목을 고르세요");
		change.put("kind", "RESPONSIBLE");
		HttpResponse<String> nothing = korea.get(preview(change));
		assertThat(nothing.statusCode()).isEqualTo(422);
		assertThat(nothing.body()).contains("id=\"responsible-error\"").doesNotContain("변경 실행");
		change.put("responsible", "nobody");
		HttpResponse<String> preview = korea.get(preview(change));
		assertThat(Html.errors(preview.body())).isEmpty();
		assertThat(preview.body().replaceAll("<[^>]*>|\\s+", "")).contains("→없음", "그대로", "변경실행(2가운데1)");
		HttpResponse<String> done = korea.post("/desk/actions/bulk", sure(preview, change));

		assertThat(done.statusCode()).isEqualTo(303);
		assertThat(korea.get("/desk/actions").body()).contains("변경한 후속 조치: 2 가운데 1 · 그대로: 1");
		assertThat(korea.get(preview(change)).body()).as("what one goes back to").contains("바뀌는 것이 없습니다");

		change.putAll(Map.of("kind", "DUE", "by", "두주", "reason", "연휴"));
		HttpResponse<String> wrong = korea.get(preview(change));
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(wrong.body().split("0이 아닌 정수를 입력하세요", -1)).as("in the summary and at the field").hasSize(3);
		assertThat(wrong.body()).contains("value=\"두주\"", "value=\"연휴\"");
	}

	/** The page that shows what a change to many would do. */
	private static String preview(Map<String, String> change) {
		return "/desk/actions/bulk/preview?" + change.entrySet()
			.stream()
			.map((it) -> it.getKey().replaceFirst("#.*", "") + "=" + encoded(it.getValue()))
			.collect(Collectors.joining("&"));
	}

	@Test
	void whoHasLeftHandsOverAsWell() {
		Desk korea = Desk.of(this.port, "editor-kr");
		String code = register(korea, "떠난 사람의 조치", "BOTH_SIDES", "KR");
		String id = this.jdbc.sql("select id::text from account.user_account where email = 'approver-kr@example.org'")
			.query(String.class)
			.single();
		assertThat(korea
			.post("/desk/actions/" + code + "/party", Map.of("version", "0", "owes", "true", "responsible", id))
			.statusCode()).isEqualTo(303);
		String taker = this.jdbc.sql("select id::text from account.user_account where email = 'editor-kr@example.org'")
			.query(String.class)
			.single();
		active(id, false);
		try {
			assertThat(korea.get("/desk/handover").body()).contains("value=\"" + id + "\"", "지금은 업무를 맡지 않음");
			HttpResponse<String> preview = korea.post("/desk/handover", Map.of("from", id, "to", taker));
			assertThat(preview.body()).contains("떠난 사람의 조치");
			assertThat(korea.post("/desk/handover", Map.of("from", id, "to", taker, "sure", "true")).statusCode())
				.isEqualTo(303);
		}
		finally {
			active(id, true);
		}

		assertThat(this.jdbc.sql("""
				select p.responsible::text from followup.action_party p join followup.action a on a.id = p.action_id
				where a.code = ? and p.side = 'KR'""").param(code).query(String.class).single()).isEqualTo(taker);
	}

	@Test
	void thePublicReadsEveryReportPageByPage() {
		Desk korea = Desk.of(this.port, "editor-kr");
		String code = register(korea, "보고가 많은 조치", "PUBLIC", "KR");
		String reports = "/desk/actions/" + code + "/reports";
		for (int i = 0; i < 52; i++) {
			assertThat(korea.post(reports, report(korea.get(reports), "IN_PROGRESS", "경과 " + i + "번.")).statusCode())
				.isEqualTo(303);
		}
		URI home = URI.create("http://127.0.0.1:" + this.port);
		String path = "/ko/statements/example-1/5";
		Matcher earlier = Pattern.compile("\\?before=[0-9a-f-]{36}").matcher(Crawl.get(home, path).body());
		assertThat(earlier.find()).isTrue();
		for (String page : List.of(path, path + earlier.group())) {
			this.statements.take();
			HttpResponse<String> answer = Crawl.get(home, page);
			assertThat(this.statements.take()).as(page).hasSizeLessThanOrEqualTo(3);
			assertThat(answer.statusCode()).isEqualTo(200);
			assertThat(Html.errors(answer.body())).as(page).isEmpty();
		}
		assertThat(Crawl.get(home, path).body()).contains("경과 51번.", "이전 보고", "seal--set").doesNotContain("경과 0번.");
		assertThat(Crawl.get(home, path + earlier.group()).body()).contains("경과 0번.", "최신 보고")
			.doesNotContain("경과 51번.");
		assertThat(Crawl.get(home, path + "?before=x").statusCode()).isEqualTo(400);
		assertThat(korea.get("/desk/clauses/example-1/5").body()).contains("?before=");
	}

	private void active(String id, boolean active) {
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.sql("select set_config('yaksoku.actor', 'system:test', true)").query().singleRow();
			this.jdbc.sql("update account.user_account set active = ? where id = cast(? as uuid)")
				.params(active, id)
				.update();
		});
	}

	private void move(Desk desk, String code, String due) {
		assertThat(desk
			.post("/desk/actions/" + code + "/due",
					Map.of("version", version(code), "horizon", "DATED", "due", due, "reason", "일정이 정해졌다."))
			.statusCode()).isEqualTo(303);
	}

	/** What the button under a preview sends. */
	private static Map<String, String> sure(HttpResponse<String> preview, Map<String, String> shift) {
		Map<String, String> sure = new LinkedHashMap<>(shift);
		Matcher seen = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"").matcher(preview.body());
		while (seen.find()) {
			sure.put("seen#" + sure.size(), seen.group(1));
		}
		return sure;
	}

	private List<String> visibility(String table, String code) {
		return this.jdbc.sql("select visibility from followup." + table + " where code = ?")
			.param(code)
			.query((row, number) -> row.getString(1))
			.list();
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
