package org.yaksoku.interchange.table;

import org.jspecify.annotations.Nullable;

/**
 * How a file is read.
 *
 * @param charset null for a workbook, which knows it itself
 * @param separator null for a workbook
 * @param sheet which of the sheets, from 0; 0 for a text table
 * @param header the row with the names of the columns, counted from 1 as a spreadsheet
 * does
 */
public record TableReading(@Nullable TableCharset charset, @Nullable Separator separator, int sheet, int header) {

	/** The same with another row of names. */
	public TableReading headedBy(int row) {
		return new TableReading(this.charset, this.separator, this.sheet, row);
	}

}
