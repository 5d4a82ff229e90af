package org.yaksoku.seed;

/**
 * How much there is to measure on.
 */
enum Size {

	S(1_000, 5), M(10_000, 50), L(100_000, 500);

	private static final int CLAUSES_OF_A_STATEMENT = 60;

	private final int clauses;

	private final int users;

	Size(int clauses, int users) {
		this.clauses = clauses;
		this.users = users;
	}

	int clauses() {
		return this.clauses;
	}

	int users() {
		return this.users;
	}

	/** Whether one statement of great length and many versions belongs to it. */
	boolean large() {
		return this == L;
	}

	/** How many statements a database filled to this size has. */
	int statements() {
		return (this.clauses + CLAUSES_OF_A_STATEMENT - 1) / CLAUSES_OF_A_STATEMENT + (large() ? 1 : 0);
	}

}
