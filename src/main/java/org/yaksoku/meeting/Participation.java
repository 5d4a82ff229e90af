package org.yaksoku.meeting;

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
import org.yaksoku.shared.Visibility;

/**
 * Somebody who took part, or the post where no person is known. The side comes from the
 * organisation, not from nationality.
 */
@Entity
@Table(schema = "meeting", name = "participation")
class Participation {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private UUID meetingId;

	private @Nullable UUID sessionId;

	private int position;

	private @Nullable UUID personId;

	private @Nullable UUID organisationId;

	private @Nullable LocalText title;

	@Enumerated(EnumType.STRING)
	private ParticipationRole role;

	@Enumerated(EnumType.STRING)
	private Attendance attendance;

	private @Nullable String contact;

	@Enumerated(EnumType.STRING)
	private Visibility visibility;

	private @Nullable Instant embargoUntil;

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected Participation() {
	}

	@SuppressWarnings("NullAway.Init") // change() fills the rest
	Participation(UUID meetingId, @Nullable UUID sessionId, int position, NewParticipation asked) {
		this.id = Key.next();
		this.meetingId = meetingId;
		this.position = position;
		change(sessionId, asked);
		this.contact = asked.contact();
	}

	/** Everything but the contact, which not everybody may see. */
	final void change(@Nullable UUID sessionId, NewParticipation asked) {
		if (asked.person() == null && asked.title().isEmpty()) {
			throw new IllegalArgumentException("A participation names a person or a post");
		}
		this.sessionId = sessionId;
		this.personId = (asked.person() != null) ? asked.person().value() : null;
		this.organisationId = (asked.organisation() != null) ? asked.organisation().value() : null;
		this.title = asked.title();
		this.role = asked.role();
		this.attendance = asked.attendance();
		this.visibility = Shared.record(asked.visibility());
		this.embargoUntil = asked.embargoUntil();
	}

	/** How to reach them; the own side's business. */
	void reachBy(@Nullable String contact) {
		this.contact = contact;
	}

	@Nullable UUID organisationId() {
		return this.organisationId;
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

}
