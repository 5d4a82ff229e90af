package org.yaksoku.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaksoku.interchange.paper.Paper;
import org.yaksoku.interchange.paper.Papers;
import org.yaksoku.interchange.paper.Printed;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.SpokenDate;
import org.yaksoku.shared.web.Page;
import org.yaksoku.site.ClauseRow;
import org.yaksoku.site.ParallelText;
import org.yaksoku.site.StatementPage;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is printed: everybody can read it, it keeps, and it says what the page says.
 * {@code -Dpapers=…} names a folder that gets the pages as pictures.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "server.address=127.0.0.1", "spring.application.name=follow-up" })
@ActiveProfiles("demo")
@Import(JourneyConfiguration.class)
class PaperTests {

	private static final String KO = "양국 상공회의소는 인공지능(AI)·반도체·에너지 등 미래산업 분야에서 %d번째 협력 사업을 추진하고, 저출산과 고령화에 공동으로 대응하기로 하였다.";

	private static final String JA = "両国の商工会議所は、人工知能（AI）、半導体、エネルギーなど未来産業の分野で%d番目の協力事業を推進し、少子高齢化に共同で対応することで合意した。日本の人々、データセンター。";

	private static final String EN = "The two chambers will carry out cooperation project %d in artificial intelligence, semiconductors and energy, and respond jointly to low birth-rates.";

	private static final Path PICTURES = Path.of(System.getProperty("papers", "none"));

	@LocalServerPort
	int port;

	@Autowired
	Papers papers;

	@ParameterizedTest
	@EnumSource(Language.class)
	void sixtyClausesInThreeLanguagesKeepAndSayWhatWasSigned(Language language) throws IOException {
		Printed printed = new Printed(this.papers.print(sixty(language)));
		show(printed, "sixty-" + language.code());

		assertThat(printed.objections()).isEmpty();
		assertThat(printed.overhanging()).isEmpty();
		assertThat(printed.fonts()).isNotEmpty().doesNotContainValue(false);
		assertThat(printed.language()).isEqualTo(language.code());
		assertThat(printed.pages()).isGreaterThan(5);
		String letters = Normalizer.normalize(printed.letters(), Normalizer.Form.NFC);
		assertThat(letters).isEqualTo(printed.letters());
		for (Language column : Language.values()) {
			String columns = new Printed(this.papers.print(sixty(column, List.of(column)))).letters();
			IntStream.rangeClosed(1, 60)
				.forEach((it) -> assertThat(columns).contains(words(column).formatted(it).replace(" ", "")));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "ko", "ja", "en" })
	void aStatementIsLinkedFromItsPageAndSaysTheSame(String language) throws IOException {
		HttpResponse<String> page = Crawl.get(home(), "/" + language + "/statements/kccj-14");
		assertThat(page.body()).contains("href=\"/" + language + "/statements/kccj-14.pdf\"");
		assertThat(page.headers().allValues("link").toString()).contains("/" + language + "/statements/kccj-14.pdf>");

		HttpResponse<byte[]> answer = get("/" + language + "/statements/kccj-14.pdf?langs=ko,ja,en&view=progress");
		Printed printed = new Printed(answer.body());
		show(printed, "kccj-14-" + language);

		assertThat(answer.headers().firstValue("content-type")).contains("application/pdf");
		assertThat(answer.headers().firstValue("content-disposition").orElseThrow()).startsWith("inline; filename")
			.contains("kccj-14-ko-ja-en.pdf");
		assertThat(answer.headers().firstValue("etag")).isPresent();
		assertThat(answer.headers().firstValue("link").orElseThrow()).contains("hreflang=\"ko\"", "hreflang=\"ja\"");
		assertThat(printed.objections()).isEmpty();
		assertThat(printed.overhanging()).isEmpty();
		assertThat(printed.text()).contains("/id/statement/kccj-14@1");
		assertThat(get("/" + language + "/statements/kccj-14.pdf?langs=ko,ja,en&view=progress").body())
			.isEqualTo(answer.body());
	}

	@ParameterizedTest
	@CsvSource({ "ko, 조항", "ja, 条項", "en, No." })
	void noPageOfAStatementEndsWithTheHeadingOfWhatFollows(String language, String head) throws IOException {
		Set<String> headings = Set.of("산업", "사람과 사회", "당국에 대한 건의", "지역", "産業", "人と社会", "当局への提言", "地域", "Industry",
				"People and society", "To the authorities", "The region");
		for (String code : List.of("example-1", "example-2")) {
			Printed printed = new Printed(
					get("/" + language + "/statements/" + code + ".pdf?langs=ko,ja,en&view=progress").body());

			assertThat(printed.objections()).isEmpty();
			assertThat(printed.edges()).extracting((it) -> it.get(1)).doesNotContainAnyElementsOf(headings);
			assertThat(printed.edges().stream().skip(1)).isNotEmpty()
				.allSatisfy((it) -> assertThat(it.get(0)).startsWith(head));
		}
	}

	@Test
	void addressesOfPapersThatMakeNoSenseAreRefused() throws IOException {
		assertThat(get("/ko/statements/nothing.pdf").statusCode()).isEqualTo(404);
		assertThat(get("/ko/statements/kccj-14.pdf?langs=fr").statusCode()).isEqualTo(400);
		assertThat(get("/ko/statements/kccj-14.pdf?view=all").statusCode()).isEqualTo(400);
		assertThat(get("/ko/statements/kccj-14@99.pdf").statusCode()).isEqualTo(404);
		assertThat(get("/ko/statements/kccj-14@1.pdf").statusCode()).isEqualTo(200);
		assertThat(get("/ko/statements/kccj-14/99.pdf").statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource({ "ko, 글꼴", "ja, フォント", "en, font" })
	void aMissingFontIsAPageThatNamesThePackages(String language, String word) throws IOException {
		Object fonts = ReflectionTestUtils.getField(this.papers, "fonts");
		Object found = ReflectionTestUtils.getField(fonts, "found");
		Object places = ReflectionTestUtils.getField(fonts, "places");
		ReflectionTestUtils.setField(fonts, "found", null);
		ReflectionTestUtils.setField(fonts, "places", List.of());
		try {
			// an order of languages nobody asked for before
			String other = language.equals("ja") ? "ko" : "ja";
			HttpResponse<byte[]> answer = get(
					"/" + language + "/statements/kccj-14.pdf?view=text&langs=" + other + "," + language);
			String page = new String(answer.body(), StandardCharsets.UTF_8);

			assertThat(answer.statusCode()).isEqualTo(503);
			assertThat(page).contains("apt-get install fonts-nanum fonts-ipaexfont", word);
			assertThat(Html.errors(page)).isEmpty();
		}
		finally {
			ReflectionTestUtils.setField(fonts, "places", places);
			ReflectionTestUtils.setField(fonts, "found", found);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "ko", "ja", "en" })
	void aClauseComesWithItsReportsAndAnswers(String language) throws IOException {
		String path = "/" + language + "/statements/" + clause() + ".pdf";
		Printed printed = new Printed(get(path).body());
		show(printed, "clause-" + language);

		assertThat(printed.objections()).isEmpty();
		assertThat(printed.overhanging()).isEmpty();
		assertThat(printed.files()).isEmpty();
		assertThat(printed.text()).contains("/id/clause/");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ko", "ja", "en" })
	void aBriefingIsNumberedKeepsAndCarriesItsFigures(String language) throws IOException {
		Desk chair = Desk.of(this.port, "executive-kr");
		chair.speak(language);
		Printed printed = new Printed(briefing(chair, "internal", "langs", language));
		show(printed, "briefing-" + language);

		assertThat(printed.objections()).isEmpty();
		assertThat(printed.overhanging()).isEmpty();
		assertThat(printed.language()).isEqualTo(language);
		assertThat(printed.fonts()).doesNotContainValue(false);
		assertThat(printed.text()).contains(switch (language) {
			case "ko" -> "내부용";
			case "ja" -> "内部";
			default -> "Internal";
		});
		String csv = new String(printed.files().get("example-figures-2026-11-22-" + language + ".csv"),
				StandardCharsets.UTF_8);
		List<String> open = Crawl.get(home(), "/" + language + "/progress.csv?series=example").body().lines().toList();
		assertThat(csv.lines()).isEqualTo(open);
		assertThat(chair.get("/exec/briefing").body()).contains("/exec/briefing/copies/");
	}

	@Test
	void aPublicBriefingSaysNothingInternalAndAnotherSideOpensNoCopy() throws IOException {
		Desk chair = Desk.of(this.port, "executive-kr");
		chair.speak("en");
		String address = printed(chair, "public", "langs", "en");
		String text = new Printed(bytes(chair, address)).text();

		assertThat(text).doesNotContain("Internal", "Decisions needed", "Signature awaited");
		assertThat(Desk.of(this.port, "executive-jp").get(address).statusCode()).isEqualTo(404);
		assertThat(chair.get("/exec/briefing/copies/no.pdf").statusCode()).isEqualTo(404);
	}

	@Test
	void severalLanguagesFollowEachOtherInOneDocument() throws IOException {
		Desk chair = Desk.of(this.port, "executive-jp");
		chair.speak("ja");
		HttpResponse<String> answer = chair.post("/exec/briefing",
				Map.of("langs", "ja,ko", "parts", "SUMMARY,FIGURES", "audience", "public", "series", "example"));
		Printed printed = new Printed(bytes(chair, answer.headers().firstValue("location").orElseThrow()));

		assertThat(printed.objections()).isEmpty();
		assertThat(printed.overhanging()).isEmpty();
		assertThat(printed.files()).hasSize(2);
		assertThat(printed.text()).contains("ブリーフィング", "브리핑");
	}

	@Test
	void thePreviewIsTheDocumentAsAPage() {
		Desk chair = Desk.of(this.port, "executive-kr");
		chair.speak("ko");
		HttpResponse<String> form = chair.get("/exec/briefing?series=example");
		assertThat(Html.errors(form.body())).isEmpty();
		HttpResponse<String> preview = chair.get("/exec/briefing/preview?series=example&parts="
				+ "SUMMARY&parts=FIGURES&parts=TOPICS&parts=CHANGES&parts=PAST_DUE&parts=DECISIONS&parts=NEXT_MEETING&parts=ANNEX");

		assertThat(Html.errors(preview.body())).isEmpty();
		assertThat(preview.body()).contains("<html lang=\"ko\"", "이행", "/assets/app-");
		HttpResponse<String> unread = chair.get("/exec/briefing/preview?series=example&asOf=2999-01-01");
		assertThat(unread.statusCode()).isEqualTo(303);
		assertThat(unread.headers().firstValue("location").orElseThrow())
			.endsWith("/exec/briefing?series=example&asOf=2999-01-01");
		assertThat(chair.get("/exec/briefing/preview?series=example&since=2026-11-20&parts=NEXT_MEETING").body())
			.containsPattern("비교 기준\\s*<span>[^<]*20[^<]*</span>:")
			.doesNotContain("<th scope=\"row\"></th>");
		// what the form shows counts, whatever the address said
		HttpResponse<String> shown = chair.post("/exec/briefing", Map.of("langs", "ja", "parts", "SUMMARY,FIGURES",
				"audience", "public", "series", "example", "then", "preview"));
		assertThat(shown.statusCode()).isEqualTo(303);
		String address = shown.headers().firstValue("location").orElseThrow();
		assertThat(address).contains("/exec/briefing/preview?", "langs=ja", "audience=public");
		assertThat(chair.get(address.substring(address.indexOf("/exec"))).body()).contains("<html lang=\"ja\"")
			.doesNotContain("内部用");
		HttpResponse<String> nothing = chair.post("/exec/briefing", Map.of("audience", "public", "then", "print"));
		assertThat(nothing.statusCode()).isEqualTo(422);
		assertThat(nothing.body()).contains("langs-error", "parts-error");
		HttpResponse<String> part = chair.post("/exec/briefing", Map.of("parts", "NONSENSE"));
		assertThat(part.statusCode()).isEqualTo(422);
		assertThat(part.body()).contains("parts-error").doesNotContain("asOf-error");
		HttpResponse<String> series = chair.get("/exec/briefing?series=nothing");
		assertThat(series.statusCode()).isEqualTo(422);
		assertThat(series.body()).contains("series-error");
		assertThat(chair.get("/exec/briefing/preview?series=nothing").statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2999-01-01", "2027-13-45", "soon" })
	void aDayThatMakesNoSenseStaysInTheFormOfTheBriefing(String day) {
		HttpResponse<String> answer = Desk.of(this.port, "executive-kr")
			.get("/exec/briefing?series=example&asOf=" + day);
		Document form = Jsoup.parse(answer.body());

		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(form.select("#asOf").attr("type") + " " + form.select("#asOf").val()).isEqualTo("text " + day);
		assertThat(form.select("#asOf-error").text()).contains("2026-06-30");
		assertThat(form.select("a[href=#asOf]").text()).contains("2026-06-30");
		assertThat(form.select("#series option[selected]").val()).isEqualTo("example");
		assertThat(form.select("[name=langs][checked]")).as("what is usual").hasSize(1);
		assertThat(form.select("[name=parts][checked]")).hasSizeGreaterThan(5);
		assertThat(Html.errors(answer.body())).isEmpty();
	}

	@Test
	void theAgendaTakesFirstWhatTheSidesSeeDifferentlyThenWhatIsDueByTheMeeting() {
		Document paper = preview("executive-jp", "ja", "internal", "parts=NEXT_MEETING");
		Element agenda = paper.expectFirst("table.agenda");

		assertThat(agenda.select("thead th").eachText()).contains("実施する側").doesNotContain("実施機関");
		assertThat(agenda.expectFirst("tbody").text()).contains("見解相違");
		String meeting = "2027-02-05";
		// a point is a clause with all its actions, the most urgent of them first
		List<String> due = agenda.select("tbody")
			.stream()
			.filter((it) -> !it.text().contains("見解相違"))
			.map((it) -> it.expectFirst("tr").attr("data-due"))
			.toList();
		List<String> order = new ArrayList<>(due.stream().filter((it) -> !it.isEmpty()).sorted().toList());
		order.addAll((int) order.stream().filter((it) -> it.compareTo(meeting) <= 0).count(),
				due.stream().filter(String::isEmpty).toList());
		assertThat(due).contains("").isEqualTo(order);
		assertThat(agenda.select("tbody")).extracting((it) -> it.expectFirst("tr .meta").text())
			.doesNotHaveDuplicates();
		assertThat(paper.select("table.speakers tr:contains(見解の説明) th").eachText()).containsExactly("日本", "韓国");
		assertThat(paper.select("table.speakers tbody tr"))
			.allSatisfy((it) -> assertThat(it.select("th .side")).hasSize(1));
	}

	@Test
	void decisionsStandRightAfterTheSummaryInTheFormAndInTheDocument() {
		Desk chair = Desk.of(this.port, "executive-kr");
		chair.speak("ko");

		assertThat(preview("executive-kr", "ko", "internal", "").select("h2[id]").eachAttr("id"))
			.containsExactly("summary", "decisions", "figures", "topics", "changes", "past-due", "assessments", "next");
		assertThat(Jsoup.parse(chair.get("/exec/briefing").body()).select("input[name=parts]").eachAttr("value"))
			.startsWith("SUMMARY", "DECISIONS", "FIGURES");
	}

	@Test
	void aDateThatIsOverIsSaidAsADate() {
		Element late = preview("executive-kr", "ko", "internal", "parts=CHANGES")
			.expectFirst("#change-PAST_DUE + table");

		assertThat(late.select("thead th").eachText()).containsExactly("후속 조치", "기한", "최근 보고");
		assertThat(late.select("tbody td time").attr("datetime")).isEqualTo("2026-11-01");
	}

	@Test
	void assessmentsAreOfWhoeverMayKnowThem() {
		String inside = preview("executive-kr", "ko", "internal", "parts=ASSESSMENTS").text();
		Document open = preview("executive-kr", "ko", "public", "parts=ASSESSMENTS");

		assertThat(inside).contains("협의가 필요하다.", "시찰단이 다녀왔다.", "내부용 · 양측");
		assertThat(open.text()).contains("준비 중이다.", "날짜가 미루어졌다.").doesNotContain("협의가 필요하다.", "내부용");
		assertThat(open.select("table.assessed thead th").eachText()).containsSubsequence("한국", "일본", "공동");
		Elements judged = open.select("table.assessed tr:contains(날짜가 미루어졌다.) td");
		assertThat(judged.eachText()).containsExactly("제2회 예시 상공회의소 회의 · 최종 평가", "0 준비 중이다.", "−1 날짜가 미루어졌다.", "−1");
		assertThat(preview("executive-kr", "ko", "internal", "parts=ASSESSMENTS&asOf=2025-06-01").text())
			.doesNotContain("준비 중이다.");
		Document statement = Jsoup.parse(Desk.of(this.port, "executive-kr").get("/exec/statements/example-1").body());
		assertThat(statement.select("table.assessed").text()).contains("준비 중이다.", "협의가 필요하다.");
		assertThat(statement.select("table.assessed a").eachAttr("href")).contains("/desk/clauses/example-1/5");
	}

	@Test
	void theAnnexIsTheStatementSomebodyChose() {
		Desk chair = Desk.of(this.port, "executive-kr");
		chair.speak("ko");
		String form = chair.get("/exec/briefing?series=example&annex=example-1").body();

		assertThat(Jsoup.parse(form).select("#annex option[selected]").eachAttr("value")).containsExactly("example-1");
		assertThat(preview("executive-kr", "ko", "internal", "parts=ANNEX").select("#annex + p").text())
			.startsWith("example-2");
		assertThat(preview("executive-kr", "ko", "internal", "parts=ANNEX&annex=example-1").select("#annex + p").text())
			.startsWith("example-1");
		assertThat(preview("executive-kr", "ko", "internal", "parts=ANNEX&annex=kccj-14").select("#annex + p").text())
			.as("of another series")
			.startsWith("example-2");
		assertThat(chair.get("/exec/briefing/preview?parts=ANNEX&annex=nothing").statusCode()).isEqualTo(404);
		HttpResponse<String> refused = chair.get("/exec/briefing?annex=nothing");
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("annex-error", "목록에서 공동성명을 선택하세요");
		HttpResponse<String> shown = chair.post("/exec/briefing", Map.of("langs", "ko", "parts", "ANNEX", "audience",
				"public", "series", "example", "annex", "example-1", "then", "preview"));
		assertThat(shown.headers().firstValue("location").orElseThrow()).contains("annex=example-1");
	}

	@Test
	void aBriefingIsAskedForByMailAndBack() {
		Desk chair = Desk.of(this.port, "executive-kr");
		chair.speak("ko");
		Elements link = Jsoup.parse(chair.get("/exec/briefing").body()).select("a:contains(메일로 받기)");

		assertThat(link.attr("href")).isEqualTo("/account/notices#briefingDays");
		Document notices = Jsoup.parse(chair.get("/account/notices").body());
		assertThat(notices.select("select#briefingDays")).hasSize(1);
		assertThat(notices.select("main a[href=/exec/briefing]")).hasSize(1);
	}

	private Document preview(String account, String language, String audience, String more) {
		Desk chair = Desk.of(this.port, account);
		chair.speak(language);
		String page = chair
			.get("/exec/briefing/preview?series=example&audience=" + audience + "&langs=" + language + "&" + more)
			.body();
		assertThat(Html.errors(page)).isEmpty();
		return Jsoup.parse(page);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ko", "ja", "en" })
	void minutesHaveThePartsSomebodyChose(String language) throws IOException {
		Desk desk = Desk.of(this.port, "editor-kr");
		desk.speak(language);
		HttpResponse<byte[]> all = desk.file("/desk/meetings/kccj-14/minutes.pdf");
		Printed whole = new Printed(all.body());
		show(whole, "minutes-" + language);
		String agenda = new Printed(desk.file("/desk/meetings/kccj-14/minutes.pdf?parts=AGENDA").body()).text();

		assertThat(all.headers().firstValue("content-disposition").orElseThrow())
			.contains("kccj-14-minutes-" + language + ".pdf");
		assertThat(whole.objections()).isEmpty();
		String outcomes = switch (language) {
			case "ko" -> "확인 현황";
			case "ja" -> "確認状況";
			default -> "Who confirmed them";
		};
		assertThat(whole.text()).contains(outcomes);
		assertThat(agenda).doesNotContain(outcomes);
		assertThat(desk.get("/desk/meetings/kccj-14/minutes.pdf?parts=ALL").statusCode()).isEqualTo(400);
		assertThat(desk.get("/desk/meetings/kccj-14/minutes.pdf?langs=fr").statusCode()).isEqualTo(400);
	}

	@ParameterizedTest
	@CsvSource({ "ko, 한국 측만의 발언(서명 없음)", "ja, 韓国側のみの発言（署名なし）", "en, 'Said by the Korean side alone, unsigned'" })
	void minutesSayWhatOneSideSaidAlone(String language, String mark) throws IOException {
		Desk desk = Desk.of(this.port, "editor-jp");
		desk.speak(language);

		Printed printed = new Printed(desk.file("/desk/meetings/example-2/minutes.pdf?parts=OUTCOMES").body());
		show(printed, "minutes-alone-" + language);

		assertThat(printed.objections()).isEmpty();
		assertThat(printed.text().replaceAll("\\s+", " ")).containsOnlyOnce(mark);
		assertThat(desk.get("/desk/meetings/example-2/minutes").body()).contains(mark);
	}

	@Test
	@Tag("bench")
	void pagesInASecond() {
		Paper paper = sixty(Language.KO);
		int pages = new Printed(this.papers.print(paper)).pages();
		IntStream.range(0, 5).forEach((it) -> this.papers.print(paper));
		long start = System.nanoTime();
		IntStream.range(0, 10).forEach((it) -> this.papers.print(paper));
		double seconds = (System.nanoTime() - start) / 1e9;
		System.out.printf("%d pages in %.2f s warm, %.1f pages a second%n", pages, seconds / 10, 10 * pages / seconds);
		assertThat(seconds / 10).isLessThan(5);
	}

	private byte[] briefing(Desk chair, String audience, String... more) throws IOException {
		return bytes(chair, printed(chair, audience, more));
	}

	private static String printed(Desk chair, String audience, String... more) {
		Map<String, String> form = new HashMap<>(Map.of("audience", audience, "series", "example", "parts",
				"SUMMARY,DECISIONS,FIGURES,TOPICS,CHANGES,PAST_DUE,ASSESSMENTS,NEXT_MEETING,ANNEX"));
		for (int i = 0; i < more.length; i += 2) {
			form.put(more[i], more[i + 1]);
		}
		HttpResponse<String> answer = chair.post("/exec/briefing", form);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
		return answer.headers().firstValue("location").orElseThrow();
	}

	private static byte[] bytes(Desk chair, String address) {
		HttpResponse<byte[]> answer = chair.file(address);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("content-disposition").orElseThrow()).contains("-briefing-2026-11-22-");
		return answer.body();
	}

	/** A clause of the example with a report. */
	private String clause() {
		String rows = Crawl.get(home(), "/en/progress/sides-differ?series=example").body();
		var found = Pattern.compile("/en/statements/([a-z0-9-]+/[0-9a-z-]+)#").matcher(rows);
		assertThat(found.find()).isTrue();
		return found.group(1);
	}

	private URI home() {
		return URI.create("http://127.0.0.1:" + this.port);
	}

	private HttpResponse<byte[]> get(String path) throws IOException {
		try {
			return HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(URI.create(home() + path)).build(), BodyHandlers.ofByteArray());
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void show(Printed printed, String name) throws IOException {
		if (Files.isDirectory(PICTURES)) {
			int page = 1;
			for (var picture : printed.pictures(Float.parseFloat(System.getProperty("papers.dpi", "80")))) {
				ImageIO.write(picture, "png", PICTURES.resolve(name + "-" + page++ + ".png").toFile());
			}
		}
	}

	private static String words(Language language) {
		return switch (language) {
			case KO -> KO;
			case JA -> JA;
			case EN -> EN;
		};
	}

	private Paper sixty(Language reader) {
		return sixty(reader, reader.first());
	}

	private static Paper sixty(Language reader, List<Language> columns) {
		LocalText title = new LocalText("공동성명", "共同声明", "Joint statement");
		Spoken best = title.best(reader);
		StatementPage statement = new StatementPage("long-60", best, List.of(), title, null, null, null,
				SpokenDate.plain("2025-12-08", "2025-12-08"), null, null, null, null, null, UUID.randomUUID(), 1, 1,
				false, "PUBLISHED", null, null, "0123456789abcdef".repeat(4), LocalText.none(), LocalText.none(),
				LocalText.none(), List.of(), List.of(), List.of(), List.of(), null, null, null, null, null, null, false,
				false);
		List<ClauseRow> clauses = new ArrayList<>();
		for (int i = 1; i <= 60; i++) {
			int number = i;
			clauses.add(new ClauseRow(String.valueOf(i), String.valueOf(i), 0, "COMMITMENT", "COMMITMENT", null, null,
					columns.stream()
						.map((it) -> new ClauseRow.Cell(it.code(), words(it).formatted(number), true, null))
						.toList(),
					null, null, null));
		}
		Map<String, Object> model = new HashMap<>(Map.of("page",
				new Page(reader, "", null, "https://example.org", true, "Portal", null), "siteName", "Portal", "code",
				reader.code(), "address", "https://example.org/id/statement/long-60@1", "internal", false, "day",
				SpokenDate.plain("2026-11-22", "2026-11-22"), "statement", statement, "progress", false));
		model.put("text",
				new ParallelText(
						columns.stream().map((it) -> new ParallelText.Column(it.code(), it.name(), "")).toList(),
						List.of(), clauses, List.of()));
		return Paper.of("site/paper-statement", reader, "https://example.org", model);
	}

}
