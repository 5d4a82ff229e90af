package org.yaksoku.interchange.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.CommaTable;

/**
 * Writes a table row by row, in a form in which no cell is a formula. A value is text, a
 * number, a day, or null for an empty cell.
 */
public interface TableWriter extends Closeable {

	/** The type a file of it is sent as. */
	static String mediaType(TableFormat format) {
		return (format == TableFormat.CSV) ? CommaTable.MEDIA_TYPE
				: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
	}

	/**
	 * Begins a table.
	 * @param name of the sheet, where there is one
	 */
	static TableWriter open(TableFormat format, OutputStream to, String name) throws IOException {
		return (format == TableFormat.CSV) ? new TextWriter(to) : new WorkbookWriter(to, name);
	}

	/** The names of the columns; once, and first. */
	void header(List<String> names) throws IOException;

	/** One row. */
	void row(List<? extends @Nullable Object> values) throws IOException;

}
