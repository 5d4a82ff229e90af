package org.yaksoku.meeting;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Key;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Side;
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

	@Enumerated(EnumType.STRING)
	private Visibility visibility;

	private @Nullable Instant embargoUntil;

	/** What each side keeps for itself, whatever becomes of the organisation. */
	@ElementCollection
	@CollectionTable(schema = "meeting", name = "participation_contact",
			joinColumns = @JoinColumn(name = "participation_id"))
	@MapKeyColumn(name = "side")
	@MapKeyEnumerated(EnumType.STRING)
	@Column(name = "contact")
	private Map<Side, String> contacts = new HashMap<>();

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected Participation() {
	}

	@SuppressWarnings("NullAway.Init") // change() fills the rest
	Participation(UUID meetingId, @Nullable UUID sessionId, int position, NewParticipation asked) {
		this.id = Key.next();
		this.meetingId = meetingId;
		this.position = position;
		change(sessionId, asked);
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

	/**
	 * How to reach them; the business of the side that keeps it.
	 * @param contact null for no more
	 */
	void reachBy(Side keeper, @Nullable String contact) {
		if (contact == null) {
			this.contacts.remove(keeper);
		}
		else {
			this.contacts.put(keeper, contact);
		}
	}

	boolean isReachedBy(Side keeper) {
		return this.contacts.containsKey(keeper);
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
