package org.yaksoku.shared;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.PartialDate.Precision;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * One row of what was asked of the database, or of a list inside one, read for a reader
 * of one language. A text is three columns, a date five; both are read by their common
 * name.
 */
public final class Row {

	private static final JsonMapper JSON = new JsonMapper();

	private static final TypeReference<List<Map<String, @Nullable Object>>> ROWS = new TypeReference<>() {
	};

	private final Map<String, @Nullable Object> values;

	private final Language reader;

	private Row(Map<String, @Nullable Object> values, Language reader) {
		this.values = values;
		this.reader = reader;
	}

	/** The row a question to the database is at, by the names of its columns. */
	public static Row of(ResultSet result, Language reader) throws SQLException {
		ResultSetMetaData columns = result.getMetaData();
		Map<String, @Nullable Object> values = new HashMap<>();
		for (int i = 1; i <= columns.getColumnCount(); i++) {
			values.put(columns.getColumnLabel(i), result.getObject(i));
		}
		return new Row(values, reader);
	}

	public @Nullable String find(String name) {
		Object value = this.values.get(name);
		return (value != null) ? value.toString() : null;
	}

	public String string(String name) {
		String value = find(name);
		if (value == null) {
			throw new IllegalStateException("The view gives no " + name);
		}
		return value;
	}

	public @Nullable Integer number(String name) {
		String value = find(name);
		return (value != null) ? Integer.valueOf(value) : null;
	}

	public int count(String name) {
		Integer value = number(name);
		return (value != null) ? value : 0;
	}

	public boolean is(String name) {
		return Boolean.TRUE.equals(this.values.get(name));
	}

	public @Nullable Boolean answer(String name) {
		return (Boolean) this.values.get(name);
	}

	public @Nullable Side side(String name) {
		String value = find(name);
		return (value != null) ? Side.valueOf(value) : null;
	}

	public LocalText local(String name) {
		return new LocalText(find(name + "_ko"), find(name + "_ja"), find(name + "_en"));
	}

	public @Nullable Spoken spoken(String name) {
		return local(name).best(this.reader);
	}

	/** The name of something, or its code where it has none in any language. */
	public Spoken spoken(String name, String otherwise) {
		Spoken spoken = spoken(name);
		return (spoken != null) ? spoken : new Spoken(Language.EN, string(otherwise));
	}

	/** Words somebody wrote in one language. */
	public @Nullable Spoken note(String name, String language) {
		String text = find(name);
		String spoken = find(language);
		return (text != null && spoken != null) ? new Spoken(Language.valueOf(spoken), text) : null;
	}

	public @Nullable LocalDate day(String name) {
		String value = find(name);
		return (value != null) ? LocalDate.parse(value) : null;
	}

	public @Nullable SpokenDate date(String name) {
		PartialDate date = partial(name);
		return (date != null) ? DateWords.of(this.reader).say(date) : null;
	}

	/** Those of several dates that there are, by their names. */
	public Map<String, SpokenDate> dates(String... names) {
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
	public @Nullable SpokenDate plainDay(String name) {
		LocalDate day = day(name);
		return (day != null) ? SpokenDate.plain(DateWords.of(this.reader).shortDay(day), day.toString()) : null;
	}

	/** The day of an instant in words. */
	public @Nullable SpokenDate instant(String name) {
		Instant at = moment(name);
		return (at != null) ? DateWords.of(this.reader).say(at) : null;
	}

	/** An id. */
	public UUID id(String name) {
		return UUID.fromString(string(name));
	}

	/** An id, where there is one. */
	public @Nullable UUID findId(String name) {
		String value = find(name);
		return (value != null) ? UUID.fromString(value) : null;
	}

	/** A version or another long number. */
	public long version(String name) {
		return Long.parseLong(string(name));
	}

	/** An instant, where there is one. */
	public @Nullable Instant moment(String name) {
		Object value = this.values.get(name);
		if (value == null) {
			return null;
		}
		return (value instanceof java.sql.Timestamp at) ? at.toInstant()
				: OffsetDateTime.parse(value.toString()).toInstant();
	}

	/** A date as it is kept, where there is one. */
	public @Nullable PartialDate partial(String name) {
		String precision = find(name + "_precision");
		return (precision != null) ? new PartialDate(Precision.valueOf(precision), day(name + "_earliest"),
				day(name + "_latest"), find(name + "_printed"), is(name + "_inferred")) : null;
	}

	/** One of the constants of an enumeration. */
	public <E extends Enum<E>> E constant(Class<E> type, String name) {
		return Enum.valueOf(type, string(name));
	}

	/** One of the constants, where there is one. */
	public <E extends Enum<E>> @Nullable E findConstant(Class<E> type, String name) {
		String value = find(name);
		return (value != null) ? Enum.valueOf(type, value) : null;
	}

	public List<Row> rows(String name) {
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

	public Language reader() {
		return this.reader;
	}

}
