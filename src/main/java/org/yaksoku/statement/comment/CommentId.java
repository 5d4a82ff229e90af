package org.yaksoku.statement.comment;

import java.util.UUID;

/**
 * Names one comment.
 */
public record CommentId(UUID value) {

	public static CommentId of(String text) {
		return new CommentId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
