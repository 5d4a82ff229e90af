package org.yaksoku.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Key;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Visibility;

/**
 * A part of a meeting, with its theme and what was shown or taken in turn.
 */
@Entity
@Table(schema = "meeting", name = "session")
class Session implements Ordered {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private UUID meetingId;

	private int position;

	@Enumerated(EnumType.STRING)
	private SessionKind kind;

	private @Nullable LocalText title;

	private @Nullable LocalText theme;

	@Enumerated(EnumType.STRING)
	private Visibility visibility;

	private @Nullable Instant embargoUntil;

	@ElementCollection
	@CollectionTable(schema = "meeting", name = "session_item", joinColumns = @JoinColumn(name = "session_id"))
	@OrderColumn(name = "position")
	@AttributeOverride(name = "ko", column = @Column(name = "text_ko"))
	@AttributeOverride(name = "ja", column = @Column(name = "text_ja"))
	@AttributeOverride(name = "en", column = @Column(name = "text_en"))
	private List<LocalText> items = new ArrayList<>();

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected Session() {
	}

	@SuppressWarnings("NullAway.Init") // change() fills the rest
	Session(UUID meetingId, int position, NewSession asked) {
		this.id = Key.next();
		this.meetingId = meetingId;
		this.position = position;
		change(asked);
	}

	final void change(NewSession asked) {
		this.kind = asked.kind();
		this.title = asked.title();
		this.theme = asked.theme();
		this.visibility = Shared.record(asked.visibility());
		this.embargoUntil = asked.embargoUntil();
		if (!this.items.equals(asked.items())) {
			this.items.clear();
			this.items.addAll(asked.items());
		}
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
