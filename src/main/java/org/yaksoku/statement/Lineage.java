package org.yaksoku.statement;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.yaksoku.meeting.MeetingId;
import org.yaksoku.shared.Key;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Visibility;

/**
 * How a clause relates to one of an earlier edition; DROPS where the later one is silent.
 */
@Entity
@Table(schema = "statement", name = "lineage")
class Lineage {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private UUID fromClauseId;

	private @Nullable UUID toClauseId;

	private @Nullable UUID toStatementId;

	private @Nullable UUID meetingId;

	@Enumerated(EnumType.STRING)
	private LineageKind kind;

	private @Nullable LocalText note;

	@Enumerated(EnumType.STRING)
	private Visibility visibility;

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected Lineage() {
	}

	Lineage(NewLineage asked) {
		if ((asked.kind() == LineageKind.DROPS) != (asked.to() == null)) {
			throw new IllegalArgumentException("A dropped clause, and no other, has no successor");
		}
		this.id = Key.next();
		this.fromClauseId = asked.from().value();
		this.toClauseId = (asked.to() != null) ? asked.to().value() : null;
		this.toStatementId = asked.edition().value();
		this.kind = asked.kind();
		this.note = asked.note();
		this.visibility = asked.visibility();
	}

	/** At an edition that adopted no text. */
	@SuppressWarnings("NullAway.Init")
	Lineage(ClauseId from, MeetingId meeting, LineageKind kind, LocalText note, Visibility visibility) {
		if (kind != LineageKind.CONTINUES && kind != LineageKind.DROPS) {
			throw new IllegalArgumentException("Without a text a clause goes on or is dropped");
		}
		this.id = Key.next();
		this.fromClauseId = from.value();
		this.meetingId = meeting.value();
		this.kind = kind;
		this.note = note;
		this.visibility = visibility;
	}

	/**
	 * Says it anew for the same clause at the same edition.
	 * @param to null for DROPS, and at an edition that adopted no text
	 */
	void correct(LineageKind kind, @Nullable ClauseId to, LocalText note, Visibility visibility) {
		boolean successor = this.toStatementId != null && kind != LineageKind.DROPS;
		if ((to != null) != successor) {
			throw new IllegalArgumentException("A dropped clause, and no other, has no successor");
		}
		if (this.toStatementId == null && kind != LineageKind.CONTINUES && kind != LineageKind.DROPS) {
			throw new IllegalArgumentException("Without a text a clause goes on or is dropped");
		}
		this.kind = kind;
		this.toClauseId = (to != null) ? to.value() : null;
		this.note = note;
		this.visibility = visibility;
	}

	/** The edition whose text speaks or is silent; null for one without a text. */
	@Nullable UUID toStatementId() {
		return this.toStatementId;
	}

	@Nullable Long version() {
		return this.version;
	}

	LineageId id() {
		return new LineageId(this.id);
	}

}
