package org.yaksoku.interchange.table;

/**
 * What kind of file a table comes in or goes out as.
 */
public enum TableFormat {

	/** Text with separated values, whatever separates them. */
	CSV,
	/** A workbook of Excel since 2007. */
	XLSX

}
