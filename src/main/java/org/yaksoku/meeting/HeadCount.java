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
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;

/**
 * A number of people with its basis and its source; several stand side by side (rule 8).
 */
@Entity
@Table(schema = "meeting", name = "head_count")
class HeadCount {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private UUID meetingId;

	private int position;

	@Enumerated(EnumType.STRING)
	private @Nullable Side side;

	private int count;

	private @Nullable LocalText basis;

	private @Nullable UUID documentId;

	@Enumerated(EnumType.STRING)
	private Visibility visibility;

	private @Nullable Instant embargoUntil;

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected HeadCount() {
	}

	@SuppressWarnings("NullAway.Init") // change() fills the rest
	HeadCount(UUID meetingId, int position, NewHeadCount asked) {
		this.id = Key.next();
		this.meetingId = meetingId;
		this.position = position;
		change(asked);
	}

	final void change(NewHeadCount asked) {
		if (asked.count() < 0) {
			throw new IllegalArgumentException("Fewer than nobody cannot be counted");
		}
		this.side = asked.side();
		this.count = asked.count();
		this.basis = asked.basis();
		this.documentId = (asked.source() != null) ? asked.source().value() : null;
		this.visibility = Shared.record(asked.visibility());
		this.embargoUntil = asked.embargoUntil();
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
