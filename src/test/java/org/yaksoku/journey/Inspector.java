package org.yaksoku.journey;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.assertj.core.api.SoftAssertions;

/**
 * Looks at one page after the other in one tab: whether each is accessible, says nothing
 * on the console and asks nobody else for anything.
 */
final class Inspector {

	private final List<String> said = new ArrayList<>();

	private final List<String> elsewhere = new ArrayList<>();

	private final Page page;

	private final String home;

	private final int status;

	/**
	 * @param home the address of the portal without a path
	 * @param status with which every page is to be answered
	 */
	Inspector(BrowserContext context, String home, int status) {
		this.page = context.newPage();
		this.home = home;
		this.status = status;
		// the browser itself reports a status of 400 and more on its console
		this.page.onConsoleMessage((it) -> {
			if (!it.text().contains("the server responded with a status of " + status)) {
				this.said.add(it.text());
			}
		});
		this.page.onPageError(this.said::add);
		this.page.onRequest((it) -> {
			if (!it.url().startsWith(home + "/") && !it.url().startsWith("data:")) {
				this.elsewhere.add(it.url());
			}
		});
	}

	void inspect(SoftAssertions softly, String path) {
		softly.assertThat(this.page.navigate(this.home + path).status()).as(path).isEqualTo(this.status);
		look(softly, path);
	}

	/** The tab, for those who come to a page by a form. */
	Page page() {
		return this.page;
	}

	/**
	 * Looks at the page that is open.
	 * @param path by which it is called where something is wrong
	 */
	void look(SoftAssertions softly, String path) {
		softly.assertThat(Accessibility.violations(this.page)).as(path).isEmpty();
		softly.assertThat(this.said).as(path + ": console").isEmpty();
		softly.assertThat(this.elsewhere).as(path + ": third parties").isEmpty();
		this.said.clear();
		this.elsewhere.clear();
	}

}
