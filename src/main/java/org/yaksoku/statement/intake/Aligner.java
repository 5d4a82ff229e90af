package org.yaksoku.statement.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.yaksoku.shared.Language;

/**
 * Lays the clauses of two or three languages side by side: in their order, by number,
 * length, the numbers and names they share, the words of topics and glossary, and their
 * kinds.
 */
public final class Aligner {

	/** What it costs to leave a clause without a counterpart. */
	private static final double ALONE = 0.45;

	/** What it costs to take two clauses for one. */
	private static final double TWO_FOR_ONE = 0.7;

	private Aligner() {
	}

	/**
	 * Rows in the order of the language with the most clauses.
	 * @param texts by language, at least one
	 * @param words of topics and glossary terms, perhaps none
	 */
	public static List<AlignedRow> align(Map<Language, Split> texts, List<TopicWords> words) {
		Map<Language, List<Traits>> traits = new EnumMap<>(Language.class);
		texts.forEach((language, split) -> traits.put(language, Traits.of(split, language, words)));
		Language pivot = traits.entrySet()
			.stream()
			.max(Map.Entry.<Language, List<Traits>>comparingByValue(Comparator.comparingInt(List::size))
				.thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
			.orElseThrow(() -> new IllegalArgumentException("Nothing to align"))
			.getKey();
		List<Traits> longest = traits.getOrDefault(pivot, List.of());
		AlignedRows rows = new AlignedRows(pivot, traits);
		traits.forEach((language, other) -> {
			if (language != pivot) {
				rows.add(language, beads(longest, other));
			}
		});
		return rows.rows();
	}

	/**
	 * Rows as a person has laid them, with what is still to be looked at.
	 * @param texts by language, at least one
	 * @param rows positions in {@link Split#clauses()} by language; no row is empty
	 */
	public static List<AlignedRow> check(Map<Language, Split> texts, List<Map<Language, List<Integer>>> rows) {
		Map<Language, List<Traits>> traits = new EnumMap<>(Language.class);
		texts.forEach((language, split) -> traits.put(language, Traits.of(split, language, List.of())));
		return rows.stream().map((it) -> new AlignedRow(it, AlignedRows.mismatches(it, traits))).toList();
	}

	/** The rows a person should look at, and then the others. */
	public static List<AlignedRow> mismatchesFirst(List<AlignedRow> rows) {
		return rows.stream().sorted(Comparator.comparing((it) -> it.mismatches().isEmpty())).toList();
	}

	/** The cheapest way through both texts: one for one, one alone, two for one. */
	private static List<Bead> beads(List<Traits> left, List<Traits> right) {
		double[][] best = new double[left.size() + 1][right.size() + 1];
		Bead[][] way = new Bead[left.size() + 1][right.size() + 1];
		for (int i = 0; i <= left.size(); i++) {
			for (int j = 0; j <= right.size(); j++) {
				best[i][j] = (i == 0 && j == 0) ? 0 : Double.NEGATIVE_INFINITY;
				for (Bead step : Bead.STEPS) {
					if (step.left() > i || step.right() > j) {
						continue;
					}
					double value = best[i - step.left()][j - step.right()] + value(step, left, i, right, j);
					if (value > best[i][j]) {
						best[i][j] = value;
						way[i][j] = step;
					}
				}
			}
		}
		List<Bead> beads = new ArrayList<>();
		int i = left.size();
		int j = right.size();
		while (i > 0 || j > 0) {
			beads.add(0, way[i][j]);
			i -= beads.get(0).left();
			j -= beads.get(0).right();
		}
		return beads;
	}

	private static double value(Bead step, List<Traits> left, int i, List<Traits> right, int j) {
		if (step.left() == 0 || step.right() == 0) {
			return -ALONE;
		}
		if (step.left() == 1 && step.right() == 1) {
			return left.get(i - 1).likeness(right.get(j - 1));
		}
		List<Traits> two = (step.left() == 2) ? left.subList(i - 2, i) : right.subList(j - 2, j);
		Traits one = (step.left() == 2) ? right.get(j - 1) : left.get(i - 1);
		return (two.get(0).depth() == two.get(1).depth()) ? one.likeness(two.get(0).and(two.get(1))) - TWO_FOR_ONE
				: Double.NEGATIVE_INFINITY;
	}

}
