package org.yaksoku.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The list of words that stands beside this class, written short: alternatives in braces,
 * ranges of years, each Korean word also as it is typed on an English keyboard, each word
 * in kana also in the other kana.
 */
final class GuessableWordList {

	private static final Pattern CHOICE = Pattern.compile("\\{([^{}]*)}");

	private static final Pattern RANGE = Pattern.compile("([0-9]+)\\.\\.([0-9]+)");

	/** Between a letter of hiragana and the same of katakana. */
	private static final int KANA = 0x60;

	private GuessableWordList() {
	}

	/** All words, written out; some of them more than once. */
	static Stream<String> read() {
		try (BufferedReader list = new BufferedReader(new InputStreamReader(
				Objects.requireNonNull(GuessableWords.class.getResourceAsStream("guessable-words.txt")),
				StandardCharsets.UTF_8))) {
			String words = list.lines().filter((it) -> !it.startsWith("#")).collect(Collectors.joining("\n"));
			return Arrays.stream(words.replaceAll(",\\s+", ",").split("\\s+"))
				.filter((it) -> !it.isEmpty())
				.flatMap(GuessableWordList::writtenOut)
				.flatMap((it) -> Stream.of(it, HangulKeys.typed(it), otherKana(it)))
				.toList()
				.stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** {a,b}c is ac and bc; {1990..1992} is three years. */
	static Stream<String> writtenOut(String word) {
		Matcher choice = CHOICE.matcher(word);
		if (!choice.find()) {
			return Stream.of(word);
		}
		String before = word.substring(0, choice.start());
		String after = word.substring(choice.end());
		return alternatives(choice.group(1)).flatMap((it) -> writtenOut(before + it + after));
	}

	private static Stream<String> alternatives(String choice) {
		Matcher range = RANGE.matcher(choice);
		return range.matches()
				? IntStream.rangeClosed(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)))
					.mapToObj(Integer::toString)
				: Arrays.stream(choice.split(","));
	}

	private static String otherKana(String word) {
		return word.codePoints()
			.map((it) -> (it >= 'ぁ' && it <= 'ゖ') ? it + KANA : (it >= 'ァ' && it <= 'ヶ') ? it - KANA : it)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

}
