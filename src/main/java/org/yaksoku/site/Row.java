package org.yaksoku.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.DateWords;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.PartialDate.Precision;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.SpokenDate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * One row of a published view, or of a list inside one, read for a reader of one
 * language. A text is three columns, a date five; both are read by their common name.
 */
final class Row {

	private static final JsonMapper JSON = new JsonMapper();

	private static final TypeReference<List<Map<String, @Nullable Object>>> ROWS = new TypeReference<>() {
	};

	private final Map<String, @Nullable Object> values;

	private final Language reader;

	Row(Map<String, @Nullable Object> values, Language reader) {
		this.values = values;
		this.reader = reader;
	}

	@Nullable String find(String name) {
		Object value = this.values.get(name);
		return (value != null) ? value.toString() : null;
	}

	String string(String name) {
		String value = find(name);
		if (value == null) {
			throw new IllegalStateException("The view gives no " + name);
		}
		return value;
	}

	@Nullable Integer number(String name) {
		String value = find(name);
		return (value != null) ? Integer.valueOf(value) : null;
	}

	int count(String name) {
		Integer value = number(name);
		return (value != null) ? value : 0;
	}

	boolean is(String name) {
		return Boolean.TRUE.equals(this.values.get(name));
	}

	@Nullable Boolean answer(String name) {
		return (Boolean) this.values.get(name);
	}

	@Nullable Side side(String name) {
		String value = find(name);
		return (value != null) ? Side.valueOf(value) : null;
	}

	LocalText local(String name) {
		return new LocalText(find(name + "_ko"), find(name + "_ja"), find(name + "_en"));
	}

	@Nullable Spoken spoken(String name) {
		return local(name).best(this.reader);
	}

	/** The name of something, or its code where it has none in any language. */
	Spoken spoken(String name, String otherwise) {
		Spoken spoken = spoken(name);
		return (spoken != null) ? spoken : new Spoken(Language.EN, string(otherwise));
	}

	/** Words somebody wrote in one language. */
	@Nullable Spoken note(String name, String language) {
		String text = find(name);
		String spoken = find(language);
		return (text != null && spoken != null) ? new Spoken(Language.valueOf(spoken), text) : null;
	}

	@Nullable LocalDate day(String name) {
		String value = find(name);
		return (value != null) ? LocalDate.parse(value) : null;
	}

	@Nullable SpokenDate date(String name) {
		String precision = find(name + "_precision");
		if (precision == null) {
			return null;
		}
		PartialDate date = new PartialDate(Precision.valueOf(precision), day(name + "_earliest"), day(name + "_latest"),
				find(name + "_printed"), is(name + "_inferred"));
		return DateWords.of(this.reader).say(date);
	}

	/** Those of several dates that there are, by their names. */
	Map<String, SpokenDate> dates(String... names) {
		Map<String, SpokenDate> dates = new HashMap<>();
		for (String name : names) {
			SpokenDate date = date(name);
			if (date != null) {
				dates.put(name, date);
			}
		}
		return dates;
	}

	/** A plain day in words. */
	@Nullable SpokenDate plainDay(String name) {
		LocalDate day = day(name);
		return (day != null) ? SpokenDate.plain(DateWords.of(this.reader).shortDay(day), day.toString()) : null;
	}

	/** The day of an instant in words. */
	@Nullable SpokenDate instant(String name) {
		Object value = this.values.get(name);
		if (value == null) {
			return null;
		}
		Instant instant = (value instanceof java.sql.Timestamp at) ? at.toInstant()
				: OffsetDateTime.parse(value.toString()).toInstant();
		return DateWords.of(this.reader).say(instant);
	}

	List<Row> rows(String name) {
		Object value = this.values.get(name);
		if (value == null) {
			return List.of();
		}
		List<Map<String, @Nullable Object>> rows = (value instanceof List<?> list) ? nested(list)
				: JSON.readValue(value.toString(), ROWS);
		return rows.stream().map((it) -> new Row(it, this.reader)).toList();
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, @Nullable Object>> nested(List<?> list) {
		return (List<Map<String, @Nullable Object>>) list;
	}

	Language reader() {
		return this.reader;
	}

}
