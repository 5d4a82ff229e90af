package org.yaksoku.journey;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaksoku.progress.figures.Figure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The dashboard, its files, the rows behind its numbers and the pages of chairs say the
 * same.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "server.address=127.0.0.1", "spring.application.name=follow-up" })
@ActiveProfiles("demo")
@Import(JourneyConfiguration.class)
class ProgressTests {

	private static final String EXAMPLE = "series=example";

	private static final Pattern LINK = Pattern
		.compile("href=\"(/(?:en|ko|ja)/progress/[a-z-]+\\?[^\"]*)\"[^>]*>(\\d+)</a>");

	private static final Pattern NUMBER = Pattern.compile("role=\"status\"><span>\\D*(\\d+)");

	@LocalServerPort
	int port;

	@ParameterizedTest
	@ValueSource(strings = { "en", "ko", "ja" })
	void everyNumberLeadsToAsManyRows(String language) {
		String page = get("/" + language + "/progress?" + EXAMPLE).body();

		assertLinked(page, 20);
	}

	@Test
	void everyNumberOfAChairLeadsToAsManyRows() {
		Desk chair = Desk.of(this.port, "executive-kr");
		assertLinked(chair.get("/exec?" + EXAMPLE).body(), 20);
		assertLinked(chair.get("/exec/compare?" + EXAMPLE).body(), 8);
		assertThat(Html.errors(chair.get("/exec?" + EXAMPLE).body())).isEmpty();
		assertThat(Html.errors(chair.get("/exec/compare?" + EXAMPLE).body())).isEmpty();
		assertThat(Html.errors(chair.get("/exec/changes?" + EXAMPLE).body())).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "/exec/topics/ai?series=example, 8", "/exec/statements/example-1, 30",
			"/exec/organisations/example-chamber-kr?series=example, 8" })
	void everyNumberOfAPartLeadsToAsManyRows(String path, int atLeast) {
		String page = Desk.of(this.port, "executive-jp").get(path).body();

		assertLinked(page, atLeast);
		assertThat(Html.errors(page)).isEmpty();
	}

	@Test
	void theWayBackKeepsTheDayTheSeriesAndWhatItIsComparedWith() {
		Desk chair = Desk.of(this.port, "executive-kr");
		String query = "as-of=2026-11-22&since=2026-11-20&series=example";

		assertThat(chair.get("/exec?" + query).body())
			.contains("href=\"/exec/topics/ai?" + query.replace("&", "&amp;") + "\"");
		assertThat(chair.get("/exec/topics/ai?" + query).body())
			.contains("href=\"/exec?" + query.replace("&", "&amp;") + "\"");
		assertThat(chair.get("/exec/topics/nothing").statusCode()).isEqualTo(404);
		assertThat(chair.get("/exec/topics/ai?as-of=x").statusCode()).isEqualTo(400);
		assertThat(chair.get("/exec/statements/nothing").statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/ko/progress/editions", "/en/progress/editions", "/exec/editions" })
	void everyCellOfTheEditionsLeadsToItsClauses(String path) {
		Desk chair = Desk.of(this.port, "executive-jp");
		String page = chair.get(path + "?" + EXAMPLE).body();
		Matcher cells = Pattern.compile("href=\"(" + path + "\\?[^\"#]*)#clauses\"[^>]*>(\\d+)</a>").matcher(page);
		Map<String, Integer> numbers = new LinkedHashMap<>();
		while (cells.find()) {
			numbers.put(cells.group(1).replace("&amp;", "&"), Integer.valueOf(cells.group(2)));
		}

		assertThat(numbers).hasSizeGreaterThan(8);
		numbers.forEach((cell, number) -> {
			String clauses = chair.get(cell).body();
			String list = clauses.substring(clauses.indexOf("id=\"clauses\""));
			Matcher rows = Pattern.compile("class=\"rows__sub\" lang=\"").matcher(list);
			assertThat(rows.results().count()).as(cell).isEqualTo(number.longValue());
			assertThat(Html.errors(clauses)).as(cell).isEmpty();
		});
		assertThat(page).contains("class=\"grid__tie\"");
		assertThat(chair.get(path + "?series=nothing").statusCode()).isEqualTo(404);
		assertThat(chair.get(path + "?series=example&as-of=2027-01-01").statusCode()).isEqualTo(400);
	}

	@Test
	void contactsAndOwnNotesAreShownToTheirOwnSideAlone() {
		String path = "/exec/topics/ai?series=example";

		assertThat(Desk.of(this.port, "executive-kr").get(path).body()).contains("EXAMPLE-CANARY",
				"test-site@example.org");
		assertThat(Desk.of(this.port, "executive-jp").get(path).body()).doesNotContain("EXAMPLE-CANARY",
				"test-site@example.org");
	}

	@Test
	void theFilesHoldTheNumbersOfThePage() {
		JsonNode data = JsonMapper.shared().readTree(get("/ko/progress.json?" + EXAMPLE).body());
		List<String> csv = get("/ko/progress.csv?" + EXAMPLE).body().lines().toList();
		String page = get("/ko/progress?" + EXAMPLE).body();

		assertThat(data.path("example").asBoolean()).isTrue();
		assertThat(csv.get(0)).startsWith("\ufeff기준일,주제,전체,완료");
		assertThat(csv).hasSize(data.path("topics").size() + 2);
		List<String> total = new ArrayList<>();
		data.path("total").forEach((it) -> total.add(it.asString()));
		assertThat(csv.get(csv.size() - 1)).endsWith("," + String.join(",", total));
		for (Figure figure : List.of(Figure.COMPLETED, Figure.IN_PROGRESS, Figure.PAST_DUE, Figure.AWAITING)) {
			assertThat(page).contains("/ko/progress/" + figure.slug() + "?series=example\">"
					+ data.path("total").path(figure.slug()).asInt() + "</a>");
		}
	}

	@Test
	void aReportMovesTheFiguresAtOnce() {
		Map<String, Integer> before = total();
		Desk korea = Desk.of(this.port, "editor-kr");
		korea.get("/desk/actions/new");
		HttpResponse<String> registered = korea.post("/desk/actions/new", Map.of("titleKo", "수치에 바로 나타날 조치", "clauses",
				"example-1 §5", "owing", "KR", "horizon", "NOT_STATED", "visibility", "PUBLIC"));
		assertThat(registered.statusCode()).isEqualTo(303);
		assertThat(total().get("unreported")).isEqualTo(before.get("unreported") + 1);

		String reports = registered.headers().firstValue("location").orElseThrow() + "/reports";
		HttpResponse<String> form = korea.get(reports);
		assertThat(
				korea
					.post(reports,
							Map.of("version", Desk.hidden(form, "version"), "progress", "IN_PROGRESS", "asOf",
									"2026-11-22", "note", "시작했다.", "noteLanguage", "KO", "reportVisibility", "PUBLIC"))
					.statusCode())
			.isEqualTo(303);

		Map<String, Integer> after = total();
		assertThat(after.get("actions")).isEqualTo(before.get("actions") + 1);
		assertThat(after.get("unreported")).isEqualTo(before.get("unreported"));
		assertThat(after.get("in-progress")).isEqualTo(before.get("in-progress") + 1);
		assertThat(after.get("awaiting")).isEqualTo(before.get("awaiting") + 1);
		assertThat(get("/ko/progress/changes?" + EXAMPLE).body()).contains("수치에 바로 나타날 조치");
	}

	@ParameterizedTest
	@CsvSource({ "/en/progress?as-of=2026-02-30, 400", "/ko/progress?as-of=soon, 400",
			"/ja/progress?as-of=2027-01-01, 400", "/en/progress?since=2026-12-24, 400",
			"/en/progress?since=nothing, 404", "/en/progress?series=nothing, 404", "/en/progress?side=us, 400",
			"/en/progress/everything, 404", "/en/progress/past-due?after=x, 400",
			"/en/progress/changes?until=2027-01-01, 400", "/en/progress.csv?as-of=x, 400",
			"/en/progress.json?series=nothing, 404" })
	void whatMakesNoSenseIsRefused(String path, int status) {
		assertThat(get(path).statusCode()).as(path).isEqualTo(status);
	}

	private void assertLinked(String page, int atLeast) {
		Map<String, String> numbers = new LinkedHashMap<>();
		Matcher links = LINK.matcher(page);
		while (links.find()) {
			numbers.put(links.group(1).replace("&amp;", "&"), links.group(2));
		}
		assertThat(numbers).hasSizeGreaterThan(atLeast);
		numbers.forEach((path, number) -> {
			Matcher said = NUMBER.matcher(get(path).body());
			assertThat(said.find()).as(path).isTrue();
			assertThat(said.group(1)).as(path).isEqualTo(number);
		});
	}

	private Map<String, Integer> total() {
		Map<String, Integer> total = new LinkedHashMap<>();
		JsonMapper.shared()
			.readTree(get("/en/progress.json?" + EXAMPLE).body())
			.path("total")
			.properties()
			.forEach((it) -> total.put(it.getKey(), it.getValue().asInt()));
		return total;
	}

	private HttpResponse<String> get(String path) {
		return Crawl.get(URI.create("http://127.0.0.1:" + this.port), path);
	}

}
