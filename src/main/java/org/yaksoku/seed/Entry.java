package org.yaksoku.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.yaksoku.shared.LocalText;

/**
 * One entry of a seed file: its key and what stands under it. A field that is required
 * and missing, or of another shape, is a mistake of the file and stops the start.
 *
 * @param key how other entries refer to it; of a list entry its place
 * @param values what stands under the key
 */
record Entry(String key, Map<?, ?> values) {

	String text(String field) {
		String text = optional(field);
		if (text == null) {
			throw new IllegalArgumentException(this.key + " lacks " + field);
		}
		return text;
	}

	@Nullable String optional(String field) {
		Object value = this.values.get(field);
		return (value != null) ? value.toString() : null;
	}

	String text(String field, String otherwise) {
		String text = optional(field);
		return (text != null) ? text : otherwise;
	}

	int number(String field) {
		return Integer.parseInt(text(field));
	}

	@Nullable Integer optionalNumber(String field) {
		String text = optional(field);
		return (text != null) ? Integer.valueOf(text) : null;
	}

	boolean is(String field) {
		return Boolean.TRUE.equals(this.values.get(field));
	}

	boolean has(String field) {
		return this.values.containsKey(field);
	}

	<E extends Enum<E>> E one(Class<E> type, String field) {
		return Enum.valueOf(type, text(field));
	}

	<E extends Enum<E>> @Nullable E optional(Class<E> type, String field) {
		String text = optional(field);
		return (text != null) ? Enum.valueOf(type, text) : null;
	}

	<E extends Enum<E>> E one(Class<E> type, String field, E otherwise) {
		E value = optional(type, field);
		return (value != null) ? value : otherwise;
	}

	/** The words of a field per language; none where the field is missing. */
	LocalText local(String field) {
		Entry words = under(field);
		return (words != null) ? new LocalText(words.optional("ko"), words.optional("ja"), words.optional("en"))
				: LocalText.none();
	}

	/** What stands under a field, null where the field is missing. */
	@Nullable Entry under(String field) {
		Object value = this.values.get(field);
		return (value instanceof Map<?, ?> map) ? new Entry(this.key + "/" + field, map) : null;
	}

	/** The entries under a field, in their order, whether they have keys or not. */
	List<Entry> entries(String field) {
		Object value = this.values.get(field);
		List<Entry> entries = new ArrayList<>();
		if (value instanceof Map<?, ?> map) {
			map.forEach((name, it) -> entries.add(new Entry(name.toString(), (Map<?, ?>) it)));
		}
		else if (value instanceof List<?> list) {
			for (Object it : list) {
				entries.add(new Entry(this.key + "/" + field + "[" + entries.size() + "]", (Map<?, ?>) it));
			}
		}
		return entries;
	}

	/** The words listed under a field. */
	List<String> words(String field) {
		return (this.values.get(field) instanceof List<?> list) ? list.stream().map(Object::toString).toList()
				: List.of();
	}

}
