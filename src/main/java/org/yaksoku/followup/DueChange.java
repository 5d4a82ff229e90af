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
import org.yaksoku.shared.Language;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;

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

	@Enumerated(EnumType.STRING)
	private @Nullable Horizon wasHorizon;

	@Enumerated(EnumType.STRING)
	private Horizon becomesHorizon;

	private String reason;

	@Enumerated(EnumType.STRING)
	private Language reasonLanguage;

	private @Nullable Instant acceptedAt;

	private @Nullable Instant declinedAt;

	// what the action was when it moved: a reason given among one's own stays there
	@Enumerated(EnumType.STRING)
	private Visibility visibility;

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected DueChange() {
	}

	DueChange(UUID actionId, Side side, Instant changedAt, Horizon wasHorizon, @Nullable PartialDate was,
			NewDueDate asked, Visibility visibility) {
		if (asked.reason().isBlank()) {
			throw new IllegalArgumentException("Moving a date needs a reason");
		}
		if ((asked.horizon() == Horizon.DATED) != (asked.due() != null)) {
			throw new IllegalArgumentException("An action has a date exactly where its horizon says so");
		}
		this.id = Key.next();
		this.actionId = actionId;
		this.side = side;
		this.changedAt = changedAt;
		this.wasHorizon = wasHorizon;
		this.was = was;
		this.becomesHorizon = asked.horizon();
		this.becomes = asked.due();
		this.reason = asked.reason().strip();
		this.reasonLanguage = asked.reasonLanguage();
		this.visibility = visibility;
	}

	UUID id() {
		return this.id;
	}

	Side side() {
		return this.side;
	}

	Horizon becomesHorizon() {
		return this.becomesHorizon;
	}

	@Nullable PartialDate becomes() {
		return this.becomes;
	}

	void accept(Instant at) {
		requireOpen();
		this.acceptedAt = at;
	}

	void decline(Instant at) {
		requireOpen();
		this.declinedAt = at;
	}

	private void requireOpen() {
		if (this.acceptedAt != null || this.declinedAt != null) {
			throw new IllegalStateException("The new date is answered already");
		}
	}

}
