package org.yaksoku.party.desk.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.yaksoku.party.Alias;
import org.yaksoku.shared.DateReader;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.PartialDate;

/**
 * What fields of these forms send: dates that may be empty, and spellings one a line,
 * each with where it was printed behind a bar.
 */
final class Typed {

	private Typed() {
	}

	/** A date that was not touched keeps the wording of its source. */
	static @Nullable PartialDate date(@Nullable String typed, @Nullable PartialDate before) {
		if (before != null && DateReader.write(before).equals(typed)) {
			return before;
		}
		return (typed == null || typed.isBlank()) ? null : DateReader.read(typed).orElseThrow();
	}

	static String date(@Nullable PartialDate date) {
		return (date != null) ? DateReader.write(date) : "";
	}

	/** Whether two dates stand in their order, as far as that can be said. */
	static boolean inOrder(@Nullable String since, @Nullable String until) {
		if (!DateReader.isReadable(since) || !DateReader.isReadable(until)) {
			return true;
		}
		LocalDate begin = bound(since, PartialDate::earliest);
		LocalDate end = bound(until, PartialDate::latest);
		return begin == null || end == null || !end.isBefore(begin);
	}

	private static @Nullable LocalDate bound(@Nullable String typed, Function<PartialDate, @Nullable LocalDate> which) {
		PartialDate date = date(typed, null);
		return (date != null) ? which.apply(date) : null;
	}

	static List<Alias> aliases(@Nullable String typed, @Nullable Language language) {
		List<Alias> aliases = new ArrayList<>();
		if (typed != null) {
			typed.lines().map(String::strip).filter((it) -> !it.isEmpty()).forEach((line) -> {
				String[] parts = line.split("[|｜]", 2);
				String where = (parts.length > 1) ? parts[1].strip() : "";
				if (!parts[0].isBlank()) {
					aliases.add(new Alias(parts[0].strip(), language, where.isEmpty() ? null : where));
				}
			});
		}
		return aliases;
	}

	static String aliases(List<Alias> aliases, @Nullable Language language) {
		return aliases.stream()
			.filter((it) -> it.language() == language)
			.map((it) -> (it.where() != null) ? it.name() + " | " + it.where() : it.name())
			.collect(Collectors.joining("\n"));
	}

	static boolean areDistinct(List<Alias> aliases) {
		return aliases.stream().map(Alias::name).distinct().count() == aliases.size();
	}

	static @Nullable String orNull(@Nullable String typed) {
		return (typed == null || typed.isBlank()) ? null : typed.strip();
	}

}
