package org.yaksoku.journey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

/**
 * The pages behind the sign-in as a browser shows them.
 */
@Journey
class DeskBrowserTests {

	private static Browser browser;

	private static final Map<String, String> PAGES = new LinkedHashMap<>();

	@LocalServerPort
	int port;

	@BeforeEach
	void open() {
		if (browser == null) {
			browser = Browser.open();
			PAGES.putAll(DeskPagesTests.kinds(this.port));
		}
	}

	@AfterAll
	static void close() {
		if (browser != null) {
			browser.close();
			browser = null;
		}
	}

	@Test
	void areAccessible() {
		areAccessible(1320);
	}

	/**
	 * In the suite nothing may be cut off on a phone; axe looks there when all is run.
	 */
	@Test
	@Tag("slow")
	void areAccessibleOnAPhone() {
		areAccessible(390);
	}

	private void areAccessible(int width) {
		try (BrowserContext context = signedIn(width); BrowserContext admin = signedIn(width, "admin-kr")) {
			assertSoftly((softly) -> PAGES.values()
				.forEach((path) -> inspect(softly, path.startsWith("/admin") ? admin : context, path)));
		}
	}

	@Test
	void nothingIsCutOffOnAPhone() {
		try (BrowserContext context = signedIn(320); BrowserContext admin = signedIn(320, "admin-kr")) {
			Page editing = context.newPage();
			Page administrating = admin.newPage();
			assertSoftly((softly) -> PAGES.values().forEach((path) -> {
				Page page = path.startsWith("/admin") ? administrating : editing;
				page.navigate(url(path));
				Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
				softly.assertThat(((Number) overflow).intValue()).as(path).isLessThanOrEqualTo(0);
			}));
		}
	}

	@Test
	void aTextIsEditedWhereItStands() {
		try (BrowserContext context = signedIn(1320)) {
			Page page = context.newPage();
			page.navigate(url("/desk/statements/example-4/clauses"));
			page.locator("a[data-into]").first().click();
			page.locator("#words textarea").waitFor();

			assertThat(page.url()).endsWith("/desk/statements/example-4/clauses");
			assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("TEXTAREA");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "かいぎ", "회의" })
	void composingNeitherSavesNorSubmits(String composed) {
		try (BrowserContext context = signedIn(1320)) {
			Page page = context.newPage();
			List<String> sent = new ArrayList<>();
			page.navigate(url("/desk/statements/new"));
			page.onRequest((it) -> {
				if (it.method().equals("POST")) {
					sent.add(it.url());
				}
			});
			page.locator("#titleJa").focus();
			CDPSession keyboard = context.newCDPSession(page);
			JsonObject composing = new JsonObject();
			composing.addProperty("text", composed);
			composing.addProperty("selectionStart", composed.length());
			composing.addProperty("selectionEnd", composed.length());
			keyboard.send("Input.imeSetComposition", composing);
			JsonObject enter = new JsonObject();
			enter.addProperty("type", "rawKeyDown");
			enter.addProperty("key", "Enter");
			enter.addProperty("code", "Enter");
			enter.addProperty("windowsVirtualKeyCode", 229);
			keyboard.send("Input.dispatchKeyEvent", enter);
			JsonObject chosen = new JsonObject();
			chosen.addProperty("text", composed);
			keyboard.send("Input.insertText", chosen);

			assertThat(page.inputValue("#titleJa")).isEqualTo(composed);
			assertThat(sent).isEmpty();
			assertThat(page.url()).endsWith("/desk/statements/new");
		}
	}

	@Test
	void whatIsTypedIsKeptAndTakenUpAgain() {
		try (BrowserContext context = signedIn(1320)) {
			Page page = context.newPage();
			page.onDialog((it) -> it.accept());
			page.navigate(url("/desk/statements/example-4"));
			String recorded = page.inputValue("#titleJa");
			page.locator("form[data-draft]").evaluate("(form) => { form.dataset.draftEvery = '300'; }");
			page.waitForResponse((it) -> it.url().endsWith("/desk/drafts") && it.status() == 200,
					() -> typeAtTheEnd(page, " 改"));
			page.waitForCondition(() -> !page.locator("[data-kept]").innerText().isEmpty());

			page.reload();
			assertThat(page.inputValue("#titleJa")).as("the record is untouched").isEqualTo(recorded);
			page.locator("a[href$='?draft=frameForm']").click();
			assertThat(page.inputValue("#titleJa")).isEqualTo(recorded + " 改");

			// leaving keeps what was typed since; the offer then shows both
			typeAtTheEnd(page, "訂");
			page.navigate(url("/desk"));
			page.waitForCondition(() -> {
				page.navigate(url("/desk/statements/example-4?draft=frameForm"));
				return page.inputValue("#titleJa").equals(recorded + " 改訂");
			});
			page.navigate(url("/desk/statements/example-4"));
			page.locator("form[action$='/desk/drafts/removal'] button").click();
			page.waitForURL("**/desk/statements/example-4");
			assertThat(page.locator("a[href$='?draft=frameForm']").count()).isZero();
		}
	}

	@Test
	void nothingIsKeptInTheMiddleOfASyllable() {
		try (BrowserContext context = signedIn(1320)) {
			Page page = context.newPage();
			page.onDialog((it) -> it.accept());
			List<String> sent = new ArrayList<>();
			page.navigate(url("/desk/statements/example-4"));
			page.locator("form[data-draft]").evaluate("(form) => { form.dataset.draftEvery = '100'; }");
			page.onRequest((it) -> {
				if (it.url().endsWith("/desk/drafts")) {
					sent.add(it.postData());
				}
			});
			page.locator("#titleKo").focus();
			CDPSession keyboard = context.newCDPSession(page);
			JsonObject composing = new JsonObject();
			composing.addProperty("text", "회의");
			composing.addProperty("selectionStart", 2);
			composing.addProperty("selectionEnd", 2);
			keyboard.send("Input.imeSetComposition", composing);
			page.waitForTimeout(600);
			assertThat(sent).isEmpty();
			JsonObject chosen = new JsonObject();
			chosen.addProperty("text", "회의");
			page.waitForResponse((it) -> it.url().endsWith("/desk/drafts"),
					() -> keyboard.send("Input.insertText", chosen));

			assertThat(sent).singleElement().asString().contains("titleKo").doesNotContain("_csrf", "submission=");
			page.navigate(url("/desk/statements/example-4"));
			page.locator("form[action$='/desk/drafts/removal'] button").click();
			page.waitForURL("**/desk/statements/example-4");
		}
	}

	private static void typeAtTheEnd(Page page, String words) {
		page.locator("#titleJa").press("End");
		page.locator("#titleJa").pressSequentially(words);
	}

	private void inspect(SoftAssertions softly, BrowserContext context, String path) {
		List<String> said = new ArrayList<>();
		Page page = context.newPage();
		page.onConsoleMessage((it) -> said.add(it.text()));
		page.onPageError(said::add);
		softly.assertThat(page.navigate(url(path)).status()).as(path).isEqualTo(200);
		softly.assertThat(Accessibility.violations(page)).as(path).isEmpty();
		softly.assertThat(said).as(path + ": console").isEmpty();
		page.close();
	}

	private BrowserContext signedIn(int width) {
		return signedIn(width, "editor-kr");
	}

	private BrowserContext signedIn(int width, String account) {
		BrowserContext context = browser.chromium().newContext(new NewContextOptions().setViewportSize(width, 900));
		Page page = context.newPage();
		page.navigate(url("/sign-in"));
		page.fill("#email", account + "@example.org");
		page.fill("#password", Desk.PASSWORD);
		page.locator("main button").click();
		page.waitForURL("**/desk");
		page.close();
		return context;
	}

	private String url(String path) {
		return "http://127.0.0.1:" + this.port + path;
	}

}
