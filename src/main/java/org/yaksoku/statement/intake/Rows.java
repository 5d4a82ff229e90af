package org.yaksoku.statement.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.yaksoku.shared.Language;

/**
 * Rows in which a person moves the clauses of one language. Their order in that language
 * never changes: moving down pushes what stands below as far as the next gap, moving up
 * closes a gap or joins the clauses above.
 */
final class Rows {

	private final List<Map<Language, List<Integer>>> rows = new ArrayList<>();

	Rows(List<Map<Language, List<Integer>>> rows) {
		for (Map<Language, List<Integer>> row : rows) {
			Map<Language, List<Integer>> copy = new EnumMap<>(Language.class);
			row.forEach((language, clauses) -> copy.put(language, new ArrayList<>(clauses)));
			this.rows.add(copy);
		}
	}

	/** The last clause of a cell goes to the next row; what is there makes way. */
	void down(int row, Language language) {
		List<Integer> cell = cell(row, language);
		if (cell.isEmpty()) {
			return;
		}
		int clause = cell.remove(cell.size() - 1);
		push(row + 1, language, clause);
		tidy();
	}

	/**
	 * The first clause of a cell goes to the row above; into a gap those below follow.
	 */
	void up(int row, Language language) {
		List<Integer> cell = cell(row, language);
		if (row == 0 || cell.isEmpty()) {
			return;
		}
		List<Integer> above = cell(row - 1, language);
		boolean gap = above.isEmpty();
		above.add(cell.remove(0));
		for (int i = row; gap && cell(i, language).isEmpty() && i + 1 < this.rows.size()
				&& !cell(i + 1, language).isEmpty(); i++) {
			cell(i, language).addAll(cell(i + 1, language));
			cell(i + 1, language).clear();
		}
		tidy();
	}

	List<Map<Language, List<Integer>>> rows() {
		return List.copyOf(this.rows);
	}

	private void push(int row, Language language, int clause) {
		if (row == this.rows.size()) {
			this.rows.add(new EnumMap<>(Language.class));
		}
		List<Integer> cell = cell(row, language);
		List<Integer> before = new ArrayList<>(cell);
		cell.clear();
		cell.add(clause);
		for (int i = row + 1; !before.isEmpty(); i++) {
			if (i == this.rows.size()) {
				this.rows.add(new EnumMap<>(Language.class));
			}
			List<Integer> next = cell(i, language);
			List<Integer> pushed = before;
			before = new ArrayList<>(next);
			next.clear();
			next.addAll(pushed);
		}
	}

	private List<Integer> cell(int row, Language language) {
		return this.rows.get(row).computeIfAbsent(language, (it) -> new ArrayList<>());
	}

	private void tidy() {
		this.rows.forEach((row) -> row.values().removeIf(List::isEmpty));
		this.rows.removeIf(Map::isEmpty);
	}

}
