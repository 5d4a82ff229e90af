package org.yaksoku.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ScreenshotType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Takes the pictures of the documentation from the running portal; called by
 * {@code bin/screenshots} and by nothing else.
 */
@Journey
@Tag("pictures")
class Pictures {

	private static final Path FOLDER = Path.of("docs/pictures");

	private static final Map<String, String> PAGES = new TreeMap<>(Map.of("home", "", "statement",
			"/statements/kccj-14", "progress", "/statements/example-2", "clause", "/statements/example-2/1", "meeting",
			"/meetings/kccj-14", "series", "/series/kccj", "topic", "/topics/ai", "dashboard",
			"/progress?series=example", "changes", "/progress/changes?series=example"));

	private static final Map<String, String> DESK = new TreeMap<>(
			Map.of("desk-meeting", "/desk/meetings/kccj-14", "desk-clauses", "/desk/statements/example-4/clauses",
					"desk-sign-off", "/desk/statements/example-6/sign-off", "desk-registers", "/desk/registers",
					"overview", "/exec?series=example", "compare", "/exec/compare?series=example", "worklist", "/desk",
					"actions", "/desk/actions", "reports", "/desk/actions/example-1-a4/reports"));

	/**
	 * How figures are seen otherwise: on paper, in high contrast, without red and green.
	 */
	private static final Map<String, String> FIGURES = new TreeMap<>(Map.of("overview", "/exec?series=example",
			"compare", "/exec/compare?series=example", "editions", "/exec/editions?series=example"));

	@LocalServerPort
	int port;

	@Test
	void areTakenOfEveryKindOfPageInThreeLanguages() throws IOException {
		Files.createDirectories(FOLDER);
		try (Browser browser = Browser.open()) {
			for (int width : List.of(1320, 390)) {
				try (BrowserContext context = browser.chromium()
					.newContext(new NewContextOptions().setViewportSize(width, (width > 1000) ? 1400 : 844))) {
					for (String language : List.of("ko", "ja", "en")) {
						PAGES.forEach((name, path) -> take(context, width, language, name, "/" + language + path));
					}
				}
			}
		}
	}

	@Test
	void areTakenOfTheDesk() throws IOException {
		Files.createDirectories(FOLDER);
		Desk desk = Desk.of(this.port, "editor-kr");
		try (Browser browser = Browser.open()) {
			for (int width : List.of(1320, 390)) {
				try (BrowserContext context = browser.chromium()
					.newContext(new NewContextOptions().setViewportSize(width, (width > 1000) ? 1400 : 844))) {
					signIn(context, "editor-kr");
					for (String language : List.of("ko", "ja", "en")) {
						desk.speak(language);
						DESK.forEach((name, path) -> take(context, width, language, name, path));
					}
				}
			}
		}
		desk.speak("ko");
	}

	@Test
	void areTakenAsOthersSeeThem() throws IOException {
		Files.createDirectories(FOLDER);
		Desk.of(this.port, "executive-kr").speak("ko");
		try (Browser browser = Browser.open();
				BrowserContext context = browser.chromium()
					.newContext(new NewContextOptions().setViewportSize(760, 1100))) {
			Page page = signIn(context, "executive-kr");
			page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
			seen(page, "paper");
			page.emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN).setForcedColors(ForcedColors.ACTIVE));
			seen(page, "contrast");
			page.emulateMedia(new EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
			JsonObject blind = new JsonObject();
			blind.addProperty("type", "deuteranopia");
			context.newCDPSession(page).send("Emulation.setEmulatedVisionDeficiency", blind);
			seen(page, "deuteranopia");
		}
	}

	private Page signIn(BrowserContext context, String account) {
		Page page = context.newPage();
		page.navigate("http://127.0.0.1:" + this.port + "/sign-in");
		page.fill("#email", account + "@example.org");
		page.fill("#password", Desk.PASSWORD);
		page.locator("main form button").first().click();
		page.waitForURL("**/{desk,exec}");
		return page;
	}

	private void seen(Page page, String how) {
		FIGURES.forEach((name, path) -> {
			page.navigate("http://127.0.0.1:" + this.port + path);
			assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as(name + " " + how)
				.isEqualTo(true);
			page.screenshot(new ScreenshotOptions().setPath(FOLDER.resolve(name + "-" + how + ".jpg"))
				.setType(ScreenshotType.JPEG)
				.setQuality(70)
				.setFullPage(true));
		});
	}

	private void take(BrowserContext context, int width, String language, String name, String path) {
		Page page = context.newPage();
		page.navigate("http://127.0.0.1:" + this.port + path);
		assertThat(page.locator("h1").count()).as(name).isEqualTo(1);
		page.screenshot(new ScreenshotOptions().setPath(FOLDER.resolve(name + "-" + language + "-" + width + ".jpg"))
			.setType(ScreenshotType.JPEG)
			.setQuality(70));
		page.close();
	}

}
