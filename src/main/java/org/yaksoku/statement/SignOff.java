package org.yaksoku.statement;

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
 * One side stands behind one exact wording: who, when, over which fingerprint.
 */
@Entity
@Table(schema = "statement", name = "sign_off")
class SignOff {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private UUID statementVersionId;

	@Enumerated(EnumType.STRING)
	private Side side;

	private String signedBy;

	private Instant signedAt;

	private String fingerprint;

	private @Nullable String note;

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected SignOff() {
	}

	SignOff(UUID statementVersionId, Side side, String signedBy, Instant signedAt, String fingerprint,
			@Nullable String note) {
		this.id = Key.next();
		this.statementVersionId = statementVersionId;
		this.side = side;
		this.signedBy = signedBy;
		this.signedAt = signedAt;
		this.fingerprint = fingerprint;
		this.note = note;
	}

	Side side() {
		return this.side;
	}

	String fingerprint() {
		return this.fingerprint;
	}

}
