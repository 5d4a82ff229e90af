package org.yaksoku.shared;

import java.util.List;

/**
 * Where the rows of one room name things of a register: organisations, people, topics.
 * Every room whose tables do implements it, so that a merge finds all of them without the
 * room of the register knowing one.
 */
public interface Mentions {

	/** In the order in which they are shown and moved. */
	List<NamedIn> all();

}
