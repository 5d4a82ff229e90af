package org.yaksoku.site;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Side;

/**
 * Puts what belongs to a side into the order its reader expects (rule 9).
 */
final class Parties {

	private Parties() {
	}

	static List<Party> of(List<Row> rows, String prefix) {
		return rows.stream().map((it) -> party(it, prefix)).toList();
	}

	/** In the reader's order of the sides; within a side as they signed. */
	static List<Party> inOrder(List<Row> rows, Language reader) {
		return of(rows, "").stream().sorted(inOrderOf(reader)).toList();
	}

	static Party party(Row row, String prefix) {
		return new Party(row.find(prefix + "slug"), row.spoken(prefix + "name"), row.side("side"));
	}

	/** The sides in the reader's order, those of neither side last. */
	static Comparator<Party> inOrderOf(Language reader) {
		return Comparator.comparingInt((Party it) -> place(it.side(), reader));
	}

	static int place(@Nullable Side side, Language reader) {
		return (side != null) ? reader.sides().indexOf(side) : Side.values().length;
	}

}
