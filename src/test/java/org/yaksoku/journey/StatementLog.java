package org.yaksoku.journey;

import java.util.ArrayList;
import java.util.List;

/**
 * The SQL statements sent since it was last emptied.
 */
class StatementLog {

	private final List<String> statements = new ArrayList<>();

	synchronized void add(String sql) {
		this.statements.add(sql);
	}

	synchronized List<String> take() {
		List<String> taken = List.copyOf(this.statements);
		this.statements.clear();
		return taken;
	}

}
