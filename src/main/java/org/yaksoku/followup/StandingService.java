package org.yaksoku.followup;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has it computed how actions stand, for many at once. The database does that by itself
 * for each change; whoever writes thousands in one transaction says so first and names
 * them afterwards.
 */
@Service
public class StandingService {

	private final JdbcClient jdbc;

	StandingService(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * From now on, and for this transaction alone, nothing is computed before
	 * {@link #settle} is asked.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void later() {
		this.jdbc.sql("select set_config('yaksoku.stands_later', 'on', true)").query().singleRow();
	}

	/**
	 * Computes how actions stand that were written so; they must have reached the
	 * database.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void settle(List<UUID> actions) {
		this.jdbc.sql("select followup.restand(cast(? as uuid[]))")
			.param(actions.toArray(UUID[]::new))
			.query()
			.singleRow();
	}

}
