package twin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/**
 * An earlier date of an action.
 */
@Entity
@Table(schema = "followup", name = "due_change")
class DueChange {

	@Id
	private UUID id;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "action_id")
	private Action action;

	private Instant changedAt;

	private LocalDate wasLatest;

	public UUID getId() {
		return this.id;
	}

	public Action getAction() {
		return this.action;
	}

	public Instant getChangedAt() {
		return this.changedAt;
	}

	public LocalDate getWasLatest() {
		return this.wasLatest;
	}

}
