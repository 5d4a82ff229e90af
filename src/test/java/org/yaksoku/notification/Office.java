package org.yaksoku.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.account.AccountService;
import org.yaksoku.account.NewAccount;
import org.yaksoku.account.SystemWork;
import org.yaksoku.followup.ActionId;
import org.yaksoku.followup.ActionService;
import org.yaksoku.followup.Horizon;
import org.yaksoku.followup.NewAction;
import org.yaksoku.followup.NewParty;
import org.yaksoku.followup.NewReport;
import org.yaksoku.followup.ReportId;
import org.yaksoku.followup.ReportService;
import org.yaksoku.house.Acting;
import org.yaksoku.party.OrganisationService;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Progress;
import org.yaksoku.shared.Role;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.UserId;
import org.yaksoku.shared.Visibility;
import org.yaksoku.statement.ClauseId;
import org.yaksoku.statement.PublicationService;
import org.yaksoku.statement.SignOffService;
import org.yaksoku.statement.StatementExamples;
import org.yaksoku.statement.StatementId;
import org.yaksoku.statement.StatementService;
import org.yaksoku.statement.VersionId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two offices with accounts of their own, and something to do for them.
 */
@TestComponent
public class Office {

	@Autowired
	Acting acting;

	@Autowired
	AccountService accounts;

	@Autowired
	SystemWork system;

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
	ReportService reports;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transactions;

	/** Nobody from an earlier test gets mail, and nothing of it is left. */
	public void clear() {
		this.system.run("test", () -> this.transactions.executeWithoutResult((it) -> {
			this.jdbc.sql("update account.user_account set active = false").update();
			this.jdbc.sql("delete from notification.mail").update();
			this.jdbc.sql("delete from notification.notice").update();
			this.jdbc.sql("update followup.action set visibility = 'OWN_SIDE', side = 'KR', horizon = 'NOT_STATED', "
					+ "due_precision = null, due_earliest = null, due_latest = null, due_printed = null, due_inferred = null")
				.update();
			// what is computed from answers, which nobody takes back
			this.jdbc.sql(
					"update followup.action_standing set confirmation = 'CONFIRMED' where confirmation = 'SIDES_DIFFER'")
				.update();
		}));
	}

	public Person hire(Side side, Language language, Role... roles) {
		String email = side.name().toLowerCase() + "-" + UUID.randomUUID() + "@example.org";
		UserId id = this.system.call("test", () -> this.accounts
			.register(new NewAccount(email, "Example " + side, side, Set.of(roles), language, null)));
		return new Person(id, email, Actor.person(id, side, Set.of(roles)));
	}

	/** A published statement with one clause. */
	public ClauseId clause() {
		VersionId version = draft();
		ClauseId clause = this.statements.clauses(version).get(0).id();
		String fingerprint = this.acting.as(Acting.KOREAN_EDITOR, () -> this.signOffs.request(version));
		this.acting.as(Acting.KOREAN_APPROVER, () -> this.signOffs.signOff(version, Side.KR, fingerprint));
		this.acting.as(Acting.JAPANESE_APPROVER, () -> this.signOffs.signOff(version, Side.JP, fingerprint));
		this.acting.as(Acting.JAPANESE_APPROVER, () -> this.publications.publish(version, null));
		return clause;
	}

	/** A statement that nobody has signed yet. */
	public VersionId draft() {
		return this.acting.as(Acting.KOREAN_EDITOR, () -> {
			StatementId statement = this.statements.record(StatementExamples.statement(StatementExamples.code(),
					StatementExamples.chamber(this.organisations, Side.KR),
					StatementExamples.chamber(this.organisations, Side.JP)));
			return this.statements.draft(statement,
					StatementExamples.wording("", StatementExamples.clause(null, "1", "We meet")));
		});
	}

	public ActionId action(Side side, LocalText title, @Nullable PartialDate due, Visibility visibility) {
		ClauseId clause = clause();
		Actor actor = (side == Side.KR) ? Acting.KOREAN_EDITOR : Acting.JAPANESE_EDITOR;
		return this.acting.as(actor,
				() -> this.actions.register(new NewAction(StatementExamples.code(), title, LocalText.none(),
						List.of(clause), List.of(new NewParty(side, true, null, LocalText.none(), null)), List.of(),
						(due != null) ? Horizon.DATED : Horizon.NOT_STATED, due, false, side, visibility, null,
						List.of(), false)));
	}

	public ReportId report(Actor actor, ActionId action, @Nullable Progress progress, Visibility visibility) {
		return this.acting.as(actor, () -> this.reports.report(new NewReport(action, actor.side(), null,
				LocalDate.of(2026, 11, 1), progress, "우리끼리 메모", Language.KO, List.of(), visibility, null, null)));
	}

	/** What waits in the outbox for somebody, newest last. */
	public List<Mail> mails(Person person) {
		return this.jdbc.sql("""
				select subject, text, html, unsubscribe, token, language, kind from notification.mail
				where recipient = ? order by id""").param(person.email()).query(Mail.class).list();
	}

	/** Somebody with an account. */
	public record Person(UserId id, String email, Actor actor) {

	}

	/** A mail as it waits. */
	public record Mail(String subject, String text, String html, String unsubscribe, String token, String language,
			String kind) {

	}

}
