package org.yaksoku.site;

import java.util.List;

import org.yaksoku.shared.WordDiff.Piece;

/**
 * What changed from one version of a statement to another.
 *
 * @param from number of the earlier version
 * @param to number of the later version
 * @param withdrawn those of the two that were withdrawn; their words are gone, so there
 * is nothing to compare
 */
public record Changes(int from, int to, List<Change> changes, List<VersionRow> withdrawn) {

	/**
	 * A clause, the title, the preamble or the closing that is not the same in both.
	 *
	 * @param part title, preamble, closing or clause
	 * @param number of the clause, empty for other parts
	 * @param kind added, removed or changed
	 */
	public record Change(String part, String number, String kind, List<Wording> wordings) {

	}

	/**
	 * The change in one language.
	 *
	 * @param code of the language
	 */
	public record Wording(String code, String language, List<Piece> pieces) {

	}

}
