package org.yaksoku.notification.job;

import com.github.kagkarlsson.scheduler.Scheduler;

import org.springframework.context.SmartLifecycle;

/**
 * Starts the jobs after everything else and stops them before anything else: whatever a
 * round needs is there from its beginning to its end.
 */
class RunningJobs implements SmartLifecycle {

	private final Scheduler scheduler;

	private volatile boolean running;

	RunningJobs(Scheduler scheduler) {
		this.scheduler = scheduler;
	}

	@Override
	public void start() {
		this.scheduler.start();
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
		this.scheduler.stop();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public boolean isPauseable() {
		return false;
	}

}
