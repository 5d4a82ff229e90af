package org.yaksoku.followup;

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
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;

/**
 * How one side judges a clause at an edition: -1, 0 or +1 with its reason; the joint
 * figure is the lower.
 */
@Entity
@Table(schema = "followup", name = "assessment")
class Assessment {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private UUID clauseId;

	private UUID meetingId;

	@Enumerated(EnumType.STRING)
	private Side side;

	private short value;

	private LocalText reason;

	private @Nullable UUID documentId;

	private boolean interim;

	@Enumerated(EnumType.STRING)
	private Visibility visibility;

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected Assessment() {
	}

	Assessment(NewAssessment asked) {
		this.id = Key.next();
		this.clauseId = asked.clause().value();
		this.meetingId = asked.meeting().value();
		this.side = asked.side();
		this.interim = asked.interim();
		judge(asked);
	}

	/** Takes the place of what was said before; the history keeps that. */
	final void judge(NewAssessment asked) {
		if (asked.value() < -1 || asked.value() > 1) {
			throw new IllegalArgumentException("A judgement is -1, 0 or +1, not " + asked.value());
		}
		this.value = (short) asked.value();
		this.reason = LocalText.required(asked.reason(), "A judgement needs a reason");
		this.documentId = (asked.document() != null) ? asked.document().value() : null;
		this.visibility = asked.visibility();
	}

	AssessmentId id() {
		return new AssessmentId(this.id);
	}

}
