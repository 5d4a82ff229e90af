package org.yaksoku.progress;

/**
 * What a briefing may consist of, in the order in which it stands there.
 */
public enum BriefingPart {

	/** A sentence made of the figures. */
	SUMMARY,
	/** Four figures, with what changed. */
	FIGURES,
	/** How far each theme is. */
	TOPICS,
	/** What changed since the day compared with. */
	CHANGES,
	/** What is late, and on whose side. */
	PAST_DUE,
	/** What waits for a signature; never in a public briefing. */
	DECISIONS,
	/** For the next meeting: what is open, and who has to say what. */
	NEXT_MEETING,
	/** The latest statement, its languages side by side. */
	ANNEX

}
