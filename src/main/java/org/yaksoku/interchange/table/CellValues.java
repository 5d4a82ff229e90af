package org.yaksoku.interchange.table;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.yaksoku.shared.DateReader;
import org.yaksoku.shared.PartialDate;

/**
 * What the words of a cell mean once it is known what its column is for.
 */
public final class CellValues {

	private static final Pattern SERIAL = Pattern.compile("([1-9][0-9]{4})(?:\\.[0-9]+)?");

	/** Midnight, or another time that a table of days does not mean. */
	private static final Pattern WITH_TIME = Pattern
		.compile("(.*[0-9日일.])[T\\s]+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]+)?)?Z?");

	private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

	private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);

	private CellValues() {
	}

	/** Words: NFC, without blanks around them, lines ended by LF. */
	public static String text(String cell) {
		return Normalizer.normalize(cell, Normalizer.Form.NFC).replace("\r\n", "\n").replace('\r', '\n').strip();
	}

	/**
	 * Codes, numbers and names of states: NFKC, so that full-width letters and digits are
	 * the plain ones, without blanks around them.
	 */
	public static String code(String cell) {
		return Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
	}

	/**
	 * A date as people write it or as a spreadsheet counts it.
	 * @param since1904 whether the days of the workbook are counted from 1904
	 * @return empty where it is none, or could be two
	 */
	public static Optional<PartialDate> date(String cell, boolean since1904) {
		String plain = code(cell);
		Matcher serial = SERIAL.matcher(plain);
		if (serial.matches()) {
			return Optional
				.of(PartialDate.day((since1904 ? EPOCH_1904 : EPOCH).plusDays(Long.parseLong(serial.group(1)))));
		}
		Matcher timed = WITH_TIME.matcher(plain);
		return DateReader.read(timed.matches() ? timed.group(1) : plain);
	}

	/**
	 * The words in which a cell says a date, where they say other than the date itself.
	 */
	public static Optional<String> wording(String cell) {
		return DateReader.readAsTyped(text(cell)).map(PartialDate::printed);
	}

}
