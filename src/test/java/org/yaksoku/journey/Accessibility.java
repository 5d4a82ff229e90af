package org.yaksoku.journey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/**
 * What axe finds wrong with a page, by WCAG 2.2 AA and good practice.
 */
final class Accessibility {

	private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
			"best-practice");

	private Accessibility() {
	}

	static List<String> violations(Page page) {
		AxeRunOptions options = new AxeRunOptions();
		// what is in order is not written out
		options.setResultTypes(List.of("violations"));
		return new AxeBuilder(page).options(options)
			// there are no frames; without a second, empty page for them it takes a third
			// of the time
			.setLegacyMode(true)
			.withTags(RULES)
			.analyze()
			.getViolations()
			.stream()
			.map((it) -> it.getId() + " " + it.getNodes().get(0).getHtml())
			.toList();
	}

	/**
	 * One address of each kind, of one language after the other.
	 * @param first with which language to begin, from 0 to 2
	 */
	static List<String> oneOfEach(Map<String, String> kinds, int first) {
		Map<String, List<String>> languages = new LinkedHashMap<>();
		kinds.forEach((kind, path) -> languages
			.computeIfAbsent(kind.replaceFirst("^/(ko|ja|en)(?=/|$)", ""), (it) -> new ArrayList<>())
			.add(path));
		List<String> chosen = new ArrayList<>();
		languages.values().forEach((it) -> chosen.add(it.get((chosen.size() + first) % it.size())));
		return chosen;
	}

}
