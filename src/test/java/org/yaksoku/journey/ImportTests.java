package org.yaksoku.journey;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaksoku.interchange.table.TableFile;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A table of an office becomes records, step by step, without a script.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "server.address=127.0.0.1", "spring.application.name=import" })
@ActiveProfiles("demo")
@Import(JourneyConfiguration.class)
class ImportTests {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Test
	void fromAFileToRecordsAndBack() {
		Desk korean = Desk.of(this.port, "editor-kr");
		page(korean, "/desk/import", "가져오기", "取り込み", "Import");
		String clause = clause();
		HttpResponse<String> sent = send(korean, "ACTIONS", "조치.csv", """
				코드,제목,조항,기한,협력 기관
				way-1,데이터 공동 활용,%1$s,2026년 3월 31일,
				way-2,공급망 협의체,%1$s,2026.13.01,일상
				""".formatted(clause).getBytes(Charset.forName("x-windows-949")));
		String reading = IntakeTests.location(sent);
		String file = reading.replace("/reading", "");

		page(korean, reading, "CP949(한국어 엑셀)", "CP949（韓国語版Excel）", "CP949 (Korean Excel)");
		assertThat(korean.get(reading).body()).contains("공급망 협의체");
		HttpResponse<String> wrong = korean.post(reading, version(korean, reading, "charset", "SHIFT_JIS"));
		assertThat(korean.get(IntakeTests.location(wrong)).body()).doesNotContain("공급망 협의체");
		IntakeTests.location(korean.post(reading, version(korean, reading, "charset", "CP949")));
		assertThat(korean.get(reading).body()).contains("공급망 협의체");

		String columns = file + "/columns";
		page(korean, columns, "제목(한국어)", "題名（韓国語）", "Title (Korean)");
		Map<String, String> chosen = version(korean, columns, "column-0", "code");
		List<String> fields = List.of("code", "title_ko", "clauses", "due", "supporters");
		IntStream.range(0, 5).forEach((it) -> chosen.put("column-" + it, "code"));
		assertThat(korean.post(columns, chosen).statusCode()).isEqualTo(422);
		IntStream.range(0, 5).forEach((it) -> chosen.put("column-" + it, (it > 0) ? fields.get(it) : ""));
		korean.speak("ja");
		HttpResponse<String> unnamed = korean.post(columns, chosen);
		assertThat(unnamed.statusCode()).isEqualTo(422);
		assertThat(unnamed.body()).contains("各行がどの記録に当たるかを示す列がありません").doesNotContain("{0}");
		IntStream.range(0, 5).forEach((it) -> chosen.put("column-" + it, fields.get(it)));
		String check = IntakeTests.location(korean.post(columns, chosen));

		page(korean, check, "2026.13.01", "2026.13.01", "Ready: 1 · to look at: 0 · cannot be read: 1");
		korean.speak("en");
		check = IntakeTests.location(korean.post(check, version(korean, check, "use", "3-4"))).replaceAll("\\?.*", "");
		assertThat(IntakeTests.location(korean.post(check, version(korean, check, "cell-3-3", "2026-12-01"))))
			.startsWith(check);
		assertThat(korean.get(check).body()).contains("Ready: 2 · to look at: 0 · cannot be read: 0");

		String effect = file + "/effect";
		page(korean, effect, "새로 만듦", "新規", "New");
		assertThat(count("way-%")).isZero();
		Map<String, String> twice = version(korean, effect, "submission",
				Desk.hidden(korean.get(effect), "submission"));
		assertThat(IntakeTests.location(korean.post(effect, twice))).isEqualTo(file);
		assertThat(IntakeTests.location(korean.post(effect, twice))).isEqualTo(file);
		assertThat(count("way-%")).isEqualTo(2);
		page(korean, file, "이 가져오기 되돌리기", "この取り込みを取り消す", "Undo this import");

		Desk japanese = Desk.of(this.port, "editor-jp");
		assertThat(japanese.get(file).statusCode()).isEqualTo(404);
		assertThat(japanese.get("/desk/import").body()).doesNotContain("조치.csv");
		HttpResponse<String> again = send(korean, "ACTIONS", "다른 이름.csv", """
				코드,제목,조항,기한,협력 기관
				way-1,데이터 공동 활용,%1$s,2026년 3월 31일,
				way-2,공급망 협의체,%1$s,2026.13.01,일상
				""".formatted(clause).getBytes(Charset.forName("x-windows-949")));
		assertThat(IntakeTests.location(again)).isEqualTo(file);

		String undone = IntakeTests.location(korean.post(file + "/reversal", version(korean, file, "", "")));
		assertThat(undone).isEqualTo(file);
		assertThat(count("way-%")).isZero();
		page(korean, file, "되돌렸습니다", "取り消しました", "was taken back");
	}

	@Test
	void aLongFileIsWrittenInTheBackground() throws InterruptedException {
		Desk korean = Desk.of(this.port, "editor-kr");
		korean.speak("en");
		korean.get("/desk/import");
		String rows = IntStream.rangeClosed(1, 1_200)
			.mapToObj((it) -> "long-" + it + ",Meeting " + it + ",2019-05-" + (it % 28 + 1))
			.collect(Collectors.joining("\n"));
		String file = IntakeTests
			.location(
					send(korean, "MEETINGS", "long.csv", ("code,title,date\n" + rows).getBytes(StandardCharsets.UTF_8)))
			.replace("/reading", "");
		Map<String, String> columns = version(korean, file + "/columns", "column-0", "code");
		columns.put("column-1", "title_en");
		columns.put("column-2", "held");
		IntakeTests.location(korean.post(file + "/columns", columns));

		IntakeTests.location(korean.post(file + "/effect", version(korean, file + "/effect", "", "")));

		HttpResponse<String> page = korean.get(file);
		for (int i = 0; i < 200 && page.headers().firstValue("refresh").isPresent(); i++) {
			assertThat(page.body()).contains("Written so far", "<progress");
			assertThat(Html.errors(page.body())).isEmpty();
			Thread.sleep(200);
			page = korean.get(file);
		}
		assertThat(page.body()).contains("The file is in the record.");
		assertThat(this.jdbc.sql("select count(*) from meeting.meeting where code like 'long-%'")
			.query(Integer.class)
			.single()).isEqualTo(1_200);
		assertThat(this.jdbc.sql("select distinct actor from history.entry where new_row ->> 'code' like 'long-%'")
			.query(String.class)
			.list()).allMatch((it) -> it.startsWith("user:")).hasSize(1);
		IntakeTests.location(korean.post(file + "/reversal", version(korean, file, "", "")));
		assertThat(this.jdbc.sql("select count(*) from meeting.meeting where code like 'long-%'")
			.query(Integer.class)
			.single()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "old.xls, 415, Save the workbook as XLSX", "macro.xlsm, 415, macros", "page.csv, 415, not a table",
			"empty.csv, 422, no row" })
	void saysInASentenceWhatItDoesNotRead(String name, int status, String words) {
		Desk korean = Desk.of(this.port, "editor-kr");
		korean.speak("en");
		korean.get("/desk/import");
		byte[] content = name.equals("page.csv") ? "<html></html>".getBytes(StandardCharsets.UTF_8)
				: name.equals("empty.csv") ? "code,title\n".getBytes(StandardCharsets.UTF_8) : new byte[] { (byte) 0xD0,
						(byte) 0xCF, 0x11, (byte) 0xE0, 'W', 'o', 'r', 'k', 'b', 'o', 'o', 'k' };

		HttpResponse<String> answer = send(korean, "ACTIONS", name, content);

		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.body()).contains(words);
		assertThat(Html.errors(answer.body())).isEmpty();
	}

	@Test
	void tablesAreTakenAwayByThoseWhoRead() {
		Desk japanese = Desk.of(this.port, "executive-jp");
		HttpResponse<String> table = japanese.get("/desk/meetings.csv?labels=ja");

		assertThat(table.headers().firstValue("content-type").orElseThrow()).startsWith("text/csv");
		assertThat(table.headers().firstValue("content-disposition").orElseThrow()).contains("meetings-", ".csv");
		assertThat(table.body()).startsWith("\uFEFFコード,").contains("kccj-14");
		assertThat(japanese.get("/desk/meetings.csv").body()).startsWith("\uFEFFcode,reference,series,");
		assertThat(Desk.of(this.port, "admin-jp").get("/desk/meetings.csv").statusCode()).isEqualTo(403);
	}

	@Test
	void tenThousandWrongRowsAreAPageOfProblems() {
		Desk korean = Desk.of(this.port, "editor-kr");
		korean.speak("en");
		korean.get("/desk/import");
		String rows = "Not a Code!,2026.13.01,nobody\n".repeat(TableFile.MOST_ROWS);
		String file = IntakeTests
			.location(
					send(korean, "MEETINGS", "wrong.csv", ("code,date,host\n" + rows).getBytes(StandardCharsets.UTF_8)))
			.replace("/reading", "");
		Map<String, String> columns = version(korean, file + "/columns", "column-0", "code");
		columns.put("column-1", "held");
		columns.put("column-2", "host");

		String check = IntakeTests.location(korean.post(file + "/columns", columns));

		HttpResponse<String> page = korean.get(check);
		assertThat(page.body()).contains("cannot be read: 10,000", "1 to 25 of 10,000");
		assertThat(page.body().length()).isLessThan(200_000);
		assertThat(korean.get(file + "/problems").body()).contains("Not a Code!,2026.13.01,nobody,");
		IntakeTests.location(korean.post(file + "/removal", version(korean, check, "", "")));
	}

	private String clause() {
		return this.jdbc.sql("""
				select s.code || '/' || coalesce(c.key, cv.number) from statement.statement s
				join statement.statement_version v on v.statement_id = s.id
				join statement.clause_version cv on cv.statement_version_id = v.id
				join statement.clause c on c.id = cv.clause_id where s.code = 'example-1'
				  and cv.kind = 'COMMITMENT' order by v.number desc, cv.position limit 1""")
			.query(String.class)
			.single();
	}

	private int count(String codes) {
		return this.jdbc.sql("select count(*) from followup.action where code like ?")
			.param(codes)
			.query(Integer.class)
			.single();
	}

	private static HttpResponse<String> send(Desk desk, String kind, String name, byte[] content) {
		desk.get("/desk/import");
		return desk.upload("/desk/import", Map.of("kind", kind), "file", name, content);
	}

	private static Map<String, String> version(Desk desk, String page, String name, String value) {
		Map<String, String> sent = new LinkedHashMap<>();
		Matcher version = Pattern.compile("name=\"version\" value=\"([^\"]*)\"").matcher(desk.get(page).body());
		List<String> versions = version.results().map((MatchResult it) -> it.group(1)).toList();
		sent.put("version", versions.get(0));
		if (!name.isEmpty()) {
			sent.put(name, value);
		}
		return sent;
	}

	/** A page in all three languages. */
	private static void page(Desk desk, String path, String ko, String ja, String en) {
		Map.of("ko", ko, "ja", ja, "en", en).forEach((language, words) -> {
			desk.speak(language);
			HttpResponse<String> page = desk.get(path);
			assertThat(page.body()).contains("<html lang=\"" + language + "\"", words).doesNotContain("??");
			assertThat(Html.errors(page.body())).as(path).isEmpty();
		});
	}

}
