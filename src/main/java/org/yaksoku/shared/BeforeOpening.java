package org.yaksoku.shared;

import org.springframework.context.SmartLifecycle;

/**
 * What has to be there before the first request is let in, such as the data of the first
 * start: a reader who comes early waits for the port and never sees an empty portal.
 * Whoever fails here keeps the application from starting.
 */
public abstract class BeforeOpening implements SmartLifecycle {

	private final int place;

	private volatile boolean done;

	/**
	 * @param place lower ones come first; all come before the web server
	 */
	protected BeforeOpening(int place) {
		this.place = place;
	}

	/** Does the work; it can be asked again and then finds it done. */
	public abstract void prepare();

	@Override
	public final void start() {
		prepare();
		this.done = true;
	}

	@Override
	public final void stop() {
		// there is nothing to end
	}

	@Override
	public final boolean isRunning() {
		return this.done;
	}

	@Override
	public final boolean isPauseable() {
		return false;
	}

	@Override
	public final int getPhase() {
		return this.place;
	}

}
