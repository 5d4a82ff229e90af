package org.yaksoku.seed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.yaksoku.account.SystemWork;
import org.yaksoku.followup.StandingService;

/**
 * Fills a database for measurements and ends the program: {@code bin/seed}. The rows are
 * made inside the database, since a hundred thousand clauses through the services would
 * take hours; its triggers write the history as for any other change. All of it comes in
 * one transaction, so that there is either all or nothing.
 */
@Component
@Order(30)
@ConditionalOnProperty("yaksoku.seed.size")
class Measurement implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(Measurement.class);

	private static final int LOT = 1000;

	private final Size size;

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	private final SystemWork system;

	private final StandingService standings;

	private final DataSource owner;

	private final ConfigurableApplicationContext program;

	Measurement(@Value("${yaksoku.seed.size}") Size size, JdbcTemplate jdbc, PlatformTransactionManager transactions,
			SystemWork system, StandingService standings, Flyway flyway, ConfigurableApplicationContext program) {
		this.size = size;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.system = system;
		this.standings = standings;
		this.owner = flyway.getConfiguration().getDataSource();
		this.program = program;
	}

	@Override
	public void run(ApplicationArguments args) {
		long start = System.nanoTime();
		boolean filled = this.system.call("seed", () -> this.transaction.execute((status) -> fill()));
		if (filled) {
			// only then does the database know how much there is of what
			tidy();
			this.system.run("seed", () -> this.transaction.executeWithoutResult((status) -> stand()));
			tidy();
		}
		log.info("Size {}: {} statements, {} clauses, {} actions, {} entries of history; {} in {} s", this.size,
				count("statement.statement"), count("statement.clause"), count("followup.action"),
				count("history.entry"), filled ? "filled" : "was filled before",
				(System.nanoTime() - start) / 1_000_000_000);
		this.program.close();
	}

	/**
	 * How each action stands is computed once, in lots: row by row it would take longer
	 * than all the rest.
	 */
	private void stand() {
		List<UUID> actions = this.jdbc.queryForList("select a.id from followup.action a order by a.id", UUID.class);
		for (int from = 0; from < actions.size(); from += LOT) {
			this.standings.settle(actions.subList(from, Math.min(from + LOT, actions.size())));
		}
	}

	private boolean fill() {
		int statements = count("statement.statement where code like 'measure-%'");
		if (statements == this.size.statements()) {
			return false;
		}
		if (statements > 0) {
			throw new IllegalStateException(
					"This database was filled to another size; take a new one for size " + this.size);
		}
		this.jdbc.queryForList(
				"select set_config('measurement.clauses', ?, true), set_config('measurement.users', ?, true), "
						+ "set_config('measurement.large', ?, true)",
				String.valueOf(this.size.clauses()), String.valueOf(this.size.users()),
				String.valueOf(this.size.large()));
		this.standings.later();
		this.jdbc.execute(script());
		return true;
	}

	/**
	 * Statistics and the map of visible rows, as a database that has run for a while has
	 * them.
	 */
	private void tidy() {
		JdbcTemplate asOwner = new JdbcTemplate(this.owner);
		List<String> tables = asOwner.queryForList("""
				select format('%I.%I', schemaname, tablename) from pg_tables
				where schemaname not in ('pg_catalog', 'information_schema') and tableowner = current_user
				""", String.class);
		tables.forEach((table) -> asOwner.execute("vacuum analyze " + table));
	}

	private int count(String from) {
		Integer count = this.jdbc.queryForObject("select count(*) from " + from, Integer.class);
		return (count != null) ? count : 0;
	}

	private static String script() {
		try {
			return new ClassPathResource("seed/measurement.sql").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
