package org.yaksoku.site;

import org.yaksoku.progress.figures.Figures;
import org.yaksoku.progress.figures.Lines;
import org.yaksoku.progress.figures.Offer;
import org.yaksoku.shared.SpokenDate;

/**
 * The rows behind a number.
 *
 * @param day the day of the number, as the reader writes it
 * @param choices what its filters offer
 */
public record RowsPage(Lines lines, SpokenDate day, Offer choices) {

	/** Whether one file does not hold them all. */
	public boolean fillsFiles() {
		return this.lines.number() > Figures.FILE;
	}

}
