package org.yaksoku.history;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what the database wrote about a row. Each room shows the history of its own
 * things after its own permission check.
 */
@Service
public class HistoryService {

	private final JdbcClient jdbc;

	HistoryService(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Everything that happened to one row, oldest first.
	 * @param table schema and table, such as {@code statement.clause}
	 */
	@Transactional(readOnly = true)
	public List<HistoryEntry> of(String table, UUID key) {
		return this.jdbc.sql("""
				select seq, operation, old_row::text, new_row::text, actor, reason, at from history.entry
				where table_name = ? and key = ? order by seq""")
			.params(table, key.toString())
			.query((row, n) -> new HistoryEntry(row.getInt(1), row.getString(2), row.getString(3), row.getString(4),
					row.getString(5), row.getString(6), row.getObject(7, Timestamp.class).toInstant()))
			.list();
	}

	/**
	 * Gives the reason for what the current transaction changes; the history keeps it.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void because(String reason) {
		this.jdbc.sql("select set_config('yaksoku.reason', ?, true)").param(reason).query().singleRow();
	}

	/**
	 * Entries whose content or place in their chain is not what was written; empty means
	 * intact. A chain cut off at its end cannot be seen from inside.
	 */
	@Transactional(readOnly = true)
	public List<String> broken() {
		return this.jdbc
			.sql("select table_name || ' ' || key || ' #' || seq || ': ' || what from history.broken() order by id")
			.query((row, n) -> row.getString(1))
			.list();
	}

}
