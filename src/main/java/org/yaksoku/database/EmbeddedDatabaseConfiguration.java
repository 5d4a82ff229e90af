package org.yaksoku.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Starts the embedded database where nobody has named another one.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", havingValue = "embedded", matchIfMissing = true)
class EmbeddedDatabaseConfiguration {

	@Bean(destroyMethod = "close")
	EmbeddedDatabase embeddedDatabase(@Value("${yaksoku.data.dir:./data}") Path home) throws IOException, SQLException {
		return new EmbeddedDatabase(home);
	}

	@Bean
	JdbcConnectionDetails applicationConnection(EmbeddedDatabase database) {
		return new Application(database.url(), EmbeddedDatabase.APP, database.password());
	}

	@Bean
	FlywayConnectionDetails ownerConnection(EmbeddedDatabase database) {
		return new Owner(database.url(), EmbeddedDatabase.OWNER, database.password());
	}

	private record Application(String getJdbcUrl, String getUsername,
			String getPassword) implements JdbcConnectionDetails {

	}

	private record Owner(String getJdbcUrl, String getUsername, String getPassword) implements FlywayConnectionDetails {

	}

}
