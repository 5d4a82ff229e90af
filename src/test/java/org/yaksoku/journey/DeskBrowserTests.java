package org.yaksoku.journey;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
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

	/** The first things that reach beyond the screen. */
	private static final String WIDER = """
			[...document.querySelectorAll('body *')].filter((it) => it.getBoundingClientRect().right > innerWidth + 1)
			  .slice(0, 3).map((it) => it.outerHTML.slice(0, 200)).join(' ')""";

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
		TwoBrowsers.share(PAGES.values(), (one, half) -> {
			try (BrowserContext context = signedIn(one, width, "editor-kr");
					BrowserContext admin = signedIn(one, width, "admin-kr")) {
				Inspector editing = new Inspector(context, url(""), 200);
				Inspector administrating = new Inspector(admin, url(""), 200);
				assertSoftly((softly) -> half
					.forEach((path) -> (path.startsWith("/admin") ? administrating : editing).inspect(softly, path)));
			}
		});
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
				softly.assertThat(((Number) overflow).intValue())
					.as(() -> path + ": " + page.evaluate(WIDER))
					.isLessThanOrEqualTo(0);
			}));
		}
	}

	@Test
	void thePhoneHasAMenuWithoutScripts() {
		try (BrowserContext context = browser.chromium()
			.newContext(new NewContextOptions().setViewportSize(390, 844)
				.setJavaScriptEnabled(false)
				.setStorageState(state()))) {
			Page page = context.newPage();
			page.navigate(url("/desk/meetings"));
			assertThat(page.locator(".masthead a[href='/desk/statements']:visible").count()).isZero();

			page.locator(".menu summary").focus();
			page.keyboard().press("Enter");

			assertThat(page.locator(".menu a[aria-current=page]:visible").getAttribute("href"))
				.isEqualTo("/desk/meetings");
			page.locator(".menu a[href='/desk/statements']").click();
			assertThat(page.url()).endsWith("/desk/statements");
			page.setViewportSize(1320, 900);
			assertThat(page.locator(".masthead a[href='/desk/statements']:visible").count()).isEqualTo(1);
		}
	}

	@Test
	void thePhoneSaysWhatEachCellIs() {
		try (BrowserContext context = signedIn(390)) {
			Page page = context.newPage();
			for (String path : List.of("/desk/meetings", "/desk/statements")) {
				page.navigate(url(path));
				assertThat(page.locator(".table--stacks td").count()).isPositive();
				assertThat(page.locator(".table--stacks td:not([data-label])").count()).as(path).isZero();
			}
		}
	}

	@Test
	void aBriefingIsReadOnAPhoneWithoutMovingItSideways() {
		try (BrowserContext context = signedIn(390, "executive-kr")) {
			Page page = context.newPage();
			page.navigate(
					url("/exec/briefing/preview?series=example&parts=SUMMARY&parts=FIGURES&parts=TOPICS&parts=CHANGES"
							+ "&parts=PAST_DUE&parts=ASSESSMENTS&parts=NEXT_MEETING&parts=ANNEX"));

			assertThat(page.evaluate("(main => main.scrollWidth - main.clientWidth)(document.querySelector('main'))"))
				.isEqualTo(0);
			assertThat(page.locator("#figures + table tbody th").first().boundingBox().width).isGreaterThan(300);
			assertThat(page.locator("#topics + table td.number:not([data-label])").count()).isZero();
		}
	}

	@Test
	void thePhoneGivesEachTextOfAnIntakeTheWholeWidth() {
		Desk desk = Desk.of(this.port, "editor-kr");
		String statement = IntakeTests.begin(desk, "narrow-intake");
		desk.get(statement + "/intake");
		String split = IntakeTests.location(desk.post(statement + "/intake",
				Map.of("textKo", "1. 양측은 협력하기로 하였다.", "textJa", "1. 双方は協力することで合意した。", "textEn", "")));
		try (BrowserContext context = signedIn(390)) {
			Page page = context.newPage();
			page.navigate(url(split.replace("/split", "/alignment")));

			assertThat(page.locator(".intake-rows td").first().boundingBox().width).isGreaterThan(300);
			assertThat(page.locator(".intake-rows td:not([data-label])").count()).isZero();
		}
	}

	private String state() {
		try (BrowserContext context = signedIn(390)) {
			return context.storageState();
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
			assertThat(page.title()).doesNotContain("§");
			page.keyboard().press("Escape");
			assertThat(page.locator("#words").count()).isZero();
			assertThat(page.evaluate("document.activeElement.matches('a[data-into]')")).isEqualTo(true);
		}
	}

	@Test
	void theWordThatSomethingWasSavedHasTheFocus() {
		try (BrowserContext context = signedIn(1320)) {
			Page page = context.newPage();
			page.navigate(url("/desk/meetings/example-2"));
			page.locator("#who-sees-it form .button--primary").click();
			page.waitForURL("**/example-2#who-sees-it");

			page.waitForFunction("document.activeElement.matches('#who-sees-it .notice--done')");
		}
	}

	@Test
	void theBracketsLeadFromClauseToClause() {
		try (BrowserContext context = signedIn(1320)) {
			Page page = context.newPage();
			page.navigate(url("/desk/statements/example-4/clauses"));
			String first = url(page.locator(".cells__number a").first().getAttribute("href"));
			page.navigate(first);

			page.keyboard().press("]");
			page.waitForURL((it) -> !it.equals(first));
			assertThat(page.url()).contains("/clauses/");
			page.keyboard().press("[");
			page.waitForURL(first);

			page.navigate(url("/en/statements/example-2/1"));
			page.keyboard().press("]");
			page.waitForURL("**/example-2/2");
		}
	}

	@Test
	void theTabulatorVisitsEverythingOnceInOrder() {
		visitAll(List.of("/desk/meetings/{code}", "/desk/statements/{code}/clauses", "/desk/organisations"));
	}

	@Test
	@Tag("slow")
	void theTabulatorVisitsEverythingOnEveryKindOfPage() {
		// a paper is read, and leads nowhere
		visitAll(PAGES.keySet().stream().filter((it) -> !it.equals("/exec/briefing/preview")).toList());
	}

	@Test
	void whoeverIsAboutToBeSignedOutIsToldAndMayStay() {
		try (BrowserContext context = signedIn(1320)) {
			Page page = context.newPage();
			page.clock().install();
			page.navigate(url("/desk/statements"));
			Locator notice = page.locator("[role=alert][data-stay]");
			page.clock().fastForward("27:58");
			assertThat(notice.innerText()).isEmpty();

			page.clock().fastForward("00:03");
			assertThat(notice.innerText()).contains(notice.getAttribute("data-soon"))
				.contains(notice.getAttribute("data-button"));
			page.clock().resume();
			assertThat(Accessibility.violations(page)).isEmpty();
			while (!Boolean.TRUE.equals(page.evaluate("document.activeElement.matches('[data-stay] button')"))) {
				page.keyboard().press("Tab");
			}
			Response stayed = page.waitForResponse("**/account/presence", () -> page.keyboard().press("Enter"));
			assertThat(stayed.status()).isEqualTo(200);
			page.waitForCondition(() -> notice.innerText().isEmpty());

			page.clock().fastForward("28:01");
			assertThat(notice.innerText()).contains(notice.getAttribute("data-soon"));
			page.clock().fastForward("02:00");
			assertThat(notice.innerText()).contains(notice.getAttribute("data-ended"))
				.doesNotContain(notice.getAttribute("data-button"));
		}
	}

	@Test
	void aSecondWindowKeepsTheFirstSignedIn() {
		try (BrowserContext context = signedIn(1320)) {
			Page first = context.newPage();
			first.clock().install();
			first.navigate(url("/desk/statements"));
			first.clock().fastForward("28:01");
			Locator notice = first.locator("[data-stay]");
			assertThat(notice.innerText()).isNotEmpty();

			Page second = context.newPage();
			second.clock().install(new Clock.InstallOptions().setTime(System.currentTimeMillis() + 28 * 60_000));
			second.navigate(url("/desk/meetings"));

			first.waitForCondition(() -> notice.innerText().isEmpty());
		}
	}

	@Test
	void whatFollowsFromAnOutcomeIsSaidBesideIt() {
		Desk desk = Desk.of(this.port, "editor-kr");
		String meeting = "/desk/meetings/kccj-14";
		String page = desk.get(meeting).body();
		Matcher outcomes = Pattern.compile("/desk/outcomes/([0-9a-f-]+)/action").matcher(page);
		assertThat(outcomes.find()).isTrue();
		String first = outcomes.group(1);
		HttpResponse<String> form = desk.get("/desk/outcomes/" + first + "/action");
		Matcher lead = Pattern.compile("(?s)id=\"lead\".*?<option value=\"([0-9a-f-]{36})\"").matcher(form.body());
		assertThat(lead.find()).isTrue();
		assertThat(desk
			.post("/desk/outcomes/" + first + "/action",
					Map.of("titleKo", "결과 옆에 보일 조치", "lead", lead.group(1), "visibility", "BOTH_SIDES"))
			.statusCode()).isEqualTo(303);

		try (BrowserContext context = signedIn(1320)) {
			Page shown = context.newPage();
			shown.navigate(url(meeting));
			shown.locator("#made-" + first + " .made__action").first().waitFor();

			assertThat(shown.locator("#made-" + first).innerText()).contains("결과 옆에 보일 조치");
			assertThat(shown.locator("[id^=made-] a[href*=outcome-actions]").count()).isZero();
			assertThat(shown.url()).endsWith(meeting);
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

	private void visitAll(Collection<String> kinds) {
		try (BrowserContext context = signedIn(1320); BrowserContext admin = signedIn(1320, "admin-kr")) {
			assertSoftly((softly) -> kinds.forEach((kind) -> {
				String path = PAGES.get(kind);
				softly.assertThat(path).as(kind).isNotNull();
				visit(softly, path.startsWith("/admin") ? admin : context, path);
			}));
		}
	}

	/**
	 * Presses the tabulator key as often as there are links, buttons and fields; each has
	 * to be visited once, in the order of the document, and to show that it is.
	 */
	private void visit(SoftAssertions softly, BrowserContext context, String path) {
		Page page = context.newPage();
		page.navigate(url(path));
		page.waitForLoadState(LoadState.NETWORKIDLE);
		int stops = ((Number) page.evaluate("""
				() => {
				  const radios = new Set();
				  window.stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
				    .filter((it) => it.type !== 'hidden' && !it.matches(':disabled') && it.tabIndex >= 0
				      && it.checkVisibility({ visibilityProperty: true }) && it.getClientRects().length > 0)
				    .filter((it) => it.type !== 'radio' || (it.checked
				      || !document.querySelector(`input[type=radio][name="${CSS.escape(it.name)}"]:checked`))
				      && !radios.has(it.name) && radios.add(it.name));
				  window.visited = [];
				  window.unmarked = [];
				  document.addEventListener('focusin', (event) => {
				    const at = window.stops.indexOf(event.target);
				    if (at < 0 && !event.target.matches('a, button, input, select, textarea, summary')) {
				      return;
				    }
				    const style = getComputedStyle(event.target);
				    window.visited.push(at);
				    if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) {
				      window.unmarked.push(event.target.outerHTML.slice(0, 120));
				    }
				  });
				  return window.stops.length;
				}""")).intValue();
		for (int i = 0; i < 2 * stops && visited(page).size() < stops; i++) {
			page.keyboard().press("Tab");
		}

		softly.assertThat(stops).as(path).isGreaterThan(5);
		softly.assertThat(visited(page)).as(path).isEqualTo(IntStream.range(0, stops).boxed().toList());
		softly.assertThat((List<?>) page.evaluate("window.unmarked")).as(path + ": no ring").isEmpty();
		page.keyboard().press("Tab");
		softly.assertThat(page.evaluate("document.activeElement === window.stops.at(-1)"))
			.as(path + ": a trap")
			.isEqualTo(false);
		page.close();
	}

	private static List<Integer> visited(Page page) {
		return ((List<?>) page.evaluate("window.visited")).stream().map((it) -> ((Number) it).intValue()).toList();
	}

	private static void typeAtTheEnd(Page page, String words) {
		page.locator("#titleJa").press("End");
		page.locator("#titleJa").pressSequentially(words);
	}

	private BrowserContext signedIn(int width) {
		return signedIn(width, "editor-kr");
	}

	private BrowserContext signedIn(int width, String account) {
		return signedIn(browser, width, account);
	}

	private BrowserContext signedIn(Browser browser, int width, String account) {
		BrowserContext context = browser.chromium().newContext(new NewContextOptions().setViewportSize(width, 900));
		Page page = context.newPage();
		page.navigate(url("/sign-in"));
		page.fill("#email", account + "@example.org");
		page.fill("#password", Desk.PASSWORD);
		page.locator("main button").click();
		page.waitForURL("**/{desk,exec}");
		page.close();
		return context;
	}

	private String url(String path) {
		return "http://127.0.0.1:" + this.port + path;
	}

}
