package org.yaksoku.statement.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;

/**
 * What was pasted and what its author has decided so far. Immutable: each decision gives
 * a new one, and takes back the later ones that rest on it.
 *
 * @param sources as read, by language; kept so that another rule can be tried
 * @param splits of the same languages
 * @param rows positions in {@link Split#clauses()} by language, as the author has laid
 * them; null where the proposal stands
 * @param chosen one for each row; null where the proposals stand
 */
public record IntakeState(Map<Language, List<Paragraph>> sources, Map<Language, Split> splits,
		@Nullable List<Map<Language, List<Integer>>> rows, @Nullable List<Chosen> chosen) {

	public IntakeState {
		sources = ordered(sources);
		splits = ordered(splits);
	}

	/**
	 * Split as the splitter proposes.
	 * @param sources one language at least, and no empty text
	 */
	public static IntakeState of(Map<Language, List<Paragraph>> sources) {
		Map<Language, Split> splits = new EnumMap<>(Language.class);
		sources.forEach((language, paragraphs) -> splits.put(language, ClauseSplitter.split(paragraphs)));
		return new IntakeState(sources, splits, null, null);
	}

	/**
	 * The text of one language split anew; what was joined and split by hand is gone.
	 * @throws IllegalArgumentException for a language without a text
	 */
	public IntakeState splitBy(Language language, SplitRule rule) {
		List<Paragraph> source = this.sources.get(language);
		if (source == null) {
			throw new IllegalArgumentException("No text in " + language);
		}
		return change(language, (it) -> ClauseSplitter.split(source, rule));
	}

	/**
	 * The text of one language with a boundary or a role changed.
	 * @throws IllegalArgumentException for a language without a text
	 */
	public IntakeState change(Language language, UnaryOperator<Split> change) {
		Split split = this.splits.get(language);
		if (split == null) {
			throw new IllegalArgumentException("No text in " + language);
		}
		Map<Language, Split> splits = new EnumMap<>(this.splits);
		splits.put(language, change.apply(split));
		return new IntakeState(this.sources, splits, null, null);
	}

	/**
	 * Moves a clause of one language by one row, see {@link Rows}.
	 * @param rows as the author saw them
	 * @param by -1 for up, 1 for down
	 * @throws IndexOutOfBoundsException where there is no such row
	 */
	public IntakeState shift(List<Map<Language, List<Integer>>> rows, int row, Language language, int by) {
		Rows moved = new Rows(rows);
		if (by < 0) {
			moved.up(row, language);
		}
		else {
			moved.down(row, language);
		}
		return new IntakeState(this.sources, this.splits, moved.rows(), null);
	}

	/** With what the clauses are decided to be. */
	public IntakeState choose(List<Map<Language, List<Integer>>> rows, List<Chosen> chosen) {
		if (rows.size() != chosen.size()) {
			throw new IllegalArgumentException(chosen.size() + " decisions for " + rows.size() + " clauses");
		}
		return new IntakeState(this.sources, this.splits, List.copyOf(rows), List.copyOf(chosen));
	}

	/**
	 * The words of all parts with a role, in one language.
	 * @return null where there are none
	 */
	public @Nullable String words(Language language, PartRole role) {
		Split split = this.splits.get(language);
		List<String> words = new ArrayList<>();
		if (split != null) {
			split.parts().stream().filter((it) -> it.role() == role).forEach((it) -> words.add(it.words()));
		}
		return words.isEmpty() ? null : String.join("\n", words);
	}

	/** The heading above a clause, null where it stands under none. */
	@Nullable String heading(Language language, int clause) {
		String heading = null;
		int seen = -1;
		for (Part part : Objects.requireNonNull(this.splits.get(language)).parts()) {
			if (part.role() == PartRole.HEADING) {
				heading = part.text();
			}
			if (part.role() == PartRole.CLAUSE && ++seen == clause) {
				return heading;
			}
		}
		throw new IndexOutOfBoundsException(clause);
	}

	private static <V> Map<Language, V> ordered(Map<Language, V> values) {
		Map<Language, V> ordered = new EnumMap<>(Language.class);
		ordered.putAll(values);
		return Collections.unmodifiableMap(ordered);
	}

}
