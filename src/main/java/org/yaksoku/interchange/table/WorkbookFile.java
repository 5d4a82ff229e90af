package org.yaksoku.interchange.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * A table in a workbook. Formulas are read as the values they had, readings above words
 * are left out, days are read where the format of the cell shows one.
 */
final class WorkbookFile extends TableFile {

	/**
	 * Formats of days that workbooks name by number alone, East Asian ones among them.
	 */
	private static final Set<Integer> DAYS = Set.of(14, 15, 16, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54,
			55, 56, 57, 58);

	private static final int MONTH = 17;

	private static final Pattern NOT_THE_FORM = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.|(?i)general");

	/** More digits than any number in a table of ours has. */
	private static final int MOST_DIGITS = 40;

	private final byte[] file;

	private final List<Integer> visible = new ArrayList<>();

	private final List<String> sheets = new ArrayList<>();

	private final boolean since1904;

	WorkbookFile(byte[] file) {
		SafeWorkbook.check(file);
		this.file = file;
		try (ReadableWorkbook book = open()) {
			this.since1904 = book.isDate1904();
			book.getSheets().filter((it) -> it.getVisibility() == SheetVisibility.VISIBLE).forEach((sheet) -> {
				this.visible.add(sheet.getIndex());
				this.sheets.add(sheet.getName());
			});
		}
		catch (IOException | RuntimeException ex) {
			throw damaged(ex);
		}
		if (this.sheets.isEmpty()) {
			throw new UnreadableTable(TableRefusal.EMPTY);
		}
	}

	@Override
	public TableFormat format() {
		return TableFormat.XLSX;
	}

	@Override
	public List<String> sheets() {
		return List.copyOf(this.sheets);
	}

	@Override
	public boolean since1904() {
		return this.since1904;
	}

	@Override
	public TableReading guess() {
		return new TableReading(null, null, 0, 1);
	}

	@Override
	void rows(TableReading how, RowLimit each) {
		if (how.sheet() < 0 || how.sheet() >= this.visible.size()) {
			throw new IllegalArgumentException("There is no sheet number " + how.sheet());
		}
		try (ReadableWorkbook book = open()) {
			Sheet sheet = book.getSheet(this.visible.get(how.sheet())).orElseThrow();
			try (Stream<Row> rows = sheet.openStream()) {
				Iterator<Row> all = rows.iterator();
				while (all.hasNext()) {
					Row row = all.next();
					if (!each.row(row.getRowNum(), cells(row))) {
						return;
					}
				}
			}
		}
		catch (IOException | RuntimeException ex) {
			throw damaged(ex);
		}
	}

	private ReadableWorkbook open() throws IOException {
		return new ReadableWorkbook(new ByteArrayInputStream(this.file), new ReadingOptions(true, true));
	}

	/** Whatever the library stumbled over; what we refused ourselves stays as it is. */
	private static RuntimeException damaged(Exception ex) {
		if (ex instanceof IllegalArgumentException && !(ex instanceof NumberFormatException)) {
			return (RuntimeException) ex;
		}
		boolean known = ex instanceof IOException || ex instanceof ExcelReaderException
				|| ex instanceof IndexOutOfBoundsException || ex instanceof NumberFormatException
				|| ex instanceof NullPointerException || ex instanceof java.util.NoSuchElementException
				|| ex instanceof java.io.UncheckedIOException || ex instanceof IllegalStateException;
		return known ? new UnreadableTable(TableRefusal.DAMAGED) : (RuntimeException) ex;
	}

	private static List<String> cells(Row row) {
		// a cell far to the right stands for a column too many, not for room in memory
		int width = Math.min(row.getCellCount(), MOST_COLUMNS + 1);
		List<String> cells = new ArrayList<>(width);
		for (int i = 0; i < width; i++) {
			cells.add(text(row.getOptionalCell(i).orElse(null)));
		}
		if (row.getCellCount() > width && isFilledBeyond(row, width)) {
			cells.set(width - 1, "…");
		}
		return cells;
	}

	private static boolean isFilledBeyond(Row row, int width) {
		return row.stream().skip(width).anyMatch((it) -> it != null && !text(it).isBlank());
	}

	private static String text(@Nullable Cell cell) {
		if (cell == null || cell.getType() == CellType.EMPTY) {
			return "";
		}
		if (cell.getType() == CellType.ERROR) {
			return String.valueOf(cell.getRawValue());
		}
		Object value = cell.getValue();
		if (value instanceof BigDecimal number) {
			return number(cell, number);
		}
		if (value instanceof Boolean answer) {
			return answer ? "TRUE" : "FALSE";
		}
		return (value != null) ? value.toString() : "";
	}

	private static String number(Cell cell, BigDecimal number) {
		@Nullable String day = day(cell, number);
		if (day != null) {
			return day;
		}
		if (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
			return String.valueOf(cell.getRawValue());
		}
		return (number.signum() == 0) ? "0" : number.stripTrailingZeros().toPlainString();
	}

	/** What a spreadsheet shows as a day or a month; null for any other number. */
	private static @Nullable String day(Cell cell, BigDecimal number) {
		Integer id = cell.getDataFormatId();
		String form = NOT_THE_FORM.matcher(String.valueOf(cell.getDataFormatString())).replaceAll("").toLowerCase();
		boolean day = form.contains("d") || id != null && DAYS.contains(id);
		boolean month = !day && (form.contains("y") || id != null && id == MONTH);
		if (!day && !month || number.signum() <= 0 || number.precision() - number.scale() > 7) {
			return null;
		}
		try {
			LocalDateTime date = cell.asDate();
			String iso = date.toLocalDate().toString();
			return month ? iso.substring(0, 7) : iso;
		}
		catch (DateTimeException | ExcelReaderException | ArithmeticException ex) {
			return null;
		}
	}

}
