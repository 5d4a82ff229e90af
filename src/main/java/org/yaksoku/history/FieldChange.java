package org.yaksoku.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.WordDiff;
import org.yaksoku.shared.WordDiff.Piece;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A field that changed, word by word.
 *
 * @param name of the column, without its language
 * @param language in which it is written or of which it speaks, null where it is none
 * @param written whether the pieces are in that language; else they are words of the
 * reader about it
 */
public record FieldChange(String name, @Nullable Language language, List<Piece> pieces, boolean written) {

	private static final JsonMapper JSON = new JsonMapper();

	private static final TypeReference<Map<String, @Nullable Object>> FIELDS = new TypeReference<>() {
	};

	/** The same with other pieces, in the reader's own words. */
	public FieldChange said(List<Piece> others) {
		return new FieldChange(this.name, this.language, others, false);
	}

	/** The same with other pieces. */
	FieldChange with(List<Piece> others) {
		return new FieldChange(this.name, this.language, others, this.written);
	}

	/**
	 * What differs between two states of a row.
	 * @param was the row before as JSON, null where there was none
	 * @param now the row after as JSON, null where there is none any more
	 * @param unspoken columns that say nothing to a reader
	 */
	public static List<FieldChange> between(@Nullable String was, @Nullable String now, Set<String> unspoken) {
		Map<String, @Nullable Object> before = fields(was);
		Map<String, @Nullable Object> after = fields(now);
		Map<String, @Nullable Object> row = after.isEmpty() ? before : after;
		Language spoken = language(row, "language");
		Set<String> names = new LinkedHashSet<>(before.keySet());
		names.addAll(after.keySet());
		return names.stream()
			.filter((it) -> !unspoken.contains(it) && !Objects.equals(before.get(it), after.get(it)))
			.map((it) -> of(it, spoken, language(row, it + "_language"), before.get(it), after.get(it)))
			.toList();
	}

	private static Map<String, @Nullable Object> fields(@Nullable String row) {
		return (row != null) ? JSON.readValue(row, FIELDS) : new LinkedHashMap<>();
	}

	private static @Nullable Language language(Map<String, @Nullable Object> row, String column) {
		return (row.get(column) instanceof String language) ? Language.valueOf(language) : null;
	}

	private static FieldChange of(String name, @Nullable Language spoken, @Nullable Language written,
			@Nullable Object was, @Nullable Object now) {
		boolean local = name.matches(".*_(ko|ja|en)");
		Language language = local ? Language.find(name.substring(name.length() - 2)).orElse(null)
				: name.equals("text") ? spoken : written;
		String before = (was != null) ? was.toString() : "";
		String after = (now != null) ? now.toString() : "";
		// of which text it is, where the state of one language changed
		Language about = (name.equals("state") || name.equals("standing")) ? spoken : language;
		return new FieldChange(local ? name.substring(0, name.length() - 3) : name, about,
				(language != null) ? WordDiff.between(before, after, language) : whole(before, after),
				language != null);
	}

	private static List<Piece> whole(String before, String after) {
		List<Piece> pieces = new ArrayList<>();
		if (!before.isEmpty()) {
			pieces.add(new Piece("removed", before));
		}
		if (!after.isEmpty()) {
			pieces.add(new Piece("added", after));
		}
		return pieces;
	}

}
