package org.yaksoku.progress;

import java.time.Clock;
import java.util.concurrent.TimeUnit;

import org.yaksoku.progress.figures.AsOf;
import org.yaksoku.shared.Moments;
import org.yaksoku.shared.Schedule;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the sums from which everything is counted to this moment, at the start and once
 * a minute. Figures are right without it: they take what has changed since from the
 * actions themselves, which takes the longer the more that is. Several nodes do not get
 * into each other’s way.
 */
@Component
class Settling {

	/** So many actions at once: a lot of them would hold up the rest. */
	private static final int MOST = 5_000;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Settling(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
	void settle() {
		while (settle(MOST) == MOST) {
			// there is more
		}
	}

	/**
	 * No more than so many actions.
	 * @return for how many the sums were changed
	 */
	int settle(int most) {
		AsOf now = AsOf.now(this.clock);
		Integer settled = this.transaction
			.execute((status) -> this.jdbc.sql("select progress.settle(:most, :at, :day, :soon)")
				.param("most", most)
				.param("at", now.at().atZone(Moments.ZONE).toOffsetDateTime())
				.param("day", now.day())
				.param("soon", now.day().plusDays(Schedule.SOON_DAYS))
				.query(Integer.class)
				.single());
		return (settled != null) ? settled : 0;
	}

}
