package org.yaksoku.progress.figures;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/**
 * The last row of a page.
 */
record LineCursor(LocalDate place, UUID last) {

	static LineCursor parse(String text) {
		String[] parts = text.split("~", 2);
		try {
			return new LineCursor(LocalDate.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
		}
		catch (DateTimeParseException | IllegalArgumentException ex) {
			throw new IllegalArgumentException("No page ends at " + text, ex);
		}
	}

}
