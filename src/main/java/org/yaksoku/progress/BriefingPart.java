package org.yaksoku.progress;

/**
 * What a briefing may consist of, in the order in which it stands there.
 */
public enum BriefingPart {

	/** A sentence made of the figures. */
	SUMMARY,
	/** What waits for a signature; never in a public briefing. */
	DECISIONS,
	/** Four figures, with what changed. */
	FIGURES,
	/** How far each theme is. */
	TOPICS,
	/** What changed since the day compared with. */
	CHANGES,
	/** What is late, and on whose side. */
	PAST_DUE,
	/** How each side judges the clauses. */
	ASSESSMENTS,
	/** For the next meeting: what is open, and who has to say what. */
	NEXT_MEETING,
	/**
	 * A statement, the latest unless another is asked for, its languages side by side.
	 */
	ANNEX

}
