package org.yaksoku.interchange.sheet;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * What a row would do, and the doing of it.
 *
 * @param row its number in the file
 * @param key what the thing is called, empty where nobody can tell
 * @param problems what stands against it; none unless the effect is SKIP
 * @param changes field by field; for a new thing everything it says
 * @param write writes it and gives the thing; null where there is nothing to write
 */
public record Verdict(int row, String key, Effect effect, List<Problem> problems, List<FieldChange> changes,
		@Nullable Supplier<UUID> write) {

	/**
	 * What a row says about one field.
	 *
	 * @param was null where nothing stood there
	 */
	public record FieldChange(String field, @Nullable String was, String becomes) {

	}

}
