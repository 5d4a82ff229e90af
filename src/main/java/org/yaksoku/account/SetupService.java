package org.yaksoku.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.Role;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.UserId;

/**
 * Brings the first administrator of each side in, without a password that anybody else
 * has ever known. Works for the system only: before it nobody can sign in.
 */
@Service
@Transactional
public class SetupService {

	private final SetupLinkRepository links;

	private final UserAccountRepository accounts;

	private final AccountService accountService;

	private final CurrentUser currentUser;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	SetupService(SetupLinkRepository links, UserAccountRepository accounts, AccountService accountService,
			CurrentUser currentUser, Clock clock) {
		this.links = links;
		this.accounts = accounts;
		this.accountService = accountService;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/**
	 * Makes a link for each side that still has no administrator. Earlier ones stop
	 * working: whoever starts the portal holds the only valid one.
	 * @return the token for each such side, which is kept nowhere
	 */
	public Map<Side, String> issue() {
		requireSystem();
		Instant now = this.clock.instant();
		Map<Side, String> tokens = new EnumMap<>(Side.class);
		for (Side side : Side.values()) {
			this.links.findBySideAndUsedAtNullAndRevokedAtNull(side).forEach((it) -> it.revoke(now));
			if (!this.accounts.hasAdministrator(side)) {
				String token = token();
				this.links.save(new SetupLink(side, token, now));
				tokens.put(side, token);
			}
		}
		return tokens;
	}

	/** Whom a link is for. */
	@Transactional(readOnly = true)
	public Side side(String token) {
		return this.links.findByTokenHash(SetupLink.hash(token))
			.filter((it) -> it.isOpen(this.clock.instant()) && !this.accounts.hasAdministrator(it.side()))
			.map(SetupLink::side)
			.orElseThrow(SetupLinkSpent::new);
	}

	public UserId complete(String token, NewAdministrator asked) {
		requireSystem();
		SetupLink link = this.links.findForUseByTokenHash(SetupLink.hash(token)).orElseThrow(SetupLinkSpent::new);
		if (this.accounts.hasAdministrator(link.side())) {
			throw new SetupLinkSpent();
		}
		link.use(this.clock.instant());
		return this.accountService.register(new NewAccount(asked.email(), asked.name(), link.side(), Set.of(Role.ADMIN),
				asked.language(), asked.password()));
	}

	private void requireSystem() {
		if (!this.currentUser.required().isSystem()) {
			throw new NotPermitted("Set-up is the system's work");
		}
	}

	private String token() {
		byte[] bytes = new byte[16];
		this.random.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
