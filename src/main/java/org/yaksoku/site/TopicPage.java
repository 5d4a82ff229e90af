package org.yaksoku.site;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.progress.figures.Board;
import org.yaksoku.progress.figures.Involved;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.SpokenDate;

/**
 * A topic and the clauses that speak of it, newest statement first.
 *
 * @param parent the topic it is part of, null at the first level
 * @param day of its figures, as the reader writes it
 * @param board the figures of the actions about it
 * @param organisations those that have to do with it
 */
public record TopicPage(Named topic, @Nullable Spoken definition, @Nullable Named parent, List<Named> parts,
		List<Spoken> synonyms, SpokenDate day, Board board, List<Involved> organisations, List<Line> clauses,
		@Nullable String next) {

	/** Whether something listed here was invented. */
	public boolean examples() {
		return this.clauses.stream().anyMatch(Line::example);
	}

	/**
	 * A clause, and its statement where that begins with it.
	 *
	 * @param first whether the statement is another one than that of the line before
	 * @param kind name of the kind as it is shown
	 * @param standing null where nothing is followed up
	 * @param response name of the latest answer to a recommendation, null without one
	 * @param activity name of the activity of an ongoing cooperation, null for other
	 * kinds
	 */
	public record Line(String statement, Spoken title, @Nullable String day, boolean first, String key, String number,
			String kind, @Nullable Spoken text, @Nullable Standing standing, @Nullable String response,
			@Nullable String activity, boolean example) {

	}

}
