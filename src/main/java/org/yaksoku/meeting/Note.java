package org.yaksoku.meeting;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Key;
import org.yaksoku.shared.Side;

/**
 * What one side writes down about a meeting for itself.
 */
@Entity
@Table(schema = "meeting", name = "note")
class Note {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private UUID meetingId;

	@Enumerated(EnumType.STRING)
	@Column(updatable = false)
	private Side side;

	private String text;

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected Note() {
	}

	Note(UUID meetingId, Side side, String text) {
		this.id = Key.next();
		this.meetingId = meetingId;
		this.side = side;
		this.text = text;
	}

	@Nullable Long version() {
		return this.version;
	}

	void reword(String text) {
		this.text = text;
	}

}
