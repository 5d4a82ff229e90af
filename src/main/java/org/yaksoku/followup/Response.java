package org.yaksoku.followup;

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
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;

/**
 * What the addressee of a recommendation answered, and when.
 */
@Entity
@Table(schema = "followup", name = "response")
class Response {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private UUID clauseId;

	private @Nullable LocalText addressee;

	@Enumerated(EnumType.STRING)
	private ResponseState state;

	private @Nullable PartialDate dated;

	private @Nullable LocalText note;

	private @Nullable UUID documentId;

	@Enumerated(EnumType.STRING)
	private Side side;

	private Instant recordedAt;

	@Enumerated(EnumType.STRING)
	private Visibility visibility;

	private @Nullable Instant embargoUntil;

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected Response() {
	}

	Response(NewResponse asked, Instant recordedAt) {
		this.id = Key.next();
		this.clauseId = asked.clause().value();
		this.addressee = asked.addressee();
		this.state = asked.state();
		this.dated = asked.dated();
		this.note = asked.note();
		this.documentId = (asked.document() != null) ? asked.document().value() : null;
		this.side = asked.side();
		this.recordedAt = recordedAt;
		this.visibility = asked.visibility();
		this.embargoUntil = asked.embargoUntil();
	}

	ResponseState state() {
		return this.state;
	}

	ResponseId id() {
		return new ResponseId(this.id);
	}

}
