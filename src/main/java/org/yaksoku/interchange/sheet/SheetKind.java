package org.yaksoku.interchange.sheet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What the rows of a table are.
 */
public enum SheetKind {

	MEETINGS, CLAUSES, ACTIONS;

	/** As it stands in addresses and names of files. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The kind that is called so in addresses. */
	public static Optional<SheetKind> find(String word) {
		return Arrays.stream(values()).filter((it) -> it.word().equals(word)).findFirst();
	}

}
