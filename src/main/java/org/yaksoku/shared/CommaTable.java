package org.yaksoku.shared;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import org.jspecify.annotations.Nullable;

/**
 * Text with commas as RFC 4180 wants it: UTF-8 with a byte order mark, which tells Excel
 * the encoding, lines ended by CRLF, days in ISO form, no cell a formula.
 */
public final class CommaTable {

	/** The type a file of it is sent as. */
	public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

	private static final byte[] MARK = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

	/** Whatever carries an apostrophe in front is quoted, whether it must be or not. */
	private static final QuoteStrategy GUARDED = new QuoteStrategy() {
		@Override
		public boolean quoteValue(int line, int field, String value) {
			return value.startsWith("'");
		}
	};

	private final OutputStream to;

	private final CsvWriter csv;

	public CommaTable(OutputStream to) throws IOException {
		this.to = to;
		to.write(MARK);
		this.csv = CsvWriter.builder()
			.lineDelimiter(LineDelimiter.CRLF)
			.quoteStrategy(GUARDED)
			.build(to, StandardCharsets.UTF_8);
	}

	/** A whole file of rows, that of the names first. */
	public static byte[] of(List<? extends List<? extends @Nullable Object>> rows) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			CommaTable table = new CommaTable(bytes);
			rows.forEach(table::row);
			table.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/**
	 * One row; the first is that of the names.
	 * @param values text, a number, a day, or null for an empty cell
	 */
	public void row(List<? extends @Nullable Object> values) {
		this.csv.writeRecord(values.stream().map(CommaTable::written).toArray(String[]::new));
	}

	/** Hands over what is still held back. */
	public void flush() throws IOException {
		this.csv.flush();
		this.to.flush();
	}

	private static String written(@Nullable Object value) {
		if (value instanceof String words) {
			return Guard.add(words);
		}
		return (value != null) ? value.toString() : "";
	}

}
