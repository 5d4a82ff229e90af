package org.yaksoku.journey;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.dhatim.fastexcel.reader.ReadableWorkbook;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
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
		.compile("href=\"(/(?:en|ko|ja|exec)/progress/[a-z-]+\\?[^\"]*)\"[^>]*>(\\d+)</a>");

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
		assertLinked(chair.get("/exec?" + EXAMPLE).body(), 20, chair::get);
		assertLinked(chair.get("/exec/compare?" + EXAMPLE).body(), 8, chair::get);
		assertThat(Html.errors(chair.get("/exec?" + EXAMPLE).body())).isEmpty();
		assertThat(Html.errors(chair.get("/exec/compare?" + EXAMPLE).body())).isEmpty();
		assertThat(Html.errors(chair.get("/exec/changes?" + EXAMPLE).body())).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "/exec/topics/ai?series=example, 8", "/exec/statements/example-1, 30",
			"/exec/organisations/example-chamber-kr?series=example, 8" })
	void everyNumberOfAPartLeadsToAsManyRows(String path, int atLeast) {
		Desk chair = Desk.of(this.port, "executive-jp");
		String page = chair.get(path).body();

		assertLinked(page, atLeast, chair::get);
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
		assertThat(chair.get("/exec/topics/ai?as-of=x").statusCode()).isEqualTo(422);
		assertThat(chair.get("/exec/statements/nothing").statusCode()).isEqualTo(404);
	}

	@Test
	void fromTheRowsOfANumberAChairGetsBackToWhereItStands() {
		Desk chair = Desk.of(this.port, "executive-jp");

		String about = chair.get("/exec/progress/actions?as-of=2026-11-22&series=example&topic=ai").body();
		assertThat(about).contains("href=\"/exec?as-of=2026-11-22&amp;series=example\"",
				"href=\"/exec/topics/ai?as-of=2026-11-22&amp;series=example\"");
		assertThat(about).doesNotContain("href=\"/exec/changes");
		String moved = chair.get("/exec/progress/changes/entered?since=2026-01-01&series=example").body();
		assertThat(moved).contains("href=\"/exec/changes?since=2026-01-01&amp;series=example\"",
				"href=\"/desk/actions/example-1-a");
		String due = chair.get("/exec/progress/due/2027-12-31?series=example").body();
		assertThat(List.of(about, moved, due)).allSatisfy((it) -> assertThat(Html.errors(it)).isEmpty());
		for (String nothing : List.of("nothing", "changes/nothing", "changes/entered?page=900", "actions?topic=nothing",
				"actions?organisation=nothing")) {
			assertThat(chair.get("/exec/progress/" + nothing).statusCode()).as(nothing).isEqualTo(404);
		}
		assertThat(chair.get("/exec/progress/due/yesterday").statusCode()).isEqualTo(400);
		assertThat(chair.get("/exec/progress/actions?after=x").statusCode()).isEqualTo(400);
	}

	@Test
	void bothNotesStandWhereTheSidesDiffer() {
		Desk chair = Desk.of(this.port, "executive-kr");
		for (String path : List.of("/ko/progress/sides-differ?series=example", "/ko/progress/changes?series=example",
				"/exec/progress/sides-differ?series=example", "/exec/changes?series=example")) {
			assertThat(chair.get(path).body()).as(path).contains("二か国を訪問し、報告書を公表した。", "한 나라의 방문이 남아 있다고 본다");
		}
		assertThat(chair.get("/exec?series=example").body()).contains("/exec/progress/sides-differ?series=example");
	}

	@Test
	void aDateIsShownNoMoreExactlyThanItWasGiven() {
		String page = get("/ko/progress/actions?statement=example-2").body();
		assertThat(page).contains("2027년 1월</").doesNotContain("2027년 1월 31일");
		assertThat(get("/ko/progress/actions.csv?statement=example-2").body()).contains("2027-01-31,2027년 1월,");
	}

	@Test
	void whatChangedIsAFileWithARowForEachChange() {
		String query = "?series=example&since=2026-01-01";
		Matcher numbers = Pattern.compile("<a class=\"meta\"[^>]*>(\\d+)</a>")
			.matcher(get("/en/progress/changes" + query).body());
		int all = 0;
		while (numbers.find()) {
			all += Integer.parseInt(numbers.group(1));
		}
		String file = get("/ko/progress/changes.csv" + query).body();
		assertThat(all).isPositive();
		assertThat(file.lines()).hasSizeGreaterThan(all);
		assertThat(file).startsWith("\uFEFF변화,코드,").contains("\r\n새로 완료,example-1-a");
		assertThat(get("/ja/progress/changes.xlsx" + query).statusCode()).isEqualTo(200);
		assertThat(get("/ja/progress/changes.csv?since=x!").statusCode()).isEqualTo(400);
	}

	@Test
	void howManyReportsASideAnsweredLeadsToThem() {
		Desk chair = Desk.of(this.port, "executive-kr");
		Matcher links = Pattern.compile("href=\"(/exec/progress/answers/(?:kr|jp)\\?[^\"]*)\"[^>]*>([0-9.]+)</a>")
			.matcher(chair.get("/exec/compare?" + EXAMPLE).body());
		int found = 0;
		while (links.find()) {
			String page = chair.get(links.group(1).replace("&amp;", "&")).body();
			assertThat(Html.errors(page)).isEmpty();
			if (links.group(2).contains(".")) {
				assertThat(page).as("median").contains(": " + links.group(2) + "</span>");
			}
			else {
				assertThat(page.split("class=\"rows__row\"", -1)).hasSize(Integer.parseInt(links.group(2)) + 1);
			}
			found++;
		}
		assertThat(found).isEqualTo(4);
		assertThat(chair.get("/exec/progress/answers/cn").statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource({ "ko, executive-kr", "ja, executive-jp" })
	void theSidesBesideEachOtherAreATableAsWell(String language, String who) {
		Desk chair = Desk.of(this.port, who);
		chair.speak(language);
		String page = chair.get("/exec/compare?" + EXAMPLE).body();
		List<String> csv = chair.get("/exec/compare.csv?" + EXAMPLE).body().lines().toList();
		Matcher rows = Pattern.compile("<tr>(?:(?!</tr>).)*</tr>", Pattern.DOTALL)
			.matcher(page.substring(page.indexOf("<tbody>"), page.indexOf("</tbody>")));

		assertThat(page).contains("href=\"/exec/compare.csv?" + EXAMPLE + "\"");
		assertThat(csv.get(0)).contains(language.equals("ko") ? ",한국,일본," : ",日本,韓国,");
		for (String line : csv.subList(1, csv.size())) {
			assertThat(rows.find()).as(line).isTrue();
			List<String> cells = Stream.of(rows.group().split("</t[dh]>"))
				.map((it) -> it.replaceAll("<[^>]*>", "").strip())
				.limit(3)
				.toList();
			assertThat(line).matches("2026-11-22,\"?\\Q" + cells.get(1) + "\\E\"?,\\Q" + cells.get(0) + ","
					+ cells.get(2) + "\\E,(예시\\(가상\\)|サンプル（架空）)");
		}
		assertThat(rows.find()).isFalse();
		assertThat(csv).hasSize(9);
		assertThat(chair.get("/exec/compare.csv?series=nothing").statusCode()).isEqualTo(404);
		assertThat(chair.get("/exec/compare.csv?as-of=x").statusCode()).isEqualTo(400);
	}

	@Test
	void aNumberOfOneSideNamesNoOther() {
		assertThat(get("/en/progress?series=example").body()).contains("figs__sides");
		assertThat(get("/en/progress?series=example&side=jp").body()).doesNotContain("figs__sides");
	}

	@Test
	void aChairArrivesAtTheOverviewAndStaffAtTheirWork() {
		Map.of("executive-jp", "/exec", "approver-jp", "/desk").forEach((who, start) -> {
			Desk desk = Desk.of(this.port, who);
			assertThat(desk.get("/sign-in").headers().firstValue("location").orElse("")).as(who).endsWith(start);
		});
	}

	@Test
	void whatAwaitsTheReaderComesFirst() {
		assertThat(Desk.of(this.port, "executive-kr").get("/exec?series=example").body())
			.containsSubsequence("figs__number", "id=\"decisions\"");
		String first = Desk.of(this.port, "approver-kr").get("/exec?series=example").body();
		assertThat(first).containsSubsequence("id=\"decisions\"", "figs__number");
		assertThat(Html.errors(first)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/ko/progress/changes", "/exec/changes" })
	void fromMeetingToMeetingIsOneStep(String path) {
		Desk chair = Desk.of(this.port, "executive-jp");
		assertThat(chair.get(path).body()).as("meetings of several series do not follow each other")
			.doesNotContain("&amp;since=example-1");

		Matcher link = Pattern
			.compile("href=\"(" + path + "\\?as-of=([0-9-]{10})&amp;since=example-1&amp;series=example)\"")
			.matcher(chair.get(path + "?series=example").body());
		assertThat(link.find()).isTrue();
		String page = chair.get(link.group(1).replace("&amp;", "&")).body();
		assertThat(page).containsPattern("– <time\\s+datetime=\"" + link.group(2) + "\"");
		assertThat(Html.errors(page)).isEmpty();
	}

	@Test
	void twoDaysAreATimeWhicheverIsNamedFirst() {
		Desk chair = Desk.of(this.port, "executive-kr");

		for (String path : List.of("/exec/changes", "/en/progress/changes", "/exec")) {
			String page = chair.get(path + "?series=example&as-of=2026-11-18&since-day=2026-11-22").body();
			assertThat(page).as(path)
				.contains("name=\"as-of\" type=\"date\" value=\"2026-11-22\"",
						"name=\"since-day\" type=\"date\" value=\"2026-11-18\"");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/ko/progress/editions", "/en/progress/editions", "/exec/editions" })
	void everyCellOfTheEditionsLeadsToItsClauses(String path) {
		Desk chair = Desk.of(this.port, "executive-jp");
		String page = chair.get(path + "?" + EXAMPLE).body();
		Matcher cells = Pattern
			.compile("href=\"(" + path + "\\?[^\"#]*)#clauses\"[^>]*><span\\s+aria-hidden=\"true\">(\\d+)</span>")
			.matcher(page);
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
		assertThat(chair.get(path + "?series=example&as-of=2027-01-01").statusCode()).isEqualTo(422);
	}

	@ParameterizedTest
	@CsvSource({ "/ko/series/example, 3", "/en/topics/ai, 4", "/ja/topics/semiconductors, 7",
			"/ko/topics/data-centres, 1", "/en/topics/demographics, 2", "/ja/organisations/example-chamber-kr, 5",
			"/ko/progress?topic=semiconductors, 12", "/en/progress?topic=data-centres, 4" })
	void everyNumberOfAPageOfOneThingLeadsToAsManyRows(String path, int atLeast) {
		String page = get(path).body();

		assertLinked(page, atLeast - 1);
		assertThat(Html.errors(page)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "ko", "ja", "en" })
	void everyNumberOfTheTopicsLeadsToAsManyRows(String language) {
		String page = get("/" + language + "/topics").body();
		Matcher clauses = Pattern.compile("href=\"(/\\w\\w/topics/[a-z-]+)#clauses\">\\D*(\\d+)\\D*</a>").matcher(page);
		Matcher actions = Pattern.compile("href=\"(/\\w\\w/progress/[a-z-]+\\?[^\"]*)\">\\D*(\\d+)\\D*</a>")
			.matcher(page);
		int numbers = 0;

		while (clauses.find()) {
			assertThat(get(clauses.group(1)).body().split("class=\"report\"", -1)).as(clauses.group(1))
				.hasSize(Integer.parseInt(clauses.group(2)) + 1);
			numbers++;
		}
		while (actions.find()) {
			Matcher said = NUMBER.matcher(get(actions.group(1).replace("&amp;", "&")).body());
			assertThat(said.find()).as(actions.group(1)).isTrue();
			assertThat(said.group(1)).as(actions.group(1)).isEqualTo(actions.group(2));
			numbers++;
		}
		assertThat(numbers).isGreaterThan(25);
	}

	@Test
	void theFiguresOfATopicAreThoseOfWhatItsPageLists() {
		Matcher topics = Pattern.compile("href=\"/en/topics/([a-z-]+)\"").matcher(get("/en/topics").body());
		int invented = 0;

		while (topics.find()) {
			String slug = topics.group(1);
			JsonNode data = JsonMapper.shared().readTree(get("/en/progress.json?topic=" + slug).body());
			String page = get("/en/topics/" + slug).body();
			int actions = data.path("total").path("actions").asInt();
			Matcher all = Pattern.compile("/en/progress/actions\\?topic=" + slug + "\"[^>]*>(\\d+)</a>").matcher(page);
			assertThat(all.find()).as(slug).isEqualTo(actions > 0);
			assertThat((actions > 0) ? all.group(1) : "0").as(slug).isEqualTo(String.valueOf(actions));
			assertThat(page.contains("All follow-up actions counted here were invented")).as(slug)
				.isEqualTo(data.path("example").asBoolean());
			invented += data.path("example").asBoolean() ? 1 : 0;
		}
		assertThat(invented).isGreaterThan(5);
	}

	@Test
	void aSeriesSaysTheSameAsItsEditionsAndItsFiles() {
		String page = get("/ko/series/example").body();
		Pattern cell = Pattern
			.compile("href=\"/ko/progress/editions\\?series=example[^\"]*\"[^>]*><span\\s+aria-hidden=\"true\">\\d+<");

		assertThat(cell.matcher(page).results().map((it) -> it.group()).toList()).hasSizeGreaterThan(8)
			.isEqualTo(cell.matcher(get("/ko/progress/editions?series=example").body())
				.results()
				.map((it) -> it.group())
				.toList());
		assertThat(page).contains("class=\"grid__tie\"",
				"type=\"text/csv\" title=\"CSV\" href=\"/ko/series/example.csv\"",
				"type=\"application/json\" title=\"JSON\" href=\"/ko/series/example.json\"");
		JsonNode data = JsonMapper.shared().readTree(get("/ko/series/example.json").body());
		List<String> csv = get("/ko/series/example.csv").body().lines().toList();
		assertThat(csv.get(0)).startsWith("\ufeff기준일,회차,");
		assertThat(csv).allMatch((it) -> it.endsWith(",예시(가상)"));
		List<String> said = new ArrayList<>();
		data.path("editions").forEach((edition) -> edition.path("statements").forEach((it) -> {
			said.add(it.path("code").asString());
			String numbers = "," + it.path("completed").asInt() + "," + it.path("actions").asInt() + ",";
			assertThat(csv)
				.anyMatch((row) -> row.contains("," + it.path("code").asString() + ",") && row.contains(numbers));
			if (it.path("actions").asInt() > 0) {
				assertThat(page).containsPattern("/ko/progress/actions\\?statement=" + it.path("code").asString()
						+ "\"[^>]*>" + it.path("actions").asInt() + "</a>");
			}
		}));
		assertThat(said).contains("example-1", "example-2");
		assertThat(data.path("topics").path(0).path("clauses").path("example-1").asInt()).isPositive();
		assertThat(get("/ko/series/nothing.csv").statusCode()).isEqualTo(404);
		assertThat(get("/ko/series/nothing.json").statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource({ "ko, semiconductors", "ja, ai", "en, data-centres", "ko, demographics" })
	void aTopicSaysTheSameAsItsFiles(String language, String slug) {
		String home = "/" + language + "/topics/" + slug;
		HttpResponse<String> page = get(home);
		JsonNode data = JsonMapper.shared().readTree(get(home + ".json").body());
		List<String> csv = get(home + ".csv").body().lines().toList();

		Matcher numbers = Pattern
			.compile("href=\"/" + language + "/progress/([a-z-]+)\\?topic=" + slug + "\"[^>]*>(?:\\D*: )?(\\d+)</a>")
			.matcher(page.body());
		int found = 0;
		while (numbers.find()) {
			assertThat(data.path("total").path(numbers.group(1)).asInt(-1)).as(numbers.group(1))
				.isEqualTo(Integer.parseInt(numbers.group(2)));
			found++;
		}
		assertThat(found).isGreaterThan(1);
		int actions = data.path("total").path("actions").asInt();
		assertThat(csv.get(csv.size() - 1))
			.contains("," + actions + "," + data.path("total").path("completed").asInt() + ",");
		assertThat(data.path("actions").path("rows")).hasSize(actions);
		assertThat(get("/" + language + "/progress/actions.json?topic=" + slug).body())
			.isEqualTo(data.path("actions").toString());

		assertThat(data.path("clauses")).hasSize(page.body().split("class=\"report\"", -1).length - 1);
		assertThat(csv).hasSize(data.path("clauses").size() + 2);
		for (int i = 0; i < data.path("clauses").size(); i++) {
			JsonNode clause = data.path("clauses").path(i);
			String name = clause.path("statement").asString() + " §" + clause.path("clause").asString();
			String line = page.body().substring(page.body().indexOf(">" + name + "</a>"));
			line = line.substring(0, line.indexOf("</p>"));
			assertThat(line.replaceAll("(?s).*class=\"meta\"[^>]*>\\D*(\\d+)\\D*(\\d+)\\D*</a>.*", "$1/$2")).as(name)
				.matches((it) -> clause.path("actions").asInt() == 0
						|| it.equals(clause.path("actions").asInt() + "/" + clause.path("completed").asInt()));
			assertThat(csv.get(i + 1)).as(name)
				.contains("," + clause.path("statement").asString() + ",",
						"," + clause.path("actions").asInt() + "," + clause.path("completed").asInt() + ",");
		}
		assertThat(csv.stream().filter((it) -> it.contains(",example-")).toList())
			.allMatch((it) -> it.matches(".*,(예시\\(가상\\)|サンプル（架空）|Example – invented)"));
	}

	@Test
	void aPageNamesItsOtherFormsInItsHeadAndInItsHeaders() {
		for (String path : List.of("/ko/topics/ai", "/ja/progress/editions?series=example", "/en/series/example",
				"/ko/progress?series=example", "/en/progress/changes?series=example")) {
			HttpResponse<String> page = get(path);
			Matcher heads = Pattern
				.compile("<link rel=\"alternate\" type=\"([^\"]*)\" title=\"[^\"]*\" href=\"([^\"]*)\"")
				.matcher(page.body());
			List<String> headers = page.headers().allValues("link");
			int forms = 0;
			while (heads.find()) {
				String href = heads.group(2).replace("&amp;", "&");
				assertThat(headers).as(path)
					.anyMatch((it) -> it.contains(href + ">; rel=\"alternate\"; type=\"" + heads.group(1) + "\""));
				assertThat(get(href).headers().firstValue("content-type").orElse("")).as(href)
					.startsWith(heads.group(1));
				forms++;
			}
			assertThat(headers).as(path).hasSize(forms).hasSizeGreaterThan(1).allMatch((it) -> it.startsWith("<http"));
		}
		assertThat(get("/ko/topics/ai").body()).contains("href=\"/ko/topics/ai.csv\"", "href=\"/ko/topics/ai.json\"",
				"href=\"/ko/topics/ai.atom\"");
	}

	@Test
	void whatHappensToATopicIsAFeed() throws Exception {
		HttpResponse<String> answer = get("/ja/topics/semiconductors.atom");
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setNamespaceAware(true);
		Document feed = factory.newDocumentBuilder().parse(new InputSource(new StringReader(answer.body())));
		Document narrowed = factory.newDocumentBuilder()
			.parse(new InputSource(new StringReader(get("/ja/progress/changes.atom?topic=semiconductors").body())));

		assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("application/atom+xml");
		List<String> ids = texts(feed, "id");
		assertThat(ids.get(0)).endsWith("/ja/topics/semiconductors.atom");
		assertThat(ids.subList(1, ids.size())).isNotEmpty().isEqualTo(texts(narrowed, "id").subList(1, ids.size()));
		JsonNode actions = JsonMapper.shared().readTree(get("/ja/topics/semiconductors.json").body()).path("actions");
		List<String> codes = new ArrayList<>();
		actions.path("rows").forEach((it) -> codes.add(it.path("code").asString()));
		Matcher pages = Pattern.compile("href=\"[^\"]*/ja/statements/[^\"]*#([^\"]+)\"").matcher(answer.body());
		while (pages.find()) {
			assertThat(codes).contains(pages.group(1));
		}
		assertThat(texts(feed, "summary")).allMatch((it) -> it.endsWith(" · サンプル（架空）"));
	}

	@Test
	void ofNewVersionsATopicTellsOnlyWhereTheStatementSpeaksOfIt() {
		Matcher topics = Pattern.compile("href=\"/en/topics/([a-z-]+)\"").matcher(get("/en/topics").body());
		int told = 0;
		int silent = 0;

		while (topics.find()) {
			String page = get("/en/topics/" + topics.group(1)).body();
			Matcher versions = Pattern.compile("/en/statements/([a-z0-9-]+)/history\"")
				.matcher(get("/en/topics/" + topics.group(1) + ".atom").body());
			int before = told;
			while (versions.find()) {
				assertThat(page).as(topics.group(1)).contains("href=\"/en/statements/" + versions.group(1) + "/");
				told++;
			}
			silent += (told == before) ? 1 : 0;
		}
		assertThat(told).isPositive();
		assertThat(silent).isPositive();
	}

	@ParameterizedTest
	@ValueSource(strings = { "ko", "ja", "en" })
	void theEditionsAreATableAsWell(String language) throws IOException {
		String path = "/" + language + "/progress/editions";
		String page = get(path + "?" + EXAMPLE).body();
		JsonNode data = JsonMapper.shared().readTree(get(path + ".json?" + EXAMPLE).body());
		List<String> csv = get(path + ".csv?" + EXAMPLE).body().lines().toList();
		Matcher cells = Pattern.compile(
				"topic=([a-z-]+)&amp;statement=([a-z0-9-]+)#clauses\"[^>]*><span\\s+aria-hidden=\"true\">(\\d+)</span>"
						+ "(?:(?!</td>).)*</td>",
				Pattern.DOTALL)
			.matcher(page);
		Map<String, String> shown = new LinkedHashMap<>();
		while (cells.find()) {
			Matcher ties = Pattern.compile("<li>[^<]*?(\\d+)</li>").matcher(cells.group());
			shown.put(cells.group(1) + " " + cells.group(2),
					cells.group(3) + ties.results().map((it) -> " " + it.group(1)).collect(Collectors.joining()));
		}

		Map<String, String> said = new LinkedHashMap<>();
		List<String> rows = new ArrayList<>();
		data.path("topics").forEach((topic) -> topic.path("cells").forEach((cell) -> {
			List<String> ties = new ArrayList<>();
			cell.path("ties").forEach((it) -> ties.add(it.asString()));
			rows.add("," + cell.path("statement").asString() + ",");
			if (!cell.path("clauses").isEmpty() || !cell.path("dropped").isEmpty()) {
				said.put(topic.path("slug").asString() + " " + cell.path("statement").asString(),
						Stream.concat(Stream.of(String.valueOf(cell.path("clauses").size())), ties.stream())
							.collect(Collectors.joining(" ")));
			}
		}));
		assertThat(said).hasSizeGreaterThan(8).isEqualTo(shown);
		assertThat(said.values()).anyMatch((it) -> it.contains(" "));
		assertThat(csv).hasSize(rows.size() + 1);
		for (int i = 0; i < rows.size(); i++) {
			assertThat(csv.get(i + 1)).contains(rows.get(i))
				.matches(".*(,\\d+){9},(예시\\(가상\\)|サンプル（架空）|Example – invented)");
		}
		assertThat(get(path + ".csv?series=kccj").body().lines().skip(1)).isNotEmpty()
			.allMatch((it) -> it.endsWith(",0,0,0,0,0,0,0,0,"));
		try (ReadableWorkbook book = new ReadableWorkbook(
				new ByteArrayInputStream(Desk.stranger(this.port).file(path + ".xlsx?" + EXAMPLE).body()))) {
			assertThat(book.getFirstSheet().read()).hasSameSizeAs(csv);
		}
	}

	@Test
	void anOrganisationShowsHowEachOfItsActionsStands() {
		String page = get("/en/organisations/example-chamber-kr").body();
		Matcher all = Pattern.compile("/en/progress/actions\\?organisation=example-chamber-kr\"[^>]*>(\\d+)</a>")
			.matcher(page);

		assertThat(all.find()).isTrue();
		String list = page.substring(all.end());
		list = list.substring(list.indexOf("<ul class=\"rows\">"), list.indexOf("</section>"));
		assertThat(list.split("class=\"rows__row\"", -1)).hasSize(Integer.parseInt(all.group(1)) + 1);
		assertThat(list).contains("class=\"tag tag--completed\"");
		assertThat(get("/en/progress/actions?organisation=example-chamber-kr").body())
			.contains("href=\"/en/organisations/example-chamber-kr\"");
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
		assertThat(csv.get(csv.size() - 1)).endsWith("," + String.join(",", total) + ",예시(가상)");
		for (Figure figure : List.of(Figure.COMPLETED, Figure.IN_PROGRESS, Figure.PAST_DUE, Figure.AWAITING)) {
			assertThat(page).contains("/ko/progress/" + figure.slug() + "?series=example\">"
					+ data.path("total").path(figure.slug()).asInt() + "</a>");
		}
	}

	@Test
	void theWorkbookAndThePictureHoldThemToo() throws IOException {
		List<String> csv = get("/en/progress.csv?" + EXAMPLE).body().lines().toList();
		HttpResponse<byte[]> book = Desk.stranger(this.port).file("/en/progress.xlsx?" + EXAMPLE);
		List<String> cells = new ArrayList<>();
		try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(book.body()))) {
			read.getFirstSheet()
				.read()
				.forEach((row) -> cells
					.add(row.stream().skip(1).map((cell) -> cell.getText()).collect(Collectors.joining(","))));
		}
		assertThat(book.headers().firstValue("content-type").orElse("")).contains("spreadsheetml");
		assertThat(cells).hasSameSizeAs(csv);
		for (int i = 1; i < csv.size(); i++) {
			String row = csv.get(i);
			assertThat(row.substring(row.indexOf(',') + 1).replace("\"", "")).isEqualTo(cells.get(i));
		}

		String total = csv.get(csv.size() - 1);
		HttpResponse<String> picture = get("/en/progress.svg?" + EXAMPLE);
		assertThat(picture.headers().firstValue("content-type").orElse("")).startsWith("image/svg+xml");
		assertThat(picture.body())
			.contains("= " + total.replace("\"", "").replaceAll("^.*each once,(\\d+),.*$", "$1") + "</text>")
			.doesNotContain("<script");
		assertThat(picture.body()).contains("Example – invented</text>");
		assertThat(get("/ja/progress/over-time.svg?" + EXAMPLE).body()).contains("<title>完了件数の推移", "サンプル（架空）</text>");
	}

	@Test
	void theRowsBehindANumberAreFilesAsWell() {
		String path = "/ko/progress/unreported";
		int number = total().get("unreported");

		assertThat(get(path + ".csv?" + EXAMPLE).body().lines()).hasSize(number + 1)
			.allMatch((it) -> it.endsWith(",예시(가상)"));
		assertThat(JsonMapper.shared().readTree(get(path + ".json?" + EXAMPLE).body()).path("rows")).hasSize(number);
		assertThat(get(path + ".xlsx?" + EXAMPLE).statusCode()).isEqualTo(200);
		assertThat(get(path + "?" + EXAMPLE).body()).contains(
				"rel=\"alternate\" type=\"text/csv\" title=\"CSV\" href=\"/ko/progress/unreported.csv?series=example\"");
		assertThat(get("/ko/progress/nothing.csv").statusCode()).isEqualTo(404);
		assertThat(get("/ko/progress/unreported.json?as-of=x").statusCode()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ko", "ja", "en" })
	void thePicturesAreXml(String language) throws Exception {
		for (String picture : List.of("/progress.svg?", "/progress/over-time.svg?")) {
			Document svg = DocumentBuilderFactory.newInstance()
				.newDocumentBuilder()
				.parse(new InputSource(new StringReader(get("/" + language + picture + EXAMPLE).body())));
			assertThat(svg.getDocumentElement().getAttribute("xml:lang")).as(picture).isEqualTo(language);
		}
	}

	@Test
	void whatChangedIsAFeed() throws Exception {
		HttpResponse<String> answer = get("/ja/progress/changes.atom?" + EXAMPLE);
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setNamespaceAware(true);
		Document feed = factory.newDocumentBuilder().parse(new InputSource(new StringReader(answer.body())));

		assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("application/atom+xml");
		assertThat(feed.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
		List<String> ids = texts(feed, "id");
		assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(5);
		assertThat(ids.subList(1, ids.size())).allMatch((it) -> it.startsWith("urn:uuid:"));
		assertThat(texts(feed, "updated").subList(1, ids.size())).isSortedAccordingTo(Comparator.reverseOrder());
		assertThat(get("/ja/progress/changes.atom?" + EXAMPLE).body()).isEqualTo(answer.body());
		assertThat(get("/ja/progress/changes?" + EXAMPLE).body()).contains("type=\"application/atom+xml\"");
		assertThat(get("/ja/progress/changes.atom?series=nothing").statusCode()).isEqualTo(404);
	}

	@Test
	void aFigureCanBeFramedElsewhere() {
		String rows = get("/ko/progress/unreported?" + EXAMPLE).body();
		Matcher link = Pattern
			.compile("type=\"application/json\\+oembed\" title=\"[^\"]*\" href=\"(http://[^/]*)(/oembed[^\"]*)\"")
			.matcher(rows);
		assertThat(link.find()).isTrue();
		assertThat(get("/ko/progress/unreported?" + EXAMPLE + "&since=2026-11-20").body()).contains(link.group());
		HttpResponse<String> answer = get(link.group(2).replace("&amp;", "&"));
		JsonNode rich = JsonMapper.shared().readTree(answer.body());
		String frame = "/ko/embed/figures/unreported?" + EXAMPLE;

		assertThat(rich.path("type").asString()).isEqualTo("rich");
		assertThat(Desk.stranger(this.port)
			.get(link.group(2).replace("&amp;", "&").replace("%2Fko%2F", "%2Fja%2F"))
			.body()).contains("\"provider_name\":\"" + siteName("ja") + "\"");
		assertThat(rich.path("provider_name").asString()).isEqualTo(siteName("ko"));
		assertThat(rich.path("html").asString()).contains(link.group(1) + frame);
		HttpResponse<String> framed = get(frame);
		assertThat(framed.headers().firstValue("content-security-policy").orElse("")).contains("frame-ancestors *")
			.doesNotContain("script-src");
		assertThat(framed.body()).contains(">" + total().get("unreported") + "</a>").doesNotContain("<script");
		assertThat(Html.errors(framed.body())).isEmpty();
		String site = link.group(1);
		for (String wrong : List.of("https://example.org/ko/progress/past-due", site + "/ko/progress/nothing",
				site + "/ko/progress/past-due?series=%22onload", site + "/ko/topics/ai", "x",
				site + "/ko/progress/past-due?x=y")) {
			assertThat(get("/oembed?url=" + URLEncoder.encode(wrong, StandardCharsets.UTF_8)).statusCode()).as(wrong)
				.isEqualTo(404);
		}
		assertThat(get("/oembed").statusCode()).isEqualTo(400);
		assertThat(get("/oembed?format=xml&url=x").statusCode()).isEqualTo(501);
		assertThat(get("/ko/embed/figures/nothing").statusCode()).isEqualTo(404);
	}

	@Test
	void theOverviewIsReadByAnAddressUntilItIsTakenBack() {
		Desk chair = Desk.of(this.port, "executive-kr");
		chair.speak("en");
		chair.get("/exec/links");
		HttpResponse<String> refused = chair.post("/exec/links",
				Map.of("label", "", "series", "example", "days", "400"));
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("label-error", "days-error");
		assertThat(chair.post("/exec/links", Map.of("label", "x", "series", "nothing", "days", "1")).statusCode())
			.isEqualTo(422);
		assertThat(chair.post("/exec/links", Map.of("label", "비서실", "series", "example", "days", "7")).statusCode())
			.isEqualTo(303);
		HttpResponse<String> made = chair.get("/exec/links");
		Matcher address = Pattern.compile("(/shared/overview/[\\w-]+)<").matcher(made.body());
		assertThat(address.find()).isTrue();
		assertThat(Html.errors(made.body())).isEmpty();
		assertThat(chair.get("/exec/links").body()).doesNotContain(address.group(1));
		assertThat(Desk.of(this.port, "executive-jp").get("/exec/links").body()).doesNotContain("비서실");

		for (String language : List.of("ko", "ja", "en")) {
			HttpResponse<String> shared = get(address.group(1) + "?lang=" + language);
			assertThat(shared.statusCode()).isEqualTo(200);
			assertThat(shared.headers().firstValue("referrer-policy")).contains("no-referrer");
			assertThat(shared.headers().firstValue("x-robots-tag").orElse("")).contains("noindex");
			assertThat(shared.headers().firstValue("cache-control").orElse("")).contains("no-store");
			assertThat(shared.headers().allValues("set-cookie")).isEmpty();
			assertThat(shared.body()).contains("<html lang=\"" + language + "\"")
				.doesNotContain("/desk/", "/exec", "example-6", "EXAMPLE-CANARY", "??", "비서실");
			assertThat(Html.errors(shared.body())).isEmpty();
			assertLinked(shared.body(), 20);
			LINK.matcher(shared.body()).results().forEach((it) -> assertThat(it.group(1)).contains("series=example"));
		}

		String list = chair.get("/exec/links").body();
		assertThat(list).contains("<span>3</span>");
		Matcher revocation = Pattern.compile("(/exec/links/[0-9a-f-]{36}/revocation)").matcher(list);
		assertThat(revocation.find()).isTrue();
		Desk japan = Desk.of(this.port, "executive-jp");
		japan.get("/exec/links");
		assertThat(japan.post(revocation.group(1), Map.of()).statusCode()).isEqualTo(404);
		assertThat(chair.post(revocation.group(1), Map.of()).statusCode()).isEqualTo(303);
		HttpResponse<String> over = get(address.group(1) + "?lang=ja");
		assertThat(over.statusCode()).isEqualTo(410);
		assertThat(Html.errors(over.body())).isEmpty();
		assertThat(over.headers().firstValue("referrer-policy")).contains("no-referrer");
		assertThat(get("/shared/overview/nothing").statusCode()).isEqualTo(404);
		chair.speak("ko");
	}

	private static List<String> texts(Document feed, String name) {
		NodeList nodes = feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", name);
		List<String> texts = new ArrayList<>();
		for (int i = 0; i < nodes.getLength(); i++) {
			texts.add(nodes.item(i).getTextContent());
		}
		return texts;
	}

	@ParameterizedTest
	@ValueSource(strings = { "/ko/progress/changes?series=example&since=2026-01-01",
			"/en/progress/changes?series=example", "/exec/changes?series=example&since-day=2026-01-01" })
	void everyNumberOfWhatChangedLeadsToAsManyRows(String path) {
		Desk chair = Desk.of(this.port, "executive-kr");
		Matcher links = Pattern
			.compile("<a class=\"meta\" href=\"(/(?:\\w\\w|exec)/progress/changes/[a-z-]+\\?[^\"]*)\"[^>]*>(\\d+)</a>")
			.matcher(chair.get(path).body());
		int kinds = 0;
		while (links.find()) {
			String page = chair.get(links.group(1).replace("&amp;", "&")).body();
			Matcher said = NUMBER.matcher(page);
			assertThat(said.find()).as(links.group(1)).isTrue();
			assertThat(said.group(1)).as(links.group(1)).isEqualTo(links.group(2));
			assertThat(page.split("class=\"rows__row\"", -1)).as(links.group(1))
				.hasSize(Integer.parseInt(links.group(2)) + 1);
			assertThat(Html.errors(page)).isEmpty();
			kinds++;
		}
		assertThat(kinds).isPositive();
	}

	@Test
	void whatWillBeDueByTheNextMeetingIsAList() {
		Desk chair = Desk.of(this.port, "executive-jp");
		Matcher link = Pattern.compile("href=\"(/exec/progress/due/[0-9-]+\\?[^\"]*)\"[^>]*>\\D*(\\d+)")
			.matcher(chair.get("/exec?" + EXAMPLE).body());
		assertThat(link.find()).isTrue();
		String page = chair.get(link.group(1).replace("&amp;", "&")).body();

		Matcher said = NUMBER.matcher(page);
		assertThat(said.find()).isTrue();
		assertThat(said.group(1)).isEqualTo(link.group(2));
		assertThat(Html.errors(page)).isEmpty();
	}

	@Test
	void aDayThatWasTypedStaysInItsField() {
		Desk chair = Desk.of(this.port, "executive-kr");
		String field = "name=\"since-day\" type=\"date\" value=\"2026-11-20\"";

		for (String path : List.of("/exec", "/exec/changes", "/exec/topics/ai", "/ko/progress",
				"/ko/progress/changes")) {
			assertThat(chair.get(path + "?series=example&since=&since-day=2026-11-20").body()).as(path).contains(field);
			assertThat(chair.get(path + "?series=example&since=2026-11-20").body()).as(path).contains(field);
			assertThat(chair.get(path + "?since-day=soon").statusCode()).as(path).isEqualTo(422);
		}
		assertThat(chair.get("/exec/briefing?series=example&since=2026-11-20").body()).contains("value=\"2026-11-20\"",
				"since=2026-11-20");
		assertThat(chair.get("/exec/briefing?sinceDay=2026-11-19&asOf=2026-11-18").body()).contains("sinceDay-error");
	}

	@ParameterizedTest
	@CsvSource({ "2025-12-01, true", "2025-12-07, true", "2025-12-08, false", "2025-12-20, false" })
	void onADayThatIsOverTheNextMeetingIsTheOneThatCameNext(String day, boolean next) {
		String page = Desk.of(this.port, "executive-kr").get("/exec?series=kccj&as-of=" + day).body();

		// the last part of the page speaks of the next meeting
		assertThat(page.substring(page.lastIndexOf("<h2")).contains("href=\"/desk/meetings/kccj-14\"")).isEqualTo(next);
	}

	@Test
	void whatWaitsForASignatureIsOfItsSeriesAndOfToday() {
		Desk chair = Desk.of(this.port, "executive-kr");
		String waits = "/desk/statements/example-6/sign-off";

		assertThat(chair.get("/exec").body()).as("figures leave out what is invented, and so does this")
			.doesNotContain(waits);
		assertThat(chair.get("/exec?series=example").body()).contains(waits);
		assertThat(chair.get("/exec?series=kccj").body()).doesNotContain(waits);
		assertThat(chair.get("/exec?series=example&as-of=2026-11-20").body()).doesNotContain(waits);
		assertThat(chair.get("/exec/briefing/preview?series=example&asOf=2026-11-20").body())
			.doesNotContain("example-6");
	}

	private String siteName(String language) {
		Matcher name = Pattern.compile("property=\"og:site_name\" content=\"([^\"]*)\"")
			.matcher(get("/" + language).body());
		assertThat(name.find()).isTrue();
		return name.group(1);
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
	@CsvSource({ "/en/progress?as-of=2026-02-30, 422", "/ko/progress?as-of=soon, 422",
			"/ja/progress?as-of=2027-01-01, 422", "/en/progress?since=2026-12-24, 422",
			"/en/progress?as-of=soon&side=us, 400", "/en/progress?as-of=soon&series=nothing, 404",
			"/ko/embed/figures/past-due?as-of=soon, 400", "/ja/progress.svg?as-of=2027-01-01, 400",
			"/en/progress?since=nothing, 404", "/en/progress?series=nothing, 404", "/en/progress?side=us, 400",
			"/en/progress/everything, 404", "/en/progress/past-due?after=x, 400",
			"/en/progress/changes?until=2027-01-01, 422", "/en/progress.csv?as-of=x, 400",
			"/en/progress.json?series=nothing, 404", "/ko/progress?statement=nothing, 404",
			"/ja/progress?topic=nothing, 404", "/en/progress?organisation=nothing, 404", "/en/progress?topic=none, 200",
			"/ko/progress/changes?organisation=nothing, 404", "/ko/progress/changes.atom?topic=nothing, 404",
			"/ko/progress/past-due?statement=nothing, 404", "/ko/progress/past-due?series=nothing, 404",
			"/ko/progress/past-due.csv?topic=nothing, 404", "/ko/progress/past-due.json?organisation=nothing, 404",
			"/ko/progress.svg?statement=nothing, 404", "/ja/progress/editions?series=example&topic=nothing, 404",
			"/ja/progress/editions.csv?series=example&topic=nothing, 404",
			"/ko/progress/editions.json?series=nothing, 404", "/en/progress/editions.xlsx?as-of=x, 400",
			"/en/progress/editions.csv?as-of=2027-01-01, 400", "/en/topics/nothing.csv, 404",
			"/ko/topics/none.json, 404", "/ja/topics/nothing.atom, 404", "/ko/topics/none.atom, 404",
			"/en/topics/ai.csv?after=x, 400", "/en/topics/ai.json?after=2026-02-30_a_1, 400",
			"/en/progress/changes/nothing, 404", "/en/progress/changes/moved?page=0, 404",
			"/en/progress/changes/moved?page=99, 404", "/en/progress/changes/moved?page=x, 400",
			"/en/progress/due/2026-02-30, 400", "/en/progress/due/2027-01-01, 200",
			"/en/progress/due/2027-01-01?series=nothing, 404", "/en/embed/figures/past-due?series=nothing, 404",
			"/en/embed/figures/past-due?statement=nothing, 404", "/en/embed/figures/past-due?topic=nothing, 404",
			"/en/embed/figures/past-due?organisation=nothing, 404" })
	void whatMakesNoSenseIsRefused(String path, int status) {
		assertThat(get(path).statusCode()).as(path).isEqualTo(status);
	}

	@ParameterizedTest
	@CsvSource({ "en, Nothing is past due.", "ko, 기한이 지난 조치가 없습니다.", "ja, 期限を過ぎたフォローアップはありません。" })
	void whereNothingIsPastDueThePageSaysSo(String language, String said) {
		Desk chair = Desk.of(this.port, "executive-kr");

		assertThat(get("/" + language + "/progress?series=kccj&as-of=2000-01-01").body()).contains(said);
		assertThat(chair.get("/exec?series=kccj&as-of=2000-01-01").body())
			.containsPattern("<p class=\"empty\">(Nothing is past due.|기한이 지난 조치가 없습니다.|期限を過ぎたフォローアップはありません。)</p>");
		assertThat(
				chair.get("/exec/briefing/preview?series=kccj&asOf=2000-01-01&parts=PAST_DUE&langs=" + language).body())
			.contains(said);
		assertThat(get("/" + language + "/progress?" + EXAMPLE).body()).doesNotContain(said);
	}

	@ParameterizedTest
	@CsvSource({ "en, Enter a real day for the figures", "ko, 수치의 기준일은 오늘이나 그 이전의 실제 날짜를",
			"ja, 数値の基準日には、今日以前の実在する日付を" })
	void aDayThatMakesNoSenseIsSaidBesideItsFieldOverTheFiguresOfNow(String language, String said) {
		for (String path : List.of("/progress", "/progress/changes", "/progress/editions")) {
			HttpResponse<String> answer = get(
					"/" + language + path + "?series=example&since-day=2026-11-18&as-of=2027-13-45%22");

			assertThat(answer.statusCode()).as(path).isEqualTo(422);
			assertThat(answer.headers().allValues("cache-control")).as(path).containsExactly("no-store");
			assertThat(answer.headers().allValues("set-cookie")).as(path).isEmpty();
			assertThat(answer.body()).as(path)
				.contains("href=\"#asOf\">" + said, "id=\"asOf-error\">" + said,
						"name=\"as-of\" type=\"text\" value=\"2027-13-45&quot;\"", "datetime=\"2026-11-22\"")
				.containsPattern("value=\"example\"[^>]*selected");
			assertThat(Html.errors(answer.body())).as(path).isEmpty();
		}
		assertThat(get("/" + language + "/progress?as-of=2026-11-20&since-day=soon").body())
			.contains("href=\"#sinceDay\"", "name=\"since-day\" type=\"text\" value=\"soon\"", "value=\"2026-11-20\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/exec", "/exec/changes", "/exec/compare", "/exec/editions", "/exec/topics/ai",
			"/exec/statements/example-1", "/exec/organisations/example-chamber-kr" })
	void aChairTypesADayAnewWhereItMadeNoSense(String path) {
		HttpResponse<String> answer = Desk.of(this.port, "executive-jp").get(path + "?series=example&as-of=2027-01-01");

		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.headers().allValues("cache-control")).allMatch((it) -> it.contains("no-store"));
		assertThat(answer.body())
			.contains("href=\"#asOf\"", "id=\"asOf-error\"", "name=\"as-of\" type=\"text\" value=\"2027-01-01\"")
			.containsPattern("<details class=\"more screen\"\\s+open");
		assertThat(Html.errors(answer.body())).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "/ko/progress/past-due, /ko/progress", "/en/progress/due/2027-01-01, /en/progress",
			"/ja/progress/changes/entered, /ja/progress/changes", "/exec/progress/past-due, /exec",
			"/exec/progress/due/2027-01-01, /exec", "/exec/progress/changes/entered, /exec/changes",
			"/exec/progress/answers/kr, /exec/compare" })
	void rowsOfADayThatMakesNoSenseLeadToTheFieldInWhichItIsTyped(String path, String form) {
		Desk chair = Desk.of(this.port, "executive-kr");
		HttpResponse<String> answer = chair.get(path + "?series=example&as-of=a%26b");
		String again = form + "?as-of=a%26b&amp;series=example#asOf";

		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("href=\"" + again + "\"").contains("2026-11-22");
		assertThat(Html.errors(answer.body())).isEmpty();
		assertThat(chair.get(again.replace("&amp;", "&").replace("#asOf", "")).body())
			.contains("name=\"as-of\" type=\"text\" value=\"a&amp;b\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "series", "statement", "topic", "organisation" })
	void aChairIsToldWhatDoesNotExist(String what) {
		Desk chair = Desk.of(this.port, "executive-kr");

		for (String path : List.of("/exec", "/exec/changes", "/exec/compare", "/exec/editions")) {
			assertThat(chair.get(path + "?" + what + "=nothing").statusCode()).as(path).isEqualTo(404);
		}
	}

	private void assertLinked(String page, int atLeast) {
		assertLinked(page, atLeast, this::get);
	}

	private void assertLinked(String page, int atLeast, Function<String, HttpResponse<String>> reader) {
		Map<String, String> numbers = new LinkedHashMap<>();
		Matcher links = LINK.matcher(page);
		while (links.find()) {
			numbers.put(links.group(1).replace("&amp;", "&"), links.group(2));
		}
		assertThat(numbers).hasSizeGreaterThan(atLeast);
		numbers.forEach((path, number) -> {
			Matcher said = NUMBER.matcher(reader.apply(path).body());
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
