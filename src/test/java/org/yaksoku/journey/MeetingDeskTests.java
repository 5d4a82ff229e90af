package org.yaksoku.journey;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaksoku.account.SystemWork;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A secretariat comes back from a meeting and logs it.
 */
@Journey
class MeetingDeskTests {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	SystemWork system;

	@Autowired
	TransactionTemplate transaction;

	Desk desk;

	@BeforeEach
	void signIn() {
		this.desk = Desk.of(this.port, "editor-kr");
		this.desk.speak("en");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ko", "ja", "en" })
	void speaksThreeLanguages(String language) {
		this.desk.speak(language);

		for (String path : new String[] { "/desk/meetings", "/desk/meetings/new", "/desk/meetings/new?series=kccj",
				"/desk/meetings/kccj-14", "/desk/series", "/desk/series/kccj", "/desk/series/new" }) {
			HttpResponse<String> page = this.desk.get(path);
			assertThat(page.statusCode()).as(path).isEqualTo(200);
			assertThat(page.body()).as(path).contains("<html lang=\"" + language + "\"").doesNotContain("??");
			assertThat(Html.errors(page.body())).as(path).isEmpty();
		}
	}

	@Test
	void proposesTheNextEdition() {
		HttpResponse<String> page = this.desk.get("/desk/meetings/new?series=kccj");

		assertThat(page.body()).contains("value=\"kccj-16\"", "value=\"16\"", "제16회 한일상공회의소 회장단 회의", "第16回日韓商工会議所首脳会議",
				"16th Korea-Japan", "name=\"last\" value=\"kccj-15\"");
		assertThat(page.body()).containsPattern("<option value=\"KR\"[^>]*selected");
	}

	@Test
	void carriesOnWhatTheLastEditionWithAStatementLeftOpen() {
		HttpResponse<String> page = this.desk.get("/desk/meetings/new?series=example");
		assertThat(page.body().replaceAll("<[^>]*>", "")).containsPattern("example-3 · Open clauses: [1-9]")
			.contains("Open clauses", "(example-2 ");
		assertThat(Html.errors(page.body())).isEmpty();
		assertThat(this.desk.get("/desk/meetings/example-3").body()).contains("/desk/meetings/new?last=example-3");
		HttpResponse<String> after = this.desk.get("/desk/meetings/new?last=example-2");
		assertThat(after.body()).contains("name=\"last\" value=\"example-2\"", "value=\"example-4\"", "value=\"4\"");

		String code = "t-" + UUID.randomUUID().toString().substring(0, 8);
		this.desk.post("/desk/meetings/new",
				fields("code", code, "titleEn", "A fourth", "last", "example-3", "carries", "true"));

		assertThat(this.desk.get("/desk/meetings/" + code).body()).contains("(example-2 ");
	}

	@Test
	void logsAMeeting() {
		String code = begin();

		HttpResponse<String> page = this.desk.get("/desk/meetings/" + code);
		assertThat(page.body()).contains("first half of 2026").doesNotContain("??");
		assertThat(Html.errors(page.body())).isEmpty();
		assertThat(saved(code, "basics", page,
				fields("titleKo", "회의", "held", "2026년 중", "placeJa", "仙台", "hostSide", "JP")))
			.contains("during 2026", "仙台");
		assertThat(saved(code, "sessions", page, fields("sessionKind", "TALK", "sessionTitleJa", "講演", "itemsKo",
				"가\n나", "itemsJa", "ア\nイ", "sessionVisibility", "BOTH_SIDES")))
			.contains("Talk", "講演");
		assertThat(saved(code, "agenda", page, fields("agendaKo", "수소 협력", "agendaVisibility", "BOTH_SIDES")))
			.contains("수소 협력");
		assertThat(saved(code, "outcomes", page,
				fields("outcomeKind", "ACTION", "outcomeKo", "실무팀을 둔다", "outcomeVisibility", "BOTH_SIDES")))
			.contains("Action", "실무팀을 둔다", "/desk/outcomes/");
		assertThat(saved(code, "head-counts", page,
				fields("count", "60", "basisEn", "delegates of both sides", "countVisibility", "PUBLIC")))
			.contains("delegates of both sides", ">60<");
		assertThat(saved(code, "notes/own", page,
				fields("version", "-1", "ownNote", "**Ask** <b>again</b> [x](javascript:alert(1))")))
			.contains("<strong>Ask</strong>", "&lt;b&gt;again&lt;/b&gt;")
			.doesNotContain("href=\"javascript");
		assertThat(this.jdbc.sql(
				"select count(*) from meeting.session_item i join meeting.session s on s.id = i.session_id join meeting.meeting m on m.id = s.meeting_id where m.code = ?")
			.param(code)
			.query(Integer.class)
			.single()).isEqualTo(2);
	}

	@Test
	void saysThatItWasSavedWhereItWasSaved() {
		String code = begin();
		HttpResponse<String> opened = this.desk.get("/desk/meetings/" + code);

		said(saved(code, "basics", opened, fields("titleEn", "A test meeting")), "basics", "Saved");
		said(saved(code, "agenda", opened, fields("agendaKo", "수소 협력", "agendaVisibility", "BOTH_SIDES")), "agenda",
				"Saved");
		said(saved(code, "notes/own", opened, fields("version", "-1", "ownNote", "우리끼리")), "notes", "Saved");
		said(saved(code, "head-counts", opened, fields("count", "60", "basisEn", "all", "countVisibility", "PUBLIC")),
				"head-counts", "Saved");
		String page = saved(code, "outcomes", opened,
				fields("outcomeKind", "DECISION", "outcomeKo", "함께 정한다", "outcomeVisibility", "BOTH_SIDES"));
		assertThat(page).containsOnlyOnce("notice--done")
			.containsPattern("<span id=\"outcomes\"[^>]*></span>\\s*<div class=\"notice notice--done\"");
		assertThat(Html.errors(page)).isEmpty();
	}

	private static void said(String page, String section, String words) {
		assertThat(page).containsOnlyOnce("notice--done")
			.containsPattern("<section class=\"section\" id=\"" + section
					+ "\">\\s*<h2[^>]*>[^<]*</h2>\\s*<div class=\"notice notice--done\" role=\"status\" tabindex=\"-1\" data-focus=\"true\"><p>"
					+ words);
	}

	@Test
	void keepsWhatWasTypedBesideEveryMistake() {
		String code = begin();
		HttpResponse<String> page = this.desk.get("/desk/meetings/" + code);

		HttpResponse<String> refused = this.desk.post("/desk/meetings/" + code + "/basics",
				with(page, fields("held", "3/4/2026", "placeEn", "Sendai", "ordinal", "first")));

		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("3/4/2026", "Sendai", "id=\"dated\"", "id=\"ordinal-error\"");
		assertThat(Html.errors(refused.body())).isEmpty();
		assertThat(this.desk.get("/desk/meetings/" + code + "/basics").statusCode()).isEqualTo(303);
	}

	@Test
	void showsBothWhereTwoChangeTheSameMeeting() {
		String code = begin();
		HttpResponse<String> opened = this.desk.get("/desk/meetings/" + code);
		saved(code, "basics", opened, fields("titleEn", "As the first wrote it"));

		HttpResponse<String> second = this.desk.post("/desk/meetings/" + code + "/basics",
				with(opened, fields("titleEn", "As the second wrote it")));

		assertThat(second.statusCode()).isEqualTo(409);
		assertThat(second.body()).contains("As the first wrote it", "As the second wrote it").doesNotContain("??");
		assertThat(Html.errors(second.body())).isEmpty();
	}

	@Test
	void letsOneChooseOfWhatBothChoseWhereTwoChangeThem() {
		String code = begin();
		String page = saved(code, "outcomes", this.desk.get("/desk/meetings/" + code),
				fields("outcomeKind", "DECISION", "outcomeKo", "함께 정한다", "outcomeVisibility", "BOTH_SIDES"));
		String part = page.replaceAll("(?s).*(/desk/meetings/" + code + "/outcomes/[0-9a-f-]+).*", "$1");
		HttpResponse<String> opened = this.desk.get(part);
		List<String> topics = this.jdbc.sql("select id::text from topic.topic order by slug limit 2")
			.query(String.class)
			.list();
		Map<String, String> first = with(opened, fields("outcomeKind", "ACTION", "outcomeKo", "함께 정한다", "topics",
				topics.get(0), "outcomeVisibility", "BOTH_SIDES"));
		assertThat(this.desk.post(part, first).statusCode()).isEqualTo(303);

		HttpResponse<String> second = this.desk.post(part, with(opened, fields("outcomeKind", "DECISION", "outcomeKo",
				"함께 정한다", "unilateral", "KR", "topics", topics.get(1), "outcomeVisibility", "BOTH_SIDES")));

		assertThat(second.statusCode()).isEqualTo(409);
		assertThat(second.body()).contains(">Action<", ">Decision<", "only in yours", "only in what stands now")
			.containsPattern("name=\"topics\"\\s+value=\"" + topics.get(0) + "\">")
			.containsPattern("name=\"topics\"\\s+value=\"" + topics.get(1) + "\" checked")
			.doesNotContain("??", ">ACTION<", ">DECISION<", ">" + topics.get(0), ">" + topics.get(1));
		assertThat(Html.errors(second.body())).isEmpty();
		Map<String, String> merged = fields("version", Desk.hidden(second, "version"), "outcomeKind", "DECISION",
				"outcomeKo", "함께 정한다", "topics#1", topics.get(0), "topics#2", topics.get(1), "outcomeVisibility",
				"BOTH_SIDES");
		assertThat(this.desk.post(part, merged).statusCode()).isEqualTo(303);
		assertThat(this.jdbc.sql("select count(*) from meeting.outcome_topic where outcome_id = cast(? as uuid)")
			.param(part.replaceAll(".*/", ""))
			.query(Integer.class)
			.single()).isEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ko", "ja", "en" })
	void callsWhatWasChosenByItsName(String language) {
		String code = begin();
		HttpResponse<String> opened = this.desk.get("/desk/meetings/" + code);
		saved(code, "basics", opened, fields("titleEn", "A test meeting", "host", kcci(), "hostSide", "KR"));
		this.desk.speak(language);

		HttpResponse<String> second = this.desk.post("/desk/meetings/" + code + "/basics",
				with(opened, fields("titleEn", "A test meeting", "heldInferred", "true")));

		assertThat(second.statusCode()).isEqualTo(409);
		assertThat(second.body()).containsPattern("대한상공회의소|Korea Chamber of Commerce|大韓商工会議所")
			.doesNotContain("??", ">" + kcci(), ">KR<", ">true<");
		assertThat(Html.errors(second.body())).isEmpty();
	}

	@Test
	void keepsWhatWasTypedWhereWhatWasChosenIsGone() {
		String code = begin();
		HttpResponse<String> opened = this.desk.get("/desk/meetings/" + code);
		String gone = UUID.randomUUID().toString();

		HttpResponse<String> added = this.desk.post("/desk/meetings/" + code + "/outcomes",
				with(opened, fields("outcomeKind", "DECISION", "outcomeKo", "오래 다듬은 문장", "outcomeAgenda", gone,
						"outcomeVisibility", "BOTH_SIDES")));
		assertThat(added.statusCode()).isEqualTo(422);
		assertThat(added.body()).contains("오래 다듬은 문장", "id=\"outcomeAgenda-error\"").doesNotContain("??");
		assertThat(Html.errors(added.body())).isEmpty();

		String page = saved(code, "outcomes", opened,
				fields("outcomeKind", "DECISION", "outcomeKo", "오래 다듬은 문장", "outcomeVisibility", "BOTH_SIDES"));
		String part = page.replaceAll("(?s).*(/desk/meetings/" + code + "/outcomes/[0-9a-f-]+).*", "$1");
		HttpResponse<String> changed = this.desk.post(part, with(this.desk.get(part), fields("outcomeKind", "DECISION",
				"outcomeKo", "더 다듬은 문장", "outcomeSession", gone, "outcomeVisibility", "BOTH_SIDES")));
		assertThat(changed.statusCode()).isEqualTo(422);
		assertThat(changed.body()).contains("더 다듬은 문장", "id=\"outcomeSession-error\"").doesNotContain("??");
	}

	@Test
	void leavesItemsOnTheirLinesWhereALanguageHasNotTheFirst() {
		String code = begin();
		String page = saved(code, "sessions", this.desk.get("/desk/meetings/" + code), fields("sessionKind", "TALK",
				"sessionTitleKo", " 강연 ", "itemsKo", "가\r\n나", "itemsJa", "\r\nな", "sessionVisibility", "BOTH_SIDES"));
		String part = page.replaceAll("(?s).*(/desk/meetings/" + code + "/sessions/[0-9a-f-]+).*", "$1");

		assertThat(items(code)).containsExactly("가 –", "나 な");
		HttpResponse<String> opened = this.desk.get(part);
		assertThat(opened.body()).containsPattern("name=\"itemsJa\"[^>]*>\\R\\Rな<");

		Map<String, String> form = with(opened, fields("sessionKind", "TALK", "sessionTitleKo", "강연", "itemsKo",
				"가\r\n나", "itemsJa", "\r\nなに", "sessionVisibility", "BOTH_SIDES"));
		assertThat(this.desk.post(part, form).statusCode()).isEqualTo(303);
		assertThat(items(code)).containsExactly("가 –", "나 なに");
		form.put("itemsJa", "\r\nなな");
		HttpResponse<String> late = this.desk.post(part, form);
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(late.body()).containsPattern("name=\"itemsJa\"[^>]*>\\R\\Rなな<");
	}

	@Test
	void logsAsManyPeopleAsAListMayHave() {
		String code = begin();
		Map<String, String> form = fields("participantsVisibility", "BOTH_SIDES");
		for (int i = 0; i < 500; i++) {
			form.putAll(
					fields("lines[" + i + "].include", "true", "lines[" + i + "].name", "", "lines[" + i + "].title",
							"참가자 " + i, "lines[" + i + "].role", "DELEGATE", "lines[" + i + "].attendance", "INVITED"));
		}

		assertThat(this.desk.post("/desk/meetings/" + code + "/participants", form).statusCode()).isEqualTo(303);
		assertThat(this.jdbc.sql(
				"select count(*) from meeting.participation p join meeting.meeting m on m.id = p.meeting_id where m.code = ?")
			.param(code)
			.query(Integer.class)
			.single()).isEqualTo(500);
		HttpResponse<String> refused = this.desk.post("/desk/meetings/" + code + "/participants/list",
				fields("list", "참가자\n".repeat(501)));
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("500 people at most at a time");
	}

	@Test
	void hidesANoteFromTheOtherSide() {
		String code = begin();
		saved(code, "notes/own", this.desk.get("/desk/meetings/" + code), fields("version", "-1", "ownNote", "우리끼리"));

		assertThat(Desk.of(this.port, "editor-jp").get("/desk/meetings/" + code).body()).doesNotContain("우리끼리");
		assertThat(Desk.of(this.port, "approver-kr").get("/desk/meetings/" + code).body()).contains("우리끼리");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ko", "ja", "en" })
	void tellsWhoDidWhatAndNothingTheOtherSideKeepsToItself(String language) {
		String code = begin();
		HttpResponse<String> opened = this.desk.get("/desk/meetings/" + code);
		saved(code, "notes/own", opened, fields("version", "-1", "ownNote", "우리끼리"));
		saved(code, "sessions", opened, fields("sessionKind", "TALK", "sessionTitleKo", "강연", "itemsKo", "수소 운송",
				"sessionVisibility", "BOTH_SIDES"));
		saved(code, "outcomes", opened,
				fields("outcomeKind", "DECISION", "outcomeKo", "함께 정한다", "outcomeVisibility", "BOTH_SIDES"));
		saved(code, "basics", this.desk.get("/desk/meetings/" + code),
				fields("titleEn", "A test conference", "held", "2026 H1"));
		assertThat(this.desk
			.upload("/desk/meetings/" + code + "/documents",
					fields("documentVisibility", "OWN_SIDE", "documentKo", "내부 자료"), "file", "a.pdf",
					"%PDF-1.7".getBytes(StandardCharsets.UTF_8))
			.statusCode()).isEqualTo(303);
		this.desk.speak(language);
		Desk other = Desk.of(this.port, "editor-jp");
		other.speak(language);

		HttpResponse<String> own = this.desk.get("/desk/meetings/" + code + "/history");
		HttpResponse<String> theirs = other.get("/desk/meetings/" + code + "/history");

		assertThat(own.body())
			.contains("우리끼리", "내부 자료", "수소 운송", "함께 정한다", "<del>meeting</del>", "<ins>conference</ins>")
			.doesNotContain("??", ">DECISION<", ">BOTH_SIDES<");
		assertThat(theirs.body()).contains("수소 운송", "함께 정한다", "<ins>conference</ins>")
			.doesNotContain("우리끼리", "내부 자료", "??")
			.doesNotContainPattern(">[0-9a-f]{8}-[0-9a-f]{4}-");
		assertThat(theirs.body().split("<li class=\"events__event\"", -1))
			.hasSize(own.body().split("<li class=\"events__event\"", -1).length - 2);
		assertThat(Html.errors(own.body())).isEmpty();
	}

	@Test
	void remindsOfWhatIsMissingAndHoldsNothingUp() {
		String code = begin();

		String before = this.desk.get("/desk/meetings/" + code).body();
		String after = saved(code, "agenda", this.desk.get("/desk/meetings/" + code),
				fields("agendaKo", "수소 협력", "agendaVisibility", "BOTH_SIDES"));

		assertThat(before)
			.contains("Still to do, when there is time", "The title has no Japanese form", "No participants yet",
					"No agenda item yet")
			.doesNotContain("No outcome yet", "The title has no English");
		assertThat(after).contains("No participants yet").doesNotContain("No agenda item yet");
		assertThat(Desk.of(this.port, "executive-kr").get("/desk/meetings/" + code).body())
			.doesNotContain("id=\"todo\"");
		assertThat(this.desk.get("/desk/meetings/kccj-14").body()).doesNotContain("??");
	}

	@Test
	void letsAnExecutiveReadAndNotWrite() {
		String code = begin();
		Desk executive = Desk.of(this.port, "executive-kr");

		HttpResponse<String> page = executive.get("/desk/meetings/" + code);

		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(executive
			.post("/desk/meetings/" + code + "/agenda",
					fields("version", "0", "agendaKo", "x", "agendaVisibility", "PUBLIC"))
			.statusCode()).isEqualTo(403);
		assertThat(executive.get("/desk/meetings/new").statusCode()).isEqualTo(403);
		assertThat(Desk.of(this.port, "admin-kr").get("/desk/meetings/" + code).statusCode()).isEqualTo(403);
	}

	@Test
	void takesAListOfPeopleApart() {
		String code = begin();
		HttpResponse<String> read = this.desk.post("/desk/meetings/" + code + "/participants/list",
				fields("list", "이름, 직함, 소속\n최태원, 회장, 대한상공회의소\n小林健・会頭・日本商工会議所\n갈길동, 과장, 대한상공회의소"));

		assertThat(read.statusCode()).isEqualTo(200);
		assertThat(read.body())
			.contains("갈길동", "Not among the people known here", "Lines read: 3. To be looked at: 1.", ">회장, 대한상공회의소<")
			.doesNotContain("??");
		assertThat(Html.errors(read.body())).isEmpty();
		assertThat(read.body().split("Not among the people known here", -1)).hasSize(2);

		HttpResponse<String> refused = this.desk.post("/desk/meetings/" + code + "/participants",
				fields("participantsVisibility", "BOTH_SIDES", "lines[0].include", "true", "lines[0].name", "갈길동",
						"lines[0].listed", "과장, 대한상공회의소", "lines[0].title", "과장", "lines[0].role", "DELEGATE",
						"lines[0].attendance", "INVITED"));
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("Not among the people known here", ">과장, 대한상공회의소<",
				"The organisation was not found");

		HttpResponse<String> logged = this.desk.post("/desk/meetings/" + code + "/participants",
				fields("participantsVisibility", "BOTH_SIDES", "lines[0].include", "true", "lines[0].name", "갈길동",
						"lines[0].title", "과장", "lines[0].register", "true", "lines[0].organisation", kcci(),
						"lines[0].role", "DELEGATE", "lines[0].attendance", "INVITED"));

		assertThat(logged.statusCode()).isEqualTo(303);
		assertThat(this.desk.get("/desk/meetings/" + code).body()).contains("갈길동", "과장",
				"People without a Japanese form of their name");
	}

	@Test
	void whoIsTwiceInAListIsOnePerson() {
		String code = begin();
		HttpResponse<String> read = this.desk.post("/desk/meetings/" + code + "/participants/list",
				fields("list", "두번길, 과장, 대한상공회의소\n두번길,  과장, 대한상공회의소"));
		assertThat(read.body()).containsOnlyOnce("Twice in this list")
			.containsOnlyOnce("name=\"lines[0].include\" checked")
			.doesNotContain("name=\"lines[1].include\" checked");

		Map<String, String> asItStands = new LinkedHashMap<>(
				fields("participantsVisibility", "BOTH_SIDES", "lines[0].include", "true"));
		for (int i = 0; i < 2; i++) {
			String line = "lines[" + i + "].";
			asItStands.putAll(fields(line + "name", "두번길", line + "listed", "과장, 대한상공회의소", line + "title", "과장",
					line + "register", "true", line + "organisation", kcci(), line + "role", "DELEGATE",
					line + "attendance", "INVITED"));
		}
		assertThat(this.desk.post("/desk/meetings/" + code + "/participants", asItStands).statusCode()).isEqualTo(303);
		assertThat(
				this.jdbc.sql("select count(*) from party.person where name_ko = '두번길'").query(Integer.class).single())
			.isEqualTo(1);
	}

	@Test
	void registersJapanesePeopleUnderTheirJapaneseNamesAlsoInKorean() {
		String code = begin();
		this.desk.speak("ko");
		HttpResponse<String> read = this.desk.post("/desk/meetings/" + code + "/participants/list",
				fields("list", "山田 次郎、専務理事、日本商工会議所"));
		assertThat(read.body()).contains("value=\"専務理事、日本商工会議所\"");
		String jcci = this.jdbc.sql("select id from party.organisation where slug = 'jcci'")
			.query(UUID.class)
			.single()
			.toString();

		this.desk.post("/desk/meetings/" + code + "/participants",
				fields("participantsVisibility", "BOTH_SIDES", "lines[0].include", "true", "lines[0].name", "山田 次郎",
						"lines[0].listed", "専務理事、日本商工会議所", "lines[0].title", "専務理事", "lines[0].register", "true",
						"lines[0].organisation", jcci, "lines[0].role", "DELEGATE", "lines[0].attendance", "INVITED"));

		assertThat(this.jdbc.sql("""
				select concat_ws(' ', p.name_ja, p.name_ko, a.title_ja, a.title_ko) from party.person p
				join party.affiliation a on a.person_id = p.id join party.organisation o on o.id = a.organisation_id
				where p.name_ja = '山田 次郎' and o.slug = 'jcci'
				""").query(String.class).single()).isEqualTo("山田 次郎 専務理事");
	}

	@Test
	void keepsTheWordsInWhichADateWasTyped() {
		String code = begin();

		String page = saved(code, "basics", this.desk.get("/desk/meetings/" + code),
				fields("titleEn", "A test meeting", "held", "令和8年度末"));

		assertThat(page).contains("March 2027")
			.containsPattern("class=\"date__words\"\\s+lang=\"ja\">令和8年度末</q>")
			.containsPattern("name=\"heldPrinted\"[^>]*value=\"令和8年度末\"");
	}

	@Test
	void beginsAStatementWithWhatTheMeetingTells() {
		String page = this.desk.get("/desk/statements/new?meeting=example-2").body();

		assertThat(page)
			.contains("value=\"example-2-2\"", "value=\"제2회 예시 상공회의소 회의 공동성명\"", "value=\"第2回サンプル商工会議所会議 共同声明\"",
					"value=\"Joint statement of the 2nd Example Chambers")
			.containsPattern("(?s)id=\"series\"(?:(?!</select>).)*selected=\"selected\">")
			.containsPattern("name=\"organisationsKR\"[^>]*checked")
			.containsPattern("name=\"organisationsJP\"[^>]*checked");
		assertThat(Html.errors(page)).isEmpty();
	}

	@Test
	void makesAnActionOfAnOutcome() {
		String code = begin();
		HttpResponse<String> opened = this.desk.get("/desk/meetings/" + code);
		String page = saved(code, "outcomes", opened,
				fields("outcomeKind", "ACTION", "outcomeKo", "실무팀을 둔다", "outcomeVisibility", "BOTH_SIDES"));
		String outcome = page.replaceAll("(?s).*(/desk/outcomes/[0-9a-f-]+)/action.*", "$1");

		HttpResponse<String> form = this.desk.get(outcome + "/action");
		assertThat(form.body()).contains("value=\"실무팀을 둔다\"");
		assertThat(Html.errors(form.body())).isEmpty();
		assertThat(this.desk
			.post(outcome + "/action", fields("titleKo", "", "lead", "", "due", "soon", "visibility", "PUBLIC"))
			.statusCode()).isEqualTo(422);
		assertThat(this.desk
			.post(outcome + "/action",
					fields("titleKo", "실무팀 구성", "lead", kcci(), "due", "2027년 상반기", "visibility", "BOTH_SIDES"))
			.statusCode()).isEqualTo(303);
		assertThat(this.desk.get(outcome + "/action").body()).contains(code + "-action-1");
		HttpResponse<String> follows = this.desk.get("/desk/meetings/" + code + "/outcome-actions");
		assertThat(follows.body()).contains("실무팀을 둔다", "실무팀 구성", code + "-action-1", "first half of 2027",
				"id=\"" + outcome.replace("/desk/outcomes/", "made-") + "\"",
				"href=\"/desk/actions/" + code + "-action-1\"");
		assertThat(Html.errors(follows.body())).isEmpty();
		HttpResponse<String> clauses = this.desk.get(outcome + "/clauses");
		assertThat(clauses.body()).contains("No statement rests on this meeting yet.",
				"/desk/statements/new?meeting=" + code);
		assertThat(Html.errors(clauses.body())).isEmpty();
		String part = outcome.replace("/desk/outcomes/", "/desk/meetings/" + code + "/outcomes/");
		HttpResponse<String> refused = this.desk.post(part + "/removal",
				fields("version", Desk.hidden(this.desk.get(part), "version")));
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("A follow-up action was made from this outcome");
	}

	@Test
	void keepsAnActionOfOneSideFromTheOther() {
		String code = begin();
		String page = saved(code, "outcomes", this.desk.get("/desk/meetings/" + code),
				fields("outcomeKind", "ACTION", "outcomeKo", "양측이 함께 점검한다", "outcomeVisibility", "BOTH_SIDES"));
		String outcome = page.replaceAll("(?s).*(/desk/outcomes/[0-9a-f-]+)/action.*", "$1");
		this.desk.post(outcome + "/action", fields("titleKo", "내부에서 먼저 점검", "lead", kcci(), "visibility", "OWN_SIDE"));

		String follows = "/desk/meetings/" + code + "/outcome-actions";
		assertThat(this.desk.get(follows).body()).contains("내부에서 먼저 점검");
		Desk other = Desk.of(this.port, "editor-jp");
		other.speak("en");
		assertThat(other.get(follows).body()).contains("양측이 함께 점검한다", "No follow-up action was made from it yet.")
			.doesNotContain("내부에서 먼저 점검");
	}

	@Test
	void movesAnAgendaItemUnlessSomebodyElseWasFaster() {
		String code = begin();
		HttpResponse<String> opened = this.desk.get("/desk/meetings/" + code);
		saved(code, "agenda", opened, fields("agendaKo", "첫째 안건", "agendaVisibility", "BOTH_SIDES"));
		String before = saved(code, "agenda", opened, fields("agendaKo", "둘째 안건", "agendaVisibility", "BOTH_SIDES"));
		assertThat(before).containsSubsequence("<h3><span lang=\"ko\">첫째 안건", "<h3><span lang=\"ko\">둘째 안건")
			.contains("Move number 1 down", "Move number 2 up")
			.doesNotContain("Move number 1 up", "Move number 2 down");
		String second = before.replaceAll("(?s).*(/desk/meetings/" + code + "/agenda/[0-9a-f-]+)/place.*", "$1");

		HttpResponse<String> moved = this.desk.post(second + "/place", fields("version", "0", "by", "-1"));
		assertThat(moved.statusCode()).isEqualTo(303);
		String after = this.desk.get(moved.headers().firstValue("location").orElseThrow()).body();
		assertThat(after).containsSubsequence("<h3><span lang=\"ko\">둘째 안건", "<h3><span lang=\"ko\">첫째 안건")
			.contains("Moved.");
		HttpResponse<String> late = this.desk.post(second + "/place", fields("version", "0", "by", "1"));

		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(late.body()).contains("nothing was moved")
			.containsSubsequence("<h3><span lang=\"ko\">둘째 안건", "<h3><span lang=\"ko\">첫째 안건");
		assertThat(Html.errors(late.body())).isEmpty();
	}

	@Test
	void beginsAStatementFromAMeeting() {
		assertThat(this.desk.get("/desk/meetings/kccj-15").body()).contains("/desk/statements/new?meeting=kccj-15");

		assertThat(this.desk.get("/desk/statements/new?meeting=kccj-15").body())
			.containsPattern("<input[^>]*name=\"meetings\"[^>]*value=\"kccj-15\"[^>]*checked")
			.doesNotContainPattern("<input[^>]*name=\"meetings\"[^>]*value=\"kccj-14\"[^>]*checked");
		assertThat(Desk.of(this.port, "executive-kr").get("/desk/meetings/kccj-15").body())
			.doesNotContain("/desk/statements/new");
	}

	@Test
	void asksWhatBecameOfOpenClausesBeforeItCloses() {
		Desk approver = Desk.of(this.port, "approver-kr");
		approver.speak("en");

		HttpResponse<String> page = approver.get("/desk/meetings/kccj-15/lineage");

		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("kccj-14 3", "a clause either continues or is dropped")
			.doesNotContain("??")
			.doesNotContainPattern("<option value=\"(CONTINUES|DROPS)\"[^>]*selected");
		assertThat(page.body().split(">Record<", -1)).hasSize(2);
		assertThat(Html.errors(page.body())).isEmpty();
		HttpResponse<String> silent = approver.post("/desk/meetings/kccj-15/lineage", fields("lines[0].from",
				UUID.randomUUID().toString(), "lines[0].kind", "", "lines[0].visibility", "BOTH_SIDES"));
		assertThat(silent.statusCode()).isEqualTo(422);
		assertThat(silent.body()).contains("Say of one clause at least");
		HttpResponse<String> sheet = this.desk.get("/desk/meetings/kccj-14");
		assertThat(sheet.body()).contains("An approver closes it.");
		assertThat(this.desk.post("/desk/meetings/kccj-14/closing", fields("version", "0")).statusCode())
			.isEqualTo(403);
	}

	@Test
	void recordsWhatBecameOfSeveralClausesAtOnce() {
		String home = "/desk/meetings/example-3/lineage";
		HttpResponse<String> page = this.desk.get(home);
		List<String> open = Pattern.compile("name=\"lines\\[\\d+].from\" value=\"([^\"]+)\"")
			.matcher(page.body())
			.results()
			.map((it) -> it.group(1))
			.toList();

		HttpResponse<String> lost = this.desk.post(home, fields("lines[0].from", open.get(0), "lines[0].kind",
				"EXTENDS", "lines[0].note", "넓혔다", "lines[0].visibility", "BOTH_SIDES"));
		assertThat(lost.statusCode()).isEqualTo(422);
		assertThat(lost.body()).contains("Choose the clause in which it goes on", "넓혔다");
		assertThat(Html.errors(lost.body())).isEmpty();

		HttpResponse<String> answer = this.desk.post(home,
				fields("lines[0].from", open.get(0), "lines[0].kind", "DROPS", "lines[0].visibility", "BOTH_SIDES",
						"lines[1].from", open.get(1), "lines[1].kind", "", "lines[1].visibility", "BOTH_SIDES",
						"lines[2].from", open.get(2), "lines[2].kind", "DROPS", "lines[2].note", "완료",
						"lines[2].visibility", "BOTH_SIDES"));

		assertThat(answer.statusCode()).isEqualTo(303);
		assertThat(this.desk.get(home).body()).contains(open.get(1), "완료").doesNotContain(open.get(0), open.get(2));
	}

	@ParameterizedTest
	@ValueSource(strings = { "ko", "ja", "en" })
	void putsRightWhatBecameOfAClause(String language) {
		String code = begin();
		this.system.run("seed",
				() -> this.transaction.executeWithoutResult((it) -> this.jdbc.sql("""
						insert into statement.lineage (id, version, from_clause_id, meeting_id, kind, visibility)
						select gen_random_uuid(), 0, c.id, m.id, 'DROPS', 'BOTH_SIDES' from meeting.meeting m,
						  (select id from statement.clause where key is not null limit 1) c where m.code = ?""")
					.param(code)
					.update()));
		this.desk.speak(language);
		String home = "/desk/meetings/" + code + "/lineage";
		HttpResponse<String> list = this.desk.get(home);
		String one = list.body().replaceAll("(?s).*(" + home + "/[0-9a-f-]{36}).*", "$1");
		HttpResponse<String> opened = this.desk.get(one);
		for (HttpResponse<String> page : List.of(list, opened)) {
			assertThat(page.body()).doesNotContain("??");
			assertThat(Html.errors(page.body())).isEmpty();
		}

		Map<String, String> form = with(opened,
				fields("kind", "CONTINUES", "noteKo", "계속한다", "visibility", "BOTH_SIDES", "reason", " "));
		HttpResponse<String> refused = this.desk.post(one, form);
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("id=\"reason-error\"", "계속한다").doesNotContain("??");
		form.put("reason", "잘못 적음");
		assertThat(this.desk.post(one, form).statusCode()).isEqualTo(303);
		form.put("kind", "DROPS");
		HttpResponse<String> late = this.desk.post(one, form);
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(late.body()).doesNotContain("??", ">DROPS<", ">CONTINUES<");
		assertThat(this.desk.post(one + "/removal", fields("version", "1", "reason", "")).statusCode()).isEqualTo(422);
		assertThat(this.desk.post(one + "/removal", fields("version", "1", "reason", "없던 일")).statusCode())
			.isEqualTo(303);
		assertThat(this.desk.get(home).body()).contains("잘못 적음", "없던 일").doesNotContain("??", one, ">DROPS<");
		assertThat(this.desk.get(one).statusCode()).isEqualTo(404);
	}

	@Test
	void keepsFilesAndGivesThemBackToBeSaved() {
		String code = begin();
		String here = "/desk/meetings/" + code;

		assertThat(this.desk
			.upload(here + "/documents", fields("documentVisibility", "BOTH_SIDES"), "file", "회의록 議事録.pdf",
					"%PDF-1.7".getBytes(StandardCharsets.UTF_8))
			.statusCode()).isEqualTo(303);
		String file = this.desk.get(here).body().replaceAll("(?s).*(/desk/files/[0-9a-f-]+).*", "$1");
		HttpResponse<String> answer = this.desk.get(file);
		assertThat(answer.body()).isEqualTo("%PDF-1.7");
		assertThat(answer.headers().map()).containsEntry("x-content-type-options", List.of("nosniff"))
			.containsEntry("content-security-policy", List.of("default-src 'none'; sandbox"));
		assertThat(answer.headers().firstValue("content-disposition").orElse("")).startsWith("attachment")
			.contains("filename*=UTF-8''%ED%9A%8C");
		HttpResponse<String> program = this.desk.upload(here + "/documents",
				fields("documentVisibility", "BOTH_SIDES", "documentEn", "As typed"), "file", "a.pdf",
				new byte[] { 'M', 'Z', 0 });
		assertThat(program.statusCode()).isEqualTo(415);
		assertThat(program.body()).contains("As typed", "file-error");
		assertThat(this.desk
			.upload(here + "/documents", fields("documentVisibility", "PUBLIC"), "file", "a.pdf",
					new byte[21 * 1024 * 1024])
			.statusCode()).isEqualTo(413);
		assertThat(this.desk
			.post(here + "/documents",
					fields("url", "javascript:alert(1)", "documentEn", "A", "documentVisibility", "PUBLIC"))
			.statusCode()).isEqualTo(422);
	}

	@Test
	void documentsAreFiledInFolders() {
		String code = begin();
		String here = "/desk/meetings/" + code;
		for (String title : List.of("Programme", "Speech", "Photograph")) {
			assertThat(this.desk
				.upload(here + "/documents",
						fields("documentVisibility", "BOTH_SIDES", "documentEn", title, "folder",
								title.equals("Programme") ? "" : "Speeches"),
						"file", "a.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8))
				.statusCode()).isEqualTo(303);
		}
		String page = this.desk.get(here).body();
		assertThat(page).containsPattern("(?s)Programme.*<h3[^>]*>Speeches</h3>.*Speech.*Photograph")
			.contains("<option value=\"Speeches\">");
		assertThat(Html.errors(page)).isEmpty();

		String photograph = page.replaceAll("(?s).*" + here + "/documents/([0-9a-f-]{36})/folder.*", "$1");
		assertThat(this.desk.post(here + "/documents/" + photograph + "/folder", Map.of("folder", " Pictures "))
			.statusCode()).isEqualTo(303);
		assertThat(this.desk.get(here).body()).containsPattern("(?s)<h3[^>]*>Pictures</h3>.*<h3[^>]*>Speeches</h3>");
		assertThat(this.desk.post(here + "/documents/" + photograph + "/folder", Map.of("folder", "x".repeat(81)))
			.statusCode()).isEqualTo(400);
		assertThat(this.desk.get(here + "/history").body()).contains("Pictures");
	}

	@Test
	void saysWhatItUnderstandsOfADate() {
		assertThat(this.desk.get("/desk/dates?date=R8.3.31").body()).contains("Tuesday 31 March 2026")
			.doesNotContain("<html");
		assertThat(this.desk.get("/desk/dates?date=soon").body()).contains("cannot be read");
	}

	private List<String> items(String code) {
		return this.jdbc.sql("""
				select coalesce(i.text_ko, '–') || ' ' || coalesce(i.text_ja, '–') from meeting.session_item i
				join meeting.session s on s.id = i.session_id join meeting.meeting m on m.id = s.meeting_id
				where m.code = ? order by i.position""").param(code).query(String.class).list();
	}

	private String kcci() {
		return this.jdbc.sql("select id from party.organisation where slug = 'kcci'")
			.query(UUID.class)
			.single()
			.toString();
	}

	private String begin() {
		this.desk.get("/desk/meetings/new");
		String code = "t-" + UUID.randomUUID().toString().substring(0, 8);
		HttpResponse<String> begun = this.desk.post("/desk/meetings/new",
				fields("code", code, "titleEn", "A test meeting", "held", "2026 H1"));
		assertThat(begun.headers().firstValue("location")).hasValue("/desk/meetings/" + code);
		return code;
	}

	private String saved(String code, String noun, HttpResponse<String> opened, Map<String, String> fields) {
		HttpResponse<String> answer = this.desk.post("/desk/meetings/" + code + "/" + noun, with(opened, fields));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
		HttpResponse<String> page = this.desk.get("/desk/meetings/" + code);
		assertThat(Html.errors(page.body())).isEmpty();
		return page.body();
	}

	private static Map<String, String> with(HttpResponse<String> page, Map<String, String> fields) {
		Map<String, String> all = new HashMap<>(fields);
		all.putIfAbsent("version", Desk.hidden(page, "version"));
		return all;
	}

	private static Map<String, String> fields(String... pairs) {
		Map<String, String> fields = new LinkedHashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			fields.put(pairs[i], pairs[i + 1]);
		}
		return fields;
	}

}
