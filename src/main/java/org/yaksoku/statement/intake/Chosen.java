package org.yaksoku.statement.intake;

import java.util.List;

import org.yaksoku.statement.ClauseKind;

/**
 * What a person has decided a clause to be.
 *
 * @param topics ids of topics
 */
public record Chosen(ClauseKind kind, List<String> topics) {

	public Chosen {
		topics = List.copyOf(topics);
	}

}
