package org.yaksoku.topic;

import java.util.UUID;

/**
 * Names one theme.
 */
public record TopicId(UUID value) {

	public static TopicId of(String text) {
		return new TopicId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
