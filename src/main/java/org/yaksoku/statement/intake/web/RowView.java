package org.yaksoku.statement.intake.web;

import java.util.List;

import org.yaksoku.shared.Language;
import org.yaksoku.statement.intake.Mismatch;
import org.yaksoku.statement.intake.Part;

/**
 * A row on the page where the languages are laid side by side.
 *
 * @param index from 0
 * @param cells one for each language that has a text, in the fixed order
 */
public record RowView(int index, List<Cell> cells, List<Mismatch> mismatches) {

	/** What people call it: they count from 1. */
	public int number() {
		return this.index + 1;
	}

	/**
	 * What one language says in a row; may be nothing.
	 */
	public record Cell(Language language, List<Part> parts) {

	}

}
