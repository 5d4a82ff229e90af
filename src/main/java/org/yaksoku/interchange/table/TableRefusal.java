package org.yaksoku.interchange.table;

/**
 * Why a file is not read as a table.
 */
public enum TableRefusal {

	/** No row with anything in it. */
	EMPTY,
	/** More than 10 MB, or far more inside than a table needs. */
	TOO_LARGE,
	/** More than 10,000 rows below the names of the columns. */
	TOO_MANY_ROWS,
	/** More than 50 columns. */
	TOO_MANY_COLUMNS,
	/** A cell with more signs than a spreadsheet can hold. */
	CELL_TOO_LONG,
	/** {@code .xls} or {@code .xlsb}: to be saved as XLSX. */
	OLD_EXCEL,
	/** Needs a password. */
	ENCRYPTED,
	/** Carries macros or embedded objects. */
	ACTIVE_CONTENT,
	/** Takes values from another file. */
	EXTERNAL_REFERENCE,
	/** Unpacks to too much, or to places outside. */
	UNSAFE_ARCHIVE,
	/** Its XML declares a document type. */
	UNSAFE_XML,
	/** Has the right type and cannot be read all the same. */
	DAMAGED,
	/** Anything else. */
	NOT_A_TABLE

}
