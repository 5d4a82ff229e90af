package org.yaksoku.account;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.Assert;

import org.yaksoku.party.OrganisationId;
import org.yaksoku.party.OrganisationService;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.Role;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.UserId;

/**
 * Gives people access and lets them see their own account. Administrators look after
 * their own side and no other. Whoever loses or gains a right signs in anew: their
 * sessions end in the same transaction, on every node.
 */
@Service
@Transactional
public class AccountService {

	/** So many administrators remain to each side that has them (domain, section 4). */
	private static final int FEWEST_ADMINISTRATORS = 2;

	private static final String PERSON = "user:";

	private final UserAccountRepository accounts;

	private final InvitationRepository invitations;

	private final Passwords passwordRules;

	private final PasswordEncoder passwords;

	private final OpenSessions sessions;

	private final OrganisationService organisations;

	private final CurrentUser currentUser;

	private final JdbcClient jdbc;

	private final Clock clock;

	AccountService(UserAccountRepository accounts, InvitationRepository invitations, Passwords passwordRules,
			PasswordEncoder passwords, OpenSessions sessions, OrganisationService organisations,
			CurrentUser currentUser, JdbcClient jdbc, Clock clock) {
		this.accounts = accounts;
		this.invitations = invitations;
		this.passwordRules = passwordRules;
		this.passwords = passwords;
		this.sessions = sessions;
		this.organisations = organisations;
		this.currentUser = currentUser;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Gives somebody access at once. People come in by an invitation, which ends here.
	 * @throws NotPermitted for anybody but an ADMIN of that side
	 * @throws AlreadyRegistered where there is an account with this address
	 * @throws IllegalArgumentException for a password that is too short or too easy
	 */
	public UserId register(NewAccount asked) {
		Actor actor = this.currentUser.administrator();
		if (!actor.actsFor(asked.side())) {
			throw new NotPermitted(actor.name() + " does not administer " + asked.side());
		}
		if (isRegistered(asked.email())) {
			throw new AlreadyRegistered();
		}
		OrganisationId organisation = asked.organisation();
		if (organisation != null) {
			requireOfSide(organisation, asked.side());
		}
		String password = asked.password();
		String hash = (password != null) ? hash(password, asked.name(), asked.email()) : null;
		return this.accounts.save(new UserAccount(asked, hash)).id();
	}

	/** Whether an address is taken, by an active account or not. For the system alone. */
	@Transactional(readOnly = true)
	public boolean isRegistered(String email) {
		return this.accounts.existsByEmail(UserAccount.canonical(email));
	}

	/**
	 * An active account.
	 * @throws NotFound where there is none
	 */
	@Transactional(readOnly = true)
	public AccountView find(UserId id) {
		return account(id).view();
	}

	/**
	 * Gives somebody of one's own side other roles and another organisation. Other roles
	 * end their sessions; the invitations of somebody who is no administrator any more
	 * are withdrawn.
	 * @param version the one the page was made from
	 * @param organisation of the same side, null for none
	 * @throws NotPermitted for anybody but an ADMIN
	 * @throws NotFound for somebody of the other side
	 * @throws TooFewAdministrators where too few would be left
	 * @throws IllegalArgumentException for an organisation of another side
	 * @throws org.yaksoku.shared.Stale where somebody else was faster
	 */
	public void grant(UserId id, long version, Set<Role> roles, @Nullable OrganisationId organisation) {
		UserAccount account = administered(id);
		account.check(version);
		if (organisation != null) {
			requireOfSide(organisation, account.view().side());
		}
		if (account.administrates() && !roles.contains(Role.ADMIN)) {
			keepAdministrators(account);
		}
		account.belong(organisation);
		if (account.grant(roles)) {
			this.sessions.endAll(id);
		}
		if (!account.administrates()) {
			withdrawInvitationsOf(id);
		}
	}

	/**
	 * Closes an account of one's own side, ends its sessions and withdraws the
	 * invitations its holder has open. Nothing is deleted.
	 * @param version the one the page was made from
	 * @throws NotPermitted for anybody but an ADMIN
	 * @throws NotFound for somebody of the other side
	 * @throws TooFewAdministrators where too few would be left
	 * @throws org.yaksoku.shared.Stale where somebody else was faster
	 */
	public void deactivate(UserId id, long version) {
		UserAccount account = administered(id);
		account.check(version);
		if (account.administrates()) {
			keepAdministrators(account);
		}
		account.deactivate();
		this.sessions.endAll(id);
		withdrawInvitationsOf(id);
	}

	/**
	 * Opens an account again, with the roles and the password it had.
	 * @param version the one the page was made from
	 * @throws NotPermitted for anybody but an ADMIN
	 * @throws NotFound for somebody of the other side
	 * @throws org.yaksoku.shared.Stale where somebody else was faster
	 */
	public void reactivate(UserId id, long version) {
		UserAccount account = administered(id);
		account.check(version);
		account.reactivate();
	}

	/**
	 * The language in which the portal speaks to somebody from now on; their own choice.
	 * @throws NotPermitted for anybody else
	 */
	public void speak(UserId id, Language language) {
		own(id).speak(language);
	}

	/**
	 * Changes one's own names and language.
	 * @param version the one the page was made from
	 * @throws NotPermitted for anybody else
	 * @throws org.yaksoku.shared.Stale where it was changed elsewhere meanwhile
	 */
	public void introduce(UserId id, long version, Profile profile) {
		UserAccount account = own(id);
		account.check(version);
		account.introduce(profile);
	}

	/**
	 * Changes one's own password and ends all other sessions. That the old one was known
	 * is for {@link org.yaksoku.shared.StepUp} to say, before.
	 * @param session the id of the one session that stays
	 * @throws NotPermitted for anybody else
	 * @throws IllegalArgumentException for a password that is too short or too easy
	 */
	public void choosePassword(UserId id, String password, String session) {
		UserAccount account = own(id);
		AccountView view = account.view();
		account.choose(hash(password, view.name(), view.email()));
		this.sessions.endOthers(id, session);
	}

	/** Notes that somebody has just signed in. */
	public void noteSignIn(UserId id) {
		this.jdbc.sql("""
				insert into account.last_sign_in (user_id, at) values (:id, :now)
				on conflict (user_id) do update set at = excluded.at""")
			.param("id", id.value())
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	void requireOfSide(OrganisationId organisation, Side side) {
		Assert.isTrue(isOfSide(organisation, side), "People belong to organisations of their side");
	}

	boolean isOfSide(OrganisationId organisation, Side side) {
		return this.organisations.show(organisation).side() == side;
	}

	/** Who acts, where that is a person. */
	static UserId personBehind(Actor actor) {
		if (!actor.name().startsWith(PERSON)) {
			throw new NotPermitted(actor.name() + " is not a person");
		}
		return UserId.of(actor.name().substring(PERSON.length()));
	}

	private String hash(String password, String name, String email) {
		Assert.isTrue(PasswordRule.accepts(password), "A password needs between 15 and 128 characters");
		Assert.isTrue(!this.passwordRules.isGuessable(password, name, email), "A password must not be easy to guess");
		String hash = this.passwords.encode(password);
		Assert.state(hash != null, "No hash for a password");
		return hash;
	}

	/**
	 * Two administrators may take each other's right at the same moment: the second waits
	 * here, and counts what the first has left.
	 */
	private void keepAdministrators(UserAccount account) {
		Side side = account.view().side();
		this.jdbc.sql("select pg_advisory_xact_lock(hashtext('account.administrators ' || ?))")
			.param(side.name())
			.query()
			.singleRow();
		if (this.accounts.countAdministratorsBut(side, account.id().value()) < FEWEST_ADMINISTRATORS) {
			throw new TooFewAdministrators();
		}
	}

	private void withdrawInvitationsOf(UserId id) {
		Instant now = this.clock.instant();
		this.invitations.findByInvitedByAndUsedAtNullAndWithdrawnAtNull(id.value()).forEach((it) -> it.withdraw(now));
	}

	private UserAccount administered(UserId id) {
		Side side = this.currentUser.administrator().side();
		if (side == null) {
			throw new NotPermitted("People are administered by people");
		}
		return this.accounts.findByIdAndSide(id.value(), side).orElseThrow(() -> new NotFound(id));
	}

	private UserAccount own(UserId id) {
		UserAccount account = account(id);
		if (!this.currentUser.required().equals(account.signedIn().actor())) {
			throw new NotPermitted("This is for the holder of the account");
		}
		return account;
	}

	private UserAccount account(UserId id) {
		return this.accounts.findByIdAndActiveTrue(id.value()).orElseThrow(() -> new NotFound(id));
	}

}
