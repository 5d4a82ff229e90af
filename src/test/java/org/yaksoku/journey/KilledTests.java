package org.yaksoku.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The portal as a newcomer runs it, killed without warning: its database lives on as an
 * orphan, the next start takes over, and nothing that was acknowledged is lost.
 */
class KilledTests {

	private static final Pattern READY = Pattern.compile("ready: http://[^:]+:(\\d+)/");

	@TempDir
	Path folder;

	Process portal;

	@AfterEach
	void stop() throws Exception {
		if (this.portal != null) {
			this.portal.destroy();
			this.portal.waitFor(60, TimeUnit.SECONDS);
		}
	}

	@Test
	void losesNothingWhenKilledThreeTimes() throws Exception {
		surviveKills(3);
	}

	@Test
	@Tag("slow")
	void losesNothingWhenKilledTenTimes() throws Exception {
		surviveKills(10);
	}

	private void surviveKills(int times) throws Exception {
		start();
		Map<String, Long> before = rows();
		assertThat(before.get("statement.statement")).isPositive();
		for (int time = 1; time <= times; time++) {
			UUID acknowledged = acknowledgeOneMoreTopic();
			ProcessHandle database = database();

			this.portal.destroyForcibly().waitFor();
			assertThat(database.isAlive()).as("the database outlives the portal").isTrue();
			start();

			assertThat(database.onExit()).as("the orphan is gone").succeedsWithin(Duration.ofSeconds(30));
			assertThat(count("topic.topic where id = '" + acknowledged + "'")).isEqualTo(1);
			before.merge("topic.topic", 1L, Long::sum);
			before.merge("history.entry", 1L, Long::sum);
			assertThat(rows()).as("after kill " + time).isEqualTo(before);
			assertThat(count("history.broken()")).isZero();
		}
		ProcessHandle database = database();
		// like Ctrl-C, to which a process started in the background may be deaf
		this.portal.destroy();
		assertThat(this.portal.waitFor(60, TimeUnit.SECONDS)).as("the portal stops when asked").isTrue();
		// the database has ended by now, but whoever reaps it may be a moment late
		assertThat(database.onExit()).as("and its database").succeedsWithin(Duration.ofSeconds(30));
	}

	private void start() throws Exception {
		Path log = this.folder.resolve("portal.log");
		Files.deleteIfExists(log);
		ProcessBuilder start = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-cp", classpath(), "org.yaksoku.Yaksoku", "--server.port=0", "--server.address=127.0.0.1")
			.redirectErrorStream(true)
			.redirectOutput(log.toFile());
		start.environment().put("YAKSOKU_DATA_DIR", this.folder.resolve("data").toString());
		start.environment().put("SPRING_PROFILES_ACTIVE", "demo");
		start.environment().remove("SPRING_DATASOURCE_URL");
		this.portal = start.start();
		Instant patience = Instant.now().plus(Duration.ofMinutes(3));
		while (true) {
			String said = Files.exists(log) ? Files.readString(log) : "";
			Matcher ready = READY.matcher(said);
			if (ready.find()) {
				return;
			}
			if (!this.portal.isAlive() || Instant.now().isAfter(patience)) {
				throw new AssertionError("The portal does not start:\n" + said);
			}
			Thread.sleep(100);
		}
	}

	// the main classes alone, without those of the tests
	private static String classpath() {
		String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		return Arrays.stream(all.split(Pattern.quote(java.io.File.pathSeparator)))
			.filter((it) -> !it.contains("test-classes"))
			.collect(Collectors.joining(java.io.File.pathSeparator));
	}

	private List<String> postmaster() throws IOException {
		return Files.readAllLines(this.folder.resolve("data/postgres-18/postmaster.pid"));
	}

	private ProcessHandle database() throws IOException {
		return ProcessHandle.of(Long.parseLong(postmaster().get(0))).orElseThrow();
	}

	private Connection connect() throws SQLException, IOException {
		String password = Files.readString(this.folder.resolve("data/postgres-password")).strip();
		return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + postmaster().get(3) + "/yaksoku",
				"yaksoku_owner", password);
	}

	private UUID acknowledgeOneMoreTopic() throws Exception {
		UUID id = UUID.randomUUID();
		try (Connection connection = connect(); Statement sql = connection.createStatement()) {
			sql.execute("set yaksoku.actor = 'system:test'");
			sql.execute("insert into topic.topic (id, version, slug, position, name_en) values ('" + id + "', 0, 't-"
					+ id + "', 99, 'Acknowledged')");
		}
		return id;
	}

	private long count(String from) throws Exception {
		try (Connection connection = connect();
				Statement sql = connection.createStatement();
				ResultSet row = sql.executeQuery("select count(*) from " + from)) {
			row.next();
			return row.getLong(1);
		}
	}

	private Map<String, Long> rows() throws Exception {
		Map<String, Long> rows = new TreeMap<>();
		for (String table : List.of("party.organisation", "party.person", "topic.topic", "document.claim",
				"meeting.meeting", "meeting.outcome", "statement.statement", "statement.clause",
				"statement.clause_text", "statement.sign_off", "followup.action", "followup.progress_report",
				"account.user_account", "history.entry")) {
			rows.put(table, count(table));
		}
		return rows;
	}

}
