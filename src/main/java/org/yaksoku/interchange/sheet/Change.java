package org.yaksoku.interchange.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What one row does to the record. An empty cell leaves what is there.
 *
 * @param before as it stands, null for a new thing
 * @param given what the row says
 */
public record Change(String key, @Nullable Entry before, Values given) {

	/**
	 * What stands there afterwards. The printed wording of a date goes with the date.
	 */
	Values becomes() {
		Map<String, String> all = new HashMap<>((this.before != null) ? this.before.values().all() : Map.of());
		for (String date : List.of("held", "due")) {
			if (changes(date)) {
				all.keySet().removeAll(List.of(date + "_printed", date + "_inferred"));
			}
		}
		all.putAll(this.given.all());
		return new Values(all);
	}

	/** Whether the row says something else than what stands there. */
	boolean changes(String field) {
		@Nullable String value = this.given.find(field);
		return value != null && !Objects.equals(value, was(field));
	}

	/** What stands there now, null for nothing. */
	@Nullable String was(String field) {
		return (this.before != null) ? this.before.values().find(field) : null;
	}

	/** Whether the row says nothing new. */
	boolean isEmpty() {
		return this.before != null && this.given.all().keySet().stream().noneMatch(this::changes);
	}

}
