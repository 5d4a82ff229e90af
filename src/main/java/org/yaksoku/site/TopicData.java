package org.yaksoku.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.yaksoku.progress.figures.Board;
import org.yaksoku.progress.figures.Figure;
import org.yaksoku.progress.figures.Lines;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Side;

/**
 * A topic as data: its figures, the clauses that speak of it and the actions about it.
 *
 * @param parent the topic it is part of, null at the first level
 * @param asOf the day of its figures
 * @param example whether all actions counted were invented
 * @param total every action once
 * @param sides what each side owes; of what is awaited, what it has to answer
 * @param clauses newest statement first, no more than a file holds
 * @param next where the next file begins, null in the last
 * @param actions those counted, as their own file has them; null where they are not asked
 * for, and in files that follow
 */
public record TopicData(String slug, Spoken name, @Nullable String parent, LocalDate asOf, boolean example,
		Map<String, Integer> total, Map<Side, Map<String, Integer>> sides, List<Clause> clauses, @Nullable String next,
		@Nullable Lines actions) {

	static TopicData of(TopicPage page, @Nullable Lines actions) {
		Board board = page.board();
		return new TopicData(page.topic().slug(), page.topic().name(),
				(page.parent() != null) ? page.parent().slug() : null, board.asOf().day(), board.examples(),
				ProgressData.numbers(board.all()), ProgressData.sides(board),
				page.clauses().stream().map(Clause::of).toList(), page.next(), actions);
	}

	/** How many of its actions a figure counts. */
	public int get(Figure figure) {
		return this.total.getOrDefault(figure.slug(), 0);
	}

	/**
	 * A clause and what became of it, see {@link TopicPage.Line}.
	 *
	 * @param date of the statement, null where it is not known
	 * @param progress name of the state, null where nothing is reported or followed up
	 * @param schedule name, null where nothing is open
	 * @param due the day it is measured against, null where there is none
	 * @param confirmation name, NONE where nothing is reported; null where nothing is
	 * followed up
	 * @param actions how many there are under it
	 */
	public record Clause(String statement, Spoken title, @Nullable String date, String clause, String kind,
			@Nullable Spoken text, @Nullable String progress, @Nullable String activity, @Nullable String schedule,
			@Nullable String due, @Nullable String confirmation, @Nullable String response, int actions, int completed,
			boolean example) {

		/** Whether anybody reported anything: where nobody did, no state is named. */
		public boolean isReported() {
			return this.progress != null;
		}

		static Clause of(TopicPage.Line line) {
			Standing standing = line.standing();
			boolean reported = standing != null && standing.isReported();
			return new Clause(line.statement(), line.title(), line.day(), line.key(), line.kind(), line.text(),
					(standing != null && reported) ? standing.progress() : null, reported ? line.activity() : null,
					(standing != null) ? standing.schedule() : null,
					(standing != null && standing.due() != null) ? standing.due().datetime() : null,
					(standing != null) ? standing.confirmation() : null, line.response(),
					(standing != null) ? standing.actions() : 0, (standing != null) ? standing.completed() : 0,
					line.example());
		}

	}

}
