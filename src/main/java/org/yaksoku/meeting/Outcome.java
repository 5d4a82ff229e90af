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

	@SuppressWarnings("NullAway.Init") // change() fills the rest
	Outcome(UUID meetingId, @Nullable UUID sessionId, @Nullable UUID agendaItemId, int position, NewOutcome asked) {
		this.id = Key.next();
		this.meetingId = meetingId;
		this.position = position;
		change(sessionId, agendaItemId, asked);
	}

	final void change(@Nullable UUID sessionId, @Nullable UUID agendaItemId, NewOutcome asked) {
		this.sessionId = sessionId;
		this.agendaItemId = agendaItemId;
		this.kind = asked.kind();
		this.text = LocalText.required(asked.text(), "An outcome needs words");
		this.note = asked.note();
		this.personId = (asked.speaker() != null) ? asked.speaker().value() : null;
		this.unilateralSide = asked.unilateral();
		this.visibility = Shared.record(asked.visibility());
		this.embargoUntil = asked.embargoUntil();
		Set<UUID> topics = new LinkedHashSet<>();
		asked.topics().forEach((topic) -> topics.add(topic.value()));
		this.topics.retainAll(topics);
		this.topics.addAll(topics);
	}

	UUID id() {
		return this.id;
	}

	UUID meetingId() {
		return this.meetingId;
	}

	int position() {
		return this.position;
	}

	@Nullable Long version() {
		return this.version;
	}

	OutcomeView view() {
		return new OutcomeView(new OutcomeId(this.id), new MeetingId(this.meetingId), this.kind, this.text,
				this.unilateralSide);
	}

}
