package org.yaksoku.journey;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * Two desks work on one statement at once: nothing is done to what somebody did not see,
 * and nothing typed is lost. In the portal of {@link OfficeJourneyTests}.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "server.address=127.0.0.1")
@ActiveProfiles("demo")
class StatementCareTests {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Test
	void whatIsPublicIsWithdrawnAlthoughADraftFollows() {
		publish("care-1");
		Desk korea = Desk.of(this.port, "editor-kr");
		begin(korea, "care-1", "오탈자");
		Desk approver = Desk.of(this.port, "approver-kr");
		HttpResponse<String> page = approver.get("/desk/statements/care-1/sign-off");
		assertThat(page.body()).contains("제1판(현재 공개 중)");

		assertThat(approver
			.post("/desk/statements/care-1/sign-off/withdrawal",
					Map.of("sure", "true", "of", "2", "reasonKo", "더 이상 유효하지 않음"))
			.statusCode()).as("nobody reads it").isEqualTo(409);
		assertThat(approver
			.post("/desk/statements/care-1/sign-off/withdrawal",
					Map.of("sure", "true", "of", "1", "reasonKo", "더 이상 유효하지 않음"))
			.statusCode()).isEqualTo(303);

		assertThat(anonymous("/ko/statements/care-1").statusCode()).isEqualTo(410);
		assertThat(states("care-1")).isEqualTo("1 WITHDRAWN, 2 DRAFT");
	}

	@Test
	void aDraftBegunByMistakeIsSetAsideByEitherSide() {
		publish("care-2");
		begin(Desk.of(this.port, "editor-kr"), "care-2", "오탈자");
		Desk japan = Desk.of(this.port, "editor-jp");
		String home = "/desk/statements/care-2/sign-off";
		HttpResponse<String> page = japan.get(home);
		String opened = hidden(page, "/setting-aside", "version");
		assertThat(Html.errors(page.body())).isEmpty();

		HttpResponse<String> refused = japan.post(home + "/setting-aside", Map.of("version", opened, "reason", ""));
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("id=\"why-error\"", "取りやめる理由を入力してください");
		assertThat(japan.post(home + "/setting-aside", Map.of("version", opened, "reason", "誤って開始")).statusCode())
			.isEqualTo(303);

		assertThat(states("care-2")).isEqualTo("1 PUBLISHED, 2 SUPERSEDED");
		assertThat(japan.get(home).body()).as("the newest that counts").contains("この文案は公開されています");
		assertThat(japan.get("/desk/statements/care-2/versions/2/history").body()).contains("誤って開始");
		begin(japan, "care-2", "改めて");
		assertThat(states("care-2")).isEqualTo("1 PUBLISHED, 2 SUPERSEDED, 3 DRAFT");
	}

	@Test
	void aWordBesideASignatureStandsOnTheRecord() {
		Desk korea = Desk.of(this.port, "editor-kr");
		OfficeJourneyTests.begin(korea, "care-20");
		String clause = OfficeJourneyTests.addClause(korea, "care-20");
		for (String language : List.of("ko", "ja", "en")) {
			OfficeJourneyTests.write(korea, clause, language, "1 " + language);
		}
		String home = "/desk/statements/care-20/sign-off";
		korea.get(home);
		assertThat(korea.post(home + "/request", Map.of()).statusCode()).isEqualTo(303);
		Desk japan = Desk.of(this.port, "approver-jp");
		String fingerprint = Desk.hidden(japan.get(home), "fingerprint");

		HttpResponse<String> wrong = japan.post(home,
				Map.of("fingerprint", fingerprint, "despite", "true", "password", "not this one", "note", "喜んで署名します"));
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(wrong.body()).contains("id=\"password-error\"", "喜んで署名します");
		HttpResponse<String> tooLong = japan.post(home, Map.of("fingerprint", fingerprint, "despite", "true",
				"password", Desk.PASSWORD, "note", "長".repeat(501)));
		assertThat(tooLong.statusCode()).isEqualTo(422);
		assertThat(tooLong.body()).contains("id=\"note-error\"");
		assertThat(japan
			.post(home,
					Map.of("fingerprint", fingerprint, "despite", "true", "password", Desk.PASSWORD, "note",
							"喜んで署名します"))
			.statusCode()).isEqualTo(303);

		HttpResponse<String> record = korea.get("/desk/statements/care-20/versions/1/sign-off");
		assertThat(record.body()).contains(fingerprint, "喜んで署名します", "아직 확정되지 않음", "서명함");
		assertThat(Html.errors(record.body())).isEmpty();
		assertThat(korea.get("/desk/statements/care-20/versions/2/sign-off").statusCode()).isEqualTo(404);
		assertThat(anonymous("/ko/statements/care-20").body()).doesNotContain("喜んで");
	}

	@Test
	void whatIsToBePublicLaterIsCalledSoAndMayBeMoved() {
		String fingerprint = agree("care-22");
		Desk approver = Desk.of(this.port, "approver-kr");
		String home = "/desk/statements/care-22/sign-off";
		String publication = home + "/publication";
		approver.get(home);
		HttpResponse<String> unsure = approver.post(publication, Map.of("from", "", "fingerprint", fingerprint));
		assertThat(unsure.statusCode()).as("asked for twice").isEqualTo(422);
		assertThat(unsure.body()).contains("id=\"sure-error\"");
		assertThat(approver
			.post(publication, Map.of("from", "2020-01-01 09:00", "sure", "true", "fingerprint", fingerprint))
			.body()).contains("id=\"from-error\"");
		assertThat(approver
			.post(publication, Map.of("from", "2099-12-24 09:00", "sure", "true", "fingerprint", fingerprint))
			.statusCode()).isEqualTo(303);

		HttpResponse<String> page = approver.get(home);
		assertThat(page.body()).contains("공개 예정 2099-12-24 09:00(UTC+9)").doesNotContain("<strong>게시</strong>");
		assertThat(Html.errors(page.body())).isEmpty();
		assertThat(approver.get("/desk/statements").body()).contains("공개 예정 2099-12-24 09:00(UTC+9)");
		assertThat(anonymous("/ko/statements/care-22").statusCode()).isEqualTo(404);

		assertThat(
				approver.post(publication + "/time", Map.of("from", "2099-12-25 10:30", "sure", "true")).statusCode())
			.isEqualTo(303);
		assertThat(approver.get(home).body()).contains("공개 예정 2099-12-25 10:30(UTC+9)");
		assertThat(approver.post(publication + "/time", Map.of("from", "", "sure", "true")).statusCode())
			.isEqualTo(303);
		assertThat(anonymous("/ko/statements/care-22").statusCode()).isEqualTo(200);
		assertThat(
				approver.post(publication + "/time", Map.of("from", "2099-12-25 10:30", "sure", "true")).statusCode())
			.as("it is public now")
			.isEqualTo(409);
	}

	@Test
	void whoSignsHasSeenWhatIsOpenAndWhyItCameBack() {
		Desk korea = Desk.of(this.port, "editor-kr");
		OfficeJourneyTests.begin(korea, "care-23");
		OfficeJourneyTests.write(korea, OfficeJourneyTests.addClause(korea, "care-23"), "ko", "양측은 만난다.");
		SignedWordsTests.request(korea, "care-23");
		String home = "/desk/statements/care-23/sign-off";
		Desk japan = Desk.of(this.port, "approver-jp");
		String fingerprint = Desk.hidden(japan.get(home), "fingerprint");
		HttpResponse<String> blind = japan.post(home, Map.of("fingerprint", fingerprint, "password", Desk.PASSWORD));
		assertThat(blind.statusCode()).isEqualTo(422);
		assertThat(blind.body()).contains("id=\"despite-error\"");
		assertThat(japan.post(home + "/return", Map.of("reason", "日本語を加えてください")).statusCode()).isEqualTo(303);

		assertThat(korea.get(home).body()).contains("돌려보낸 사유", "日本語を加えてください");
		assertThat(korea.get("/desk/statements/care-23/history").body()).contains("문안을 돌려보냄");
		HttpResponse<String> record = korea.get("/desk/statements/care-23/versions/1/sign-off");
		assertThat(record.body()).contains("日本語を加えてください").doesNotContain("양측은 만난다.");
	}

	@Test
	void aHistoryIsNarrowedAndTakenAway() {
		Desk korea = Desk.of(this.port, "editor-kr");
		OfficeJourneyTests.begin(korea, "care-21");
		String clause = OfficeJourneyTests.addClause(korea, "care-21");
		OfficeJourneyTests.write(korea, clause, "ko", "=한국 말");
		OfficeJourneyTests.write(Desk.of(this.port, "editor-jp"), clause, "ja", "日本の言葉");
		String home = "/desk/statements/care-21/versions/1/history";

		HttpResponse<String> japanese = korea.get(home + "?side=JP");
		assertThat(japanese.body()).contains("日本の言葉").doesNotContain("=한국 말");
		assertThat(Html.errors(japanese.body())).isEmpty();
		assertThat(korea.get(home + "?side=XX").statusCode()).isEqualTo(400);
		String person = Pattern.compile("href=\"(\\?by=[^\"]+)\"")
			.matcher(japanese.body())
			.results()
			.findFirst()
			.orElseThrow()
			.group(1);
		assertThat(korea.get(home + person).body()).contains("日本の言葉", "님이 처리한 내용만").doesNotContain("=한국 말");

		HttpResponse<String> file = korea.get(home + ".csv");
		assertThat(file.headers().firstValue("content-type").orElseThrow()).startsWith("text/csv");
		assertThat(file.headers().firstValue("content-disposition").orElseThrow()).contains("care-21-1-history-");
		assertThat(file.body()).contains("일시(UTC+9),측,수행한 사람", "日本の言葉", "\"'=한국 말\"")
			.containsPattern("(?m)^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2},");
		assertThat(korea.get(home + ".csv?side=JP").body()).contains("日本の言葉").doesNotContain("=한국 말");
		assertThat(korea.get("/desk/statements/care-21/versions/9/history.csv").statusCode()).isEqualTo(404);
	}

	@Test
	void topicsAndHeadlineOfTwoAreShownSideBySide() {
		Desk korea = Desk.of(this.port, "editor-kr");
		OfficeJourneyTests.begin(korea, "care-3");
		String clause = OfficeJourneyTests.addClause(korea, "care-3");
		String opened = SignedWordsTests.version(korea, clause, "");
		Desk japan = Desk.of(this.port, "editor-jp");
		japan.get(clause);
		assertThat(japan.post(clause, about(opened, "共同窓口", topic(0))).statusCode()).isEqualTo(303);

		HttpResponse<String> refused = korea.post(clause, about(opened, "合同窓口", topic(1)));

		assertThat(refused.statusCode()).isEqualTo(409);
		assertThat(refused.body()).contains("共同窓口", "合同窓口", topic(0), topic(1));
		assertThat(Html.errors(refused.body())).isEmpty();
		assertThat(korea.post(clause, about(Desk.hidden(refused, "version"), "合同窓口", topic(1))).statusCode())
			.isEqualTo(303);
		assertThat(korea.get("/desk/statements/care-3/history").body()).contains("조항에 주제를 추가함", "조항에서 주제를 제외함", "표제");
	}

	@Test
	void aClauseIsNotSplitMergedOrLeftOutUnseen() {
		Desk korea = Desk.of(this.port, "editor-kr");
		OfficeJourneyTests.begin(korea, "care-4");
		String first = OfficeJourneyTests.addClause(korea, "care-4");
		String second = OfficeJourneyTests.addClause(korea, "care-4");
		OfficeJourneyTests.write(korea, first, "ko", "첫째 말. 둘째 말.");
		OfficeJourneyTests.write(korea, second, "ko", "셋째 말.");
		HttpResponse<String> page = korea.get(first);
		OfficeJourneyTests.write(Desk.of(this.port, "editor-jp"), second, "ko", "셋째 말은 다릅니다.");

		HttpResponse<String> merger = korea.post(first + "/merge", Map.of("version", hidden(page, "/merge", "version"),
				"other", Desk.hidden(page, "other"), "otherVersion", Desk.hidden(page, "otherVersion")));
		assertThat(merger.statusCode()).isEqualTo(409);
		assertThat(merger.body()).contains("다음 조항이 바뀌었습니다");
		OfficeJourneyTests.write(Desk.of(this.port, "editor-jp"), first, "ko", "첫째 말은 이렇고 둘째 말은 저렇습니다.");
		HttpResponse<String> split = korea.post(first + "/split",
				Map.of("version", hidden(page, "/split", "version"), "beginsKo", "둘째 말"));
		assertThat(split.statusCode()).isEqualTo(409);
		assertThat(split.body()).contains("첫째 말은 이렇고", "value=\"둘째 말\"");
		assertThat(Html.errors(split.body())).isEmpty();
		assertThat(korea.post(first + "/removal", Map.of("version", hidden(page, "/removal", "version"))).statusCode())
			.isEqualTo(409);
		assertThat(
				korea.post(first + "/split", Map.of("version", hidden(split, "/split", "version"), "beginsKo", "둘째 말"))
					.statusCode())
			.isEqualTo(303);
	}

	@Test
	void aTextIsNotEmptiedByOneSave() {
		Desk japan = Desk.of(this.port, "editor-jp");
		japan.speak("ja");
		OfficeJourneyTests.begin(japan, "care-90");
		String clause = OfficeJourneyTests.addClause(japan, "care-90");
		OfficeJourneyTests.write(japan, clause, "ja", "双方は会う。");
		Map<String, String> form = new LinkedHashMap<>(Map.of("version",
				Desk.hidden(japan.get(clause + "/texts/ja"), "version"), "text", " ", "standing", "AUTHENTIC"));

		HttpResponse<String> asked = japan.post(clause + "/texts/ja", form);
		assertThat(asked.statusCode()).isEqualTo(422);
		assertThat(asked.body()).contains("このまま保存すると本文が削除されます", "name=\"emptied\"");
		assertThat(Html.errors(asked.body())).isEmpty();
		assertThat(japan.get("/desk/statements/care-90/clauses").body()).contains("双方は会う。");
		form.put("emptied", "true");
		assertThat(japan.post(clause + "/texts/ja", form).statusCode()).isEqualTo(303);
		assertThat(japan.get("/desk/statements/care-90/clauses").body()).doesNotContain("双方は会う。");
	}

	@Test
	void aSignatureGivenMeanwhileIsNotClearedUnannounced() {
		Desk korea = Desk.of(this.port, "editor-kr");
		OfficeJourneyTests.begin(korea, "care-5");
		String clause = OfficeJourneyTests.addClause(korea, "care-5");
		OfficeJourneyTests.write(korea, clause, "ko", "양측은 만난다.");
		SignedWordsTests.request(korea, "care-5");
		HttpResponse<String> page = korea.get(clause + "/texts/ko");
		assertThat(page.body()).contains("name=\"clears\" value=\"none\"");
		sign("care-5", "jp");
		Map<String, String> form = new LinkedHashMap<>(Map.of("version", Desk.hidden(page, "version"), "text",
				"양측은 다시 만난다.", "standing", "AUTHENTIC", "clears", "none"));

		HttpResponse<String> refused = korea.post(clause + "/texts/ko", form);

		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("양측은 다시 만난다.", "name=\"clears\" value=\"JP\"");
		assertThat(Html.errors(refused.body())).isEmpty();
		form.put("clears", "JP");
		assertThat(korea.post(clause + "/texts/ko", form).statusCode()).isEqualTo(303);
		assertThat(korea.get("/desk/statements/care-5/history").body()).as("who had signed").contains("서명을 지움");
	}

	@Test
	void whatWasTypedForASignatureStays() {
		Desk korea = Desk.of(this.port, "editor-kr");
		OfficeJourneyTests.begin(korea, "care-6");
		OfficeJourneyTests.write(korea, OfficeJourneyTests.addClause(korea, "care-6"), "ko", "양측은 만난다.");
		SignedWordsTests.request(korea, "care-6");
		String home = "/desk/statements/care-6/sign-off";
		Desk approver = Desk.of(this.port, "approver-kr");
		approver.get(home);
		assertThat(approver.post(home + "/return", Map.of("reason", "날짜가 없음")).statusCode()).isEqualTo(303);
		approver.get(home);
		HttpResponse<String> late = approver.post(home + "/return", Map.of("reason", "기한도 없음"));
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(late.body()).contains("기한도 없음");

		publish("care-7");
		home = "/desk/statements/care-7/sign-off";
		approver.get(home);
		HttpResponse<String> refused = approver.post(home + "/withdrawal",
				Map.of("sure", "true", "of", "1", "reasonKo", "가".repeat(2001), "reasonJa", "取り下げます"));
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("id=\"withdrawKo-error\"", "取り下げます", "가".repeat(2001));
		assertThat(Html.errors(refused.body())).isEmpty();
		HttpResponse<String> empty = approver.post(home + "/withdrawal", Map.of("of", "1"));
		assertThat(empty.body()).contains("id=\"withdraw-error\"");
		assertThat(Html.errors(empty.body())).isEmpty();
	}

	@Test
	void aTimeThatCannotBeReadStaysAtItsField() {
		Desk korea = Desk.of(this.port, "editor-kr");
		OfficeJourneyTests.begin(korea, "care-8");
		OfficeJourneyTests.write(korea, OfficeJourneyTests.addClause(korea, "care-8"), "ko", "양측은 만난다.");
		SignedWordsTests.request(korea, "care-8");
		sign("care-8", "jp");
		String fingerprint = sign("care-8", "kr");
		String home = "/desk/statements/care-8/sign-off";
		Desk approver = Desk.of(this.port, "approver-kr");
		approver.get(home);

		for (String time : new String[] { "내일 아침", "2020-01-01 09:00" }) {
			HttpResponse<String> refused = approver.post(home + "/publication",
					Map.of("from", time, "sure", "true", "fingerprint", fingerprint));
			assertThat(refused.statusCode()).isEqualTo(422);
			assertThat(refused.body()).contains("id=\"from-error\"", "value=\"" + time + "\"");
			assertThat(Html.errors(refused.body())).isEmpty();
		}
		HttpResponse<String> other = approver.post(home + "/publication",
				Map.of("from", "2099-01-01 09:00", "sure", "true", "fingerprint", "0".repeat(64)));
		assertThat(other.statusCode()).as("not what was on the page").isEqualTo(409);
		assertThat(other.body()).contains("2099-01-01 09:00");
	}

	@Test
	void aRemarkCountsLineBreaksOnceAndStaysWhereItIsTooLong() {
		Desk korea = Desk.of(this.port, "editor-kr");
		OfficeJourneyTests.begin(korea, "care-9");
		String clause = OfficeJourneyTests.addClause(korea, "care-9");
		korea.get(clause);
		String lines = "가\r\n".repeat(2000);
		assertThat(korea.post(clause + "/comments", Map.of("text", lines, "visibility", "OWN_SIDE")).statusCode())
			.isEqualTo(303);

		HttpResponse<String> refused = korea.post(clause + "/comments",
				Map.of("text", "나".repeat(4001), "about", "JA", "visibility", "BOTH_SIDES"));

		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("id=\"remark-error\"", "나".repeat(4001))
			.containsPattern("value=\"BOTH_SIDES\"[^>]*selected")
			.containsPattern("value=\"JA\"[^>]*selected");
		assertThat(Html.errors(refused.body())).isEmpty();
	}

	@Test
	void theHistoryTellsWhatIsNoMoreInWords() {
		publish("care-10");
		Desk korea = Desk.of(this.port, "editor-kr");
		begin(korea, "care-10", "오탈자");
		String clause = OfficeJourneyTests.addClause(korea, "care-10");
		OfficeJourneyTests.write(korea, clause, "ko", "곧 사라질 문장.");
		korea.get(clause);
		assertThat(korea.post(clause + "/removal", Map.of("version", hidden(korea.get(clause), "/removal", "version")))
			.statusCode()).isEqualTo(303);

		HttpResponse<String> page = korea.get("/desk/statements/care-10/history");
		assertThat(page.body()).contains("<del>곧 사라질 문장.</del>", "정본", "약속 사항")
			.doesNotContain(">AUTHENTIC<", ">COMMITMENT<", ">DRAFT<");
		assertThat(Html.errors(page.body())).isEmpty();
		HttpResponse<String> earlier = korea.get("/desk/statements/care-10/versions/1/history");
		assertThat(earlier.body()).contains("서명함", "<ins>게시</ins>").doesNotContain("곧 사라질 문장", ">PUBLISHED<");
		assertThat(Html.errors(earlier.body())).isEmpty();
		assertThat(page.body()).as("what the button compares where nobody chooses")
			.containsPattern("name=\"from\" value=\"1\" aria-label=\"[^\"]*\" checked")
			.containsPattern("name=\"to\" value=\"2\" aria-label=\"[^\"]*\" checked");
		assertThat(korea.get("/desk/statements/care-10/history?from=1").body()).contains("제1판에서 제2판");
		assertThat(korea.get("/desk/statements/care-10/versions/9/history").statusCode()).isEqualTo(404);
	}

	@Test
	void whatIsSaidAboutAStatementCanBeChanged() {
		publish("care-11");
		Desk korea = Desk.of(this.port, "editor-kr");
		Desk japan = Desk.of(this.port, "editor-jp");
		String header = "/desk/statements/care-11/header";
		HttpResponse<String> page = korea.get(header);
		HttpResponse<String> other = japan.get(header);
		assertThat(Html.errors(page.body())).isEmpty();
		Map<String, String> form = header(page);
		form.put("properNameKo", "서울 공동성명");
		form.put("adopted", "2026년 중");
		form.put("internalNote", "내부에서만");
		assertThat(korea.post(header, form).statusCode()).isEqualTo(303);
		assertThat(korea.get(header).body()).contains("서울 공동성명", "2026년 중", "내부에서만");
		assertThat(anonymous("/ko/statements/care-11").body()).contains("서울 공동성명").doesNotContain("내부에서만");

		Map<String, String> late = header(other);
		late.put("properNameKo", "도쿄 공동성명");
		late.put("organisationsKR",
				Pattern.compile("name=\"organisationsKR\" value=\"([^\"]+)\"> ")
					.matcher(other.body())
					.results()
					.map((it) -> it.group(1))
					.findFirst()
					.orElseThrow());
		HttpResponse<String> refused = japan.post(header, late);
		assertThat(refused.statusCode()).isEqualTo(409);
		assertThat(refused.body()).contains("서울 공동성명", "도쿄 공동성명");
		assertThat(Html.errors(refused.body())).isEmpty();
		late.put("version", Desk.hidden(refused, "version"));
		late.put("adopted", "언젠가");
		HttpResponse<String> unreadable = japan.post(header, late);
		assertThat(unreadable.statusCode()).isEqualTo(422);
		assertThat(unreadable.body()).contains("id=\"adoptedReadable\"", "언젠가", "도쿄 공동성명");
		assertThat(Html.errors(unreadable.body())).isEmpty();
		late.put("adopted", "2026");
		assertThat(japan.post(header, late).statusCode()).isEqualTo(303);
		HttpResponse<String> history = korea.get("/desk/statements/care-11/history");
		assertThat(history.body()).contains("공동성명의 기본 정보를 변경함", "발표 기관을 추가함", "발표 기관을 제외함", "고유 명칭");
		assertThat(Html.errors(history.body())).isEmpty();
	}

	@Test
	void aTranslationBeginsWithItsSource() {
		Desk korea = Desk.of(this.port, "editor-kr");
		OfficeJourneyTests.begin(korea, "care-12");
		String clause = OfficeJourneyTests.addClause(korea, "care-12");
		OfficeJourneyTests.write(korea, clause, "ko", "양측은 만난다.");

		HttpResponse<String> page = korea.get(clause + "/texts/ja");
		assertThat(page.body()).contains("글자 수: 8", clause + "/texts/ja?source=ko");
		HttpResponse<String> begun = korea.get(clause + "/texts/ja?source=ko");
		assertThat(begun.body()).containsPattern("<textarea[^>]*name=\"text\"[^>]*>\n?양측은 만난다.</textarea>");
		assertThat(Html.errors(begun.body())).isEmpty();
		assertThat(korea.get(clause).body()).contains("글자 수: 8");
		assertThat(korea.get(clause + "/texts/ko").body()).as("there are words already").doesNotContain("?source=");
	}

	@Test
	void aDepartureFromATermIsUnderlined() {
		Desk korea = Desk.of(this.port, "editor-kr");
		OfficeJourneyTests.begin(korea, "care-13");
		String clause = OfficeJourneyTests.addClause(korea, "care-13");
		HttpResponse<String> blank = korea.get("/desk/terms/new");
		assertThat(blank.statusCode()).isEqualTo(200);
		assertThat(
				korea
					.post("/desk/terms/new",
							Map.of("version", Desk.hidden(blank, "version"), "preferredKo", "합동창구", "preferredJa",
									"合同窓口", "avoidedKo", "모둠창구"))
					.statusCode())
			.isEqualTo(303);
		OfficeJourneyTests.write(korea, clause, "ko", "모둠창구를 둔다.");

		for (String address : new String[] { clause, "/desk/statements/care-13/clauses", clause + "/texts/ja" }) {
			HttpResponse<String> page = korea.get(address);
			assertThat(page.body()).containsPattern("<mark class=\"departs\" title=\"[^\"]*합동창구\">모둠창구</mark>");
			assertThat(Html.errors(page.body())).isEmpty();
		}
	}

	/** The fields of the form as a browser would send them untouched. */
	private static Map<String, String> header(HttpResponse<String> page) {
		Map<String, String> form = new LinkedHashMap<>();
		form.put("version", hidden(page, "/header", "version"));
		form.put("adopted", "2026");
		Pattern.compile("name=\"(meetings|organisations[A-Z]{2})\" value=\"([^\"]+)\" checked")
			.matcher(page.body())
			.results()
			.forEach((it) -> form.put(it.group(1), it.group(2)));
		return form;
	}

	private String agree(String code) {
		Desk korea = Desk.of(this.port, "editor-kr");
		OfficeJourneyTests.begin(korea, code);
		OfficeJourneyTests.write(korea, OfficeJourneyTests.addClause(korea, code), "ko", "양측은 만난다.");
		SignedWordsTests.request(korea, code);
		sign(code, "jp");
		return sign(code, "kr");
	}

	private void publish(String code) {
		String fingerprint = agree(code);
		Desk approver = Desk.of(this.port, "approver-kr");
		approver.get("/desk/statements/" + code + "/sign-off");
		assertThat(approver
			.post("/desk/statements/" + code + "/sign-off/publication",
					Map.of("from", "", "sure", "true", "fingerprint", fingerprint))
			.statusCode()).isEqualTo(303);
	}

	private String sign(String code, String side) {
		Desk approver = Desk.of(this.port, "approver-" + side);
		String home = "/desk/statements/" + code + "/sign-off";
		String fingerprint = Desk.hidden(approver.get(home), "fingerprint");
		assertThat(approver.post(home, Map.of("fingerprint", fingerprint, "password", Desk.PASSWORD, "despite", "true"))
			.statusCode()).isEqualTo(303);
		return fingerprint;
	}

	private static void begin(Desk desk, String code, String reason) {
		desk.get("/desk/statements/" + code + "/sign-off");
		assertThat(desk.post("/desk/statements/" + code + "/sign-off/version", Map.of("reasonKo", reason)).statusCode())
			.isEqualTo(303);
	}

	private static Map<String, String> about(String version, String headline, String topic) {
		return Map.of("version", version, "kind", "COMMITMENT", "headlineJa", headline, "topics", topic);
	}

	/** A hidden field of the form that is sent to an address that ends like this. */
	private static String hidden(HttpResponse<String> page, String address, String name) {
		Matcher field = Pattern
			.compile("action=\"[^\"]*" + address + "\".*?name=\"" + name + "\"[^>]*? value=\"([^\"]*)\"",
					Pattern.DOTALL)
			.matcher(page.body());
		assertThat(field.find()).as(address).isTrue();
		return field.group(1);
	}

	private String topic(int number) {
		return this.jdbc.sql("select id::text from topic.topic order by id offset ? limit 1")
			.param(number)
			.query(String.class)
			.single();
	}

	private String states(String code) {
		return this.jdbc.sql("""
				select string_agg(v.number || ' ' || v.state, ', ' order by v.number) from statement.statement_version v
				join statement.statement s on s.id = v.statement_id where s.code = ?""")
			.param(code)
			.query(String.class)
			.single();
	}

	private HttpResponse<String> anonymous(String path) {
		return Crawl.get(URI.create("http://127.0.0.1:" + this.port), path);
	}

}
