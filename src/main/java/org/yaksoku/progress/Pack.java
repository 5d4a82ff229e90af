package org.yaksoku.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.yaksoku.progress.figures.Line;
import org.yaksoku.progress.figures.Lines;
import org.yaksoku.shared.Side;

/**
 * What the next meeting has before it.
 *
 * @param agenda one point for each clause of which something is open, or seen differently
 * @param reports what each side has to report on by then, in the reader’s order; a page
 * of each
 * @param answers what each side has to answer, in the reader’s order; a page of each
 * @param differ what the sides see differently: both explain their view
 * @param further open actions that do not stand here
 */
public record Pack(List<Point> agenda, Map<Side, Lines> reports, Map<Side, Lines> answers, Lines differ, int further) {

	/**
	 * Points of an agenda: what the sides see differently, then what is due by the
	 * meeting, what has no day, and what is due after it.
	 * @param open those with a day by their day
	 * @param until the day of the meeting
	 */
	static List<Point> agenda(List<Line> differ, List<Line> open, LocalDate until) {
		Map<String, Line> lines = new LinkedHashMap<>();
		differ.forEach((it) -> lines.put(it.code(), it));
		for (Predicate<Line> next : List.<Predicate<Line>>of((it) -> it.dueDay() != null && !it.dueDay().isAfter(until),
				(it) -> it.dueDay() == null, (it) -> true)) {
			open.stream().filter(next).forEach((it) -> lines.putIfAbsent(it.code(), it));
		}
		Map<String, List<Line>> byClause = new LinkedHashMap<>();
		lines.values()
			.forEach((it) -> byClause.computeIfAbsent(it.statement() + " §" + it.clause(), (key) -> new ArrayList<>())
				.add(it));
		List<Point> points = new ArrayList<>();
		byClause.forEach((clause, all) -> points.add(new Point(points.size() + 1, clause, all)));
		return points;
	}

	/**
	 * A clause of which something is open.
	 *
	 * @param clause as it is cited
	 */
	public record Point(int number, String clause, List<Line> lines) {

	}

}
