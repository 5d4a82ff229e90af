package org.yaksoku.account.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Browser and system by the names under which people know them. No more of what a browser
 * says of itself is kept.
 */
final class Device {

	// the first that fits: most browsers also name those they descend from
	private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

	private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

	static {
		BROWSERS.put("Whale/", "Whale");
		BROWSERS.put("SamsungBrowser/", "Samsung Internet");
		BROWSERS.put("Edg", "Edge");
		BROWSERS.put("OPR/", "Opera");
		BROWSERS.put("Firefox/", "Firefox");
		BROWSERS.put("FxiOS/", "Firefox");
		BROWSERS.put("CriOS/", "Chrome");
		BROWSERS.put("Chrome/", "Chrome");
		BROWSERS.put("Safari/", "Safari");
		SYSTEMS.put("iPhone", "iPhone");
		SYSTEMS.put("iPad", "iPad");
		SYSTEMS.put("Android", "Android");
		SYSTEMS.put("Windows", "Windows");
		SYSTEMS.put("CrOS", "ChromeOS");
		SYSTEMS.put("Mac OS X", "macOS");
		SYSTEMS.put("Linux", "Linux");
	}

	private Device() {
	}

	/** Such as Chrome · Windows; null where nothing of it is known. */
	static @Nullable String named(@Nullable String agent) {
		if (agent == null) {
			return null;
		}
		String name = Stream.of(first(BROWSERS, agent), first(SYSTEMS, agent))
			.flatMap(Optional::stream)
			.collect(Collectors.joining(" · "));
		return name.isEmpty() ? null : name;
	}

	private static Optional<String> first(Map<String, String> names, String agent) {
		return names.entrySet()
			.stream()
			.filter((it) -> agent.contains(it.getKey()))
			.map(Map.Entry::getValue)
			.findFirst();
	}

}
