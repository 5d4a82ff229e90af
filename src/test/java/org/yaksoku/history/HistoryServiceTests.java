package org.yaksoku.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.yaksoku.house.Acting;
import org.yaksoku.house.TestCluster;
import org.yaksoku.shared.LocalText;
import org.yaksoku.topic.NewTopic;
import org.yaksoku.topic.TopicService;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.yaksoku.house.Acting.KOREAN_EDITOR;

@SpringBootTest
@Import(Acting.Configuration.class)
class HistoryServiceTests {

	@Autowired
	Acting acting;

	@Autowired
	TopicService topics;

	@Autowired
	HistoryService history;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Value("${spring.datasource.url}")
	String url;

	@Test
	void saysWhoChangedWhatAndWhy() {
		UUID topic = topic();
		this.acting.as(KOREAN_EDITOR, () -> this.transaction.executeWithoutResult((status) -> {
			this.history.because("A better word");
			rename(topic, "Energy");
		}));

		List<HistoryEntry> entries = this.history.of("topic.topic", topic);

		assertThat(entries).extracting(HistoryEntry::operation).containsExactly("INSERT", "UPDATE");
		assertThat(entries.get(1).actor()).isEqualTo(KOREAN_EDITOR.name());
		assertThat(entries.get(1).reason()).isEqualTo("A better word");
		assertThat(entries.get(1).oldRow()).contains("\"name_en\": \"Power\"");
		assertThat(entries.get(1).newRow()).contains("\"name_en\": \"Energy\"");
	}

	@Test
	void refusesAChangeThatNobodyMakes() {
		UUID topic = topic();

		assertThatException().isThrownBy(() -> rename(topic, "Nobody's"));
		assertThat(this.history.of("topic.topic", topic)).hasSize(1);
	}

	@Test
	void skipsWhatChangesNothing() {
		UUID topic = topic();

		this.acting.as(KOREAN_EDITOR, () -> this.transaction.executeWithoutResult((status) -> rename(topic, "Power")));

		assertThat(this.history.of("topic.topic", topic)).hasSize(1);
	}

	@Test
	void forgetsTheActorWithItsTransaction() {
		topic();

		assertThat(this.transaction
			.<String>execute((status) -> this.jdbc.sql("select coalesce(current_setting('yaksoku.actor', true), '')")
				.query(String.class)
				.single()))
			.isEmpty();
	}

	@Test
	void isChangedByNobodyNotEvenTheOwner() throws SQLException {
		topic();
		for (String sql : List.of("update history.entry set actor = 'x'", "delete from history.entry",
				"truncate history.entry")) {
			assertThatException().as(sql)
				.isThrownBy(() -> this.transaction.executeWithoutResult((status) -> this.jdbc.sql(sql).update()));
			try (Connection owner = TestCluster.asOwner(this.url); Statement statement = owner.createStatement()) {
				assertThatExceptionOfType(SQLException.class).as(sql + " as owner")
					.isThrownBy(() -> statement.execute(sql));
			}
			try (Connection root = TestCluster.asSuperuser(this.url); Statement statement = root.createStatement()) {
				assertThatExceptionOfType(SQLException.class).as(sql + " as superuser")
					.isThrownBy(() -> statement.execute(sql));
			}
		}
		assertThatException().isThrownBy(() -> this.transaction.executeWithoutResult((status) -> this.jdbc.sql(
				"insert into history.entry (table_name, key, seq, operation, actor, at, transaction, payload_hash, hash) "
						+ "values ('x', 'x', 1, 'INSERT', 'x', now(), '1', '', '')")
			.update()));
	}

	@Test
	void noticesWhatASuperuserForges() throws SQLException {
		String url = TestCluster.newDatabase();
		try (Connection root = TestCluster.asSuperuser(url); Statement sql = root.createStatement()) {
			sql.execute("set yaksoku.actor = 'user:test'");
			for (int i = 1; i <= 3; i++) {
				sql.execute("insert into topic.topic (id, version, slug, position, name_en) values ('" + new UUID(0, i)
						+ "', 0, 't" + i + "', 0, 'One')");
				sql.execute("update topic.topic set name_en = 'Two' where slug = 't" + i + "'");
				sql.execute("update topic.topic set name_en = 'Three' where slug = 't" + i + "'");
			}
			assertThat(broken(sql)).isEmpty();
			sql.execute("alter table history.entry disable trigger all");

			sql.execute("update history.entry set new_row = '{}' where key = '" + new UUID(0, 1) + "' and seq = 2");
			assertThat(broken(sql)).containsExactly(new UUID(0, 1) + " 2 content");

			sql.execute("delete from history.entry where key = '" + new UUID(0, 2) + "' and seq = 2");
			assertThat(broken(sql)).contains(new UUID(0, 2) + " 3 missing before");
		}
	}

	@Test
	void staysVerifiableWhenPersonalDataIsErased() throws SQLException {
		UUID topic = topic();

		try (Connection owner = TestCluster.asOwner(this.url); Statement sql = owner.createStatement()) {
			sql.execute("select history.erase('topic.topic', '" + topic + "', 'Asked for by the person')");
		}

		assertThat(this.history.of("topic.topic", topic).get(0).newRow()).isNull();
		assertThat(this.history.broken()).isEmpty();
	}

	@Test
	void doesNotForkWhenManyWriteAtOnce() throws Exception {
		UUID topic = topic();
		ExecutorService writers = Executors.newFixedThreadPool(8);
		List<Future<?>> running = new ArrayList<>();
		for (int writer = 0; writer < 8; writer++) {
			int of = writer;
			running.add(writers.submit(() -> {
				for (int i = 0; i < 20; i++) {
					String name = "Name " + of + "/" + i;
					this.acting.as(KOREAN_EDITOR,
							() -> this.transaction.executeWithoutResult((status) -> rename(topic, name)));
				}
			}));
		}
		for (Future<?> it : running) {
			it.get();
		}
		writers.shutdown();

		assertThat(this.history.of("topic.topic", topic)).hasSize(161);
		assertThat(this.history.broken()).isEmpty();
	}

	private UUID topic() {
		return this.acting.as(KOREAN_EDITOR,
				() -> this.topics
					.add(new NewTopic("topic-" + UUID.randomUUID(), null, 0, LocalText.english("Power"),
							LocalText.none(), List.of()))
					.value());
	}

	private void rename(UUID topic, String name) {
		this.jdbc.sql("update topic.topic set name_en = ? where id = ?").params(name, topic).update();
	}

	private static List<String> broken(Statement sql) throws SQLException {
		List<String> found = new ArrayList<>();
		try (var rows = sql.executeQuery("select key || ' ' || seq || ' ' || what from history.broken() order by 1")) {
			while (rows.next()) {
				found.add(rows.getString(1));
			}
		}
		return found;
	}

}
