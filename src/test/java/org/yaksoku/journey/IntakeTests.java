package org.yaksoku.journey;

import java.net.http.HttpResponse;
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

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From a text as an office wrote it to clauses of a draft, without scripts.
 */
@Journey
class IntakeTests {

	private static final String KOREAN = """
			제15회 예시 상공회의소 회의 공동성명

			양측은 2026년 11월 20일 서울에서 회의를 개최하고 다음과 같이 합의하였다.

			1. 양측은 저출산에 대한 인식을 같이하였다.
			2. 양측은 2027년까지 공동 연구를 추진하기로 하였다.
			  가. 연구비 60억 원을 조성한다.
			  나. 연구 결과를 공개한다.
			3. 양측은 양국 정부에 직항 노선의 확대를 건의한다.
			4. 다음 회의는 2027년 도쿄에서 개최한다.

			2026년 11월 20일
			""";

	private static final String JAPANESE = """
			第15回サンプル商工会議所会議 共同声明

			双方は、2026年11月20日にソウルで会議を開催し、次のとおり合意した。

			1. 双方は、少子化についての認識を共有した。
			2. 双方は、2027年までに共同研究を推進することで合意した。
			  ア. 研究費60億ウォンを用意する。
			  イ. 研究の結果を公表する。
			3. 双方は、両国政府に直行便の拡大を求める。
			4. 次回の会議は、2027年に東京で開催する。

			2026年11月20日
			""";

	private static final String ENGLISH = """
			Joint Statement of the 15th Example Chambers’ Meeting

			Both sides met in Seoul on 20 November 2026 and agreed as follows.

			1. Both sides shared the view that the low birth rate needs an answer.
			2. Both sides agreed to carry out joint research by 2027.
			  a. They will raise 6 billion won for it.
			  b. They will publish the results.
			3. Both sides urge both governments to extend direct flights.
			4. The next meeting will be held in Tokyo in 2027.

			20 November 2026
			""";

	@LocalServerPort
	int port;

	@Test
	void takesAStatementInThreeLanguagesFromPasteToClauses() {
		Desk desk = Desk.of(this.port, "editor-kr");
		String statement = begin(desk, "intake-paste");
		for (String language : List.of("ko", "ja", "en")) {
			desk.speak(language);
			valid(desk.get(statement + "/intake"), language);
		}

		HttpResponse<String> read = desk.post(statement + "/intake",
				Map.of("textKo", KOREAN, "textJa", JAPANESE, "textEn", ENGLISH));
		String split = location(read);
		String intake = split.replaceAll("/split.*", "");
		assertThat(desk.get(statement + "/clauses").body()).as("nothing is in the record yet").doesNotContain("저출산에");

		step(desk, split, "6");
		desk.post(split, decision(desk, split, "join", "en.3"));
		assertThat(clauses(desk.get(split))).containsExactly("6", "6", "5");
		desk.post(split, decision(desk, split, "split", cut(desk.get(split), "2. Both sides")));
		assertThat(clauses(desk.get(split))).containsExactly("6", "6", "6");
		desk.post(split, decision(desk, split, "role", "ja.2.HEADING"));
		assertThat(clauses(desk.get(split))).containsExactly("6", "5", "6");
		desk.post(split + "/rule",
				Map.of("version", Desk.hidden(desk.get(split), "version"), "of", "JA", "rule", "PARAGRAPHS"));
		assertThat(desk.get(split).body()).contains("value=\"PARAGRAPHS\" selected");
		desk.post(split + "/rule",
				Map.of("version", Desk.hidden(desk.get(split), "version"), "of", "JA", "rule", "NUMBERS"));

		String alignment = intake + "/alignment";
		step(desk, alignment, "저출산에 대한 인식을 같이하였다");
		desk.post(alignment, decision(desk, alignment, "down", "en.1"));
		assertThat(desk.get(alignment).body()).contains("Missing in a language");
		desk.post(alignment, decision(desk, alignment, "up", "en.2"));
		assertThat(desk.get(alignment).body()).doesNotContain("Missing in a language");

		String kinds = intake + "/kinds";
		step(desk, kinds, "<mark>");
		HttpResponse<String> proposed = desk.get(kinds);
		assertThat(selected(proposed)).containsExactly("SHARED_VIEW", "COMMITMENT", "COMMITMENT", "COMMITMENT",
				"RECOMMENDATION", "PROCEDURAL");
		Map<String, String> chosen = new LinkedHashMap<>();
		chosen.put("version", Desk.hidden(proposed, "version"));
		List<String> decided = List.of("SHARED_VIEW", "COMMITMENT", "COMMITMENT", "PROCEDURAL", "RECOMMENDATION",
				"PROCEDURAL");
		IntStream.range(0, 6).forEach((it) -> chosen.put("kind#" + it, decided.get(it)));
		topics(proposed).forEach((it) -> chosen.put("topic#" + it, it));
		String creation = location(desk.post(kinds, chosen));

		step(desk, creation, "맺음말", "結び", "Closing");
		HttpResponse<String> unsaid = desk.post(creation, Map.of("version", Desk.hidden(desk.get(creation), "version"),
				"standingKo", "AUTHENTIC", "standingJa", "AUTHENTIC"));
		assertThat(unsaid.statusCode()).isEqualTo(422);
		assertThat(unsaid.body()).containsOnlyOnce("#standingEn\"").doesNotContain("#standingKo\"");
		assertThat(unsaid.body().split("value=\"AUTHENTIC\" selected", -1)).hasSize(3);
		HttpResponse<String> created = desk.post(creation, standings(desk, creation));

		assertThat(location(created)).isEqualTo(statement + "/clauses");
		String clauses = desk.get(statement + "/clauses").body();
		assertThat(clauses).contains("저출산에 대한 인식을 같이하였다", "少子化についての認識を共有した", "low birth rate", ">2.1<", ">2.2<", ">4<",
				"연구비 60억 원을 조성한다");
		assertThat(clauses.split("<article", -1)).hasSize(7);
		assertThat(clauses).as("markers are no words").doesNotContain("2. Both", "가. 연구비");
		assertThat(desk.get(statement).body()).contains("서울에서 회의를 개최하고", "ソウルで会議を開催し", "met in Seoul");
		assertThat(desk.get(intake + "/split").statusCode()).as("gone once its clauses are there").isEqualTo(404);
	}

	@Test
	void refusesWhatItCannotReadAndKeepsWhatWasTyped() {
		Desk desk = Desk.of(this.port, "editor-kr");
		String intake = begin(desk, "intake-refusal") + "/intake";
		Map<String, String> said = Map.of("ko", "PDF 파일은 줄과 단락이", "ja", "PDFファイルは行と段落が", "en",
				"PDF files are not read");
		said.forEach((language, words) -> {
			desk.speak(language);
			String key = Desk.hidden(desk.get(intake), "submission");
			HttpResponse<String> refused = desk.upload(intake, Map.of("textKo", KOREAN, "submission", key), "fileJa",
					"声明.pdf", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));

			assertThat(refused.statusCode()).isEqualTo(422);
			assertThat(refused.body()).contains(words, "id=\"fileJa-error\"", "저출산에 대한 인식을 같이하였다");
			valid(refused, language);
		});
		assertThat(desk.post(intake, Map.of("textEn", "x ".repeat(100_000))).statusCode()).isEqualTo(413);
		byte[] large = new byte[21 * 1024 * 1024];
		HttpResponse<String> tooLarge = desk.upload(intake, Map.of("textKo", KOREAN), "fileEn", "large.txt", large);
		assertThat(tooLarge.statusCode()).isEqualTo(413);
		assertThat(tooLarge.body()).contains("저출산에 대한 인식을 같이하였다");
		assertThat(desk.post(intake, Map.of()).statusCode()).isEqualTo(422);
	}

	@Test
	void isKeptForItsAuthorAlone() {
		Desk author = Desk.of(this.port, "editor-kr");
		String statement = begin(author, "intake-alone");
		String split = location(author.upload(statement + "/intake", Map.of(), "fileEn", "statement.txt",
				ENGLISH.getBytes(StandardCharsets.UTF_8)));
		Desk other = Desk.of(this.port, "editor-jp");

		assertThat(author.get(split).statusCode()).isEqualTo(200);
		for (String step : List.of("split", "alignment", "kinds", "creation")) {
			String place = split.replace("split", step);
			assertThat(other.get(place).statusCode()).as(step).isEqualTo(404);
			assertThat(other.post(place, Map.of("version", "0", "join", "en.1", "down", "en.0", "kind", "COMMITMENT"))
				.statusCode()).as("POST " + step).isEqualTo(404);
		}
		assertThat(other.post(split.replace("/split", "/removal"), Map.of()).statusCode()).isEqualTo(404);
		assertThat(author.post(split, Map.of("version", "7", "join", "en.1")).statusCode()).as("an old page")
			.isEqualTo(409);
		author.post(split.replace("/split", "/removal"), Map.of());
		assertThat(author.get(split).statusCode()).isEqualTo(404);
	}

	@Test
	void takesThreeHundredClauses() {
		Desk desk = Desk.of(this.port, "editor-kr");
		String statement = begin(desk, "intake-large");
		String split = location(desk.post(statement + "/intake",
				Map.of("textKo", many(300, "양측은 %d번째 협력 사업을 추진하기로 하였다."), "textJa",
						many(300, "双方は、%d番目の協力事業を推進することで合意した。"), "textEn",
						many(300, "Both sides agreed to carry out cooperation project %d."))));
		String kinds = split.replace("/split", "/kinds");
		assertThat(desk.get(split).statusCode()).isEqualTo(200);
		assertThat(desk.get(split.replace("/split", "/alignment")).statusCode()).isEqualTo(200);
		HttpResponse<String> proposed = desk.get(kinds);
		List<String> selected = selected(proposed);
		assertThat(selected).hasSize(300);

		Map<String, String> chosen = new LinkedHashMap<>();
		chosen.put("version", Desk.hidden(proposed, "version"));
		IntStream.range(0, 300).forEach((it) -> {
			chosen.put("kind#" + it, selected.get(it));
			IntStream.range(0, 4).forEach((more) -> chosen.put("topic#" + it + "-" + more, ""));
		});
		String creation = location(desk.post(kinds, chosen));
		HttpResponse<String> created = desk.post(creation, standings(desk, creation));

		assertThat(location(created)).isEqualTo(statement + "/clauses");
		assertThat(desk.get(statement + "/clauses").body().split("<article", -1)).hasSize(301);
	}

	static String many(int clauses, String clause) {
		return IntStream.rangeClosed(1, clauses)
			.mapToObj((it) -> it + ". " + clause.formatted(it))
			.collect(Collectors.joining("\n"));
	}

	/** Begins a statement with nothing in it; answers its address. */
	static String begin(Desk desk, String code) {
		desk.speak("en");
		String form = desk.get("/desk/statements/new").body();
		HttpResponse<String> begun = desk.post("/desk/statements/new",
				Map.of("code", code, "meetings", "example-3", "organisationsKR", first(form, "organisationsKR"),
						"organisationsJP", first(form, "organisationsJP"), "series", "", "titleEn",
						"Example statement " + code));
		return location(begun);
	}

	private static String first(String form, String name) {
		Matcher box = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(form);
		assertThat(box.find()).isTrue();
		return box.group(1);
	}

	/** A step in all three languages, and then in English. */
	private static void step(Desk desk, String path, String... words) {
		String step = path.replaceAll("#.*", "");
		for (String language : List.of("ko", "ja", "en")) {
			desk.speak(language);
			HttpResponse<String> page = desk.get(step);
			valid(page, language);
			assertThat(page.body()).containsAnyOf(words);
		}
	}

	private static void valid(HttpResponse<String> page, String language) {
		assertThat(page.body()).contains("<html lang=\"" + language + "\"").doesNotContain("??");
		assertThat(Html.errors(page.body())).as(page.uri().toString()).isEmpty();
	}

	/** What the text of each language counts for, said on the last page. */
	static Map<String, String> standings(Desk desk, String creation) {
		return Map.of("version", Desk.hidden(desk.get(creation), "version"), "standingKo", "AUTHENTIC", "standingJa",
				"AUTHENTIC", "standingEn", "WORKING_TRANSLATION");
	}

	private static Map<String, String> decision(Desk desk, String page, String what, String place) {
		String version = Desk.hidden(desk.get(page), "version");
		return what.isEmpty() ? Map.of("version", version) : Map.of("version", version, what, place);
	}

	/** How many clauses each language has, on the English page. */
	private static List<String> clauses(HttpResponse<String> page) {
		return Pattern.compile("Clauses: (\\d+)")
			.matcher(page.body())
			.results()
			.map((MatchResult it) -> it.group(1))
			.toList();
	}

	/** The button in front of a sentence. */
	private static String cut(HttpResponse<String> page, String sentence) {
		Matcher button = Pattern.compile("name=\"split\" value=\"([^\"]+)\"[^>]*>✂</button><span>([^<]*)")
			.matcher(page.body());
		while (button.find()) {
			if (button.group(2).startsWith(sentence)) {
				return button.group(1);
			}
		}
		throw new IllegalStateException("No place to split before: " + sentence);
	}

	private static List<String> selected(HttpResponse<String> page) {
		return Pattern.compile("value=\"([A-Z_]+)\" selected")
			.matcher(page.body())
			.results()
			.map((MatchResult it) -> it.group(1))
			.toList();
	}

	private static List<String> topics(HttpResponse<String> page) {
		return Pattern.compile("name=\"topic\" value=\"([^\"]+)\" checked")
			.matcher(page.body())
			.results()
			.map((MatchResult it) -> it.group(1))
			.toList();
	}

	static String location(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
		return answer.headers().firstValue("location").orElseThrow().replaceFirst("^https?://[^/]+", "");
	}

}
