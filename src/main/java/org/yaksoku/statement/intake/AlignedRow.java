package org.yaksoku.statement.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.yaksoku.shared.Language;

/**
 * The clauses that seem to say the same in different languages.
 *
 * @param clauses positions in {@link Split#clauses()} by language, from 0, ascending; a
 * language that has none is missing from the map
 * @param mismatches what a person should look at; empty where all is well
 */
public record AlignedRow(Map<Language, List<Integer>> clauses, Set<Mismatch> mismatches) {

	public AlignedRow {
		clauses = Map.copyOf(clauses);
		mismatches = Set.copyOf(mismatches);
	}

}
