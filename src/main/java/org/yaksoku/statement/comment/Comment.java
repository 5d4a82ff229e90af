package org.yaksoku.statement.comment;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.Key;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;
import org.yaksoku.statement.ClauseId;

/**
 * A remark on a clause.
 */
@Entity
@Table(schema = "statement", name = "comment")
class Comment {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private UUID clauseId;

	@Enumerated(EnumType.STRING)
	private @Nullable Language language;

	private String text;

	@Enumerated(EnumType.STRING)
	private Side side;

	@Enumerated(EnumType.STRING)
	private Visibility visibility;

	private String writtenBy;

	private Instant writtenAt;

	private @Nullable String resolvedBy;

	private @Nullable Instant resolvedAt;

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected Comment() {
	}

	Comment(NewComment asked, Side side, String author, Instant at) {
		if (asked.text().isBlank()) {
			throw new IllegalArgumentException("A comment needs words");
		}
		if (asked.visibility() == Visibility.PUBLIC) {
			throw new IllegalArgumentException("A comment is never public");
		}
		this.id = Key.next();
		this.clauseId = asked.clause().value();
		this.language = asked.language();
		this.text = asked.text().strip();
		this.side = side;
		this.visibility = asked.visibility();
		this.writtenBy = author;
		this.writtenAt = at;
	}

	CommentId id() {
		return new CommentId(this.id);
	}

	boolean isFor(Actor actor) {
		return this.visibility == Visibility.BOTH_SIDES || actor.actsFor(this.side);
	}

	/** Settling twice keeps the first one who did. */
	void resolve(String by, Instant at) {
		if (this.resolvedBy == null) {
			this.resolvedBy = by;
			this.resolvedAt = at;
		}
	}

	void reopen() {
		this.resolvedBy = null;
		this.resolvedAt = null;
	}

	CommentView view() {
		return new CommentView(id(), new ClauseId(this.clauseId), this.language, this.text, this.side, this.visibility,
				this.writtenBy, this.writtenAt, this.resolvedBy);
	}

}
