package org.yaksoku.history;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.yaksoku.house.TestCluster;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever a history may tell has words: each table that is told of, each of its columns,
 * and each constant the database takes in them. A column that is added later needs its
 * words before it is seen.
 */
class HistoryWordsTests {

	private static final List<Told> TOLD = List.of(
			new Told("followup", "action_id",
					"followup.action followup.action_clause followup.action_supporter followup.action_document "
							+ "followup.milestone followup.due_change"),
			new Told("followup", "", "statement.lineage"),
			new Told("meeting", "meeting_id",
					"meeting.meeting meeting.session meeting.participation meeting.head_count meeting.agenda_item "
							+ "meeting.outcome meeting.meeting_document meeting.note"),
			new Told("meeting", "session_id", "meeting.session_item"),
			new Told("meeting", "outcome_id", "meeting.outcome_topic"),
			new Told("meeting", "series_id", "meeting.series meeting.series_organisation"),
			new Told("party", "organisation_id", "party.organisation party.organisation_alias party.former_name"),
			new Told("party", "person_id", "party.person party.person_alias"),
			new Told("party", "", "party.affiliation"),
			new Told("topic", "topic_id", "topic.topic topic.topic_synonym"),
			new Told("statement", "term_id", "statement.term statement.term_variant"));

	private static final Pattern CONSTANT = Pattern.compile("'([A-Z][A-Z_]*)'");

	@Test
	void everythingThatIsToldHasWords() throws Exception {
		Set<String> missing = new TreeSet<>();
		try (Connection connection = TestCluster.asOwner(TestCluster.newDatabase())) {
			for (Told told : TOLD) {
				Properties words = words(told.room());
				for (String table : told.tables().split(" ")) {
					String thing = table.substring(table.indexOf('.') + 1);
					List.of("INSERT", "UPDATE", "DELETE")
						.forEach((it) -> need(words, missing, told.room() + ".event." + thing + "." + it));
					for (String column : columns(connection, table)) {
						String field = column.replaceFirst("_(ko|ja|en)$", "");
						if (field.equals(told.owner()) || !RecordHistory.isSpoken(field)) {
							continue;
						}
						need(words, missing, told.room() + ".field." + field);
						for (String constant : constants(connection, table, column)) {
							if (!words.containsKey("shared.history.value." + constant)) {
								need(words, missing, told.room() + "." + field + "." + constant);
							}
						}
					}
				}
			}
		}
		assertThat(missing).as(String.join("\n", missing)).isEmpty();
	}

	private static void need(Properties words, Set<String> missing, String key) {
		if (!words.containsKey(key)) {
			missing.add(key);
		}
	}

	private static List<String> columns(Connection connection, String table) throws SQLException {
		return strings(connection, "select attname from pg_attribute where attrelid = ?::regclass and attnum > 0 "
				+ "and not attisdropped order by attnum", table);
	}

	private static Set<String> constants(Connection connection, String table, String column) throws SQLException {
		Set<String> constants = new TreeSet<>();
		for (String check : strings(connection,
				"select pg_get_constraintdef(c.oid) from pg_constraint c "
						+ "where c.conrelid = ?::regclass and c.contype = 'c' and pg_get_constraintdef(c.oid) ~ ?",
				table, "^CHECK \\(\\(\\(?" + column + " = ")) {
			CONSTANT.matcher(check).results().map((MatchResult it) -> it.group(1)).forEach(constants::add);
		}
		return constants;
	}

	private static List<String> strings(Connection connection, String sql, String... values) throws SQLException {
		List<String> strings = new ArrayList<>();
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			for (int i = 0; i < values.length; i++) {
				statement.setString(i + 1, values[i]);
			}
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					strings.add(rows.getString(1));
				}
			}
		}
		return strings;
	}

	// MessagesTests holds the other languages to the same keys
	private static Properties words(String room) throws IOException {
		Properties words = new Properties();
		for (String bundle : Stream.of("shared", room).toList()) {
			try (Reader reader = Files
				.newBufferedReader(Path.of("src/main/resources/messages/" + bundle + ".properties"))) {
				words.load(reader);
			}
		}
		return words;
	}

	/**
	 * Tables whose history is told in the words of a room.
	 *
	 * @param owner the column that names the record, which is not told
	 * @param tables with spaces between them
	 */
	private record Told(String room, String owner, String tables) {

	}

}
