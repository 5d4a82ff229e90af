package org.yaksoku.interchange.table;

import java.util.List;

/**
 * Takes the rows of a table as they come.
 */
@FunctionalInterface
public interface RowReader {

	/**
	 * One row that is not empty.
	 * @param number as a spreadsheet counts it, from 1
	 * @param cells without the empty ones at the end
	 * @return whether to go on
	 */
	boolean row(int number, List<String> cells);

}
