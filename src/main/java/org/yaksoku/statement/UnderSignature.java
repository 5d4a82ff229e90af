package org.yaksoku.statement;

import java.util.Set;

import org.yaksoku.shared.Side;

/**
 * Thrown where somebody edits a wording that waits for signatures without having been
 * told that the edit ends the waiting.
 */
public class UnderSignature extends RuntimeException {

	private final transient Set<Side> signed;

	public UnderSignature(Set<Side> signed) {
		super("The wording waits for signatures; signed so far: " + signed);
		this.signed = Set.copyOf(signed);
	}

	/** The sides whose signature the edit would clear; may be none. */
	public Set<Side> signed() {
		return this.signed;
	}

}
