package org.yaksoku.progress;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.yaksoku.followup.FollowupExamples;
import org.yaksoku.house.Acting;
import org.yaksoku.progress.figures.ChangeKind;
import org.yaksoku.progress.figures.Changed;
import org.yaksoku.progress.figures.Scope;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.statement.ClauseId;
import org.yaksoku.statement.ClauseKind;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yaksoku.house.Acting.KOREAN_EXECUTIVE;

@SpringBootTest
@Import({ Acting.Configuration.class, FollowupExamples.class })
class BriefingDeskTests {

	@Autowired
	Acting acting;

	@Autowired
	FollowupExamples examples;

	@Autowired
	BriefingDesk desk;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Test
	void aMovedDateIsSaidWithTheOneBeforeHowOftenItMovedAndWhy() {
		ClauseId clause = this.examples.published(ClauseKind.COMMITMENT).get(0);
		this.acting.as(KOREAN_EXECUTIVE, () -> this.transaction.executeWithoutResult((status) -> {
			String code = this.jdbc.sql("""
					update statement.statement_version v set public_from = '2025-12-01' from statement.statement s
					join statement.clause c on c.statement_id = s.id where s.id = v.statement_id and c.id = ?
					returning s.code""").param(clause.value()).query(String.class).single();
			UUID often = action(clause, "2026-06-30");
			moved(often, "2026-01-10", "2026-03-31", "2026-04-30", "First reason", "PUBLIC");
			moved(often, "2026-03-01", "2026-04-30", "2026-06-30", "Why it moved again", "PUBLIC");
			UUID once = action(clause, "2026-07-31");
			moved(once, "2026-03-02", "2026-05-31", "2026-07-31", "For both sides alone", "BOTH_SIDES");
			this.jdbc.sql("select followup.restand(array[:actions]::uuid[])")
				.param("actions", List.of(often, once))
				.query((row, number) -> number)
				.list();

			BriefingSheet sheet = Objects.requireNonNull(this.desk
				.sheets(new NewBriefing(List.of(Language.EN), new Scope(null, code, null, null, null, null),
						"2026-03-10", "2026-02-01", EnumSet.of(BriefingPart.CHANGES), null, true))
				.get(Language.EN));

			assertThat(sheet.moved())
				.isEqualTo(Map.of("moved-" + often, new MovedDate(2, new Spoken(Language.EN, "Why it moved again"))));
			Changed.Move move = Objects.requireNonNull(sheet.changed())
				.group(ChangeKind.MOVED)
				.moves()
				.stream()
				.filter((it) -> it.line().code().endsWith(often.toString()))
				.findFirst()
				.orElseThrow();
			assertThat(Objects.requireNonNull(move.dueBefore()).datetime()).isEqualTo("2026-04-30");
			assertThat(move.line().dueDay()).isEqualTo("2026-06-30");
			status.setRollbackOnly();
		}));
	}

	private UUID action(ClauseId clause, String due) {
		UUID action = UUID.randomUUID();
		this.jdbc
			.sql("""
					insert into followup.action (id, version, code, title_en, horizon, due_precision, due_earliest, due_latest,
					  due_inferred, side, visibility, entered_at)
					values (:id, 0, 'moved-' || :id, 'Anything', 'DATED', 'DAY', cast(:due as date), cast(:due as date), false, 'KR',
					  'PUBLIC', '2026-01-01')""")
			.param("id", action)
			.param("due", due)
			.update();
		this.jdbc.sql("insert into followup.action_clause (action_id, clause_id) values (?, ?)")
			.params(action, clause.value())
			.update();
		this.jdbc.sql("""
				insert into followup.action_party (id, version, action_id, side, owes, owes_changed_at)
				values (gen_random_uuid(), 0, ?, 'KR', true, '2026-01-01')""").param(action).update();
		return action;
	}

	private void moved(UUID action, String at, String was, String becomes, String reason, String visibility) {
		this.jdbc
			.sql("""
					insert into followup.due_change (id, version, action_id, side, changed_at, was_horizon, was_precision,
					  was_earliest, was_latest, was_inferred, becomes_precision, becomes_earliest, becomes_latest, becomes_inferred,
					  reason, reason_language, accepted_at, visibility)
					values (gen_random_uuid(), 0, :action, 'KR', cast(:at as timestamptz), 'DATED', 'DAY', cast(:was as date),
					  cast(:was as date), false, 'DAY', cast(:becomes as date), cast(:becomes as date), false, :reason, 'EN',
					  cast(:at as timestamptz), :visibility)""")
			.param("action", action)
			.param("at", at)
			.param("was", was)
			.param("becomes", becomes)
			.param("reason", reason)
			.param("visibility", visibility)
			.update();
	}

}
