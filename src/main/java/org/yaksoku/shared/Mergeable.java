package org.yaksoku.shared;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A row of a register that can turn out to be the same as another one.
 *
 * @param <T> its own kind
 */
public interface Mergeable<T> {

	UUID id();

	/** Null before the row was first saved. */
	@Nullable Long version();

	/** The row that took its place, null while it stands for itself. */
	@Nullable UUID mergedIntoId();

	/** Stays where it is from now on, and leads to the other. */
	void giveWayTo(T other);

}
