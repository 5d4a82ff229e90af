package org.yaksoku.journey;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yaksoku.progress.figures.Figure;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

/**
 * The public pages as a browser shows them: accessible, silent on its console, talking to
 * nobody else, and whole without JavaScript.
 */
@Journey
class BrowserTests {

	private static final int WIDE = 1320;

	private static final int NARROW = 390;

	private static Browser browser;

	private static Crawl crawl;

	@LocalServerPort
	int port;

	@BeforeEach
	void open() {
		if (browser == null) {
			browser = Browser.open();
			crawl = Crawl.once(this.port);
		}
	}

	@AfterAll
	static void close() {
		if (browser != null) {
			browser.close();
			browser = null;
		}
	}

	/** In one language each; in all of them when all is run. */
	@Test
	void everyKindOfPageIsAccessibleOnAWideScreen() {
		inspect(Accessibility.oneOfEach(crawl.templates(), 0), WIDE);
	}

	/** In another language than on a wide screen. */
	@Test
	void everyKindOfPageIsAccessibleOnAPhone() {
		inspect(Accessibility.oneOfEach(crawl.templates(), 1), NARROW);
	}

	@Test
	@Tag("slow")
	void everyPageIsAccessible() {
		inspect(crawl.pages().keySet(), WIDE);
		inspect(crawl.pages().keySet(), NARROW);
	}

	@Test
	void refusalsAreAccessibleToo() {
		inspect(Stream.of("ko", "ja", "en").map((it) -> "/" + it + "/statements/nothing").toList(), WIDE, 404);
	}

	@Test
	void everyWordIsThereWithoutJavaScript() {
		try (BrowserContext with = context(WIDE, true); BrowserContext without = context(WIDE, false)) {
			Page one = with.newPage();
			Page other = without.newPage();
			assertSoftly((softly) -> {
				for (String path : english()) {
					one.navigate(url(path));
					other.navigate(url(path));
					softly.assertThat(other.locator("body").innerText())
						.as(path)
						.isEqualTo(one.locator("body").innerText());
				}
			});
		}
	}

	@Test
	void nothingIsCutOffOnAPhone() {
		try (BrowserContext phone = context(320, true)) {
			Page page = phone.newPage();
			assertSoftly((softly) -> {
				for (String path : crawl.templates().values()) {
					page.navigate(url(path));
					Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
					softly.assertThat(((Number) overflow).intValue()).as(path).isLessThanOrEqualTo(0);
				}
			});
		}
	}

	/**
	 * As wide and high as it is offered to the pages of others, where nothing scrolls.
	 */
	@Test
	void aFigureFitsTheFrameItIsPutInElsewhere() {
		try (BrowserContext frame = browser.chromium().newContext(new NewContextOptions().setViewportSize(480, 280))) {
			Page page = frame.newPage();
			assertSoftly((softly) -> {
				for (String language : List.of("ko", "ja", "en")) {
					for (String query : List.of("", "?series=example")) {
						for (Figure figure : Figure.values()) {
							String path = "/" + language + "/embed/figures/" + figure.slug() + query;
							page.navigate(url(path));
							softly.assertThat(page.locator(".tag--example").count())
								.as(path)
								.isEqualTo(query.isEmpty() ? 0 : 1);
							Object most = page.evaluate("Math.max(document.documentElement.scrollHeight - innerHeight, "
									+ "document.documentElement.scrollWidth - innerWidth)");
							softly.assertThat(((Number) most).intValue()).as(path).isLessThanOrEqualTo(0);
						}
					}
				}
			});
		}
	}

	@Test
	void theSkipLinkIsTheFirstStopOfTheKeyboard() {
		try (BrowserContext context = context(WIDE, true)) {
			Page page = context.newPage();
			page.navigate(url("/en/statements/kccj-14"));
			page.keyboard().press("Tab");
			assertThat(page.evaluate("document.activeElement.getAttribute('href')")).isEqualTo("#main");
			page.keyboard().press("Enter");
			assertThat(page.evaluate("location.hash")).isEqualTo("#main");
		}
	}

	@Test
	void sealsAndBarsStayVisibleInForcedColours() {
		try (BrowserContext context = browser.chromium()
			.newContext(new NewContextOptions().setViewportSize(WIDE, 900).setForcedColors(ForcedColors.ACTIVE))) {
			Page page = context.newPage();
			page.navigate(url("/en/statements/example-2"));
			assertThat(page.evaluate("getComputedStyle(document.querySelector('.seal')).forcedColorAdjust"))
				.isEqualTo("none");
		}
	}

	private void inspect(Collection<String> paths, int width) {
		inspect(paths, width, 200);
	}

	private void inspect(Collection<String> paths, int width, int status) {
		TwoBrowsers.share(paths, (one, half) -> {
			try (BrowserContext context = context(one, width, true)) {
				Inspector inspector = new Inspector(context, url(""), status);
				assertSoftly((softly) -> half.forEach((path) -> inspector.inspect(softly, path)));
				assertThat(context.cookies()).isEmpty();
			}
		});
	}

	private List<String> english() {
		return crawl.templates().values().stream().filter((it) -> it.startsWith("/en")).toList();
	}

	private static BrowserContext context(int width, boolean javaScript) {
		return context(browser, width, javaScript);
	}

	private static BrowserContext context(Browser browser, int width, boolean javaScript) {
		return browser.chromium()
			.newContext(new NewContextOptions().setViewportSize(width, 900).setJavaScriptEnabled(javaScript));
	}

	private String url(String path) {
		return "http://127.0.0.1:" + this.port + path;
	}

}
