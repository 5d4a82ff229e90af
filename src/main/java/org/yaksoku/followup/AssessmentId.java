package org.yaksoku.followup;

import java.util.UUID;

/**
 * Names one assessment of a clause by one side.
 */
public record AssessmentId(UUID value) {

	public static AssessmentId of(String text) {
		return new AssessmentId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
