package org.yaksoku.meeting;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Key;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;

/**
 * What came out of a meeting, typed.
 */
@Entity
@Table(schema = "meeting", name = "outcome")
class Outcome {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private UUID meetingId;

	private @Nullable UUID sessionId;

	private @Nullable UUID agendaItemId;

	private int position;

	@Enumerated(EnumType.STRING)
	private OutcomeKind kind;

	private LocalText text;

	private @Nullable LocalText note;

	private @Nullable UUID personId;

	@Enumerated(EnumType.STRING)
	private @Nullable Side unilateralSide;

	@Enumerated(EnumType.STRING)
	private Visibility visibility;

	private @Nullable Instant embargoUntil;

	@ElementCollection
	@CollectionTable(schema = "meeting", name = "outcome_topic", joinColumns = @JoinColumn(name = "outcome_id"))
	@Column(name = "topic_id")
	private Set<UUID> topics = new LinkedHashSet<>();

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected Outcome() {
	}

	Outcome(UUID meetingId, @Nullable UUID sessionId, @Nullable UUID agendaItemId, int position, NewOutcome asked) {
		this.id = Key.next();
		this.meetingId = meetingId;
		this.sessionId = sessionId;
		this.agendaItemId = agendaItemId;
		this.position = position;
		this.kind = asked.kind();
		this.text = LocalText.required(asked.text(), "An outcome needs words");
		this.note = asked.note();
		this.personId = (asked.speaker() != null) ? asked.speaker().value() : null;
		this.unilateralSide = asked.unilateral();
		this.visibility = asked.visibility();
		this.embargoUntil = asked.embargoUntil();
		asked.topics().forEach((topic) -> this.topics.add(topic.value()));
	}

	UUID id() {
		return this.id;
	}

}
