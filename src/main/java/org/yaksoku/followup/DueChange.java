package org.yaksoku.followup;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Key;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Side;

/**
 * A due date that moved: every earlier one stays visible, with the reason.
 */
@Entity
@Table(schema = "followup", name = "due_change")
class DueChange {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private UUID actionId;

	@Enumerated(EnumType.STRING)
	private Side side;

	private Instant changedAt;

	private @Nullable PartialDate was;

	private @Nullable PartialDate becomes;

	private String reason;

	@Enumerated(EnumType.STRING)
	private Language reasonLanguage;

	private @Nullable Instant acceptedAt;

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected DueChange() {
	}

	DueChange(UUID actionId, Side side, Instant changedAt, @Nullable PartialDate was, PartialDate becomes,
			String reason, Language reasonLanguage) {
		if (reason.isBlank()) {
			throw new IllegalArgumentException("Moving a date needs a reason");
		}
		this.id = Key.next();
		this.actionId = actionId;
		this.side = side;
		this.changedAt = changedAt;
		this.was = was;
		this.becomes = becomes;
		this.reason = reason;
		this.reasonLanguage = reasonLanguage;
	}

	Side side() {
		return this.side;
	}

	PartialDate becomes() {
		return Objects.requireNonNull(this.becomes);
	}

	void accept(Instant at) {
		if (this.acceptedAt != null) {
			throw new IllegalStateException("The new date is accepted already");
		}
		this.acceptedAt = at;
	}

}
