package org.yaksoku.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.yaksoku.party.OrganisationId;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.UserId;

/**
 * Lets people in, each by a link that works once, without a password that anybody else
 * has ever known. Administrators invite for their own side; the portal itself invites the
 * first administrator of each.
 */
@Service
@Transactional
public class InvitationService {

	private final InvitationRepository invitations;

	private final UserAccountRepository accounts;

	private final AccountService accountService;

	private final CurrentUser currentUser;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	InvitationService(InvitationRepository invitations, UserAccountRepository accounts, AccountService accountService,
			CurrentUser currentUser, Clock clock) {
		this.invitations = invitations;
		this.accounts = accounts;
		this.accountService = accountService;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/**
	 * Makes a link for each side that still has no administrator. Earlier ones stop
	 * working: whoever starts the portal holds the only valid one.
	 * @return the token for each such side, which is kept nowhere
	 * @throws NotPermitted for anybody but the system
	 */
	public Map<Side, String> issueFirst() {
		requireSystem();
		Instant now = this.clock.instant();
		Map<Side, String> tokens = new EnumMap<>(Side.class);
		for (Side side : Side.values()) {
			this.invitations.findBySideAndEmailNullAndUsedAtNullAndWithdrawnAtNull(side)
				.forEach((it) -> it.withdraw(now));
			if (!this.accounts.hasAdministrator(side)) {
				String token = token();
				this.invitations.save(new Invitation(side, token, now));
				tokens.put(side, token);
			}
		}
		return tokens;
	}

	/**
	 * Invites somebody of one's own side. Whether the other side has an account under the
	 * address is not told: whoever takes up the invitation learns it.
	 * @throws NotPermitted for anybody but an ADMIN of that side
	 * @throws AlreadyRegistered where the own side has an account with this address
	 * @throws AlreadyInvited where there is an open invitation
	 * @throws IllegalArgumentException for an organisation of another side
	 */
	public IssuedInvitation invite(NewInvitation asked) {
		Actor actor = administrator(asked.side());
		OrganisationId organisation = asked.organisation();
		if (organisation != null) {
			this.accountService.requireOfSide(organisation, asked.side());
		}
		String email = UserAccount.canonical(asked.email());
		if (this.accounts.existsByEmailAndSide(email, asked.side())) {
			throw new AlreadyRegistered();
		}
		if (this.invitations.existsBySideAndEmailAndUsedAtNullAndWithdrawnAtNull(asked.side(), email)) {
			throw new AlreadyInvited();
		}
		String token = token();
		Invitation invitation = new Invitation(asked, AccountService.personBehind(actor), token, this.clock.instant());
		return new IssuedInvitation(this.invitations.save(invitation).view(), token);
	}

	/**
	 * Makes a new link for an open or expired invitation; the earlier one stops working.
	 * @param version the one the page was made from
	 * @throws NotPermitted for anybody but an ADMIN
	 * @throws NotFound where the own side has no such invitation
	 * @throws InvitationSpent once used or withdrawn
	 * @throws org.yaksoku.shared.Stale where somebody else was faster
	 */
	public IssuedInvitation renew(UUID id, long version) {
		Invitation invitation = own(id);
		invitation.check(version);
		String token = token();
		invitation.renew(token, this.clock.instant());
		return new IssuedInvitation(invitation.view(), token);
	}

	/**
	 * Withdraws an invitation that nobody has taken up.
	 * @param version the one the page was made from
	 * @throws NotPermitted for anybody but an ADMIN
	 * @throws NotFound where the own side has no such invitation
	 * @throws InvitationSpent once used or withdrawn
	 * @throws org.yaksoku.shared.Stale where somebody else was faster
	 */
	public void withdraw(UUID id, long version) {
		Invitation invitation = own(id);
		invitation.check(version);
		invitation.withdraw(this.clock.instant());
	}

	/**
	 * What a link is for.
	 * @throws InvitationSpent where it no longer works
	 */
	@Transactional(readOnly = true)
	public InvitationView find(String token) {
		return this.invitations.findByTokenHash(Invitation.hash(token))
			.filter((it) -> it.isOpen(this.clock.instant()) && !overtaken(it))
			.map(Invitation::view)
			.orElseThrow(InvitationSpent::new);
	}

	/**
	 * Takes an invitation up: makes the account. The system's work, because nobody is
	 * signed in yet.
	 * @throws InvitationSpent where the link no longer works
	 * @throws AlreadyRegistered where there is an account with this address
	 * @throws IllegalArgumentException for a password that is too short or too easy
	 */
	public UserId accept(String token, Acceptance asked) {
		requireSystem();
		Invitation invitation = this.invitations.findForUseByTokenHash(Invitation.hash(token))
			.orElseThrow(InvitationSpent::new);
		if (overtaken(invitation)) {
			throw new InvitationSpent();
		}
		invitation.use(this.clock.instant());
		InvitationView view = invitation.view();
		String email = (view.email() != null) ? view.email() : asked.email();
		if (email == null) {
			throw new IllegalArgumentException("An account needs an e-mail address");
		}
		OrganisationId organisation = view.organisation();
		if (organisation != null && !this.accountService.isOfSide(organisation, view.side())) {
			// it changed sides, or was merged into one of the other, since the invitation
			organisation = null;
		}
		return this.accountService.register(new NewAccount(email, asked.name(), asked.names(), view.side(),
				organisation, view.roles(), asked.language(), asked.password()));
	}

	/** A first administrator came in by another way. */
	private boolean overtaken(Invitation invitation) {
		return invitation.isFirst() && this.accounts.hasAdministrator(invitation.side());
	}

	private Invitation own(UUID id) {
		Actor actor = this.currentUser.administrator();
		Side side = actor.side();
		if (side == null) {
			throw new NotPermitted("The portal invites nobody by name");
		}
		return this.invitations.findByIdAndSideAndEmailNotNull(id, side).orElseThrow(() -> new NotFound(id));
	}

	private Actor administrator(Side side) {
		Actor actor = this.currentUser.administrator();
		if (actor.isSystem() || !actor.actsFor(side)) {
			throw new NotPermitted(actor.name() + " does not invite for " + side);
		}
		return actor;
	}

	private void requireSystem() {
		if (!this.currentUser.required().isSystem()) {
			throw new NotPermitted("Links are taken up by those who have no account yet");
		}
	}

	private String token() {
		byte[] bytes = new byte[16];
		this.random.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
