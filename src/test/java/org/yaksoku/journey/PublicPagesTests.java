package org.yaksoku.journey;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

/**
 * Every page an anonymous reader can reach, crawled from the front door.
 */
@Journey
class PublicPagesTests {

	private static Crawl crawl;

	@LocalServerPort
	int port;

	@Autowired
	StatementLog statements;

	@BeforeEach
	void crawlOnce() {
		if (crawl == null) {
			crawl = Crawl.once(this.port);
		}
	}

	@Test
	void leadFromTheFrontDoorToEveryKindOfPageInEveryLanguage() {
		assertThat(crawl.templates().keySet()).contains("/en", "/ko", "/ja");
		for (String language : List.of("ko", "ja", "en")) {
			assertThat(crawl.templates().keySet()).contains("/" + language + "/statements",
					"/" + language + "/statements/{code}", "/" + language + "/statements/{code}/{clause}",
					"/" + language + "/statements/{code}/history", "/" + language + "/statements/{code}@{version}",
					"/" + language + "/statements/{code}@{version}/verify", "/" + language + "/verify",
					"/" + language + "/meetings", "/" + language + "/meetings/{code}",
					"/" + language + "/series/{code}", "/" + language + "/topics", "/" + language + "/topics/{code}",
					"/" + language + "/organisations/{code}", "/" + language + "/method", "/" + language + "/about",
					"/" + language + "/accessibility", "/" + language + "/privacy");
		}
	}

	@Test
	void answerEveryLinkTheyOffer() {
		assertSoftly((softly) -> crawl.answers()
			.forEach((path, answer) -> softly.assertThat(answer.statusCode())
				.as(path)
				// 410 is the tombstone of a withdrawn statement, which its history links
				// to
				.isIn(200, 303, 410)));
		assertThat(crawl.answers().values()).filteredOn((it) -> it.statusCode() == 410).isNotEmpty();
	}

	@Test
	void setNoCookie() {
		assertSoftly((softly) -> crawl.answers()
			.forEach((path, answer) -> softly.assertThat(answer.headers().allValues("set-cookie")).as(path).isEmpty()));
	}

	@Test
	void protectTheirReader() {
		assertSoftly((softly) -> crawl.answers().forEach((path, answer) -> {
			String policy = answer.headers().firstValue("content-security-policy").orElse("");
			softly.assertThat(answer.headers().firstValue("x-content-type-options")).as(path).contains("nosniff");
			if (path.startsWith("/files/")) {
				// whatever somebody sent in does nothing even where it is opened as a
				// page
				softly.assertThat(policy).as(path).isEqualTo("default-src 'none'; sandbox");
				return;
			}
			softly.assertThat(policy)
				.as(path)
				.contains("default-src 'none'", "style-src 'self'",
						"frame-ancestors " + (framed(path) ? "*" : "'none'"))
				.doesNotContain("unsafe");
			// what stands in a frame of others runs nothing at all
			softly.assertThat(policy.contains("script-src 'self'")).as(path).isEqualTo(!framed(path));
		}));
	}

	@Test
	void mayBeCachedByAnybody() {
		assertSoftly((softly) -> crawl.pages().forEach((path, answer) -> {
			softly.assertThat(answer.headers().firstValue("cache-control").orElse(""))
				.as(path)
				.contains("public", "s-maxage=1", "stale-while-revalidate");
			softly.assertThat(answer.headers().firstValue("etag").orElse("")).as(path).startsWith("W/\"");
			softly.assertThat(answer.headers().allValues("vary")).as(path).allMatch((it) -> !it.contains("Cookie"));
		}));
	}

	@Test
	void sayTheirLanguageAndNameTheirTwins() {
		assertSoftly((softly) -> crawl.pages().forEach((path, answer) -> {
			if (framed(path)) {
				softly.assertThat(answer.body()).as(path).doesNotContain("<script", "<form", " style=\"", "??");
				return;
			}
			String language = path.substring(1, 3);
			softly.assertThat(answer.body())
				.as(path)
				.contains("<html lang=\"" + language + "\"", "rel=\"canonical\"", "hreflang=\"ko\"", "hreflang=\"ja\"",
						"hreflang=\"en\"", "hreflang=\"x-default\"");
			softly.assertThat(count(answer.body(), "<h1")).as(path + ": one h1").isEqualTo(1);
			softly.assertThat(answer.body()).as(path).doesNotContain("??", "onclick=", " style=\"");
		}));
	}

	@Test
	void areValidHtml() {
		assertSoftly((softly) -> {
			for (String path : crawl.templates().values()) {
				softly.assertThat(Html.errors(crawl.answers().get(path).body())).as(path).isEmpty();
			}
		});
	}

	@Test
	@Tag("slow")
	void areValidHtmlEveryOne() {
		assertSoftly((softly) -> crawl.pages()
			.forEach((path, answer) -> softly.assertThat(Html.errors(answer.body())).as(path).isEmpty()));
	}

	@Test
	void areAnsweredFromTheCacheWithoutBeingWrittenAgain() {
		assertSoftly((softly) -> {
			for (String path : crawl.templates().values()) {
				// what other stories published since the crawl has moved the stamp
				String etag = Crawl.get(home(), path).headers().firstValue("etag").orElseThrow();
				this.statements.take();
				HttpResponse<String> again = Crawl.get(home(), path, "If-None-Match", etag);
				softly.assertThat(again.statusCode()).as(path).isEqualTo(304);
				softly.assertThat(again.body()).as(path).isEmpty();
				softly.assertThat(this.statements.take()).as(path).hasSizeLessThanOrEqualTo(1);
			}
		});
	}

	@Test
	void askTheDatabaseAtMostThreeTimesForWhatIsCountedAlready() {
		askAFewTimes(crawl.templates().values());
	}

	@Test
	@Tag("slow")
	void noPageAsksTheDatabaseMoreThanAFewTimes() {
		askAFewTimes(crawl.pages().keySet());
	}

	/** Figures are counted by the first who asks and remembered for all others. */
	private void askAFewTimes(Collection<String> paths) {
		assertThat(paths).hasSizeGreaterThan(50);
		assertSoftly((softly) -> {
			for (String path : paths) {
				this.statements.take();
				Crawl.get(home(), path);
				softly.assertThat(this.statements.take()).as(path).hasSizeLessThanOrEqualTo(5);
				Crawl.get(home(), path);
				softly.assertThat(this.statements.take()).as(path).hasSizeLessThanOrEqualTo(3);
			}
		});
	}

	@Test
	void labelEverythingInvented() {
		Map<String, HttpResponse<String>> pages = crawl.pages();
		List<String> silent = new ArrayList<>();
		pages.forEach((path, answer) -> {
			boolean invented = path.matches("/\\w+/(statements|meetings|series|organisations)/example.*");
			boolean named = answer.body()
				.matches("(?s).*href=\"/\\w\\w/(statements|meetings|series|organisations)/example.*");
			if (invented && !answer.body().contains("notice--example")
					|| named && !answer.body().contains("--example\"")) {
				silent.add(path);
			}
		});

		assertThat(silent).isEmpty();
		assertThat(pages.keySet()).anyMatch((it) -> it.startsWith("/en/statements/example"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/en/statements/kccj-14@2026-02-31", "/en/statements/kccj-14@soon",
			"/en/statements/nothing", "/en/statements/kccj-14/999", "/en/statements/kccj-14/x",
			"/en/statements/kccj-14@99", "/fr", "/fr/statements", "/en/meetings/nothing", "/en/series/nothing",
			"/en/topics/nothing", "/en/organisations/nothing", "/en/nothing", "/en/statements/kccj-14?langs=xx",
			"/en/statements/kccj-14?langs=", "/en/statements/kccj-14?langs=ko,ko,ko,ko",
			"/en/statements/kccj-14?langs=%00", "/en/statements/kccj-14?langs=%ED%A0%80", "/en/statements?year=abc",
			"/en/statements?year=99999999999999999999", "/en/statements?side=XX", "/en/statements?kind=NOPE",
			"/en/statements?page=-1", "/en/statements/%00", "/en/statements/..%2f..%2fetc", "/en//statements",
			"/en/statements/kccj-14;x=1", "/en/statements/%E2%80%AE", "/id/clause/none", "/id/what/kccj-14", "/unknown",
			"/en/statements/kccj-14?view=nothing", "/en/statements/kccj-14/1?langs=zz", "/actuator", "/actuator/env",
			"/en/topics/ai?after=garbage", "/en/topics/nothing.csv", "/en/topics/ai.csv?after=garbage",
			"/en/topics/ai.json?after=%00", "/en/topics/ai.atom?after=garbage", "/en/topics/ai.exe",
			"/en/progress/editions.csv?series=%00", "/en/progress/editions.json?as-of=9999-99-99",
			"/en/statements/kccj-14@+999999999-12-31", "/en/statements/kccj-14@+300000-01-01",
			"/en/statements/kccj-14/history?from=1&to=1", "/en/statements?after=garbage",
			"/en/statements/kccj-14@99/verify", "/en/statements/kccj-14@x/canonical.txt",
			"/en/statements/kccj-14@0/version.json", "/en/verify?fingerprint=%00" })
	void answerNonsenseCalmly(String path) {
		HttpResponse<String> answer = Crawl.get(home(), path);

		assertThat(answer.statusCode()).as(path).isIn(200, 400, 404);
		assertThat(answer.body()).doesNotContain("Exception", "at org.", "SQLState", "org.springframework",
				"Apache Tomcat/");
		assertThat(answer.headers().allValues("set-cookie")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/en/statements/kccj-14@2026-02-31", "/en/statements/nothing", "/fr/statements",
			"/en/statements/kccj-14/999", "/en/statements/kccj-14@99", "/en/statements/kccj-14?langs=xx",
			"/en/nothing" })
	void refuseWhatIsNotThere(String path) {
		assertThat(Crawl.get(home(), path).statusCode()).isIn(400, 404);
	}

	@Test
	void answerInTheReadersLanguageEvenWhenTheyRefuse() {
		for (String language : List.of("ko", "ja", "en")) {
			for (String path : List.of("/statements/nothing", "/statements?q=" + "x".repeat(40_000))) {
				HttpResponse<String> answer = Crawl.get(home(), "/" + language + path);

				assertThat(answer.statusCode()).isIn(400, 404);
				assertThat(answer.body()).contains("<html lang=\"" + language + "\"");
			}
		}
		assertThat(Crawl.get(home(), "/unknown", "Accept-Language", "ja").body()).contains("lang=\"ja\"");
	}

	@Test
	void giveAReferenceForAFaultOfOursAndSayNothingElseOfIt() {
		for (String language : List.of("ko", "ja", "en")) {
			HttpResponse<String> answer = Crawl.get(home(), "/" + language + "/fault");

			assertThat(answer.statusCode()).isEqualTo(500);
			assertThat(answer.body()).contains("<html lang=\"" + language + "\"")
				.containsPattern("[0-9A-HJKMNP-TV-Z]{8}")
				.doesNotContain(JourneyConfiguration.SECRET, "Exception", "at org.");
			assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
			assertThat(answer.headers().firstValue("etag")).isEmpty();
			assertThat(Html.errors(answer.body())).isEmpty();
		}
	}

	@Test
	void areSentCompressedToWhoeverCanReadIt() {
		for (String path : List.of("/ko/statements/kccj-14", "/en/statements/kccj-14/1", "/ja/topics")) {
			assertThat(Crawl.get(home(), path, "Accept-Encoding", "gzip").headers().firstValue("content-encoding"))
				.as(path)
				.contains("gzip");
			assertThat(Crawl.get(home(), path).headers().firstValue("content-encoding")).as(path).isEmpty();
		}
	}

	@Test
	void tellMachinesWhatTheyAreAbout() {
		Map<String, String> types = Map.of("", "WebSite", "/statements/kccj-14", "CreativeWork",
				"/statements/kccj-14/3", "CreativeWork", "/meetings/kccj-14", "Event", "/series/kccj", "EventSeries",
				"/organisations/kcci", "Organization", "/topics/ai", "DefinedTerm");
		for (String language : List.of("ko", "ja", "en")) {
			types.forEach((path, type) -> {
				String body = body("/" + language + path);
				Matcher data = Pattern.compile("<script type=\"application/ld\\+json\">(.+?)</script>", Pattern.DOTALL)
					.matcher(body);
				assertThat(data.find()).as(path).isTrue();
				JsonObject about = JsonParser.parseString(data.group(1)).getAsJsonObject();
				assertThat(about.get("@context").getAsString()).as(path).isEqualTo("https://schema.org");
				assertThat(about.get("@type").getAsString()).as(path).isEqualTo(type);
				assertThat(body).as(path)
					.contains("<link rel=\"canonical\" href=\"" + about.get("@id").getAsString() + "\"",
							"<meta property=\"og:url\" content=\"" + about.get("@id").getAsString() + "\"",
							"<meta property=\"og:title\"", "<meta property=\"og:description\"");
				assertThat(count(body, "property=\"og:locale:alternate\"")).as(path).isEqualTo(2);
			});
		}
		assertThat(body("/ja/topics")).contains("content=\"ja_JP\" property=\"og:locale\"");
	}

	@Test
	void keepPageAndQueryWhenTheLanguageChanges() {
		String body = Crawl.get(home(), "/en/statements/kccj-14?langs=ko,ja&view=text").body();

		assertThat(body)
			.containsPattern(Pattern.compile("href=\"/ko/statements/kccj-14\\?langs=ko(,|%2C)ja&amp;view=text\""));
	}

	@Test
	void openTheFrontDoorInTheReadersLanguage() {
		assertThat(front("ko-KR,ko;q=0.9")).isEqualTo("/ko");
		assertThat(front("ja")).isEqualTo("/ja");
		assertThat(front("fr,ja;q=0.4")).isEqualTo("/ja");
		assertThat(front("de")).isEqualTo("/en");
	}

	@Test
	void areFoundByTheIdentifierOfAVersion() {
		assertThat(named("/id/statement/kccj-14@1")).isEqualTo("303 /ja/statements/kccj-14@1");
		assertThat(named("/id/clause/example-1/3@2")).isEqualTo("303 /ja/statements/example-1@2#c3");
		for (String nothing : List.of("/id/statement/kccj-14@99", "/id/statement/nothing@1", "/id/clause/kccj-14/3@99",
				"/id/clause/kccj-14/999@1", "/id/meeting/kccj-14@1", "/id/topic/ai@1", "/id/statement/kccj-14@0")) {
			assertThat(named(nothing)).as(nothing).startsWith("404");
		}
	}

	@Test
	void sayWhichPartOfADateWasInferred() {
		assertThat(body("/en/statements/kccj-14")).contains("(month and year inferred)");
		assertThat(body("/ko/statements/kccj-14")).contains("(연도와 월은 추정)");
		assertThat(body("/ja/statements/kita-doyukai-2026")).contains("（年は推定）");
		assertThat(body("/en/statements/kita-doyukai-2026")).contains("(year inferred)")
			.doesNotContain("month and year");
	}

	@Test
	void nameEveryPostOfAPersonAndSayWhereANameHasNoFormInTheReadersScript() {
		assertThat(body("/ko/meetings/kccj-14")).contains("Park Seung-hee", "Samsung Electronics", "서울상공회의소",
				"(한국어 표기 없음)");
		assertThat(body("/ja/meetings/kccj-14")).contains("ソウル商工会議所", "（日本語表記なし）");
		assertThat(body("/en/meetings/kccj-14")).contains("Seoul Chamber of Commerce and Industry")
			.doesNotContain("no English form");
	}

	@Test
	void nameACommitteeTogetherWithTheBodyItBelongsTo() {
		assertThat(body("/ko/statements/kita-doyukai-2026")).contains("한국무역협회 한일교류특별위원회");
		assertThat(body("/ja/statements")).contains("韓国貿易協会 韓日交流特別委員会");
		assertThat(body("/en/series/kjer")).contains("KITA Korea-Japan Exchange Special Committee");
	}

	@Test
	void speakOfGovernmentsOnlyWhereOneIsAddressed() {
		assertThat(body("/ko/statements")).contains(">건의 사항</option>").doesNotContain("정부 건의");
		assertThat(body("/ja/topics/ai-data-sets")).contains(">提言</span>").doesNotContain("政府への提言");
		assertThat(body("/ja/topics/data-centres")).contains(">政府への提言</span>");
	}

	@Test
	void callThingsByTheirTitlesAndNotByTheirCodes() {
		String clause = body("/ko/statements/kccj-14/3");
		assertThat(heading(clause)).contains("제14회 한일상공회의소 회장단 회의 공동성명", "제3항").doesNotContain("kccj-14");
		assertThat(clause).contains("kccj-14 §3", ">제14회</a>");
		assertThat(body("/en/series/kccj")).contains(">Edition 14</a>", "What the sources say")
			.doesNotContain(">kccj-14</a>");
	}

	@Test
	void showWhereTheActionsOfEachStatementStand() {
		assertThat(body("/en/statements")).containsPattern("Completed \\d+ · In progress \\d+")
			.contains("Actions: 2", "No report yet");
	}

	@Test
	void areShownElsewhereWithAPicture() throws IOException {
		for (String language : List.of("ko", "ja", "en")) {
			Matcher named = Pattern.compile("og:image\" content=\"[^\"]*(/og/" + language + "-[0-9a-f]{16}\\.png)")
				.matcher(body("/" + language + "/statements"));
			// without a font for the language there is no picture
			assumeThat(named.find()).isTrue();
			HttpResponse<String> answer = Crawl.get(home(), named.group(1));

			assertThat(answer.headers().firstValue("content-type")).contains("image/png");
			assertThat(answer.headers().firstValue("cache-control")).contains("public, max-age=31536000, immutable");
			assertThat(answer.headers().firstValue("cross-origin-resource-policy")).contains("cross-origin");
			assertThat(answer.headers().allValues("set-cookie")).isEmpty();
			BufferedImage picture = ImageIO.read(home().resolve(named.group(1)).toURL());
			assertThat(List.of(picture.getWidth(), picture.getHeight())).containsExactly(1200, 630);
		}
		assertThat(Crawl.get(home(), "/og/ko-0000000000000000.png").statusCode()).isEqualTo(404);
	}

	private static boolean framed(String path) {
		return path.matches("/\\w\\w/embed/.*");
	}

	private String body(String path) {
		return Crawl.get(home(), path).body();
	}

	private String named(String identifier) {
		HttpResponse<String> answer = Crawl.get(home(), identifier, "Accept-Language", "ja");
		return answer.statusCode() + " " + answer.headers().firstValue("location").orElse("");
	}

	private static String heading(String body) {
		return body.substring(body.indexOf("<h1"), body.indexOf("</h1>"));
	}

	private String front(String accept) {
		HttpResponse<String> answer = Crawl.get(home(), "/", "Accept-Language", accept);
		assertThat(answer.statusCode()).isEqualTo(303);
		return URI.create(answer.headers().firstValue("location").orElseThrow()).getPath();
	}

	private URI home() {
		return URI.create("http://127.0.0.1:" + this.port);
	}

	private static int count(String text, String what) {
		return text.split(Pattern.quote(what), -1).length - 1;
	}

}
