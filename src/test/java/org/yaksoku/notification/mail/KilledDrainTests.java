package org.yaksoku.notification.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.yaksoku.house.TestCluster;
import org.yaksoku.notification.mail.FaultySmtp.Mood;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A node is killed in the middle of its work, and the mail server has bad days: what was
 * committed arrives at least once, and at most once more for each time something died;
 * what was rolled back never.
 */
@Execution(ExecutionMode.CONCURRENT)
class KilledDrainTests {

	private static final int KILLS = 5;

	@TempDir
	Path folder;

	String database = TestCluster.newDatabase();

	List<Process> nodes = new ArrayList<>();

	@AfterEach
	void stop() throws InterruptedException {
		for (Process node : this.nodes) {
			node.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
		}
	}

	@Test
	void whatWasCommittedArrivesThoughTheNodeIsKilledFiveTimes() throws Exception {
		arrives((kills) -> kills < KILLS);
	}

	@Test
	@Tag("slow")
	void whatWasCommittedArrivesThoughTheNodeIsKilledForTwoMinutes() throws Exception {
		Instant end = Instant.now().plus(Duration.ofMinutes(2));
		int kills = arrives((it) -> Instant.now().isBefore(end));
		assertThat(kills).isGreaterThan(KILLS);
	}

	/** Kills a node again and again; returns how often. */
	private int arrives(IntPredicate goesOn) throws Exception {
		int kills = 0;
		long seed = System.nanoTime();
		Random random = new Random(seed);
		Set<String> committed = new HashSet<>();
		Set<String> rolledBack = new HashSet<>();
		try (FaultySmtp smtp = FaultySmtp.of(() -> mood(random))) {
			Process node = start(smtp.port());
			for (; goesOn.test(kills); kills++) {
				for (int i = 0; i < 25; i++) {
					committed.add(write(true));
					rolledBack.add(write(false));
				}
				Thread.sleep(random.nextInt(1200));
				node.destroyForcibly().waitFor();
				node = start(smtp.port());
			}
			// whoever died while it was at work is taken for dead first
			Instant patience = Instant.now().plus(Duration.ofMinutes(2));
			while (!smtp.ledger().keySet().containsAll(committed) && Instant.now().isBefore(patience)) {
				Thread.sleep(200);
			}
			awaitSent(committed.size(), patience);

			Map<String, Integer> ledger = smtp.ledger();
			assertThat(ledger.keySet()).as("seed " + seed)
				.containsAll(committed)
				.doesNotContainAnyElementsOf(rolledBack);
			int more = ledger.values().stream().mapToInt((times) -> times - 1).sum();
			assertThat(more).as("at most one mail was under way at each kill, seed " + seed).isLessThanOrEqualTo(kills);
			node.destroy();
			assertThat(node.waitFor(30, TimeUnit.SECONDS)).as("stops when asked").isTrue();
		}
		return kills;
	}

	@Test
	void twoNodesDrainOneOutboxWithoutADuplicate() throws Exception {
		Set<String> committed = new HashSet<>();
		try (FaultySmtp smtp = FaultySmtp.with(Mood.WELL)) {
			start(smtp.port());
			start(smtp.port());
			for (int i = 0; i < 200; i++) {
				committed.add(write(true));
			}
			awaitSent(committed.size(), Instant.now().plus(Duration.ofMinutes(1)));

			assertThat(smtp.ledger().keySet()).isEqualTo(committed);
			assertThat(smtp.ledger().values()).containsOnly(1);
		}
	}

	private static Mood mood(Random random) {
		return (random.nextInt(8) == 0) ? Mood.values()[1 + random.nextInt(Mood.values().length - 1)] : Mood.WELL;
	}

	private String write(boolean commit) throws SQLException {
		String messageId = "<" + UUID.randomUUID() + "@example.org>";
		try (Connection connection = TestCluster.asOwner(this.database)) {
			connection.setAutoCommit(false);
			try (PreparedStatement mail = connection.prepareStatement(
					"""
							insert into notification.mail (id, side, recipient, language, kind, subject, text, html, message_id, state, tries,
							  next_try_at, written_at)
							values (gen_random_uuid(), 'KR', 'kim@example.org', 'KO', 'EVENTS', '새 소식', '본문', '<p>본문</p>', ?, 'WAITING', 0,
							  now(), now())""")) {
				mail.setString(1, messageId);
				mail.executeUpdate();
			}
			if (commit) {
				connection.commit();
			}
			else {
				connection.rollback();
			}
		}
		return messageId;
	}

	private void awaitSent(int mails, Instant patience) throws Exception {
		while (count() < mails && Instant.now().isBefore(patience)) {
			Thread.sleep(200);
		}
		assertThat(count()).isEqualTo(mails);
	}

	private int count() throws SQLException {
		try (Connection connection = TestCluster.asOwner(this.database);
				PreparedStatement sent = connection
					.prepareStatement("select count(*) from notification.mail where state = 'SENT'");
				ResultSet row = sent.executeQuery()) {
			row.next();
			return row.getInt(1);
		}
	}

	private Process start(int smtp) throws Exception {
		Path log = this.folder.resolve("node-" + this.nodes.size() + ".log");
		Process node = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-cp",
				System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
				"org.yaksoku.notification.mail.DrainNode", this.database, String.valueOf(smtp))
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
		this.nodes.add(node);
		Instant patience = Instant.now().plus(Duration.ofMinutes(2));
		while (!said(log).contains("draining")) {
			if (!node.isAlive() || Instant.now().isAfter(patience)) {
				throw new AssertionError("The node does not start:\n" + said(log));
			}
			Thread.sleep(50);
		}
		return node;
	}

	private static String said(Path log) throws IOException {
		return Files.exists(log) ? Files.readString(log) : "";
	}

}
