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
 * Something that was discussed.
 */
@Entity
@Table(schema = "meeting", name = "agenda_item")
class AgendaItem implements Ordered {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private UUID meetingId;

	private int position;

	private LocalText title;

	@Enumerated(EnumType.STRING)
	private Visibility visibility;

	private @Nullable Instant embargoUntil;

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected AgendaItem() {
	}

	@SuppressWarnings("NullAway.Init") // change() fills the rest
	AgendaItem(UUID meetingId, int position, NewAgendaItem asked) {
		this.id = Key.next();
		this.meetingId = meetingId;
		this.position = position;
		change(asked);
	}

	final void change(NewAgendaItem asked) {
		this.title = LocalText.required(asked.title(), "An agenda item needs a title");
		this.visibility = Shared.record(asked.visibility());
		this.embargoUntil = asked.embargoUntil();
	}

	@Override
	public void stand(int position) {
		this.position = position;
	}

	@Override
	public UUID id() {
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
