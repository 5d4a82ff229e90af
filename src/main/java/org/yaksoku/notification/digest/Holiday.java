package org.yaksoku.notification.digest;

import java.time.LocalDate;

import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Side;

/**
 * A public holiday of one country.
 */
record Holiday(LocalDate day, Side side, LocalText name) {

	/**
	 * Reads a line such as {@code 2026-01-01,KR,신정,元日,New Year’s Day}.
	 * @throws IllegalArgumentException for anything else
	 */
	static Holiday of(String line) {
		String[] cut = line.split(",", -1);
		if (cut.length != 5) {
			throw new IllegalArgumentException("A holiday has a day, a side and three names: " + line);
		}
		return new Holiday(LocalDate.parse(cut[0].strip()), Side.valueOf(cut[1].strip()),
				LocalText.required(new LocalText(cut[2], cut[3], cut[4]), "A holiday has a name: " + line));
	}

}
