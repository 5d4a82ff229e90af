package org.yaksoku.interchange.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A file with a table in it, looked at before anything is read. It is what its first
 * bytes and its contents say; a name that says something else is refused too.
 */
public abstract class TableFile {

	/** The largest file, in bytes: 10 MB. */
	public static final int LARGEST_FILE = 10 * 1024 * 1024;

	/** The most rows below the names of the columns. */
	public static final int MOST_ROWS = 10_000;

	/** The most columns. */
	public static final int MOST_COLUMNS = 50;

	/** The longest cell a spreadsheet can hold, in UTF-16 units. */
	public static final int LONGEST_CELL = 32_767;

	/** All cells together, in UTF-16 units. */
	static final int MOST_SIGNS = 20_000_000;

	private static final byte[] OLE = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 };

	private static final Set<String> TEXT = Set.of("csv", "tsv", "txt");

	private static final Set<String> WITH_MACROS = Set.of("xlsm", "xltm", "xlam");

	private static final int PEEK = 1024;

	TableFile() {
	}

	/**
	 * Looks at a file.
	 * @param name as it was called where it came from
	 * @throws UnreadableTable for anything but a text table or a workbook, and for files
	 * that are hostile or damaged
	 */
	public static TableFile open(String name, byte[] file) {
		if (file.length > LARGEST_FILE) {
			throw new UnreadableTable(TableRefusal.TOO_LARGE);
		}
		if (file.length == 0) {
			throw new UnreadableTable(TableRefusal.EMPTY);
		}
		String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		if (WITH_MACROS.contains(extension)) {
			throw new UnreadableTable(TableRefusal.ACTIVE_CONTENT);
		}
		if (begins(file, OLE)) {
			throw new UnreadableTable(old(file));
		}
		if (begins(file, new byte[] { 'P', 'K' })) {
			if (TEXT.contains(extension)) {
				throw new UnreadableTable(TableRefusal.NOT_A_TABLE);
			}
			return new WorkbookFile(file);
		}
		if (!TEXT.contains(extension) || isSomethingElse(file)) {
			throw new UnreadableTable(extension.equals("xls") ? TableRefusal.OLD_EXCEL : TableRefusal.NOT_A_TABLE);
		}
		return new TextFile(file);
	}

	/** What it is. */
	public abstract TableFormat format();

	/** The names of its sheets in their order, empty for a text table. */
	public abstract List<String> sheets();

	/**
	 * Whether its days are counted from 1904, as old programs for the Macintosh did.
	 */
	public abstract boolean since1904();

	/** How it is most likely to be read; the header is taken to be the first row. */
	public abstract TableReading guess();

	/**
	 * Reads the rows one by one, those before the header among them.
	 * @throws UnreadableTable where it is damaged or passes a limit
	 * @throws IllegalArgumentException for a sheet that is not there
	 */
	public final void read(TableReading how, RowReader each) {
		RowLimit limit = new RowLimit(each, how.header());
		rows(how, limit);
	}

	/** The first rows that are not empty, to be looked at. */
	public final List<Line> first(TableReading how, int most) {
		List<Line> first = new ArrayList<>();
		read(how, (number, cells) -> {
			first.add(new Line(number, cells));
			return first.size() < most;
		});
		return first;
	}

	abstract void rows(TableReading how, RowLimit each);

	/** Names in a compound file stand in its directory as UTF-16. */
	private static TableRefusal old(byte[] file) {
		String names = new String(file, StandardCharsets.ISO_8859_1).replace("\0", "");
		if (names.contains("EncryptedPackage") || names.contains("EncryptionInfo")) {
			return TableRefusal.ENCRYPTED;
		}
		return (names.contains("Workbook") || names.contains("Book")) ? TableRefusal.OLD_EXCEL
				: TableRefusal.NOT_A_TABLE;
	}

	private static boolean isSomethingElse(byte[] file) {
		String start = new String(file, 0, Math.min(file.length, PEEK), StandardCharsets.ISO_8859_1).strip()
			.toLowerCase(Locale.ROOT);
		return start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("<?xml")
				|| start.startsWith("%pdf-") || start.startsWith("{\\rtf") || start.startsWith("\u0089png")
				|| start.startsWith("gif8") || start.startsWith("\u001f\u008b");
	}

	private static boolean begins(byte[] file, byte[] magic) {
		for (int i = 0; i < magic.length; i++) {
			if (i >= file.length || file[i] != magic[i]) {
				return false;
			}
		}
		return true;
	}

	/**
	 * A row with its number.
	 */
	public record Line(int number, List<String> cells) {

	}

}
