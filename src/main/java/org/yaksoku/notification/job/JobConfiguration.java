package org.yaksoku.notification.job;

import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.yaksoku.account.SystemWork;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The scheduler of all jobs. Its table is shared by all nodes, so each round runs on one
 * of them. {@code yaksoku.jobs.enabled=false} leaves a node without it.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JobSettings.class)
@ConditionalOnProperty(name = "yaksoku.jobs.enabled", matchIfMissing = true)
class JobConfiguration {

	private static final int MISSED_HEARTBEATS = 4;

	@Bean
	RunningJobs runningJobs(@Qualifier("dataSource") DataSource dataSource, List<Job> jobs, SystemWork system,
			JobSettings settings) {
		List<RecurringTask<?>> tasks = new ArrayList<>();
		jobs.forEach((it) -> tasks.add(task(it, system)));
		Scheduler scheduler = Scheduler.create(dataSource)
			.startTasks(tasks)
			.tableName("notification.scheduled_tasks")
			.threads(2)
			.pollingInterval(settings.poll())
			.heartbeatInterval(settings.heartbeat())
			.missedHeartbeatsLimit(MISSED_HEARTBEATS)
			.shutdownMaxWait(settings.patience())
			.commitWhenAutocommitDisabled(true)
			.failureLogging(LogLevel.WARN, true)
			.build();
		return new RunningJobs(scheduler);
	}

	private static RecurringTask<?> task(Job job, SystemWork system) {
		return Tasks.recurring(job.name(), FixedDelay.of(job.every()))
			.execute((instance, context) -> system.run(job.name(),
					() -> job.run(() -> context.getSchedulerState().isShuttingDown())));
	}

}
