package org.yaksoku.interchange.table;

/**
 * Thrown where a file is not read as a table. What always works: a workbook without
 * macros, and text with separated values.
 */
public class UnreadableTable extends RuntimeException {

	private final TableRefusal reason;

	public UnreadableTable(TableRefusal reason) {
		super("Not read: " + reason);
		this.reason = reason;
	}

	/** Why, for a page to put into words. */
	public TableRefusal reason() {
		return this.reason;
	}

}
