package org.yaksoku.shared;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Those who work for one side and may look after its records. Only {@code account} knows
 * and implements it.
 */
public interface Colleagues {

	/**
	 * Everybody of a side who may write records now, by name.
	 */
	List<Colleague> of(Side side);

	/**
	 * Everybody of a side who may sign for it now, by name.
	 */
	List<Colleague> approversOf(Side side);

	/**
	 * The organisation somebody works for.
	 * @return null where none is entered
	 */
	@Nullable UUID organisationOf(UserId id);

	/**
	 * Somebody who may look after a record.
	 *
	 * @param name as the person writes it
	 */
	record Colleague(UserId id, String name) {

	}

}
