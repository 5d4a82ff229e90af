package org.yaksoku.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

/**
 * The clock of the portal. Whoever loads the invented past sets it back meanwhile, for
 * their own work alone.
 */
public final class MovableClock extends Clock {

	private final Clock real;

	private final ThreadLocal<@Nullable Instant> moved;

	public MovableClock(Clock real) {
		this(real, new ThreadLocal<>());
	}

	private MovableClock(Clock real, ThreadLocal<@Nullable Instant> moved) {
		this.real = real;
		this.moved = moved;
	}

	/**
	 * Does something as if it were a moment that is past: with a clock that can be set
	 * back, else now.
	 * @param moment null for now
	 */
	public static void at(Clock clock, @Nullable Instant moment, Runnable work) {
		if (moment != null && clock instanceof MovableClock movable && moment.isBefore(clock.instant())) {
			movable.at(moment, work);
		}
		else {
			work.run();
		}
	}

	private void at(Instant moment, Runnable work) {
		Instant before = this.moved.get();
		this.moved.set(moment);
		try {
			work.run();
		}
		finally {
			this.moved.set(before);
		}
	}

	@Override
	public Instant instant() {
		Instant moment = this.moved.get();
		return (moment != null) ? moment : this.real.instant();
	}

	@Override
	public ZoneId getZone() {
		return this.real.getZone();
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return new MovableClock(this.real.withZone(zone), this.moved);
	}

}
