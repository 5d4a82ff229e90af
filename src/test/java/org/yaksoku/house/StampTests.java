package org.yaksoku.house;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.yaksoku.followup.ActionService;
import org.yaksoku.followup.Horizon;
import org.yaksoku.followup.NewAction;
import org.yaksoku.followup.NewParty;
import org.yaksoku.party.OrganisationService;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;
import org.yaksoku.statement.ClauseId;
import org.yaksoku.statement.PublicationService;
import org.yaksoku.statement.SignOffService;
import org.yaksoku.statement.StatementExamples;
import org.yaksoku.statement.StatementId;
import org.yaksoku.statement.StatementService;
import org.yaksoku.statement.TextStanding;
import org.yaksoku.statement.VersionId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yaksoku.house.Acting.JAPANESE_APPROVER;
import static org.yaksoku.house.Acting.KOREAN_APPROVER;
import static org.yaksoku.house.Acting.KOREAN_EDITOR;

/**
 * The number from which public pages take their ETag moves with what the public can see,
 * and with nothing else.
 */
@SpringBootTest
@Import(Acting.Configuration.class)
class StampTests {

	@Autowired
	Acting acting;

	@Autowired
	OrganisationService organisations;

	@Autowired
	StatementService statements;

	@Autowired
	SignOffService signOffs;

	@Autowired
	PublicationService publications;

	@Autowired
	ActionService actions;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Test
	void movesWithWhatThePublicSeesAndWithNothingElse() {
		long before = stamp();
		VersionId version = draft();
		ClauseId clause = this.statements.clauses(version).get(0).id();
		this.acting.as(KOREAN_EDITOR,
				() -> this.statements.reword(version, clause, Language.EN, "Other", TextStanding.WORKING_TRANSLATION));
		String fingerprint = this.acting.as(KOREAN_EDITOR, () -> this.signOffs.request(version));
		this.acting.as(KOREAN_APPROVER, () -> this.signOffs.signOff(version, Side.KR, fingerprint));
		this.acting.as(JAPANESE_APPROVER, () -> this.signOffs.signOff(version, Side.JP, fingerprint));
		register(clause, Visibility.PUBLIC, null);
		assertThat(stamp()).as("nothing of this is public yet").isEqualTo(before);

		this.acting.as(JAPANESE_APPROVER, () -> this.publications.publish(version, null));
		long published = stamp();
		assertThat(published).isGreaterThan(before);

		register(clause, Visibility.OWN_SIDE, null);
		register(clause, Visibility.BOTH_SIDES, null);
		register(clause, Visibility.PUBLIC, Instant.now().plus(Duration.ofDays(1)));
		draft();
		assertThat(stamp()).as("internal and embargoed").isEqualTo(published);

		register(clause, Visibility.PUBLIC, null);
		assertThat(stamp()).isGreaterThan(published);
	}

	@Test
	void movesWithWhatIsTakenAway() {
		VersionId version = draft();
		ClauseId clause = this.statements.clauses(version).get(0).id();
		publish(version);
		register(clause, Visibility.PUBLIC, null);
		register(clause, Visibility.BOTH_SIDES, null);

		for (String part : List.of("action_party", "action_clause")) {
			long before = stamp();
			remove(part, clause, Visibility.BOTH_SIDES);
			assertThat(stamp()).as(part + " of what the public does not see").isEqualTo(before);
			remove(part, clause, Visibility.PUBLIC);
			assertThat(stamp()).as(part).isGreaterThan(before);
		}
	}

	@Test
	void movesWhenAPublicRowIsNoLongerPublic() {
		VersionId version = draft();
		ClauseId clause = this.statements.clauses(version).get(0).id();
		publish(version);
		register(clause, Visibility.PUBLIC, null);
		long before = stamp();

		change("update followup.action set visibility = 'BOTH_SIDES' where id in "
				+ "(select action_id from followup.action_clause where clause_id = ?)", clause);

		assertThat(stamp()).isGreaterThan(before);
	}

	private void remove(String part, ClauseId clause, Visibility visibility) {
		change("delete from followup." + part + " where action_id in (select a.id from followup.action a "
				+ "join followup.action_clause c on c.action_id = a.id where c.clause_id = ? and a.visibility = '"
				+ visibility + "')", clause);
	}

	private void change(String sql, ClauseId clause) {
		this.acting.as(KOREAN_EDITOR, () -> this.transaction.executeWithoutResult(
				(status) -> assertThat(this.jdbc.sql(sql).param(clause.value()).update()).isPositive()));
	}

	private void publish(VersionId version) {
		String fingerprint = this.acting.as(KOREAN_EDITOR, () -> this.signOffs.request(version));
		this.acting.as(KOREAN_APPROVER, () -> this.signOffs.signOff(version, Side.KR, fingerprint));
		this.acting.as(JAPANESE_APPROVER, () -> this.signOffs.signOff(version, Side.JP, fingerprint));
		this.acting.as(JAPANESE_APPROVER, () -> this.publications.publish(version, null));
	}

	private VersionId draft() {
		return this.acting.as(KOREAN_EDITOR, () -> {
			StatementId statement = this.statements.record(StatementExamples.statement(StatementExamples.code(),
					StatementExamples.chamber(this.organisations, Side.KR),
					StatementExamples.chamber(this.organisations, Side.JP)));
			return this.statements.draft(statement,
					StatementExamples.wording("", StatementExamples.clause(null, "1", "We meet")));
		});
	}

	private void register(ClauseId clause, Visibility visibility, Instant embargo) {
		this.acting.as(KOREAN_EDITOR,
				() -> this.actions.register(new NewAction(StatementExamples.code(), LocalText.english("Meet"),
						LocalText.none(), List.of(clause),
						List.of(new NewParty(Side.KR, true, null, LocalText.none(), null)), List.of(),
						Horizon.NOT_STATED, null, false, Side.KR, visibility, embargo, List.of(), false)));
	}

	private long stamp() {
		return this.jdbc.sql("select seq from shared.pub_stamp").query(Long.class).single();
	}

}
