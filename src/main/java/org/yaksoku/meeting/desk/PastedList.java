package org.yaksoku.meeting.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes apart a list of people as it is pasted: one a line, name, post and organisation
 * between commas, tabs or the dots of Japanese lists.
 */
final class PastedList {

	private static final Pattern MARK = Pattern.compile("^\\s*(?:[-*•▲○■◇●▶·–]|\\d{1,3}[.)])\\s+");

	private static final Set<String> HEADINGS = Set.of("이름", "성명", "氏名", "名前", "name");

	private PastedList() {
	}

	static List<Line> read(String pasted) {
		List<Line> lines = new ArrayList<>();
		for (String raw : pasted.split("\\R")) {
			String line = MARK.matcher(raw).replaceFirst("");
			if (!line.isBlank()) {
				List<String> parts = parts(line);
				if (!HEADINGS.contains(parts.get(0).toLowerCase(Locale.ROOT))) {
					lines.add(line(parts, mark(line)));
				}
			}
		}
		return lines;
	}

	/** Tabs win over commas, commas over dots: a dot also stands inside foreign names. */
	private static List<String> parts(String line) {
		for (String mark : List.of("\t", "[,，、]", "[・･·]")) {
			List<String> parts = new ArrayList<>();
			for (String part : line.split(mark)) {
				parts.add(part.strip());
			}
			if (parts.size() > 1) {
				return mark.startsWith("[・") ? dotted(line, parts) : parts;
			}
		}
		return List.of(line.strip());
	}

	/** Two dots part three things; with more of them the name has dots of its own. */
	private static List<String> dotted(String line, List<String> parts) {
		if (parts.size() < 3) {
			return List.of(line.strip());
		}
		int last = parts.size() - 1;
		return List.of(String.join("・", parts.subList(0, last - 1)), parts.get(last - 1), parts.get(last));
	}

	private static Line line(List<String> parts, String mark) {
		return switch (parts.size()) {
			case 1 -> new Line(parts.get(0), "", "", mark);
			case 2 -> new Line(parts.get(0), parts.get(1), "", mark);
			default -> new Line(parts.get(0), String.join(", ", parts.subList(1, parts.size() - 1)),
					parts.get(parts.size() - 1), mark);
		};
	}

	/** How the line parts its words, to be put between them again. */
	private static String mark(String line) {
		return line.contains("、") ? "、" : line.contains("・") ? "・" : ", ";
	}

	/**
	 * Somebody as listed.
	 *
	 * @param title empty where it is not given
	 * @param organisation empty where it is not given
	 * @param mark what stood between them, which tells of the language
	 */
	record Line(String name, String title, String organisation, String mark) {

		/** What else is said of them, as it was listed. */
		String rest() {
			return Stream.of(this.title, this.organisation)
				.filter((it) -> !it.isEmpty())
				.collect(Collectors.joining(this.mark));
		}

	}

}
