package org.yaksoku.interchange.table;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Guard;

/**
 * One sheet with typed cells and a frozen row of names. Rows leave memory in lots.
 */
final class WorkbookWriter implements TableWriter {

	static final String APPLICATION = "Yaksoku";

	static final String VERSION = "1.0";

	static final String DAY = "yyyy-mm-dd";

	private static final int LOT = 200;

	private final Workbook book;

	private final Worksheet sheet;

	private int row;

	WorkbookWriter(OutputStream to, String name) {
		this.book = new Workbook(to, APPLICATION, VERSION);
		this.sheet = this.book.newWorksheet(name);
	}

	@Override
	public void header(List<String> names) {
		header(this.sheet, names);
		this.row = 1;
	}

	@Override
	public void row(List<? extends @Nullable Object> values) throws IOException {
		for (int column = 0; column < values.size(); column++) {
			Object value = values.get(column);
			if (value instanceof String words) {
				if (!words.isEmpty()) {
					this.sheet.inlineString(this.row, column, Guard.add(words));
				}
			}
			else if (value instanceof LocalDate day) {
				this.sheet.value(this.row, column, day);
				this.sheet.style(this.row, column).format(DAY).set();
			}
			else if (value instanceof Number number) {
				this.sheet.value(this.row, column, number);
			}
			else if (value != null) {
				throw new IllegalArgumentException("No cell for a " + value.getClass());
			}
		}
		if (++this.row % LOT == 0) {
			this.sheet.flush();
		}
	}

	@Override
	public void close() throws IOException {
		this.book.finish();
	}

	static void header(Worksheet sheet, List<String> names) {
		sheet.freezePane(0, 1);
		for (int column = 0; column < names.size(); column++) {
			sheet.width(column, 18);
			sheet.inlineString(0, column, Guard.add(names.get(column)));
			sheet.style(0, column).bold().fillColor("E8EEF5").set();
		}
	}

}
