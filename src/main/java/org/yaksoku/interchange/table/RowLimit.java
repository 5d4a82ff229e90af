package org.yaksoku.interchange.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Passes rows on as long as they are those of a table a person made.
 */
final class RowLimit {

	private final RowReader each;

	private final int header;

	private int rows;

	private long signs;

	/**
	 * @param header the row from which on rows count; those before are passed on as well
	 */
	RowLimit(RowReader each, int header) {
		this.each = each;
		this.header = header;
	}

	/** Passes a row on unless it is empty. */
	boolean row(int number, List<String> cells) {
		int width = cells.size();
		while (width > 0 && cells.get(width - 1).isBlank()) {
			width--;
		}
		if (width == 0) {
			return true;
		}
		if (width > TableFile.MOST_COLUMNS) {
			throw new UnreadableTable(TableRefusal.TOO_MANY_COLUMNS);
		}
		if (number > this.header && ++this.rows > TableFile.MOST_ROWS) {
			throw new UnreadableTable(TableRefusal.TOO_MANY_ROWS);
		}
		List<String> kept = new ArrayList<>(width);
		for (String cell : cells.subList(0, width)) {
			if (cell.length() > TableFile.LONGEST_CELL) {
				throw new UnreadableTable(TableRefusal.CELL_TOO_LONG);
			}
			if (cell.indexOf('\0') >= 0) {
				throw new UnreadableTable(TableRefusal.NOT_A_TABLE);
			}
			this.signs += cell.length();
			kept.add(cell);
		}
		if (this.signs > TableFile.MOST_SIGNS) {
			throw new UnreadableTable(TableRefusal.TOO_LARGE);
		}
		return this.each.row(number, kept);
	}

}
