package org.yaksoku.shared;

import java.sql.ResultSet;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the database for what a desk shows. Every question carries the time of the one
 * clock as {@code :now} and the reader's side as {@code :side}, empty for the system, so
 * that what one side keeps to itself is left out where it is read.
 */
@Component
public class DeskReader {

	private final JdbcClient jdbc;

	private final CurrentUser currentUser;

	private final Clock clock;

	DeskReader(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
		this.jdbc = jdbc;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/**
	 * All rows of an answer, within the transaction of whoever asks.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<Row> list(Language reader, String sql, Map<String, ?> values) {
		Side side = this.currentUser.required().side();
		return this.jdbc.sql(sql)
			.params(values)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("side", (side != null) ? side.name() : "")
			.query((ResultSet result, int number) -> Row.of(result, reader))
			.list();
	}

	/** The first row of an answer, empty where there is none. */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<Row> one(Language reader, String sql, Map<String, ?> values) {
		return list(reader, sql, values).stream().findFirst();
	}

}
