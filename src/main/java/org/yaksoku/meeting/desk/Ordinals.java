package org.yaksoku.meeting.desk;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText;

/**
 * Counts titles on: 제14회 becomes 제15회, 第14回 becomes 第15回, 14th becomes 15th.
 */
final class Ordinals {

	private Ordinals() {
	}

	/** The title of the edition after the one of that number. */
	static LocalText next(LocalText title, int ordinal) {
		String asian = "(?<!\\d)" + ordinal + "(?=\\s*[회차回次])";
		String next = Integer.toString(ordinal + 1);
		return new LocalText(replace(title.ko(), asian, next), replace(title.ja(), asian, next),
				replace(title.en(), "(?<!\\d)" + ordinal + "(?:st|nd|rd|th)", english(ordinal + 1)));
	}

	private static @Nullable String replace(@Nullable String title, String pattern, String by) {
		return (title != null) ? Pattern.compile(pattern).matcher(title).replaceFirst(Matcher.quoteReplacement(by))
				: null;
	}

	private static String english(int number) {
		boolean teen = number % 100 >= 11 && number % 100 <= 13;
		return number + switch (teen ? 0 : number % 10) {
			case 1 -> "st";
			case 2 -> "nd";
			case 3 -> "rd";
			default -> "th";
		};
	}

}
