package org.yaksoku.statement.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.yaksoku.shared.Language;
import org.yaksoku.statement.ClauseKind;

/**
 * What of a clause can be compared across languages.
 *
 * @param path its place, such as 3, 2 for the second item in the third clause
 * @param length in signs, as if written in Korean
 * @param numbers all it names, years, days and months among them
 * @param names Latin abbreviations, such as AI
 * @param words topics and terms that occur
 */
record Traits(List<Integer> path, double length, Set<Integer> numbers, Set<String> names, Set<String> words,
		KindProposal kind) {

	private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:,\\d{3})+|\\d+");

	private static final Pattern ERA = Pattern.compile("(令和|平成)\\s?(\\d+|元)年");

	private static final Pattern NAME = Pattern.compile("(?<![A-Za-z])[A-Z][A-Z0-9&+-]{1,}(?![a-z])");

	/**
	 * Japanese writes the same in a little more signs than Korean, English in far more.
	 */
	private static final Map<Language, Double> SIGNS = Map.of(Language.KO, 1.0, Language.JA, 1.05, Language.EN, 2.6);

	private static final List<String> MONTHS = List.of("january", "february", "march", "april", "may", "june", "july",
			"august", "september", "october", "november", "december");

	private static final List<String> KANJI = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十");

	static List<Traits> of(Split split, Language language, List<TopicWords> words) {
		List<KindProposal> kinds = KindProposer.propose(split, language);
		List<Part> clauses = split.clauses();
		List<Integer> path = new ArrayList<>();
		List<Traits> traits = new ArrayList<>();
		for (int i = 0; i < clauses.size(); i++) {
			Part clause = clauses.get(i);
			while (path.size() > clause.level()) {
				path.remove(path.size() - 1);
			}
			while (path.size() < clause.level()) {
				path.add(0);
			}
			path.set(clause.level() - 1, path.get(clause.level() - 1) + 1);
			traits.add(new Traits(List.copyOf(path), clause.text().length() / SIGNS.getOrDefault(language, 1.0),
					numbers(clause.text(), language), names(clause.text()),
					TopicProposer.in(clause.text(), language, words), kinds.get(i)));
		}
		return traits;
	}

	int depth() {
		return this.path.size();
	}

	Traits and(Traits next) {
		return new Traits(this.path, this.length + next.length, union(this.numbers, next.numbers),
				union(this.names, next.names), union(this.words, next.words), this.kind);
	}

	/** How much two clauses seem to be the same: above 0 rather, below 0 rather not. */
	double likeness(Traits other) {
		double likeness = this.path.equals(other.path) ? 0.7 : 0;
		likeness += (depth() == other.depth()) ? 0.1 : -0.6;
		likeness += compared(this.numbers, other.numbers, 1.2, 0.7);
		likeness += compared(this.names, other.names, 0.8, 0.3);
		likeness += compared(this.words, other.words, 1.6, 0.6);
		likeness += ofKind(this.kind, other.kind);
		return likeness - Math.min(1, Math.abs(Math.log(this.length / other.length))) * 0.7;
	}

	/** A request and a promise are hardly the same clause, if we are sure of both. */
	private static double ofKind(KindProposal own, KindProposal other) {
		if (own.kind() == other.kind()) {
			return 0.5;
		}
		Set<ClauseKind> kinds = EnumSet.of(own.kind(), other.kind());
		double apart = 0.5;
		if (kinds.contains(ClauseKind.RECOMMENDATION) || kinds.contains(ClauseKind.PROCEDURAL)) {
			apart = 2.2;
		}
		else if (kinds.contains(ClauseKind.SHARED_VIEW)) {
			apart = 0.8;
		}
		return -apart * Math.min(own.confidence(), other.confidence());
	}

	private static <T> double compared(Set<T> own, Set<T> other, double same, double different) {
		if (own.isEmpty() && other.isEmpty()) {
			return 0;
		}
		long shared = own.stream().filter(other::contains).count();
		double share = (double) shared / union(own, other).size();
		return same * share - different * (1 - share);
	}

	private static <T> Set<T> union(Set<T> own, Set<T> other) {
		return Stream.concat(own.stream(), other.stream()).collect(Collectors.toSet());
	}

	private static Set<Integer> numbers(String text, Language language) {
		String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
		Set<Integer> numbers = new TreeSet<>();
		Matcher era = ERA.matcher(plain);
		while (era.find()) {
			int year = era.group(2).equals("元") ? 1 : Integer.parseInt(era.group(2));
			numbers.add((era.group(1).equals("令和") ? 2018 : 1988) + year);
		}
		Matcher matcher = NUMBER.matcher(era.replaceAll(""));
		while (matcher.find()) {
			String digits = matcher.group().replace(",", "");
			if (digits.length() < 9) {
				numbers.add(Integer.parseInt(digits));
			}
		}
		if (language == Language.EN) {
			for (String word : plain.split("[^A-Za-z]+")) {
				int month = Character.isUpperCase(word.isEmpty() ? ' ' : word.charAt(0))
						? MONTHS.indexOf(word.toLowerCase(Locale.ROOT)) : -1;
				if (month >= 0) {
					numbers.add(month + 1);
				}
			}
		}
		Matcher months = Pattern.compile("(" + String.join("|", KANJI) + ")(月|年|名|回|か所|カ所|つ)").matcher(plain);
		while (months.find()) {
			numbers.add(KANJI.indexOf(months.group(1)) + 1);
		}
		return numbers;
	}

	private static Set<String> names(String text) {
		Set<String> names = new HashSet<>();
		Matcher matcher = NAME.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
		while (matcher.find()) {
			names.add(matcher.group());
		}
		return names;
	}

}
