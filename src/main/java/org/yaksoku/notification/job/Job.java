package org.yaksoku.notification.job;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Work that recurs. It runs on one node at a time; where that node dies in the middle,
 * another begins anew a minute later, so what it did may be done again.
 */
public interface Job {

	/** What the history calls whoever does it, such as {@code mail}. */
	String name();

	/** How long after one round ended the next begins. */
	Duration every();

	/**
	 * One round.
	 * @param ending whether the portal is about to stop: a long round ends early then
	 */
	void run(BooleanSupplier ending);

}
