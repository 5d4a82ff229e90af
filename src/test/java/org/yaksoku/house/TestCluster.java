package org.yaksoku.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;

/**
 * One PostgreSQL for all tests of this JVM, of the version used in production. Each
 * Spring context gets a database of its own, cloned from one that is migrated once.
 */
public final class TestCluster {

	private static final TestCluster INSTANCE = new TestCluster();

	private final EmbeddedPostgres server;

	private final AtomicInteger clones = new AtomicInteger();

	private TestCluster() {
		try {
			this.server = EmbeddedPostgres.builder()
				.setLocaleConfig("locale", "C.UTF-8")
				.setLocaleConfig("encoding", "UTF8")
				.setServerConfig("listen_addresses", "127.0.0.1")
				.setServerConfig("timezone", "UTC")
				.setServerConfig("max_connections", "200")
				.setServerConfig("fsync", "off")
				.setServerConfig("synchronous_commit", "off")
				.setServerConfig("full_page_writes", "off")
				.start();
			for (String role : List.of("yaksoku_owner", "yaksoku_app", "yaksoku_public")) {
				execute("create role " + role + " login password 'test'");
			}
			execute("grant yaksoku_public to yaksoku_app with inherit false, set true");
			execute("create database migrated owner yaksoku_owner");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Flyway.configure()
			.dataSource("jdbc:postgresql://127.0.0.1:" + this.server.getPort() + "/migrated", "yaksoku_owner", "test")
			.locations("classpath:db/migration")
			.load()
			.migrate();
	}

	/** The address of a fresh, migrated, empty database. */
	public static String newDatabase() {
		return copyOf("migrated");
	}

	/** The address of a copy of another database of this cluster that nobody is using. */
	public static String copyOf(String name) {
		String copy = "test_" + INSTANCE.clones.incrementAndGet();
		INSTANCE.execute("create database " + copy + " template " + name + " owner yaksoku_owner");
		return url(copy);
	}

	/** A connection as the role that owns everything. */
	public static Connection asOwner(String url) throws SQLException {
		return DriverManager.getConnection(url, "yaksoku_owner", "test");
	}

	/** A connection as the one that may do anything, to play the intruder. */
	public static Connection asSuperuser(String url) throws SQLException {
		return DriverManager.getConnection(url, "postgres", "");
	}

	private static String url(String name) {
		return "jdbc:postgresql://127.0.0.1:" + INSTANCE.port() + "/" + name;
	}

	private int port() {
		return this.server.getPort();
	}

	private void execute(String sql) {
		try (Connection connection = this.server.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(sql, ex);
		}
	}

}
