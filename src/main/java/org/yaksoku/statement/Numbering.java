package org.yaksoku.statement;

import java.util.ArrayList;
import java.util.List;

/**
 * The numbers of clauses in order: 1, 1.1, 1.2, 2. Given anew whenever clauses come, go
 * or move, because a signed text is counted without gaps.
 */
final class Numbering {

	private static final int DEEPEST = 3;

	private Numbering() {
	}

	/**
	 * Gives every clause its place and number; a level that hangs in the air is raised.
	 */
	static void renumber(List<ClauseVersion> clauses) {
		List<Integer> depths = new ArrayList<>();
		clauses.forEach((it) -> depths.add(it.depth()));
		List<String> numbers = numbers(depths);
		for (int i = 0; i < clauses.size(); i++) {
			clauses.get(i).place(i, numbers.get(i));
		}
	}

	static List<String> numbers(List<Integer> depths) {
		int[] counters = new int[DEEPEST + 1];
		List<String> numbers = new ArrayList<>();
		int before = -1;
		for (int asked : depths) {
			int depth = Math.min(Math.min(asked, before + 1), DEEPEST);
			counters[depth]++;
			StringBuilder number = new StringBuilder();
			for (int level = 0; level <= depth; level++) {
				number.append((level > 0) ? "." : "").append(counters[level]);
			}
			for (int level = depth + 1; level <= DEEPEST; level++) {
				counters[level] = 0;
			}
			numbers.add(number.toString());
			before = depth;
		}
		return numbers;
	}

}
