package org.yaksoku.interchange.table;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.TextEncoding;

/**
 * A table as text: a line a row, values with something between them.
 */
final class TextFile extends TableFile {

	private static final int SAMPLE = 64 * 1024;

	private static final int SAMPLE_ROWS = 20;

	/** A value may take as many signs, so that what is too long can be said to be. */
	private static final int LONGEST_VALUE = 1024 * 1024;

	/** What Excel writes so that Excel knows, and does not show. */
	private static final Pattern SEPARATOR_LINE = Pattern.compile("\"?sep=([,;\t])\"?\\R", Pattern.CASE_INSENSITIVE);

	private final byte[] file;

	private final TableReading guess;

	TextFile(byte[] file) {
		this.file = file;
		TableCharset charset = TextEncoding.of(file).flatMap(TableCharset::of).orElseGet(() -> unknown(file));
		this.guess = new TableReading(charset, separator(sample(charset)), 0, 1);
	}

	@Override
	public TableFormat format() {
		return TableFormat.CSV;
	}

	@Override
	public List<String> sheets() {
		return List.of();
	}

	@Override
	public boolean since1904() {
		return false;
	}

	@Override
	public TableReading guess() {
		return this.guess;
	}

	@Override
	void rows(TableReading how, RowLimit each) {
		if (how.sheet() != 0) {
			throw new IllegalArgumentException("A text table has one sheet");
		}
		TableCharset charset = Objects.requireNonNull(how.charset());
		char separator = Objects.requireNonNull(how.separator()).sign();
		int number = 0;
		try (Reader text = text(charset);
				CsvReader<CsvRecord> records = CsvReader.builder()
					.fieldSeparator(separator)
					.skipEmptyLines(false)
					.allowExtraFields(true)
					.allowMissingFields(true)
					.maxBufferSize(LONGEST_VALUE)
					.ofCsvRecord(text)) {
			for (CsvRecord record : records) {
				if (!each.row(++number, record.getFields())) {
					return;
				}
			}
		}
		catch (CsvParseException ex) {
			throw new UnreadableTable(isTooLong(ex) ? TableRefusal.CELL_TOO_LONG : TableRefusal.DAMAGED);
		}
		catch (IOException | UncheckedIOException ex) {
			throw new UnreadableTable(TableRefusal.DAMAGED);
		}
	}

	/**
	 * A person may still know what it is, unless it holds what no text holds.
	 */
	private static TableCharset unknown(byte[] file) {
		for (byte sign : file) {
			if (sign == 0) {
				throw new UnreadableTable(TableRefusal.NOT_A_TABLE);
			}
		}
		return TableCharset.UTF_8;
	}

	private static boolean isTooLong(CsvParseException ex) {
		Throwable cause = (ex.getCause() != null) ? ex.getCause() : ex;
		return String.valueOf(cause.getMessage()).contains("buffer size");
	}

	private Reader text(TableCharset charset) throws IOException {
		BufferedReader text = new BufferedReader(
				new InputStreamReader(new ByteArrayInputStream(this.file), charset.charset()));
		text.mark(16);
		if (text.read() != '\uFEFF') {
			text.reset();
		}
		text.mark(16);
		CharBuffer start = CharBuffer.allocate(10);
		text.read(start);
		Matcher line = SEPARATOR_LINE.matcher(start.flip());
		text.reset();
		if (line.lookingAt()) {
			text.skip(line.end());
		}
		return text;
	}

	private String sample(TableCharset charset) {
		try (Reader text = new InputStreamReader(new ByteArrayInputStream(this.file), charset.charset())) {
			char[] signs = new char[SAMPLE];
			int read = text.read(signs);
			String sample = new String(signs, 0, Math.max(0, read));
			return sample.startsWith("\uFEFF") ? sample.substring(1) : sample;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The one that gives the most rows the same number of values. */
	private static Separator separator(String sample) {
		Matcher line = SEPARATOR_LINE.matcher(sample);
		@Nullable String said = line.lookingAt() ? line.group(1) : null;
		Separator best = Separator.COMMA;
		int most = 0;
		for (Separator candidate : Separator.values()) {
			if (said != null && said.charAt(0) == candidate.sign()) {
				return candidate;
			}
			int score = score(sample, candidate);
			if (score > most) {
				most = score;
				best = candidate;
			}
		}
		return best;
	}

	private static int score(String sample, Separator candidate) {
		Map<Integer, Integer> widths = new HashMap<>();
		int rows = 0;
		try (CsvReader<CsvRecord> records = CsvReader.builder()
			.fieldSeparator(candidate.sign())
			.allowExtraFields(true)
			.allowMissingFields(true)
			.allowUnclosedQuote(true)
			.allowExtraCharsAfterClosingQuote(true)
			.ofCsvRecord(new StringReader(sample))) {
			for (CsvRecord record : records) {
				widths.merge(record.getFieldCount(), 1, Integer::sum);
				if (++rows == SAMPLE_ROWS) {
					break;
				}
			}
		}
		catch (CsvParseException | IOException ex) {
			return 0;
		}
		return widths.entrySet()
			.stream()
			.filter((it) -> it.getKey() > 1)
			.mapToInt((it) -> it.getValue() * 100 + it.getKey())
			.max()
			.orElse(0);
	}

}
