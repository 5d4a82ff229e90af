package org.yaksoku.journey;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An import as a browser shows it, on a desk and on a phone.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "server.address=127.0.0.1", "spring.application.name=import" })
@ActiveProfiles("demo")
@Import(JourneyConfiguration.class)
class ImportBrowserTests {

	@LocalServerPort
	int port;

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(ints = { 1320, 390 })
	void everyStepIsAccessible(int width) throws Exception {
		Path file = this.folder.resolve("一覧.csv");
		Files.write(file, """
				コード,件名,条項,期限,協力機関
				seen-%1$d,データの共同利用,example-3/1,令和8年3月31日,
				Seen %1$d,協議体の設置,example-3/1,2026.13.01,日本商工会議
				""".formatted(width).getBytes(Charset.forName("windows-31j")));
		SoftAssertions softly = new SoftAssertions();
		try (Browser browser = Browser.open(); BrowserContext context = signedIn(browser, width)) {
			Page page = context.newPage();
			page.navigate(url("/desk/import"));
			look(softly, page);
			page.setInputFiles("#file", file);
			page.locator("main form[enctype] button").click();
			look(softly, page);
			page.locator("main a.button--primary").click();
			look(softly, page);
			page.locator("main button.button--primary").click();
			look(softly, page);
			page.locator("main button[name=use]").first().click();
			page.locator("main a.button--primary").click();
			look(softly, page);
			page.locator("main button.button--primary").click();
			page.locator("main form[action$='/reversal'] button").waitFor();
			look(softly, page);
			page.locator("main form[action$='/reversal'] button").click();
			look(softly, page);
			assertThat(page.locator("main dl.kv").count()).isEqualTo(1);
		}
		softly.assertAll();
	}

	@Test
	void needsNoScript() throws Exception {
		Path file = this.folder.resolve("plain.csv");
		Files.writeString(file, "code,title,clauses\nplain-1,Plain,example-3/1\n");
		try (Browser browser = Browser.open();
				BrowserContext context = browser.chromium()
					.newContext(new NewContextOptions().setJavaScriptEnabled(false))) {
			Page page = signIn(context, "editor-jp");
			page.navigate(url("/desk/import"));
			page.setInputFiles("#file", file);
			page.locator("main form[enctype] button").click();
			page.locator("main a.button--primary").click();
			page.locator("main button.button--primary").click();
			page.locator("main a.button--primary").click();
			page.locator("main button.button--primary").click();
			page.locator("main form[action$='/reversal'] button").click();

			assertThat(page.locator("main form[action$='/reversal']").count()).isZero();
		}
	}

	private void look(SoftAssertions softly, Page page) {
		page.waitForLoadState();
		String at = page.url().replaceFirst("^.*/desk", "/desk");
		softly.assertThat(Accessibility.violations(page)).as(at).isEmpty();
		Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
		softly.assertThat(((Number) overflow).intValue()).as(at + " is not cut off").isLessThanOrEqualTo(0);
	}

	private BrowserContext signedIn(Browser browser, int width) {
		BrowserContext context = browser.chromium().newContext(new NewContextOptions().setViewportSize(width, 900));
		signIn(context, "editor-jp").close();
		return context;
	}

	private Page signIn(BrowserContext context, String account) {
		Page page = context.newPage();
		page.navigate(url("/sign-in"));
		page.fill("[name=email]", account + "@example.org");
		page.fill("[name=password]", Desk.PASSWORD);
		page.locator("main button").first().click();
		page.waitForLoadState();
		return page;
	}

	private String url(String path) {
		return "http://127.0.0.1:" + this.port + path;
	}

}
