package org.yaksoku.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL with its data in a folder, for a start without any set-up. Creates the three
 * roles and the database once. It listens on the loopback address alone and asks for a
 * password, which stands in a file that only this user may read.
 */
class EmbeddedDatabase implements AutoCloseable {

	static final String OWNER = "yaksoku_owner";

	static final String APP = "yaksoku_app";

	static final String PUBLIC = "yaksoku_public";

	private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

	// held while we run: a second start must not take the database away from the first
	private final FileChannel door;

	private final EmbeddedPostgres server;

	private final String password;

	EmbeddedDatabase(Path home) throws IOException, SQLException {
		Path folder = home.toAbsolutePath().normalize().resolve("postgres-18");
		Files.createDirectories(folder.getParent());
		this.door = FileChannel.open(folder.resolveSibling("in-use"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE);
		if (this.door.tryLock() == null) {
			this.door.close();
			throw new IOException("Another portal is running with the data in " + folder.getParent());
		}
		this.password = password(folder.resolveSibling("postgres-password"));
		new Orphan(folder).stop();
		this.server = EmbeddedPostgres.builder()
			.setDataDirectory(folder)
			.setCleanDataDirectory(false)
			.setRegisterShutdownHook(false)
			.setOverrideWorkingDirectory(folder.resolveSibling("postgres-binaries").toFile())
			.setLocaleConfig("locale", "C.UTF-8")
			.setLocaleConfig("encoding", "UTF8")
			.setServerConfig("listen_addresses", "127.0.0.1")
			.setServerConfig("timezone", "UTC")
			// durability is the point of a register of promises
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("full_page_writes", "on")
			.setConnectConfig("password", this.password)
			.setPGStartupWait(Duration.ofSeconds(60))
			.start();
		prepare();
		lockDoor(folder);
		log.info("Embedded PostgreSQL on port {}, data in {}", this.server.getPort(), folder);
	}

	String url() {
		return "jdbc:postgresql://127.0.0.1:" + this.server.getPort() + "/yaksoku";
	}

	String password() {
		return this.password;
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		this.door.close();
	}

	private void prepare() throws SQLException {
		try (Connection connection = this.server.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			// the password is hexadecimal, so it needs no quoting
			statement.execute("alter role postgres password '" + this.password + "'");
			for (String role : List.of(OWNER, APP, PUBLIC)) {
				if (!exists(statement, "select from pg_roles where rolname = '" + role + "'")) {
					statement.execute("create role " + role + " login password '" + this.password + "'");
				}
			}
			statement.execute("grant " + PUBLIC + " to " + APP + " with inherit false, set true");
			if (!exists(statement, "select from pg_database where datname = 'yaksoku'")) {
				statement.execute("create database yaksoku owner " + OWNER);
				statement.execute("revoke all on database yaksoku from public");
				statement.execute("grant connect on database yaksoku to " + APP + ", " + PUBLIC);
			}
		}
	}

	// a fresh cluster trusts every local user: not for longer than it takes to set the
	// password
	private void lockDoor(Path folder) throws IOException, SQLException {
		Path rules = folder.resolve("pg_hba.conf");
		String locked = "local all all scram-sha-256\nhost all all 127.0.0.1/32 scram-sha-256\n";
		if (Files.readString(rules).equals(locked)) {
			return;
		}
		Files.writeString(rules, locked);
		try (Connection connection = this.server.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("select pg_reload_conf()");
		}
	}

	private static boolean exists(Statement statement, String sql) throws SQLException {
		try (ResultSet rows = statement.executeQuery(sql)) {
			return rows.next();
		}
	}

	private static String password(Path file) throws IOException {
		if (Files.exists(file)) {
			return Files.readString(file).strip();
		}
		byte[] secret = new byte[24];
		new SecureRandom().nextBytes(secret);
		String password = HexFormat.of().formatHex(secret);
		Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		Files.writeString(file, password + "\n");
		return password;
	}

}
