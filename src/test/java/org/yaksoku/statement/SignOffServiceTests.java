package org.yaksoku.statement;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaksoku.document.DocumentId;
import org.yaksoku.document.DocumentKind;
import org.yaksoku.document.DocumentService;
import org.yaksoku.document.NewDocument;
import org.yaksoku.house.Acting;
import org.yaksoku.party.OrganisationService;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.yaksoku.house.Acting.JAPANESE_APPROVER;
import static org.yaksoku.house.Acting.JAPANESE_EDITOR;
import static org.yaksoku.house.Acting.KOREAN_APPROVER;
import static org.yaksoku.house.Acting.KOREAN_SECOND_APPROVER;
import static org.yaksoku.house.Acting.KOREAN_EDITOR;
import static org.yaksoku.house.Acting.KOREAN_EXECUTIVE;
import static org.yaksoku.statement.StatementExamples.clause;
import static org.yaksoku.statement.StatementExamples.wording;

@SpringBootTest
@Import(Acting.Configuration.class)
class SignOffServiceTests {

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
	DocumentService documents;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	String code;

	StatementId statement;

	VersionId version;

	@BeforeEach
	void draft() {
		this.code = StatementExamples.code();
		this.acting.as(KOREAN_EDITOR, () -> {
			this.statement = this.statements
				.record(StatementExamples.statement(this.code, StatementExamples.chamber(this.organisations, Side.KR),
						StatementExamples.chamber(this.organisations, Side.JP)));
			this.version = this.statements.draft(this.statement, wording("", clause(null, "1", "We cooperate"),
					clause(null, "1.1", "on chips"), clause(null, "2", "We meet")));
		});
	}

	@Test
	void isAgreedOnceBothSidesSignedTheSameWords() {
		String fingerprint = request();

		sign(KOREAN_APPROVER, Side.KR, fingerprint);
		assertThat(state()).isEqualTo(VersionState.IN_SIGN_OFF);
		sign(JAPANESE_APPROVER, Side.JP, fingerprint);

		assertThat(state()).isEqualTo(VersionState.AGREED);
	}

	@Test
	void nobodySignsForTheOtherSide() {
		String fingerprint = request();

		assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> sign(KOREAN_APPROVER, Side.JP, fingerprint));
		assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> sign(KOREAN_EDITOR, Side.KR, fingerprint));
		assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> sign(KOREAN_EXECUTIVE, Side.KR, fingerprint));
		assertThatExceptionOfType(NotPermitted.class)
			.isThrownBy(() -> sign(Actor.system("seed"), Side.KR, fingerprint));
		assertThat(state()).isEqualTo(VersionState.IN_SIGN_OFF);
	}

	@Test
	void whoeverWroteDoesNotSign() {
		reword(KOREAN_APPROVER, "1", "We cooperate closely");
		String fingerprint = request();

		assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> sign(KOREAN_APPROVER, Side.KR, fingerprint));
	}

	@Test
	void whoeverWroteBeforeAnEarlierRequestMaySign() {
		reword(KOREAN_APPROVER, "1", "We cooperate closely");
		request();
		reword(JAPANESE_EDITOR, "1", "We cooperate very closely");
		String fingerprint = request();

		sign(KOREAN_APPROVER, Side.KR, fingerprint);

		assertThat(state()).isEqualTo(VersionState.IN_SIGN_OFF);
	}

	@Test
	void aChangedWordClearsTheSignatures() {
		String fingerprint = request();
		sign(KOREAN_APPROVER, Side.KR, fingerprint);

		reword(JAPANESE_EDITOR, "2", "We meet every year");

		assertThat(state()).isEqualTo(VersionState.DRAFT);
		String again = request();
		assertThat(again).isNotEqualTo(fingerprint);
		assertThatExceptionOfType(WordingChanged.class).isThrownBy(() -> sign(JAPANESE_APPROVER, Side.JP, fingerprint));
		sign(JAPANESE_APPROVER, Side.JP, again);
		assertThat(state()).isEqualTo(VersionState.IN_SIGN_OFF);
	}

	@Test
	void aSideSignsOnce() {
		String fingerprint = request();
		sign(KOREAN_APPROVER, Side.KR, fingerprint);

		assertThatIllegalStateException().isThrownBy(() -> sign(KOREAN_APPROVER, Side.KR, fingerprint));
	}

	@Test
	void twoSignaturesOfOneSideAreOne() {
		String fingerprint = request();
		sign(KOREAN_APPROVER, Side.KR, fingerprint);

		assertThatIllegalStateException().isThrownBy(() -> sign(KOREAN_SECOND_APPROVER, Side.KR, fingerprint));
		assertThatIllegalStateException().isThrownBy(() -> publish(null));
	}

	@Test
	void sendingBackNeedsAReasonAndClearsTheSignatures() {
		String fingerprint = request();
		sign(KOREAN_APPROVER, Side.KR, fingerprint);

		this.acting.as(JAPANESE_APPROVER, () -> this.signOffs.sendBack(this.version, "Clause 2 lacks a date"));

		assertThat(state()).isEqualTo(VersionState.DRAFT);
		assertThat(count("statement.sign_off where statement_version_id = ?", this.version.value())).isZero();
		assertThat(this.jdbc
			.sql("select reason from history.entry where table_name = 'statement.sign_off' and operation = 'DELETE' "
					+ "and old_row->>'statement_version_id' = ?")
			.param(this.version.toString())
			.query(String.class)
			.single()).isEqualTo("Clause 2 lacks a date");
	}

	@Test
	void isNotPublishedBeforeBothSidesAgreed() {
		request();

		assertThatIllegalStateException().isThrownBy(() -> publish(null));
		assertThatIllegalStateException().isThrownBy(() -> this.acting.as(KOREAN_APPROVER, () -> this.publications
			.publishPressSummary(this.version, this.publications.fingerprint(this.version), null)));
		assertThat(count("statement.pub_statement where code = ?", this.code)).isZero();
	}

	@Test
	void aPressSummaryIsPublishedAsItWasLookedAt() {
		this.acting.as(KOREAN_EDITOR, () -> {
			DocumentId source = this.documents.add(new NewDocument("d-" + UUID.randomUUID(), DocumentKind.PRINT,
					LocalText.english("Minutes"), LocalText.none(), null, Language.EN, LocalText.none(), null,
					LocalText.none(), null, null, null, Side.KR, Visibility.PUBLIC, null, false));
			this.statement = this.statements.record(new NewStatement(StatementExamples.code(), null, List.of(),
					List.of(Issuer.of(StatementExamples.chamber(this.organisations, Side.KR), Side.KR)),
					LocalText.none(), PartialDate.year(2026), null, LocalText.none(), LocalText.none(),
					LocalText.none(), LocalText.none(), source, null, false));
			this.version = this.statements.draft(this.statement, wording("", clause(null, "1", "They met")));
		});
		String seen = this.acting.as(KOREAN_APPROVER, () -> this.publications.fingerprint(this.version));
		reword(JAPANESE_EDITOR, "1", "They met in Seoul");

		assertThatExceptionOfType(WordingChanged.class).isThrownBy(() -> this.acting.as(KOREAN_APPROVER,
				() -> this.publications.publishPressSummary(this.version, seen, null)));
		String again = this.acting.as(KOREAN_APPROVER, () -> this.publications.fingerprint(this.version));
		this.acting.as(KOREAN_APPROVER, () -> this.publications.publishPressSummary(this.version, again, null));

		assertThat(count("statement.pub_version where id = ?", this.version.value())).isEqualTo(1);
	}

	@Test
	void changingOneLanguageFlagsTheOthers() {
		reword(KOREAN_EDITOR, "1", "We cooperate closely");

		assertThat(this.jdbc.sql("""
				select t.language || ' ' || t.state from statement.clause_text t
				join statement.clause_version c on c.id = t.clause_version_id
				where c.statement_version_id = ? and c.number = '1' order by t.language""")
			.param(this.version.value())
			.query(String.class)
			.list()).containsExactly("EN DRAFT", "JA SIBLING_CHANGED", "KO SIBLING_CHANGED");
	}

	@Test
	void anAgreedWordingIsFixedInTheDatabaseItself() {
		agree();

		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> raw("""
				update statement.clause_text set text = 'other' where clause_version_id in
				(select id from statement.clause_version where statement_version_id = ?)"""));
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(
				() -> raw("update statement.clause_version set kind = 'SHARED_VIEW' where statement_version_id = ?"));
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> raw("update statement.statement_version set title_en = 'Other' where id = ?"));
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> raw("delete from statement.sign_off where statement_version_id = ?"));
		assertThatIllegalStateException().isThrownBy(() -> reword(KOREAN_EDITOR, "1", "Other"));
	}

	@Test
	void aPublishedClauseKeepsItsKeyWhenItsNumberChanges() {
		agree();
		publish(null);
		var clauses = this.statements.clauses(this.version);
		assertThat(clauses).extracting(ClauseView::key).containsExactly("1", "1-1", "2");

		this.version = this.acting.as(KOREAN_EDITOR,
				() -> this.statements.draft(this.statement,
						wording("A clause was added", clause(clauses.get(0).id(), "1", "We cooperate"),
								clause(null, "2", "New"), clause(clauses.get(2).id(), "3", "We meet"))));
		agree();
		publish(null);

		assertThat(this.statements.clauses(this.version)).extracting(ClauseView::key).containsExactly("1", "1a", "2");
		assertThat(this.statements.byCode(this.code).orElseThrow().versions()).extracting(VersionView::state)
			.containsExactly(VersionState.SUPERSEDED, VersionState.PUBLISHED);
	}

	@Test
	void aDraftLeavesTheHeadlineThatThePublicReadsAlone() {
		agree();
		publish(null);
		ClauseId first = this.statements.clauses(this.version).get(0).id();
		NewClause clause = clause(first, "1", "We cooperate");
		NewClause renamed = new NewClause(clause.clause(), clause.number(), clause.kind(),
				LocalText.english("Not agreed yet"), clause.addressee(), clause.section(), clause.rationale(),
				clause.condition(), clause.intendedEffect(), clause.topics(), clause.texts());

		this.acting.as(KOREAN_EDITOR, () -> this.statements.draft(this.statement, wording("Better", renamed)));

		assertThat(count("statement.pub_clause where headline_en = 'Not agreed yet' and clause_id = ?", first.value()))
			.isZero();
	}

	@Test
	void twoClausesWithOneNumberAreRefused() {
		agree();
		publish(null);

		assertThatIllegalArgumentException().isThrownBy(() -> this.acting.as(KOREAN_EDITOR, () -> this.statements
			.draft(this.statement, wording("Better", clause(null, "1", "One"), clause(null, "1", "Other")))));
	}

	@Test
	void anEmbargoKeepsTheEarlierWordingInForceUntilItPasses() {
		agree();
		publish(null);
		var clauses = this.statements.clauses(this.version);
		this.version = this.acting.as(KOREAN_EDITOR, () -> this.statements.draft(this.statement,
				wording("Better words", clause(clauses.get(0).id(), "1", "We work together"))));
		agree();
		Instant tomorrow = Instant.now().plus(Duration.ofDays(1));

		publish(tomorrow);

		String current = "statement.pub_version v join statement.pub_statement s on s.id = v.statement_id where s.code = ? "
				+ "and v.public_from <= now() and now() < v.public_until and v.number = ";
		assertThat(count(current + "1", this.code)).isEqualTo(1);
		assertThat(count(current + "2", this.code)).isZero();
	}

	@Test
	void anAgreedWordingGivesWayToANewDraftAndIsNeverPublished() {
		agree();
		VersionId agreed = this.version;

		assertThatIllegalArgumentException().isThrownBy(() -> next(KOREAN_APPROVER, ""));
		assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> next(KOREAN_EDITOR, "A date was wrong"));
		assertThat(state()).isEqualTo(VersionState.AGREED);
		this.version = next(KOREAN_APPROVER, "A date was wrong");

		assertThat(this.statements.byCode(this.code).orElseThrow().versions()).extracting(VersionView::state)
			.containsExactly(VersionState.SUPERSEDED, VersionState.DRAFT);
		assertThatIllegalStateException()
			.isThrownBy(() -> this.acting.as(KOREAN_APPROVER, () -> this.publications.publish(agreed, null)));
		assertThat(this.statements.clauses(agreed)).hasSize(3);
		assertThat(count("statement.sign_off where statement_version_id = ?", agreed.value())).isEqualTo(2);
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> raw(
				"update statement.statement_version set title_en = 'Other' where id = ? or state = 'SUPERSEDED'"));
	}

	@Test
	void aWordingThatWasSetAsideIsNeverPublic() {
		agree();
		VersionId agreed = this.version;
		this.version = next(KOREAN_APPROVER, "A date was wrong");
		String fingerprint = request();
		sign(Acting.KOREAN_SECOND_APPROVER, Side.KR, fingerprint);
		sign(JAPANESE_APPROVER, Side.JP, fingerprint);

		publish(null);

		assertThat(count("statement.pub_version where id = ?", agreed.value())).isZero();
		assertThat(count("statement.pub_clause where version_id = ?", agreed.value())).isZero();
		assertThat(this.statements.clauses(this.version)).extracting(ClauseView::key).containsExactly("1");
	}

	@Test
	void aDraftOrAWordingUnderSignatureDoesNotGiveWay() {
		assertThatIllegalStateException().isThrownBy(() -> next(KOREAN_APPROVER, "Better"));
		request();

		assertThatIllegalStateException().isThrownBy(() -> next(KOREAN_APPROVER, "Better"));
	}

	@Test
	void nothingIsPublishedInThePast() {
		agree();

		assertThatIllegalArgumentException().isThrownBy(() -> publish(Instant.now().minusSeconds(60)));
	}

	@Test
	void aWithdrawalNeedsAReasonAndLeavesATombstone() {
		agree();
		publish(null);

		assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> this.acting.as(KOREAN_APPROVER,
				() -> this.publications.withdraw(this.version, null, LocalText.english("By both"))));
		assertThatIllegalArgumentException().isThrownBy(() -> this.acting.as(KOREAN_APPROVER,
				() -> this.publications.withdraw(this.version, Side.KR, LocalText.none())));
		this.acting.as(KOREAN_APPROVER,
				() -> this.publications.withdraw(this.version, Side.KR, LocalText.english("Replaced by a treaty")));

		assertThat(this.jdbc.sql("select withdrawal_reason_en from statement.pub_version where id = ?")
			.param(this.version.value())
			.query(String.class)
			.single()).isEqualTo("Replaced by a treaty");
		assertThat(count("statement.pub_clause where version_id = ?", this.version.value())).isZero();
	}

	@Test
	void ofThreeVersionsThePublicReadsOne() {
		agree();
		publish(null);
		VersionId first = this.version;
		this.version = next(KOREAN_EDITOR, "Next week");
		agree();
		publish(Instant.now().plus(Duration.ofDays(7)));
		VersionId second = this.version;
		this.version = next(KOREAN_EDITOR, "A mistake was found");
		agree();

		publish(null);

		for (String day : List.of("now()", "now() + interval '8 days'")) {
			assertThat(current("pub_version", "number", day)).as(day).containsExactly("3");
			assertThat(current("pub_clause", "version_number", day)).as(day).containsExactly("3");
		}
		assertThat(count("statement.pub_version where id = ?", first.value())).isEqualTo(1);
		assertThat(count("statement.pub_version where id = ?", second.value())).as("nobody ever read it").isZero();
	}

	@Test
	void aVersionThatIsPublicIsWithdrawnAlthoughTheNextOneIsScheduled() {
		agree();
		publish(null);
		VersionId first = this.version;
		this.version = next(KOREAN_EDITOR, "Next week");
		agree();
		publish(Instant.now().plus(Duration.ofDays(7)));

		withdraw(first);

		assertThat(current("pub_version", "number || ' ' || v.state", "now()")).containsExactly("1 WITHDRAWN");
		assertThat(current("pub_version", "number || ' ' || v.state", "now() + interval '8 days'"))
			.containsExactly("2 PUBLISHED");
	}

	@Test
	void aVersionThatIsCalledOffLeavesTheEarlierOneWhereItIs() {
		agree();
		publish(null);
		this.version = next(KOREAN_EDITOR, "Next week");
		agree();
		publish(Instant.now().plus(Duration.ofDays(7)));

		withdraw(this.version);

		for (String day : List.of("now()", "now() + interval '8 days'")) {
			assertThat(current("pub_version", "number || ' ' || v.state", day)).as(day).containsExactly("1 PUBLISHED");
		}
		this.version = next(KOREAN_EDITOR, "Once more");
		agree();
		publish(null);
		assertThat(current("pub_version", "number", "now() + interval '8 days'")).containsExactly("3");
	}

	@Test
	void aDraftThatNobodyWantsMakesRoom() {
		agree();
		publish(null);
		VersionId unwanted = next(KOREAN_EDITOR, "By mistake");

		assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> discard(KOREAN_EXECUTIVE, unwanted, "Mistake"));
		assertThatIllegalArgumentException().isThrownBy(() -> discard(JAPANESE_EDITOR, unwanted, " "));
		assertThatIllegalStateException().isThrownBy(() -> discard(JAPANESE_EDITOR, this.version, "Mistake"));
		discard(JAPANESE_EDITOR, unwanted, "Begun by mistake");

		assertThat(this.statements.byCode(this.code).orElseThrow().versions()).extracting(VersionView::state)
			.containsExactly(VersionState.PUBLISHED, VersionState.SUPERSEDED);
		assertThat(count("statement.pub_version where id = ?", unwanted.value())).isZero();
		assertThat(this.jdbc
			.sql("select actor || ' ' || reason from history.entry where table_name = 'statement.statement_version' "
					+ "and key = ? and new_row ->> 'state' = 'SUPERSEDED'")
			.param(unwanted.toString())
			.query(String.class)
			.single()).isEqualTo(JAPANESE_EDITOR.name() + " Begun by mistake");
		assertThat(next(KOREAN_EDITOR, "Meant this time")).isNotNull();
	}

	@Test
	void whatWaitsForSignaturesIsNotDiscarded() {
		request();

		assertThatIllegalStateException().isThrownBy(() -> discard(JAPANESE_EDITOR, this.version, "Mistake"));
	}

	@Test
	void whoeverWroteBeforeItWasSentBackMaySignWhatOthersChanged() {
		reword(KOREAN_APPROVER, "1", "We cooperate closely");
		request();
		sendBack();
		reword(JAPANESE_EDITOR, "1", "We cooperate very closely");
		String fingerprint = request();

		sign(KOREAN_APPROVER, Side.KR, fingerprint);

		assertThat(state()).isEqualTo(VersionState.IN_SIGN_OFF);
	}

	@Test
	void whoeverWroteDoesNotSignWhatWasSentBackUnchanged() {
		reword(KOREAN_APPROVER, "1", "We cooperate closely");
		request();
		sendBack();
		String fingerprint = request();

		assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> sign(KOREAN_APPROVER, Side.KR, fingerprint));
		sendBack();
		reword(KOREAN_APPROVER, "2", "We meet often");
		assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> sign(KOREAN_APPROVER, Side.KR, request()));
	}

	private List<String> current(String view, String what, String day) {
		return this.jdbc.sql("select distinct v." + what + " from statement." + view
				+ " v join statement.pub_statement s on s.id = v.statement_id where s.code = ? and v.public_from <= "
				+ day + " and " + day + " < v.public_until order by 1")
			.param(this.code)
			.query(String.class)
			.list();
	}

	private void withdraw(VersionId version) {
		this.acting.as(KOREAN_APPROVER,
				() -> this.publications.withdraw(version, Side.KR, LocalText.english("Replaced by a treaty")));
	}

	private void discard(Actor actor, VersionId version, String reason) {
		long opened = this.jdbc.sql("select version from statement.statement_version where id = ?")
			.param(version.value())
			.query(Long.class)
			.single();
		this.acting.as(actor, () -> this.statements.discard(version, opened, reason));
	}

	private void sendBack() {
		this.acting.as(JAPANESE_APPROVER, () -> this.signOffs.sendBack(this.version, "Clause 2 lacks a date"));
	}

	private VersionId next(Actor actor, String reason) {
		return this.acting.as(actor,
				() -> this.statements.draft(this.statement, wording(reason, clause(null, "1", "We cooperate more"))));
	}

	private String request() {
		return this.acting.as(KOREAN_EDITOR, () -> this.signOffs.request(this.version));
	}

	private void sign(Actor actor, Side side, String fingerprint) {
		this.acting.as(actor, () -> this.signOffs.signOff(this.version, side, fingerprint));
	}

	private void agree() {
		String fingerprint = request();
		sign(KOREAN_APPROVER, Side.KR, fingerprint);
		sign(JAPANESE_APPROVER, Side.JP, fingerprint);
	}

	private void publish(Instant from) {
		this.acting.as(JAPANESE_APPROVER, () -> this.publications.publish(this.version, from));
	}

	private void reword(Actor actor, String number, String text) {
		ClauseId clause = this.statements.clauses(this.version)
			.stream()
			.filter((it) -> it.number().equals(number))
			.findFirst()
			.orElseThrow()
			.id();
		this.acting.as(actor, () -> this.statements.reword(this.version, clause, Language.EN, text,
				TextStanding.WORKING_TRANSLATION));
	}

	private VersionState state() {
		var versions = this.statements.byCode(this.code).orElseThrow().versions();
		return versions.get(versions.size() - 1).state();
	}

	private long count(String from, Object param) {
		return this.jdbc.sql("select count(*) from " + from).param(param).query(Long.class).single();
	}

	private void raw(String sql) {
		this.acting.as(KOREAN_EDITOR, () -> this.transaction
			.executeWithoutResult((status) -> this.jdbc.sql(sql).param(this.version.value()).update()));
	}

}
