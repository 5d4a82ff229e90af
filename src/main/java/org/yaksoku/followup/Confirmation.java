package org.yaksoku.followup;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Key;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Side;

/**
 * The other side’s answer to a report: confirmed, or seen differently with a note.
 */
@Immutable
@Entity
@Table(schema = "followup", name = "confirmation")
class Confirmation {

	@Id
	private UUID id;

	private UUID reportId;

	@Enumerated(EnumType.STRING)
	private Side side;

	private boolean agrees;

	private @Nullable String note;

	@Enumerated(EnumType.STRING)
	private @Nullable Language noteLanguage;

	private String confirmedBy;

	private Instant confirmedAt;

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected Confirmation() {
	}

	Confirmation(UUID reportId, Side side, boolean agrees, @Nullable String note, @Nullable Language noteLanguage,
			String confirmedBy, Instant confirmedAt) {
		if (!agrees && (note == null || note.isBlank())) {
			throw new IllegalArgumentException("Seeing it differently needs a note");
		}
		this.id = Key.next();
		this.reportId = reportId;
		this.side = side;
		this.agrees = agrees;
		this.note = note;
		this.noteLanguage = noteLanguage;
		this.confirmedBy = confirmedBy;
		this.confirmedAt = confirmedAt;
	}

	boolean agrees() {
		return this.agrees;
	}

}
