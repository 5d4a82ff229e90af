package org.yaksoku.shared.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.BeanUtils;

/**
 * What a form said when it was opened. It goes along with the form and comes back with
 * it, so that whoever meets the change of somebody else is asked about nothing that only
 * one of both touched. It is shown and compared, and never saved.
 */
final class Opened {

	/** The name of the field it travels in. */
	static final String FIELD = "opened";

	private static final JsonMapper JSON = new JsonMapper();

	private static final TypeReference<Map<String, List<String>>> VALUES = new TypeReference<>() {
	};

	private final Map<String, List<String>> values;

	private Opened(Map<String, List<String>> values) {
		this.values = values;
	}

	static Opened of(Record form) {
		Map<String, List<String>> values = new LinkedHashMap<>();
		for (RecordComponent it : form.getClass().getRecordComponents()) {
			if (it.getName().equals("version")) {
				continue;
			}
			Object value = value(it, form);
			if (Collection.class.isAssignableFrom(it.getType())) {
				values.put(it.getName(), List.copyOf(many(value)));
			}
			else if (isShown(it)) {
				values.put(it.getName(), List.of(words(it, value)));
			}
		}
		return new Opened(values);
	}

	/** What came back; null where nothing did, or nothing that was ever sent. */
	static @Nullable Opened read(@Nullable String sent) {
		if (sent == null || sent.isBlank()) {
			return null;
		}
		try {
			return new Opened(JSON.readValue(sent, VALUES));
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	/** As it travels. */
	String written() {
		return JSON.writeValueAsString(this.values);
	}

	/** The words of a field; null where it had none of its own. */
	@Nullable String words(String field) {
		List<String> all = this.values.get(field);
		return (all != null && all.size() == 1) ? all.get(0) : null;
	}

	/** What was chosen in a field in which several can be. */
	@Nullable Set<String> many(String field) {
		List<String> all = this.values.get(field);
		return (all != null) ? new LinkedHashSet<>(all) : null;
	}

	/** Files and the like are sent once and not compared. */
	static boolean isShown(RecordComponent component) {
		return BeanUtils.isSimpleValueType(component.getType());
	}

	static Set<String> many(@Nullable Object values) {
		Set<String> many = new LinkedHashSet<>();
		if (values instanceof Collection<?> all) {
			all.forEach((it) -> many.add(String.valueOf(it)));
		}
		return many;
	}

	/** A box that is not ticked is not sent: that is a no. */
	static String words(RecordComponent component, @Nullable Object value) {
		if (component.getType() == Boolean.class) {
			return Boolean.toString(Boolean.TRUE.equals(value));
		}
		return (value != null) ? value.toString().replace("\r\n", "\n").stripTrailing() : "";
	}

	static @Nullable Object value(RecordComponent component, Record of) {
		try {
			component.getAccessor().setAccessible(true);
			return component.getAccessor().invoke(of);
		}
		catch (IllegalAccessException | InvocationTargetException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
