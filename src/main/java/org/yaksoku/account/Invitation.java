package org.yaksoku.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.yaksoku.shared.Sha256;
import org.yaksoku.party.OrganisationId;
import org.yaksoku.shared.Key;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Role;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Stale;
import org.yaksoku.shared.UserId;

/**
 * The way in: a link, good once and for three days, made by an administrator for somebody
 * of the same side, or by a start for the first administrator of a side. Only the hash of
 * its token is kept.
 */
@Entity
@Table(schema = "account", name = "invitation")
class Invitation {

	private static final Duration VALID = Duration.ofHours(72);

	@Id
	private UUID id;

	@Enumerated(EnumType.STRING)
	private Side side;

	private @Nullable String email;

	private @Nullable String name;

	@Enumerated(EnumType.STRING)
	private @Nullable Language language;

	private @Nullable UUID organisationId;

	private @Nullable UUID invitedBy;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(schema = "account", name = "invitation_role", joinColumns = @JoinColumn(name = "invitation_id"))
	@Column(name = "role")
	@Enumerated(EnumType.STRING)
	private Set<Role> roles;

	private byte[] tokenHash;

	private Instant issuedAt;

	private Instant expiresAt;

	private @Nullable Instant usedAt;

	private @Nullable Instant withdrawnAt;

	@Version
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected Invitation() {
	}

	/** For the first administrator of a side, whoever that will be. */
	Invitation(Side side, String token, Instant now) {
		this.id = Key.next();
		this.side = side;
		this.roles = EnumSet.of(Role.ADMIN);
		issue(token, now);
	}

	/** For somebody who is known. */
	Invitation(NewInvitation asked, UserId invitedBy, String token, Instant now) {
		Assert.hasText(asked.name(), "An invitation needs a name");
		Assert.notEmpty(asked.roles(), "An invitation needs a role");
		this.id = Key.next();
		this.side = asked.side();
		this.email = UserAccount.address(asked.email());
		this.name = asked.name().strip();
		this.language = asked.language();
		this.organisationId = (asked.organisation() != null) ? asked.organisation().value() : null;
		this.invitedBy = invitedBy.value();
		this.roles = EnumSet.copyOf(asked.roles());
		issue(token, now);
	}

	static byte[] hash(String token) {
		return Sha256.of(token);
	}

	Side side() {
		return this.side;
	}

	/** Whether it waits for the first administrator of a side. */
	boolean isFirst() {
		return this.email == null;
	}

	boolean isOpen(Instant now) {
		return this.usedAt == null && this.withdrawnAt == null && now.isBefore(this.expiresAt);
	}

	void use(Instant now) {
		if (!isOpen(now)) {
			throw new InvitationSpent();
		}
		this.usedAt = now;
	}

	void withdraw(Instant now) {
		if (this.usedAt != null || this.withdrawnAt != null) {
			throw new InvitationSpent();
		}
		this.withdrawnAt = now;
	}

	/** Makes a new link; the one before stops working. */
	void renew(String token, Instant now) {
		if (this.usedAt != null || this.withdrawnAt != null) {
			throw new InvitationSpent();
		}
		issue(token, now);
	}

	void check(long opened) {
		Stale.check(this.id, opened, this.version);
	}

	InvitationView view() {
		return new InvitationView(this.id, this.side, this.email, this.name, this.language,
				(this.organisationId != null) ? new OrganisationId(this.organisationId) : null,
				Collections.unmodifiableSet(EnumSet.copyOf(this.roles)), this.expiresAt);
	}

	private void issue(String token, Instant now) {
		this.tokenHash = hash(token);
		this.issuedAt = now;
		this.expiresAt = now.plus(VALID);
	}

}
