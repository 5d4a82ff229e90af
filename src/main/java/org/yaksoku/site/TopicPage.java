package org.yaksoku.site;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText.Spoken;

/**
 * A topic and the clauses that speak of it, newest statement first.
 *
 * @param parent the topic it is part of, null at the first level
 */
public record TopicPage(Named topic, @Nullable Spoken definition, @Nullable Named parent, List<Named> parts,
		List<Spoken> synonyms, List<Line> clauses, @Nullable String next) {

	/**
	 * A clause, and its statement where that begins with it.
	 *
	 * @param first whether the statement is another one than that of the line before
	 * @param kind name of the kind as it is shown
	 */
	public record Line(String statement, Spoken title, @Nullable String day, boolean first, String key, String number,
			String kind, @Nullable Spoken text, boolean example) {

	}

}
