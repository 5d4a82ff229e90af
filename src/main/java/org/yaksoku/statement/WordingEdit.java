package org.yaksoku.statement;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Side;

/**
 * The wording an edit is about.
 *
 * @param clears the sides of which the writer was told that their signature is cleared;
 * none where a request for signatures just ends; null where the writer was told of no
 * request
 */
public record WordingEdit(VersionId version, @Nullable Set<Side> clears) {

	/** By a writer who was told of no request for signatures. */
	public static WordingEdit of(VersionId version) {
		return new WordingEdit(version, null);
	}

	/**
	 * By a writer who may have ticked what a page told them.
	 * @param told the sides that page named as having signed; null or blank where nothing
	 * was ticked
	 */
	public static WordingEdit of(VersionId version, @Nullable String told) {
		return new WordingEdit(version, (told == null || told.isBlank()) ? null : sides(told));
	}

	/** By a writer who clears whatever signatures there are. */
	public static WordingEdit clearing(VersionId version) {
		return new WordingEdit(version, Set.of(Side.values()));
	}

	/**
	 * Whether the writer knows that these signatures, and the request, come to an end.
	 */
	boolean knows(Set<Side> signed) {
		return this.clears != null && this.clears.containsAll(signed);
	}

	private static Set<Side> sides(String told) {
		List<String> names = List.of(told.split(","));
		return Arrays.stream(Side.values()).filter((it) -> names.contains(it.name())).collect(Collectors.toSet());
	}

}
