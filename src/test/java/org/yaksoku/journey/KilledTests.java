package org.yaksoku.journey;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.yaksoku.notification.mail.FaultySmtp;
import org.yaksoku.notification.mail.FaultySmtp.Mood;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The portal as a newcomer runs it, killed without warning: its database lives on as an
 * orphan, the next start takes over, and nothing that was acknowledged is lost. What was
 * reported reaches the mailboxes of the other side, whenever the portal dies on the way.
 */
@Execution(ExecutionMode.CONCURRENT)
class KilledTests {

	private static final Pattern TITLE = Pattern.compile("보고하자마자 멈춘 조치 [0-9a-f-]{36}");

	private static final Pattern READY = Pattern.compile("ready: http://[^:]+:(\\d+)/");

	@TempDir
	Path folder;

	Process portal;

	int port;

	FaultySmtp mailServer = FaultySmtp.with(Mood.WELL);

	@AfterEach
	void stop() throws Exception {
		this.mailServer.close();
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
		assertThat(rows().get("statement.statement")).isPositive();
		Random random = new Random();
		List<String> reported = new ArrayList<>();
		for (int time = 1; time <= times; time++) {
			UUID acknowledged = acknowledgeOneMoreTopic();
			reported.add(report());
			Map<String, Long> before = rows();
			ProcessHandle database = database();
			// before the mail is written, before it is sent, or thereafter
			Thread.sleep(random.nextInt(1500));

			this.portal.destroyForcibly().waitFor();
			assertThat(database.isAlive()).as("the database outlives the portal").isTrue();
			start();

			assertThat(database.onExit()).as("the orphan is gone").succeedsWithin(Duration.ofSeconds(30));
			assertThat(count("topic.topic where id = '" + acknowledged + "'")).isEqualTo(1);
			assertThat(rows()).as("after kill " + time).isEqualTo(before);
			assertThat(count("history.broken()")).isZero();
		}
		arrive(reported, times);
		ProcessHandle database = database();
		// like Ctrl-C, to which a process started in the background may be deaf
		this.portal.destroy();
		assertThat(this.portal.waitFor(60, TimeUnit.SECONDS)).as("the portal stops when asked").isTrue();
		// the database has ended by now, but whoever reaps it may be a moment late
		assertThat(database.onExit()).as("and its database").succeedsWithin(Duration.ofSeconds(30));
	}

	/** Has an editor report on an action of its own; what the action is called. */
	private String report() {
		String title = "보고하자마자 멈춘 조치 " + UUID.randomUUID();
		Desk korea = Desk.of(this.port, "editor-kr");
		korea.get("/desk/actions/new");
		HttpResponse<String> registered = korea.post("/desk/actions/new", Map.of("titleKo", title, "clauses",
				"example-1 §5", "owing", "KR", "horizon", "NOT_STATED", "visibility", "BOTH_SIDES"));
		String reports = registered.headers().firstValue("location").orElseThrow() + "/reports";
		HttpResponse<String> form = korea.get(reports);
		assertThat(korea.post(reports,
				Map.of("version", Desk.hidden(form, "version"), "progress", "IN_PROGRESS", "asOf",
						LocalDate.now(ZoneId.of("UTC+9")).toString(), "note", "시작했다.", "noteLanguage", "KO",
						"reportVisibility", "BOTH_SIDES"))
			.statusCode()).isEqualTo(303);
		return title;
	}

	/** At least once to each who is asked, and at most once more for each kill. */
	private void arrive(List<String> reported, int kills) throws Exception {
		Instant patience = Instant.now().plus(Duration.ofMinutes(2));
		while (!mailsTo("editor-jp").containsAll(reported) && Instant.now().isBefore(patience)) {
			Thread.sleep(200);
		}
		assertThat(mailsTo("editor-jp")).as("every report that was acknowledged").containsAll(reported);
		int more = this.mailServer.ledger().values().stream().mapToInt((taken) -> taken - 1).sum();
		assertThat(more).isLessThanOrEqualTo(kills);
	}

	/** The actions that the mails to somebody tell of. */
	private Set<String> mailsTo(String account) throws Exception {
		Set<String> told = new HashSet<>();
		for (String mail : this.mailServer.mails()) {
			MimeMessage message = new MimeMessage(null,
					new ByteArrayInputStream(mail.getBytes(StandardCharsets.ISO_8859_1)));
			if (message.getAllRecipients()[0].toString().contains(account)) {
				TITLE.matcher(text(message)).results().forEach((it) -> told.add(it.group()));
			}
		}
		return told;
	}

	private static String text(Part part) throws Exception {
		return (part.getContent() instanceof Multipart parts) ? text(parts.getBodyPart(0))
				: part.getContent().toString();
	}

	private void start() throws Exception {
		Path log = this.folder.resolve("portal.log");
		Files.deleteIfExists(log);
		ProcessBuilder start = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				// it lives for seconds only
				"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classpath(), "org.yaksoku.Yaksoku",
				"--server.port=0", "--server.address=127.0.0.1", "--spring.mail.host=127.0.0.1",
				"--spring.mail.port=" + this.mailServer.port(), "--yaksoku.notices.batch=0s",
				"--yaksoku.notices.every=300ms", "--yaksoku.mail.every=300ms", "--yaksoku.jobs.poll=100ms",
				"--yaksoku.jobs.heartbeat=500ms")
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
				this.port = Integer.parseInt(ready.group(1));
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
