package org.yaksoku.interchange.table;

/**
 * What stands between two values of a line.
 */
public enum Separator {

	COMMA(','), SEMICOLON(';'), TAB('\t');

	private final char sign;

	Separator(char sign) {
		this.sign = sign;
	}

	char sign() {
		return this.sign;
	}

}
