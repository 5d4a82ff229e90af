package org.yaksoku.statement.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.yaksoku.shared.Stale;
import org.yaksoku.statement.StatementId;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps texts on their way to clauses, each for its author alone.
 */
@Component
class IntakeDrafts {

	private static final JsonMapper JSON = new JsonMapper();

	private static final String FIND = "select id, version, changed_at, content from statement.intake where author = ? and statement_id = ?";

	private final JdbcClient jdbc;

	private final Clock clock;

	IntakeDrafts(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Optional<IntakeView> find(String author, StatementId statement) {
		return this.jdbc.sql(FIND).params(author, statement.value()).query(IntakeDrafts::view).optional();
	}

	Optional<IntakeView> find(String author, StatementId statement, IntakeId id) {
		return this.jdbc.sql(FIND + " and id = ?")
			.params(author, statement.value(), id.value())
			.query(IntakeDrafts::view)
			.optional();
	}

	/** Takes the place of what the author had begun for the same statement. */
	IntakeId begin(String author, StatementId statement, IntakeState state) {
		this.jdbc.sql("delete from statement.intake where author = ? and statement_id = ?")
			.params(author, statement.value())
			.update();
		// it stands in an address: a key that tells nothing
		IntakeId id = new IntakeId(UUID.randomUUID());
		this.jdbc.sql("""
				insert into statement.intake (id, version, author, statement_id, content, changed_at)
				values (?, 0, ?, ?, cast(? as jsonb), ?)""")
			.params(id.value(), author, statement.value(), JSON.writeValueAsString(state),
					this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		return id;
	}

	/** Throws {@link Stale} where another page of the same author was faster. */
	void save(IntakeView opened, IntakeState state) {
		int saved = this.jdbc.sql(
				"update statement.intake set content = cast(? as jsonb), version = version + 1, changed_at = ? where id = ? and version = ?")
			.params(JSON.writeValueAsString(state), this.clock.instant().atOffset(ZoneOffset.UTC), opened.id().value(),
					opened.version())
			.update();
		if (saved == 0) {
			throw new Stale(opened.id(), opened.version() + 1);
		}
	}

	void remove(IntakeView opened) {
		int removed = this.jdbc.sql("delete from statement.intake where id = ? and version = ?")
			.params(opened.id().value(), opened.version())
			.update();
		if (removed == 0) {
			throw new Stale(opened.id(), opened.version() + 1);
		}
	}

	private static IntakeView view(ResultSet row, int number) throws SQLException {
		return new IntakeView(new IntakeId(row.getObject("id", UUID.class)), row.getLong("version"),
				row.getTimestamp("changed_at").toInstant(),
				JSON.readValue(row.getString("content"), IntakeState.class));
	}

}
