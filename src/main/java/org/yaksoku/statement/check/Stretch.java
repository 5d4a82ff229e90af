package org.yaksoku.statement.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;

/**
 * A stretch of a text that is to be shown with its departures from fixed terms
 * underlined.
 *
 * @param departs whether a fixed term wants it avoided
 * @param preferred the word to be used, null where it does not depart or none is fixed
 */
public record Stretch(String text, boolean departs, @Nullable String preferred) {

	/**
	 * The stretches of a text.
	 * @param findings about it; those that are no departures, or are in another language,
	 * are left alone
	 */
	public static List<Stretch> of(String text, Language language, List<Finding> findings) {
		List<Departure> departures = findings.stream()
			.filter((it) -> it.concern() == Concern.TERM && it.language() == language)
			.flatMap((it) -> it.words().stream().map((word) -> new Departure(word.text(), it.preferred())))
			// the longest first: of two that begin together it says more
			.sorted(Comparator.comparingInt((Departure it) -> it.variant.length()).reversed())
			.toList();
		List<Stretch> stretches = new ArrayList<>();
		int from = 0;
		int at = 0;
		while (at < text.length()) {
			int place = at;
			Departure found = departures.stream().filter((it) -> it.standsAt(text, place)).findFirst().orElse(null);
			if (found != null) {
				add(stretches, text.substring(from, at));
				from = at + found.variant.length();
				stretches.add(new Stretch(text.substring(at, from), true, found.preferred));
				at = from;
			}
			else {
				at += departures.stream().mapToInt((it) -> it.spared(text, place)).max().orElse(1);
			}
		}
		add(stretches, text.substring(from));
		return stretches;
	}

	private static void add(List<Stretch> stretches, String plain) {
		if (!plain.isEmpty()) {
			stretches.add(new Stretch(plain, false, null));
		}
	}

	private record Departure(String variant, @Nullable String preferred) {

		boolean standsAt(String text, int place) {
			return !this.variant.isEmpty() && spared(text, place) == 1
					&& text.regionMatches(true, place, this.variant, 0, this.variant.length());
		}

		/** 少子 is no departure where it stands inside 少子化. */
		int spared(String text, int place) {
			boolean around = this.preferred != null
					&& this.preferred.toLowerCase(Locale.ROOT).contains(this.variant.toLowerCase(Locale.ROOT))
					&& text.regionMatches(true, place, this.preferred, 0, this.preferred.length());
			return (this.preferred != null && around) ? this.preferred.length() : 1;
		}

	}

}
