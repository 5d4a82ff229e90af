package org.yaksoku.progress.figures;

/**
 * How actions stood at the moment {@code :at}, as questions to the database.
 */
final class Spells {

	/**
	 * What has not changed since, which is nearly all of it as of now, has an index of
	 * its own.
	 */
	private static final String LASTING = "select s.* from progress.pub_spell s where s.until_at = 'infinity'"
			+ " and s.from_at <= :at";

	private static final String ENDED = "select s.* from progress.pub_spell s where s.until_at < 'infinity'"
			+ " and s.until_at > :at and s.from_at <= :at";

	private Spells() {
	}

	/** All that are in a scope. */
	static String of(Scope scope) {
		return of(scope, "true");
	}

	/**
	 * Those in a scope of which something holds.
	 * @param condition about a spell {@code s}
	 */
	static String of(Scope scope, String condition) {
		String where = scope.where() + " and " + condition;
		return LASTING + where + " union all " + ENDED + where;
	}

	/**
	 * The first of them, each part in its own order, so that none is looked at in vain.
	 * @param order columns of a spell {@code s}
	 */
	static String first(int most, Scope scope, String condition, String order) {
		String rest = scope.where() + " and " + condition + " order by " + order + " limit " + most;
		return "select s.* from ((" + LASTING + rest + ") union all (" + ENDED + rest + ")) s order by " + order
				+ " limit " + most;
	}

	/** The same at the moment compared with, {@code :at_then}. */
	static String then(String sql) {
		return sql.replaceAll(":(at|day|soon)\\b", ":$1_then");
	}

}
