package org.yaksoku.interchange.sheet;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;

/**
 * Things by all the names they have, and which one is probably meant where nothing is
 * called so: a name begun, an abbreviation such as 日商, a slip of the finger.
 */
final class NameIndex {

	private final Map<String, Set<String>> byName = new HashMap<>();

	private final Map<String, LocalText> shown = new LinkedHashMap<>();

	private final ProblemKind unknown;

	/**
	 * @param unknown what it is where nothing is called so
	 */
	NameIndex(ProblemKind unknown) {
		this.unknown = unknown;
	}

	/** A thing and its names. */
	void add(String value, LocalText name, List<String> names) {
		this.shown.put(value, name);
		put(value, value);
		for (Language language : Language.values()) {
			put(name.in(language), value);
		}
		names.forEach((it) -> put(it, value));
	}

	Meaning find(String cell) {
		Set<String> found = this.byName.getOrDefault(plain(cell), Set.of());
		if (found.size() == 1) {
			return Meaning.of(found.iterator().next());
		}
		if (found.size() > 1) {
			return Meaning.none(ProblemKind.AMBIGUOUS_NAME);
		}
		String near = near(plain(cell));
		return Meaning.none(this.unknown, (near != null) ? suggest(near, cell) : null);
	}

	String say(String value, Language reader) {
		LocalText name = this.shown.getOrDefault(value, LocalText.none());
		LocalText.@Nullable Spoken spoken = name.best(reader);
		return (spoken != null) ? spoken.text() : value;
	}

	/** A name as names are compared: without spaces and marks, small, of one width. */
	static String plain(String name) {
		return Normalizer.normalize(name, Normalizer.Form.NFKC)
			.replaceAll("[\\s\\p{Punct}・·‧、’]+", "")
			.toLowerCase(Locale.ROOT);
	}

	private void put(@Nullable String name, String value) {
		String plain = (name != null) ? plain(name) : "";
		if (!plain.isEmpty()) {
			this.byName.computeIfAbsent(plain, (it) -> new LinkedHashSet<>()).add(value);
		}
	}

	/** In the script in which it was asked for, where there is such a name. */
	private String suggest(String value, String cell) {
		LocalText name = this.shown.getOrDefault(value, LocalText.none());
		boolean hangul = cell.codePoints()
			.anyMatch((it) -> Character.UnicodeScript.of(it) == Character.UnicodeScript.HANGUL);
		boolean latin = cell.codePoints().allMatch((it) -> it < 0x250);
		String text = say(value, hangul ? Language.KO : latin ? Language.EN : Language.JA);
		return this.byName.getOrDefault(plain(text), Set.of()).size() == 1 && !name.isEmpty() ? text : value;
	}

	/**
	 * The one thing that is meant more likely than all others, null where there is none.
	 */
	private @Nullable String near(String plain) {
		if (plain.length() < 2) {
			return null;
		}
		int best = 0;
		Set<String> likely = new LinkedHashSet<>();
		for (Map.Entry<String, Set<String>> entry : this.byName.entrySet()) {
			int score = likeness(entry.getKey(), plain);
			if (score > best) {
				best = score;
				likely.clear();
			}
			if (score == best && score > 0) {
				likely.addAll(entry.getValue());
			}
		}
		return (likely.size() == 1) ? likely.iterator().next() : null;
	}

	private static int likeness(String name, String asked) {
		if (asked.length() >= 4 && Math.abs(name.length() - asked.length()) <= 2 && isSlip(name, asked)) {
			return 4;
		}
		if (name.startsWith(asked) || asked.length() > 3 && asked.startsWith(name) && name.length() > 3) {
			return 3;
		}
		if (name.contains(asked)) {
			return 2;
		}
		return (asked.charAt(0) > 0x1100 && isAbbreviation(name, asked)) ? 1 : 0;
	}

	/** Whether all signs stand in the name in the same order. */
	private static boolean isAbbreviation(String name, String asked) {
		int at = -1;
		for (int i = 0; i < asked.length(); i++) {
			at = name.indexOf(asked.charAt(i), at + 1);
			if (at < 0 || i == 0 && at > 0) {
				return false;
			}
		}
		return true;
	}

	/** Whether two signs at most differ. */
	private static boolean isSlip(String name, String asked) {
		int[] before = new int[asked.length() + 1];
		for (int j = 0; j <= asked.length(); j++) {
			before[j] = j;
		}
		for (int i = 1; i <= name.length(); i++) {
			int[] now = new int[asked.length() + 1];
			now[0] = i;
			for (int j = 1; j <= asked.length(); j++) {
				int same = (name.charAt(i - 1) == asked.charAt(j - 1)) ? 0 : 1;
				now[j] = Math.min(Math.min(now[j - 1], before[j]) + 1, before[j - 1] + same);
			}
			before = now;
		}
		return before[asked.length()] <= ((asked.length() > 6) ? 2 : 1);
	}

}
