package org.yaksoku.statement.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.yaksoku.shared.Language;

/**
 * Rows under way: those of the language with the most clauses, and between them what only
 * others have.
 */
final class AlignedRows {

	private final Map<Language, List<Traits>> traits;

	/**
	 * For each clause of the pivot the row it is in, named after the first in that row.
	 */
	private final int[] row;

	/** By row; the half rows are what stands before a row and the pivot has not. */
	private final Map<Double, Map<Language, List<Integer>>> found = new TreeMap<>();

	AlignedRows(Language pivot, Map<Language, List<Traits>> traits) {
		this.traits = traits;
		this.row = new int[traits.getOrDefault(pivot, List.of()).size()];
		for (int i = 0; i < this.row.length; i++) {
			this.row[i] = i;
			put(i, pivot, i);
		}
	}

	void add(Language language, List<Bead> beads) {
		int left = 0;
		int right = 0;
		for (Bead bead : beads) {
			if (bead.left() == 2) {
				merge(this.row[left], this.row[left + 1]);
			}
			for (int i = 0; i < bead.right(); i++) {
				if (bead.left() > 0) {
					put(this.row[left], language, right + i);
				}
				else {
					alone(left, language, right + i);
				}
			}
			left += bead.left();
			right += bead.right();
		}
	}

	/** What the pivot lacks two other languages may both have. */
	private void alone(int before, Language language, int clause) {
		Traits own = traits(language, clause);
		double at = before - 0.9;
		while (!fits(this.found.getOrDefault(at, Map.of()), language, own)) {
			at += 0.01;
		}
		put(at, language, clause);
	}

	private boolean fits(Map<Language, List<Integer>> row, Language language, Traits own) {
		return !row.containsKey(language) && row.entrySet()
			.stream()
			.allMatch((it) -> traits(it.getKey(), it.getValue().get(0)).likeness(own) > 0);
	}

	private void merge(int first, int second) {
		if (first == second) {
			return;
		}
		Map<Language, List<Integer>> moved = this.found.remove((double) second);
		if (moved != null) {
			moved.forEach((language, clauses) -> clauses.forEach((it) -> put(first, language, it)));
		}
		for (int i = 0; i < this.row.length; i++) {
			this.row[i] = (this.row[i] == second) ? first : this.row[i];
		}
	}

	private void put(double row, Language language, int clause) {
		this.found.computeIfAbsent(row, (it) -> new EnumMap<>(Language.class))
			.computeIfAbsent(language, (it) -> new ArrayList<>())
			.add(clause);
	}

	List<AlignedRow> rows() {
		return this.found.values().stream().map((it) -> new AlignedRow(it, mismatches(it, this.traits))).toList();
	}

	/** What a person should look at in a row. */
	static Set<Mismatch> mismatches(Map<Language, List<Integer>> row, Map<Language, List<Traits>> traits) {
		Set<Mismatch> mismatches = EnumSet.noneOf(Mismatch.class);
		if (row.size() < traits.size()) {
			mismatches.add(Mismatch.MISSING);
		}
		if (row.values().stream().map(List::size).distinct().count() > 1) {
			mismatches.add(Mismatch.UNEVEN);
		}
		if (row.entrySet()
			.stream()
			.map((it) -> numbers(traits.getOrDefault(it.getKey(), List.of()), it.getValue()))
			.distinct()
			.count() > 1) {
			mismatches.add(Mismatch.NUMBERS_DIFFER);
		}
		return mismatches;
	}

	private static Set<BigDecimal> numbers(List<Traits> all, List<Integer> clauses) {
		return clauses.stream().map(all::get).reduce(Traits::and).orElseThrow().numbers();
	}

	private Traits traits(Language language, int clause) {
		return this.traits.getOrDefault(language, List.of()).get(clause);
	}

}
