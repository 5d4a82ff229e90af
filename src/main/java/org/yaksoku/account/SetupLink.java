package org.yaksoku.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import org.yaksoku.shared.Key;
import org.yaksoku.shared.Side;

/**
 * The way in for the first administrator of a side: printed by a start that finds none,
 * good once and for three days. Only the hash of its token is kept.
 */
@Entity
@Table(schema = "account", name = "setup_link")
class SetupLink {

	private static final Duration VALID = Duration.ofHours(72);

	@Id
	private UUID id;

	@Enumerated(EnumType.STRING)
	private Side side;

	private byte[] tokenHash;

	private Instant issuedAt;

	private Instant expiresAt;

	private @Nullable Instant usedAt;

	private @Nullable Instant revokedAt;

	@Version
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected SetupLink() {
	}

	SetupLink(Side side, String token, Instant now) {
		this.id = Key.next();
		this.side = side;
		this.tokenHash = hash(token);
		this.issuedAt = now;
		this.expiresAt = now.plus(VALID);
	}

	static byte[] hash(String token) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	Side side() {
		return this.side;
	}

	boolean isOpen(Instant now) {
		return this.usedAt == null && this.revokedAt == null && now.isBefore(this.expiresAt);
	}

	void use(Instant now) {
		if (!isOpen(now)) {
			throw new SetupLinkSpent();
		}
		this.usedAt = now;
	}

	void revoke(Instant now) {
		this.revokedAt = now;
	}

}
