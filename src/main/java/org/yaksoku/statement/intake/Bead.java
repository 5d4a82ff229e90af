package org.yaksoku.statement.intake;

import java.util.List;

/**
 * How many clauses of each side belong together.
 */
record Bead(int left, int right) {

	/** One for one comes first: it wins where all is equal. */
	static final List<Bead> STEPS = List.of(new Bead(1, 1), new Bead(1, 0), new Bead(0, 1), new Bead(1, 2),
			new Bead(2, 1));

}
