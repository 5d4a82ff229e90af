package org.yaksoku.interchange.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;

import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What columns are called in files of three languages.
 */
@Component
class Headers {

	/** A column that says what is wrong with a row; ours, and for nothing. */
	static final String PROBLEM = "problem";

	private final MessageSource words;

	private final Map<String, List<String>> synonyms = new HashMap<>();

	Headers(MessageSource words) {
		this.words = words;
		try {
			new ClassPathResource("synonyms.txt", Headers.class).getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.filter((it) -> !it.isBlank() && !it.startsWith("#"))
				.forEach((line) -> this.synonyms.put(line.substring(0, line.indexOf(':')),
						Arrays.stream(line.substring(line.indexOf(':') + 1).split(",")).map(String::strip).toList()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	List<@Nullable String> match(List<Field> fields, List<String> names) {
		Map<String, String> known = new HashMap<>();
		for (Field field : fields) {
			synonyms(field).forEach((it) -> known.putIfAbsent(NameIndex.plain(it), field.name()));
		}
		// our own names win over what others call something else
		for (Field field : fields) {
			ours(field.name()).forEach((it) -> known.put(NameIndex.plain(it), field.name()));
		}
		Set<String> used = new HashSet<>();
		List<@Nullable String> matched = new ArrayList<>();
		for (String name : names) {
			String field = known.get(NameIndex.plain(name));
			matched.add((field != null && used.add(field)) ? field : null);
		}
		return matched;
	}

	boolean isOurs(List<Field> fields, List<String> names) {
		Set<String> ours = new HashSet<>(ours(PROBLEM));
		if (names.stream().anyMatch(ours::contains)) {
			return true;
		}
		fields.forEach((it) -> ours.addAll(ours(it.name())));
		return names.stream().filter((it) -> !it.isBlank()).allMatch(ours::contains);
	}

	/** What others call a column, for people to read. */
	List<String> synonyms(Field field) {
		return synonyms(field.name());
	}

	/** The same for a column or a state, by its name. */
	List<String> synonyms(String name) {
		return this.synonyms.getOrDefault(name, List.of());
	}

	/** What we call it ourselves: for machines, and in each language. */
	private List<String> ours(String field) {
		List<String> ours = new ArrayList<>(List.of(field));
		for (Language language : Language.values()) {
			String label = this.words.getMessage("interchange.field." + field, null, field, language.locale());
			if (label != null) {
				ours.add(label);
			}
		}
		return ours;
	}

}
