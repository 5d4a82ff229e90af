package org.yaksoku.shared.web;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.yaksoku.shared.Moments;

/**
 * A day and a time as somebody in Korea or Japan types them: 2026-12-08 14:30, 2026. 12.
 * 8. 14:30, 2026年12月8日 14:30. Both countries are nine hours ahead of UTC the whole year.
 */
public final class LocalTime {

	private static final Pattern TIME = Pattern.compile(
			"([0-9]{4})[-./年년]\\s*([0-9]{1,2})[-./月월]\\s*([0-9]{1,2})[.日일]?[\\sT]*([0-9]{1,2})[:時시]\\s*([0-9]{1,2})분?分?");

	private LocalTime() {
	}

	/** The instant that was typed, empty where it is none. */
	public static Optional<Instant> find(String typed) {
		Matcher time = TIME.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC).strip());
		if (!time.matches()) {
			return Optional.empty();
		}
		try {
			return Optional.of(LocalDateTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)),
					Integer.parseInt(time.group(3)), Integer.parseInt(time.group(4)), Integer.parseInt(time.group(5)))
				.toInstant(Moments.ZONE));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
