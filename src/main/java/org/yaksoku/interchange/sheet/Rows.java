package org.yaksoku.interchange.sheet;

import java.util.HashMap;
import java.util.Map;

import org.yaksoku.interchange.table.CellValues;
import org.yaksoku.shared.DateReader;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Moments;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Row;

/**
 * Brings what the database gives into the form in which values are compared.
 */
final class Rows {

	private Rows() {
	}

	static Map<String, String> texts(Row row, String... names) {
		Map<String, String> values = new HashMap<>();
		for (String name : names) {
			text(values, name, row.local(name));
		}
		return values;
	}

	static void text(Map<String, String> values, String name, LocalText text) {
		for (Language language : Language.values()) {
			put(values, name + "_" + language.code(), text.in(language));
		}
	}

	static void put(Map<String, String> values, Row row, String... names) {
		for (String name : names) {
			put(values, name, row.find(name));
		}
	}

	static void put(Map<String, String> values, String name, @org.jspecify.annotations.Nullable String value) {
		if (value != null && !value.isBlank()) {
			values.put(name, CellValues.text(value));
		}
	}

	static void date(Map<String, String> values, Row row, String name) {
		PartialDate date = row.partial(name);
		if (date != null) {
			put(values, name, DateReader.write(date));
			put(values, name + "_printed", date.printed());
		}
	}

	static void moment(Map<String, String> values, Row row, String name) {
		java.time.Instant at = row.moment(name);
		if (at != null) {
			values.put(name, Moments.minute(at));
		}
	}

}
