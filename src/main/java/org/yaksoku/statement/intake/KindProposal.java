package org.yaksoku.statement.intake;

import java.util.List;

import org.yaksoku.statement.ClauseKind;

/**
 * The kind a clause seems to have.
 *
 * @param kind the proposal
 * @param confidence from 0 to 1: 0.9 where all languages' verbs say so, about 0.6 where
 * it was taken over from the sentence above, 0.3 where nothing speaks for it
 * @param triggers the words that speak for it or for another kind, by language and offset
 */
public record KindProposal(ClauseKind kind, double confidence, List<Trigger> triggers) {

	public KindProposal {
		triggers = List.copyOf(triggers);
	}

}
