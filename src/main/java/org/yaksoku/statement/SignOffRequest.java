package org.yaksoku.statement;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.FormLines;
import org.yaksoku.shared.Key;

/**
 * What both sides were asked to sign once: the exact words, kept for ever. The clauses
 * stand beside them by id, because before the first publication a key is only a number,
 * which moves.
 */
@Entity
@Table(schema = "statement", name = "sign_off_request")
class SignOffRequest {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private UUID statementVersionId;

	private String fingerprint;

	private String form;

	@Column(columnDefinition = "uuid[]")
	private UUID[] clauses;

	private String requestedBy;

	private Instant requestedAt;

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected SignOffRequest() {
	}

	SignOffRequest(UUID statementVersionId, String form, List<UUID> clauses, String requestedBy, Instant requestedAt) {
		this.id = Key.next();
		this.statementVersionId = statementVersionId;
		this.fingerprint = FormLines.fingerprint(form);
		this.form = form;
		this.clauses = clauses.toArray(UUID[]::new);
		this.requestedBy = requestedBy;
		this.requestedAt = requestedAt;
	}

	String fingerprint() {
		return this.fingerprint;
	}

	Instant requestedAt() {
		return this.requestedAt;
	}

	RequestedWording view() {
		return new RequestedWording(this.requestedBy, this.requestedAt, this.fingerprint,
				SignedWording.read(this.form, Arrays.asList(this.clauses)));
	}

}
