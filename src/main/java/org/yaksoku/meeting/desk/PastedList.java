package org.yaksoku.meeting.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

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
					lines.add(line(parts));
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

	private static Line line(List<String> parts) {
		return switch (parts.size()) {
			case 1 -> new Line(parts.get(0), "", "");
			case 2 -> new Line(parts.get(0), parts.get(1), "");
			default -> new Line(parts.get(0), String.join(", ", parts.subList(1, parts.size() - 1)),
					parts.get(parts.size() - 1));
		};
	}

	/**
	 * Somebody as listed.
	 *
	 * @param title empty where it is not given
	 * @param organisation empty where it is not given
	 */
	record Line(String name, String title, String organisation) {

	}

}
