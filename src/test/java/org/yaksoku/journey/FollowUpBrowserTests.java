package org.yaksoku.journey;

import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From the worklist with the keyboard alone: report, see it differently, report again,
 * confirm.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "server.address=127.0.0.1", "spring.application.name=follow-up-browser" })
@ActiveProfiles("demo")
@Import(JourneyConfiguration.class)
class FollowUpBrowserTests {

	private static final String ROW = "#work-example-2-a1-DUE_SOON";

	private static Browser browser;

	@LocalServerPort
	int port;

	@BeforeAll
	static void open() {
		browser = Browser.open();
	}

	@AfterAll
	static void close() {
		browser.close();
	}

	@Test
	void aReportTakesFewKeysAndFewRequests() {
		try (Keyboard korea = Keyboard.of(browser, this.port, "editor-kr", "ko")) {
			Page page = korea.page();
			AtomicInteger requests = new AtomicInteger();
			AtomicInteger keys = new AtomicInteger();
			page.onRequest((it) -> {
				if (it.resourceType().matches("document|xhr|fetch")) {
					requests.incrementAndGet();
				}
			});
			korea.picture("followup-1-worklist");
			while (!Boolean.TRUE
				.equals(page.evaluate("(it) => document.querySelector(it).hasAttribute('data-current')", ROW))
					&& keys.get() < 25) {
				press(page, keys, "j");
			}
			press(page, keys, "u");
			page.waitForSelector(ROW + " input[name=progress][value=IN_PROGRESS]");
			page.waitForFunction("() => document.activeElement.name === 'progress'");
			press(page, keys, "ArrowDown");
			assertThat(page.evaluate("() => document.activeElement.value")).isEqualTo("IN_PROGRESS");
			press(page, keys, "Tab");
			page.keyboard().insertText("안전 규정을 마련해 시험장을 열기 시작했다.");
			for (int i = 0; i < 3; i++) {
				press(page, keys, "Tab");
			}
			assertThat(page.evaluate("() => document.activeElement.name + document.activeElement.value"))
				.as("nothing is public unless somebody says so")
				.isEqualTo("reportVisibility");
			press(page, keys, "ArrowDown");
			assertThat(page.evaluate("() => document.activeElement.value")).isEqualTo("PUBLIC");
			korea.picture("followup-2-inline");
			keys.incrementAndGet();
			page.waitForNavigation(() -> page.keyboard().press("Control+Enter"));

			assertThat(page.content()).contains("일본 측의 확인을 기다립니다");
			assertThat(keys.get()).as("keys").isLessThanOrEqualTo(25);
			assertThat(requests.get()).as("requests").isLessThanOrEqualTo(4);
		}
		try (Keyboard japan = Keyboard.of(browser, this.port, "editor-jp", "ja")) {
			japan.leaveBy("#work-example-2-a1-CONFIRM [data-key=confirm]");
			japan.write("textarea[name=answer]", "試験場の開放はまだ確認できていない。");
			japan.leaveBy("button[name=agrees][value=false]");
			assertThat(japan.page().content()).contains("自国側の意見を報告と並べて掲載しました");
			japan.open("/ja/statements/example-2/2-2");
			assertThat(japan.page().content()).contains("안전 규정을 마련해 시험장을 열기 시작했다.", "試験場の開放はまだ確認できていない。", "見解相違");
			japan.picture("followup-3-public-differs");
		}
		try (Keyboard korea = Keyboard.of(browser, this.port, "editor-kr", "ko")) {
			korea.open("/desk/actions/example-2-a1/reports");
			korea.write("#note", "11월 20일부터 시험장을 개방했다. 방문 기록을 보낸다.");
			korea.page().selectOption("#reportVisibility", "PUBLIC");
			korea.leaveBy("#report .button--primary");
		}
		try (Keyboard japan = Keyboard.of(browser, this.port, "editor-jp", "ja")) {
			japan.leaveBy("#work-example-2-a1-CONFIRM [data-key=confirm]");
			japan.leaveBy("button[name=agrees][value=true]");
			japan.open("/ja/statements/example-2/2-2");
			assertThat(japan.page().content()).contains("双方確認");
			japan.picture("followup-4-public-confirmed");
		}
	}

	@Test
	void aReportInALineLeadsOnToTheNext() {
		try (Keyboard korea = Keyboard.of(browser, this.port, "editor-kr", "ko")) {
			Page page = korea.page();
			korea.open("/desk/actions");
			Locator report = page.locator("a[data-into]:not([href$='next='])").first();
			String here = report.getAttribute("href").replaceFirst("/reports.*", "/reports");
			report.click();
			Locator onward = page.locator("#report button[name=on]");
			onward.waitFor();
			page.check("#report input[name=progress][value='']");
			page.fill("#note", "다음 것으로 넘어가기 전의 메모.");
			page.waitForNavigation(onward::click);

			assertThat(page.url()).contains("/desk/actions/", "/reports?from=").doesNotContain(here);
			assertThat(page.locator("#report textarea[name=note]").inputValue()).isEmpty();
			assertThat(Accessibility.violations(page)).isEmpty();
		}
	}

	@Test
	void theKeysAreListedAndCanBeTurnedOff() {
		try (Keyboard korea = Keyboard.of(browser, this.port, "editor-kr", "ko")) {
			Page page = korea.page();
			page.keyboard().press("Shift+Slash");
			assertThat(page.isVisible("#keys")).isTrue();
			korea.picture("followup-5-keys");
			page.uncheck("#keys [data-keys-on]");
			page.keyboard().press("Escape");
			page.keyboard().press("j");
			assertThat(page.querySelector("[data-row][data-current]")).isNull();
			page.click("[data-keys-open]");
			page.check("#keys [data-keys-on]");
			page.keyboard().press("Escape");
			page.keyboard().press("j");
			assertThat(page.querySelector("[data-row][data-current]")).isNotNull();
			page.waitForNavigation(() -> {
				page.keyboard().press("g");
				page.keyboard().press("a");
			});
			assertThat(page.url()).endsWith("/desk/actions");
			page.keyboard().press("Slash");
			page.keyboard().type("jug");
			assertThat(page.inputValue("#q")).as("in a field a key is a letter").isEqualTo("jug");
			assertThat(page.querySelector("[data-row][data-current]")).isNull();
		}
	}

	private static void press(Page page, AtomicInteger keys, String key) {
		keys.incrementAndGet();
		page.keyboard().press(key);
	}

}
