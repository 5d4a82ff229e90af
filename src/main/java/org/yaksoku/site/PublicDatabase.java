package org.yaksoku.site;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Objects;
import java.util.Properties;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yaksoku.progress.figures.Figures;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The second connection pool, which runs as the role that can read published views and
 * nothing else. The role is an option of the connection itself and not a statement sent
 * after connecting, which the first rollback would undo.
 */
@Configuration(proxyBeanMethods = false)
class PublicDatabase {

	private static final Logger log = LoggerFactory.getLogger(PublicDatabase.class);

	private static final String NOT_PERMITTED = "42501";

	// one plan for all values: planning anew costs more than the pages' questions
	// themselves
	static final String AS_PUBLIC = "options=-c%20role=yaksoku_public%20-c%20default_transaction_read_only=on"
			+ "%20-c%20plan_cache_mode=force_generic_plan";

	@Bean(defaultCandidate = false)
	@DependsOnDatabaseInitialization
	HikariDataSource publicDataSource(JdbcConnectionDetails main,
			@Value("${yaksoku.public.datasource.url:}") String url,
			@Value("${yaksoku.public.datasource.username:}") String username,
			@Value("${yaksoku.public.datasource.password:}") String password) {
		HikariDataSource pool = new HikariDataSource();
		pool.setPoolName("public");
		// a login of its own is the public role already; the application’s login has to
		// become it
		pool.setJdbcUrl(username.isEmpty() ? asPublic(url.isEmpty() ? main.getJdbcUrl() : url)
				: (url.isEmpty() ? main.getJdbcUrl() : url));
		pool.setUsername(username.isEmpty() ? main.getUsername() : username);
		pool.setPassword(username.isEmpty() ? main.getPassword() : password);
		pool.setReadOnly(true);
		pool.setMaximumPoolSize(5);
		pool.setConnectionTimeout(2000);
		check(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
		return pool;
	}

	/**
	 * Where the application may not become the public role no page could be shown: better
	 * said at the start than to the first reader. Whether the server is there is not
	 * asked.
	 * @throws IllegalStateException which names the SQL to run
	 */
	static void check(String url, @Nullable String username, @Nullable String password) {
		Properties login = new Properties();
		login.setProperty("user", Objects.requireNonNullElse(username, ""));
		login.setProperty("password", Objects.requireNonNullElse(password, ""));
		try (Connection connection = DriverManager.getConnection(url, login)) {
			log.debug("Public pages are read as {}", connection.getMetaData().getUserName());
		}
		catch (SQLException ex) {
			if (NOT_PERMITTED.equals(ex.getSQLState())) {
				throw new IllegalStateException(
						("Public pages cannot be read: %s. Run as a superuser: grant yaksoku_public to %s with inherit false,"
								+ " set true (see \"Three roles\" in docs/install.md).")
							.formatted(ex.getMessage(), username),
						ex);
			}
			log.warn("The database of public pages does not answer yet", ex);
		}
	}

	@Bean(defaultCandidate = false)
	JdbcClient publicJdbc(@Qualifier("publicDataSource") DataSource publicDataSource) {
		return JdbcClient.create(publicDataSource);
	}

	/** What is counted for one page is remembered for all. */
	@Bean(defaultCandidate = false)
	Figures publicFigures(@Qualifier("publicJdbc") JdbcClient publicJdbc, Clock clock) {
		return new Figures(publicJdbc, clock);
	}

	static String asPublic(String url) {
		return url + (url.contains("?") ? "&" : "?") + AS_PUBLIC;
	}

}
