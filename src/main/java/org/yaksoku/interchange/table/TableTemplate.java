package org.yaksoku.interchange.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.yaksoku.shared.Guard;

/**
 * An empty workbook to be filled in: the names of the columns with what may be chosen
 * below them, a sheet of explanations, and the lists of choices.
 */
public final class TableTemplate {

	/** Excel looks no further when it offers a list. */
	private static final int LAST_ROW = TableFile.MOST_ROWS;

	private TableTemplate() {
	}

	/**
	 * Writes a workbook.
	 * @param sheets the names of the sheet to fill in, of the explanations and of the
	 * lists, in this order
	 * @param explanations row by row
	 */
	public static void write(OutputStream to, List<String> sheets, List<Column> columns,
			List<List<String>> explanations) throws IOException {
		try (Workbook book = new Workbook(to, WorkbookWriter.APPLICATION, WorkbookWriter.VERSION)) {
			Worksheet table = book.newWorksheet(sheets.get(0));
			Worksheet readMe = book.newWorksheet(sheets.get(1));
			Worksheet lists = book.newWorksheet(sheets.get(2));
			WorkbookWriter.header(table, columns.stream().map(Column::name).toList());
			int list = 0;
			for (int i = 0; i < columns.size(); i++) {
				Column column = columns.get(i);
				if (!column.choices().isEmpty()) {
					lists.inlineString(0, list, column.name());
					for (int row = 0; row < column.choices().size(); row++) {
						lists.inlineString(row + 1, list, Guard.add(column.choices().get(row)));
					}
					table.range(1, i, LAST_ROW, i)
						.validateWithList(lists.range(1, list, column.choices().size(), list))
						.showErrorMessage(false);
					list++;
				}
				else if (column.words()) {
					// so that 3-2 stays what it is and does not become the second of
					// March
					table.style(i).format("@").set();
				}
			}
			for (int row = 0; row < explanations.size(); row++) {
				for (int i = 0; i < explanations.get(row).size(); i++) {
					readMe.inlineString(row, i, Guard.add(explanations.get(row).get(i)));
					readMe.style(row, i).wrapText(true).verticalAlignment("top").set();
				}
			}
			readMe.width(0, 28);
			readMe.width(1, 70);
			readMe.width(2, 50);
		}
	}

	/**
	 * A column to be filled in.
	 *
	 * @param words whether it holds words, which a spreadsheet must not take for days or
	 * numbers
	 * @param choices what may be chosen, empty where anything may stand
	 */
	public record Column(String name, boolean words, List<String> choices) {

	}

}
