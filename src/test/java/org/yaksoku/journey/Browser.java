package org.yaksoku.journey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import org.junit.jupiter.api.Assumptions;

import static org.assertj.core.api.Assertions.fail;

/**
 * The Chromium of this machine. Without one, tests that need it are skipped with a loud
 * line; where everything has to be tested (CI=true) they fail.
 */
final class Browser implements AutoCloseable {

	private final Playwright playwright;

	private final com.microsoft.playwright.Browser browser;

	private Browser(Path executable) {
		this.playwright = Playwright
			.create(new CreateOptions().setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		this.browser = this.playwright.chromium()
			.launch(new LaunchOptions().setExecutablePath(executable)
				.setArgs(List.of("--no-sandbox", "--disable-background-networking", "--disable-component-update",
						"--disable-sync", "--no-first-run", "--disable-gpu")));
	}

	static Browser open() {
		Optional<Path> executable = executable();
		if (executable.isEmpty()) {
			String lack = "No Chromium here: nothing was looked at in a browser (set YAKSOKU_CHROMIUM or install chromium)";
			if ("true".equals(System.getenv("CI"))) {
				fail(lack);
			}
			System.err.println("\n*** SKIPPED *** " + lack + "\n");
			Assumptions.abort(lack);
		}
		return new Browser(executable.orElseThrow());
	}

	com.microsoft.playwright.Browser chromium() {
		return this.browser;
	}

	@Override
	public void close() {
		this.playwright.close();
	}

	private static Optional<Path> executable() {
		return Stream
			.of(System.getenv("YAKSOKU_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser",
					"/usr/bin/google-chrome")
			.filter((it) -> it != null && !it.isBlank())
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst();
	}

}
