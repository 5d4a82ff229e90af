package org.yaksoku.site;

import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.yaksoku.shared.Row;
import org.yaksoku.shared.Language;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks the published views. Every question carries the time of the one clock, because the
 * views themselves take none.
 */
@Component
class PublicReader {

	private final JdbcClient jdbc;

	private final Clock clock;

	PublicReader(@Qualifier("publicJdbc") JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	List<Row> list(Language reader, String sql, Map<String, ?> values) {
		return this.jdbc.sql(sql)
			.params(values)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.query((ResultSet result, int number) -> Row.of(result, reader))
			.list();
	}

	Optional<Row> one(Language reader, String sql, Map<String, ?> values) {
		return list(reader, sql, values).stream().findFirst();
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
	}

	Instant now() {
		return this.clock.instant();
	}

}
