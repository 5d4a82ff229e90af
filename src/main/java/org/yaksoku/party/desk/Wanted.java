package org.yaksoku.party.desk;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Paged;
import org.yaksoku.shared.Side;

/**
 * Which organisations or people a list shows.
 *
 * @param words of a name in any script, a spelling or a reading, or several of them with
 * a {@link #OR} between them; empty for all
 * @param side KR, JP, NONE for those of neither; empty for all
 * @param missing only names without a form in this language; null for all
 * @param page from 1
 */
public record Wanted(String words, String side, @Nullable Language missing, int page) {

	/** Stands between names of which one will do; nobody can type it. */
	static final String OR = "\u0001";

	/** Those who go by one of these names, or by one that is longer or shorter. */
	public static Wanted called(List<String> names) {
		return new Wanted(names.stream().map((it) -> it.replace(OR, "")).collect(Collectors.joining(OR)), "", null, 1);
	}

	/** What somebody asked for, as far as it can be meant. */
	public static Wanted of(String words, String side, String missing, int page) {
		boolean known = side.equals("NONE") || Arrays.stream(Side.values()).anyMatch((it) -> it.name().equals(side));
		return new Wanted(words.replace(OR, "").strip(), known ? side : "",
				Arrays.stream(Language.values()).filter((it) -> it.name().equals(missing)).findFirst().orElse(null),
				Math.max(1, Math.min(page, 100_000)));
	}

	Map<String, Object> values(Language reader) {
		Map<String, Object> values = new HashMap<>();
		values.put("words", this.words);
		values.put("of", this.side);
		values.put("missing", (this.missing != null) ? this.missing.name() : "");
		values.put("reader", reader.name());
		values.put("size", Paged.SIZE);
		values.put("before", (this.page - 1) * Paged.SIZE);
		return values;
	}

	/** The same as the end of an address, without the page. */
	public Map<String, String> query() {
		return Map.of("q", this.words, "side", this.side, "missing", (this.missing != null) ? this.missing.name() : "");
	}

}
