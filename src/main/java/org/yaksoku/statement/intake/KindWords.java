package org.yaksoku.statement.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.yaksoku.shared.Language;
import org.yaksoku.statement.ClauseKind;

/**
 * The verbs by which joint statements say what a clause is, from
 * {@code kinds.<language>.txt}.
 */
final class KindWords {

	private static final Map<Language, List<Words>> WORDS = Arrays.stream(Language.values())
		.collect(Collectors.toMap(Function.identity(), KindWords::read));

	private static final int ENOUGH = 400;

	private KindWords() {
	}

	/** All words of a text that speak for a kind, in the order of the text. */
	static List<Trigger> in(String text, Language language) {
		List<Trigger> found = new ArrayList<>();
		for (Words words : WORDS.getOrDefault(language, List.of())) {
			Matcher matcher = words.pattern().matcher(text);
			while (matcher.find()) {
				found.add(new Trigger(language, matcher.start(), matcher.end(), words.kind(), words.strong()));
			}
		}
		found.sort(Comparator.comparingInt(Trigger::start)
			.thenComparing(Comparator.comparingInt(Trigger::end).reversed()));
		return found;
	}

	/**
	 * Whether a paragraph in any language says more than a name, as its beginning or end
	 * shows.
	 */
	static boolean promisesOrSays(String paragraph) {
		return any(paragraph, (it) -> it.strong() && it.kind() != ClauseKind.PROCEDURAL
				&& it.kind() != ClauseKind.ONGOING_COOPERATION && it.kind() != ClauseKind.PREAMBLE);
	}

	/**
	 * Whether a paragraph in any language speaks of the next meeting or of the text
	 * itself.
	 */
	static boolean isProcedural(String paragraph) {
		return any(paragraph, (it) -> it.kind() == ClauseKind.PROCEDURAL);
	}

	private static boolean any(String paragraph, Predicate<Words> which) {
		int length = paragraph.length();
		String text = (length <= 2 * ENOUGH) ? paragraph
				: paragraph.substring(0, ENOUGH) + "\n" + paragraph.substring(length - ENOUGH);
		return Arrays.stream(Language.values())
			.filter((it) -> writes(it, text))
			.flatMap((it) -> WORDS.getOrDefault(it, List.of()).stream())
			.filter(which)
			.anyMatch((it) -> it.pattern().matcher(text).find());
	}

	/** Whether the text has signs of that language's script at all. */
	private static boolean writes(Language language, String text) {
		return text.chars().anyMatch((it) -> switch (language) {
			case KO -> it >= 0xAC00 && it <= 0xD7A3;
			case JA -> it >= 0x3041 && it <= 0x9FFF;
			case EN -> it >= 'a' && it <= 'z';
		});
	}

	private static List<Words> read(Language language) {
		Map<String, String> names = new HashMap<>();
		List<Words> words = new ArrayList<>();
		for (String line : lines("kinds." + language.code() + ".txt")) {
			String[] cut = line.split(" ", 2);
			if (line.isBlank() || line.startsWith("#")) {
				continue;
			}
			if (cut[1].startsWith("= ")) {
				names.put("{" + cut[0] + "}", cut[1].substring(2));
				continue;
			}
			String pattern = cut[1];
			for (Map.Entry<String, String> name : names.entrySet()) {
				pattern = pattern.replace(name.getKey(), name.getValue());
			}
			words.add(new Words(ClauseKind.valueOf(cut[0].replace("?", "")), !cut[0].endsWith("?"),
					Pattern.compile(pattern, Pattern.CASE_INSENSITIVE)));
		}
		return words;
	}

	private static List<String> lines(String file) {
		try (InputStream stream = Objects.requireNonNull(KindWords.class.getResourceAsStream(file), file)) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Words(ClauseKind kind, boolean strong, Pattern pattern) {

	}

}
