package org.yaksoku.house;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a database did not keep before an upgrade comes from the history: the same that is
 * kept now as it happens.
 */
class UpgradeTests {

	private static final UUID SERIES = UUID.randomUUID();

	private static final UUID JOINED = UUID.randomUUID();

	private static final UUID SHOWN = UUID.randomUUID();

	private static final UUID MOVED = UUID.randomUUID();

	/** Each is a transaction, so that its moment is one of its own. */
	private static final List<String> CHANGES = List.of(
			action(JOINED, "NOT_STATED", "BOTH_SIDES") + party(JOINED, "KR", true), party(JOINED, "JP", false),
			"update followup.action_party set owes = not owes", "update followup.action_party set owes = not owes",
			"update followup.action_party set contact = 'us'", action(SHOWN, "NOT_STATED", "BOTH_SIDES"),
			"update followup.action set visibility = 'PUBLIC' where id = '" + SHOWN + "'",
			"insert into meeting.series (id, version, slug, name_en, state) values ('" + SERIES
					+ "', 0, 'talks', 'Talks', 'ACTIVE')",
			"insert into meeting.meeting (id, version, code, series_id, ordinal, title_en, held_precision, held_earliest, held_latest,"
					+ " held_inferred, status, visibility) values (gen_random_uuid(), 0, 'talks-2', '" + SERIES
					+ "', 2, 'Talks', 'DAY', '2027-05-20', '2027-05-20', false, 'ANNOUNCED', 'PUBLIC')",
			"update meeting.meeting set held_latest = '2027-06-20'", "update meeting.meeting set status = 'POSTPONED'",
			action(MOVED, "BY_NEXT_MEETING", "PUBLIC"), moved("2027-01-31", null), moved("2027-03-31", "2027-01-31"));

	private static final List<String> KEPT = List.of("select * from followup.owing order by action_id, side, from_at",
			"select id, public_since from followup.action order by id",
			"select * from meeting.meeting_known order by from_at");

	@Test
	void whatWasNotKeptComesFromTheHistory() throws Exception {
		try (Connection connection = TestCluster.asOwner(TestCluster.newDatabase());
				Statement sql = connection.createStatement()) {
			JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
			sql.execute("set yaksoku.actor = 'system:test'");
			for (String change : CHANGES) {
				sql.execute(change);
			}
			List<List<Map<String, Object>>> kept = kept(jdbc);
			assertThat(kept).extracting(List::size).containsExactly(3, 3, 3);

			forget(sql);
			for (String script : List.of("V0250__followup_owing", "V0251__meeting_known",
					"V0253__followup_due_change_horizon", "R__views")) {
				connection.setAutoCommit(false);
				sql.execute(new ClassPathResource("db/migration/" + script + ".sql")
					.getContentAsString(StandardCharsets.UTF_8));
				connection.commit();
			}

			assertThat(kept(jdbc)).isEqualTo(kept);
			assertThat(jdbc.sql("select was_horizon from followup.due_change order by changed_at")
				.query(String.class)
				.list()).containsExactly("BY_NEXT_MEETING", "DATED");
		}
	}

	private static List<List<Map<String, Object>>> kept(JdbcClient jdbc) {
		return KEPT.stream().map((it) -> jdbc.sql(it).query().listOfRows()).toList();
	}

	/** Back to what there was before. */
	private static void forget(Statement sql) throws Exception {
		for (String step : List.of("drop table followup.owing cascade", "drop table meeting.meeting_known cascade",
				"drop function followup.keep_owing(), followup.keep_public_since(), meeting.keep_known() cascade",
				"alter table followup.action_party drop column owes_changed_at",
				"alter table followup.action drop column public_since cascade",
				"alter table followup.due_change drop column was_horizon cascade",
				// the one view that is asked while rows are changed
				"create view followup.pub_action as select id, timestamptz '-infinity' as public_from from followup.action")) {
			sql.execute(step);
		}
	}

	private static String action(UUID id, String horizon, String visibility) {
		return "insert into followup.action (id, version, code, title_en, horizon, visibility) values ('" + id
				+ "', 0, 'any-" + id + "', 'Anything', '" + horizon + "', '" + visibility + "');";
	}

	private static String party(UUID action, String side, boolean owes) {
		return "insert into followup.action_party (id, version, action_id, side, owes) values (gen_random_uuid(), 0, '"
				+ action + "', '" + side + "', " + owes + ")";
	}

	private static String moved(String becomes, @Nullable String was) {
		String earlier = (was != null) ? "'DAY', '" + was + "', '" + was + "', false" : "null, null, null, null";
		return "insert into followup.due_change (id, version, action_id, side, changed_at, was_precision, was_earliest,"
				+ " was_latest, was_inferred, becomes_precision, becomes_earliest, becomes_latest, becomes_inferred, reason,"
				+ " reason_language, accepted_at) values (gen_random_uuid(), 0, '" + MOVED + "', 'KR', now(), "
				+ earlier + ", 'DAY', '" + becomes + "', '" + becomes + "', false, 'Why', 'EN', now())";
	}

}
