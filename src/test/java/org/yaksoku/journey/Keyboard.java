package org.yaksoku.journey;

import java.nio.file.Path;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Browser.NewContextOptions;

/**
 * Somebody with a browser and no mouse: whatever is not reached by the tabulator key is
 * not there.
 */
final class Keyboard implements AutoCloseable {

	private static final int MOST_STOPS = 600;

	private final BrowserContext context;

	private final Page page;

	private final String home;

	private Keyboard(Browser browser, int port) {
		this.context = browser.chromium().newContext(new NewContextOptions().setViewportSize(1320, 900));
		this.page = this.context.newPage();
		this.home = "http://127.0.0.1:" + port;
	}

	/** One of the demo accounts, such as editor-kr, who reads the given language. */
	static Keyboard of(Browser browser, int port, String account, String language) {
		Keyboard keyboard = new Keyboard(browser, port);
		keyboard.open("/sign-in?lang=" + language);
		keyboard.write("#email", account + "@example.org");
		keyboard.write("#password", Desk.PASSWORD);
		keyboard.leaveBy("main form button");
		return keyboard;
	}

	Page page() {
		return this.page;
	}

	/** Enters an address, and begins at the top of the page. */
	void open(String path) {
		this.page.navigate(this.home + path);
	}

	/** Goes from stop to stop until it stands on what is asked for. */
	void reach(String selector) {
		for (int i = 0; i < MOST_STOPS; i++) {
			if (stands(selector)) {
				return;
			}
			this.page.keyboard().press("Tab");
		}
		throw new IllegalStateException("No key leads to " + selector + " on " + this.page.url());
	}

	/** Puts words, as from the clipboard, in the place of those that are there. */
	void write(String selector, String words) {
		reach(selector);
		this.page.keyboard().press("Control+a");
		this.page.keyboard().insertText(words);
	}

	void tick(String selector) {
		reach(selector);
		this.page.keyboard().press("Space");
	}

	/** Chooses with the arrow keys. */
	void choose(String selector, String value) {
		reach(selector);
		this.page.keyboard().press("Home");
		for (int i = 0; i < 60 && !value.equals(this.page.inputValue(selector)); i++) {
			this.page.keyboard().press("ArrowDown");
		}
		if (!value.equals(this.page.inputValue(selector))) {
			throw new IllegalStateException("No " + value + " in " + selector);
		}
	}

	void unfold(String selector) {
		reach(selector);
		this.page.keyboard().press("Enter");
	}

	/** Follows a link or sends a form, and waits for the page that comes. */
	void leaveBy(String selector) {
		reach(selector);
		this.page.waitForNavigation(() -> this.page.keyboard().press("Enter"));
	}

	/** A picture of the whole page, where pictures are asked for. */
	void picture(String name) {
		String folder = System.getProperty("office.pictures");
		if (folder != null) {
			this.page
				.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
		}
	}

	@Override
	public void close() {
		this.context.close();
	}

	private boolean stands(String selector) {
		return Boolean.TRUE.equals(this.page
			.evaluate("(it) => document.activeElement !== null && document.activeElement.matches(it)", selector));
	}

}
