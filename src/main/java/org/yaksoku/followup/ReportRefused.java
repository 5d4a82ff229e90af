package org.yaksoku.followup;

/**
 * Thrown where a report or an answer does not fit what was said before. Nothing is
 * written.
 */
public class ReportRefused extends IllegalArgumentException {

	private final Reason reason;

	ReportRefused(Reason reason) {
		super(reason.name());
		this.reason = reason;
	}

	public Reason reason() {
		return this.reason;
	}

	/** Why. */
	public enum Reason {

		/** It speaks of a day that has not come. */
		FUTURE,
		/** That state does not follow from what the side said before. */
		STEP,
		/** COMPLETED needs a note. */
		NOTE_MISSING,
		/** COMPLETED needs at least one document. */
		EVIDENCE_MISSING,
		/** Going back from COMPLETED needs a reason. */
		REASON_MISSING,
		/** A report says something. */
		EMPTY,
		/** A state is never kept from the other side. */
		STATE_KEPT,
		/** Whoever sees a mistake sees its correction. */
		CORRECTION_HIDDEN,
		/** Whoever corrects says what was mistaken. */
		CORRECTION_UNEXPLAINED,
		/** What is corrected is not this side’s report of this action. */
		CORRECTION_ELSEWHERE

	}

}
