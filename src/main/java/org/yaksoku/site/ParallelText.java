package org.yaksoku.site;

import java.util.List;

/**
 * The words of one version side by side.
 *
 * @param columns one for each language shown, in order
 * @param preamble one cell for each column, empty without a preamble
 * @param closing one cell for each column, empty without a closing
 */
public record ParallelText(List<Column> columns, List<ClauseRow.Cell> preamble, List<ClauseRow> clauses,
		List<ClauseRow.Cell> closing) {

	/**
	 * A language.
	 *
	 * @param code of the language
	 * @param name of the language in itself
	 * @param standing of the text, in the language itself
	 */
	public record Column(String code, String name, String standing) {

	}

}
