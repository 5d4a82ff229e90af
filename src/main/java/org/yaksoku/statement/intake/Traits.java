package org.yaksoku.statement.intake;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.yaksoku.shared.Language;
import org.yaksoku.statement.ClauseKind;
import org.yaksoku.statement.check.Numbers;

/**
 * What of a clause can be compared across languages.
 *
 * @param path its place, such as 3, 2 for the second item in the third clause
 * @param length in signs, as if written in Korean
 * @param numbers all it names, years, days and months among them
 * @param names Latin abbreviations, such as AI
 * @param words topics and terms that occur
 */
record Traits(List<Integer> path, double length, Set<BigDecimal> numbers, Set<String> names, Set<String> words,
		KindProposal kind) {

	private static final Pattern NAME = Pattern.compile("(?<![A-Za-z])[A-Z][A-Z0-9&+-]{1,}(?![a-z])");

	/**
	 * Japanese writes the same in a little more signs than Korean, English in far more.
	 */
	private static final Map<Language, Double> SIGNS = Map.of(Language.KO, 1.0, Language.JA, 1.05, Language.EN, 2.6);

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
					Set.copyOf(Numbers.in(clause.text(), language)), names(clause.text()),
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

	private static Set<String> names(String text) {
		Set<String> names = new HashSet<>();
		Matcher matcher = NAME.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
		while (matcher.find()) {
			names.add(matcher.group());
		}
		return names;
	}

}
