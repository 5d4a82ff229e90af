package org.yaksoku.shared;

import java.util.Collection;
import java.util.Map;

/**
 * How those whom the history names are called. Only {@code account} knows and implements
 * it; what the system did is said in the language of whoever asks.
 */
public interface ActorNames {

	/**
	 * The names of many at once, by what the history calls them, see
	 * {@link Actor#name()}.
	 * @return an entry for each one asked for
	 */
	Map<String, String> of(Collection<String> actors);

	/**
	 * The sides for which they work, by what the history calls them.
	 * @return without an entry for parts of the system and for whom nobody knows
	 */
	Map<String, Side> sides(Collection<String> actors);

	/** All who work or worked for a side, by what the history calls them. */
	Collection<String> workingFor(Side side);

}
