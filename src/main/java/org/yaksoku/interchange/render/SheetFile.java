package org.yaksoku.interchange.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Guard;

/**
 * A table as a workbook of one sheet: typed cells, a frozen row of names, no formula.
 */
public final class SheetFile {

	/** The type a file of it is sent as. */
	public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	// what a sheet may be called
	private static final int NAME = 31;

	private static final Pattern MADE = Pattern.compile("<dcterms:created[^>]*>[^<]*</dcterms:created>");

	/** The earliest that an archive can say. */
	private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

	private SheetFile() {
	}

	/**
	 * The whole file.
	 * @param name of the sheet, cut where it is too long
	 * @param rows the names first; text, numbers, days, or null for an empty cell
	 */
	public static byte[] of(String name, List<? extends List<? extends @Nullable Object>> rows) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (Workbook book = new Workbook(bytes, "Yaksoku", "1.0")) {
			String plain = name.replaceAll("[\\\\/?*\\[\\]:]", " ");
			Worksheet sheet = book.newWorksheet(plain.substring(0, Math.min(NAME, plain.length())));
			sheet.freezePane(0, 1);
			for (int row = 0; row < rows.size(); row++) {
				List<? extends @Nullable Object> cells = rows.get(row);
				for (int column = 0; column < cells.size(); column++) {
					fill(sheet, row, column, cells.get(column));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return settled(bytes.toByteArray());
	}

	/**
	 * The same without the moment it was made: the same figures are the same bytes, for
	 * whoever compares files and for shared caches.
	 */
	private static byte[] settled(byte[] book) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipFile from = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(book)).get();
				ZipOutputStream to = new ZipOutputStream(bytes)) {
			for (ZipArchiveEntry entry : Collections.list(from.getEntries())) {
				ZipEntry same = new ZipEntry(entry.getName());
				same.setTimeLocal(NO_TIME);
				to.putNextEntry(same);
				byte[] content = from.getInputStream(entry).readAllBytes();
				to.write(entry.getName().equals("docProps/core.xml")
						? MADE.matcher(new String(content, StandardCharsets.UTF_8))
							.replaceAll("")
							.getBytes(StandardCharsets.UTF_8)
						: content);
				to.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private static void fill(Worksheet sheet, int row, int column, @Nullable Object value) {
		if (value instanceof LocalDate day) {
			sheet.value(row, column, day);
			sheet.style(row, column).format("yyyy-mm-dd").set();
		}
		else if (value instanceof Number number) {
			sheet.value(row, column, number);
		}
		else if (value != null) {
			sheet.inlineString(row, column, Guard.add(value.toString()));
		}
		if (row == 0) {
			sheet.width(column, 18);
			sheet.style(row, column).bold().fillColor("E8EEF5").set();
		}
	}

}
