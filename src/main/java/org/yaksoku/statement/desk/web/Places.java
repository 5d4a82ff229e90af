package org.yaksoku.statement.desk.web;

import org.yaksoku.shared.Language;
import org.yaksoku.statement.ClauseId;

/**
 * The addresses of the pages about statements.
 */
final class Places {

	private Places() {
	}

	static String statement(String code) {
		return "/desk/statements/" + code;
	}

	static String header(String code) {
		return statement(code) + "/header";
	}

	static String clauses(String code) {
		return statement(code) + "/clauses";
	}

	static String clause(String code, ClauseId clause) {
		return clauses(code) + "/" + clause;
	}

	static String text(String code, ClauseId clause, Language language) {
		return clause(code, clause) + "/texts/" + language.code();
	}

	static String signOff(String code) {
		return statement(code) + "/sign-off";
	}

}
