package org.yaksoku.statement.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.yaksoku.shared.Language;

/**
 * A text and what a careful reader makes of it; see the README beside the texts.
 */
record ExpectedParts(String name, Language language, String text, List<Line> lines) {

	private static final Path TEXTS = Path.of("src/test/resources/intake");

	static List<ExpectedParts> in(String folder) {
		try (Stream<Path> files = Files.list(TEXTS.resolve(folder))) {
			return files.filter((it) -> it.toString().endsWith(".expected")).sorted().map(ExpectedParts::read).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static ExpectedParts read(Path file) {
		String name = file.getFileName().toString().replace(".expected", "");
		Language language = Language.find(name.substring(name.lastIndexOf('.') + 1)).orElseThrow();
		try {
			String text = Files.readString(file.resolveSibling(name + ".txt"));
			List<Line> lines = Files.readAllLines(file)
				.stream()
				.map(String::strip)
				.filter((it) -> !it.isEmpty() && !it.startsWith("#"))
				.map((it) -> it.split("\\s+", 3))
				.map((it) -> new Line(Integer.parseInt(it[0]), it[1], it[2]))
				.toList();
			return new ExpectedParts(name, language, text, lines);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Where each expected part begins, counted without blanks. */
	List<Integer> places() {
		return places(this.lines.stream().map(Line::words).toList(), 0);
	}

	/** Where parts with these words begin, counted without blanks. */
	List<Integer> places(List<String> beginnings, int longest) {
		String all = bare(this.text);
		List<Integer> places = new ArrayList<>();
		int from = 0;
		for (String beginning : beginnings) {
			String words = bare(beginning);
			if (longest > 0 && words.length() > longest) {
				words = words.substring(0, longest);
			}
			int place = all.indexOf(words, from);
			if (place < 0) {
				throw new IllegalStateException(this.name + " has no such words: " + beginning);
			}
			places.add(place);
			from = place + 1;
		}
		return places;
	}

	private static String bare(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\\u3000\\u00A0]+", "");
	}

	/**
	 * A line of the expectation.
	 *
	 * @param level of a clause from 1, otherwise 0
	 * @param kind of a clause, otherwise what the part is for
	 * @param words the first of the part
	 */
	record Line(int level, String kind, String words) {

	}

}
