package org.yaksoku.shared;

import java.util.List;
import java.util.UUID;

import org.yaksoku.shared.MergePreview.Gained;

/**
 * A register as the room that keeps it knows it: what two of its rows have to be to
 * become one.
 *
 * @param <T> its rows
 */
public interface Register<T extends Mergeable<T>> {

	/** Its table, such as {@code party.organisation}. */
	String table();

	/**
	 * One of its rows.
	 * @throws NotFound where there is none
	 */
	T find(UUID id);

	/** Names of the one that goes by which the one that stays will be found too. */
	List<Gained> gained(T goes, T stays);

	/** What stands in the way besides what does so in every register. */
	List<MergeRefusal> obstacles(T goes, T stays, MergePlan plan);

	/** Notes why the rows will change; called before they do. */
	void note(T goes, T stays);

	/** Whether their sides differ, so that somebody has to say that this is meant. */
	default boolean crossesSides(T goes, T stays) {
		return false;
	}

}
