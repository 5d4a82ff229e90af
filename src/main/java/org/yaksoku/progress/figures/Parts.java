package org.yaksoku.progress.figures;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Side;

/**
 * Figures taken apart. An action may stand under several statements and be led by an
 * organisation of each side, so the parts need not add up.
 *
 * @param statements the latest of them, the latest first
 * @param further how many statements there are before these
 * @param organisations in the reader’s order of the sides, then by name in addresses: no
 * ranking
 */
public record Parts(List<Part> statements, int further, List<Part> organisations) {

	/** So many statements are told apart. */
	static final int SHOWN = 30;

	static Parts of(Row row) {
		List<Part> statements = row.rows("statements").stream().map(Part::of).toList();
		return new Parts(statements, row.count("number") - statements.size(),
				row.rows("organisations")
					.stream()
					.map(Part::of)
					.sorted(Comparator.comparing((it) -> row.reader().sides().indexOf(it.side())))
					.toList());
	}

	/**
	 * One of them.
	 *
	 * @param side of an organisation; null for a statement
	 */
	public record Part(String slug, Spoken name, @Nullable Side side, Counts counts) {

		static Part of(Row row) {
			return new Part(row.string("slug"), row.spoken("name", "slug"), row.side("side"), Counts.of(row));
		}

	}

}
