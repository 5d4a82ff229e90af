package org.yaksoku.statement;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which key each clause of a wording has or will have once published. A key is the number
 * in the first published version (1.2 becomes {@code 1-2}) and is never given again; a
 * clause added later takes the next free letter after the one before it ({@code 3a}).
 */
final class ClauseKeys {

	private ClauseKeys() {
	}

	/**
	 * The keys by clause, in the order of the wording.
	 * @param all every clause the statement ever had, with those of dropped clauses
	 * @param first whether no version has been public yet
	 */
	static Map<UUID, String> of(List<ClauseVersion> wording, List<Clause> all, boolean first) {
		Map<UUID, String> given = new LinkedHashMap<>();
		Set<String> taken = new HashSet<>();
		for (Clause clause : all) {
			String key = clause.key();
			if (key != null) {
				given.put(clause.id(), key);
				taken.add(key);
			}
		}
		Map<UUID, String> keys = new LinkedHashMap<>();
		String before = "0";
		for (ClauseVersion it : wording) {
			String key = given.get(it.clauseId());
			if (key == null) {
				key = first ? it.number().replace('.', '-') : nextFree(before, taken);
				taken.add(key);
			}
			keys.put(it.clauseId(), key);
			before = key;
		}
		return keys;
	}

	private static String nextFree(String before, Set<String> taken) {
		String stem = before.replaceAll("[a-z]+$", "");
		for (char letter = 'a'; letter <= 'z'; letter++) {
			if (!taken.contains(stem + letter)) {
				return stem + letter;
			}
		}
		return nextFree(stem + "z", taken, 2);
	}

	// after twenty-six additions in one place: 3za, 3zb, …
	private static String nextFree(String stem, Set<String> taken, int length) {
		for (char letter = 'a'; letter <= 'z'; letter++) {
			if (!taken.contains(stem + letter)) {
				return stem + letter;
			}
		}
		return nextFree(stem + "z", taken, length + 1);
	}

}
