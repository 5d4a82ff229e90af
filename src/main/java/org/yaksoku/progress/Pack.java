package org.yaksoku.progress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.yaksoku.progress.figures.Line;
import org.yaksoku.progress.figures.Lines;
import org.yaksoku.shared.Side;

/**
 * What the next meeting has before it.
 *
 * @param agenda one point for each clause of which something is open
 * @param reports what each side has to report on by then, in the reader’s order; a page
 * of each
 * @param answers what each side has to answer, in the reader’s order; a page of each
 * @param further open actions that do not stand here
 */
public record Pack(List<Point> agenda, Map<Side, Lines> reports, Map<Side, Lines> answers, int further) {

	/**
	 * Points of an agenda in the order of what is open: what is late first.
	 */
	static List<Point> agenda(List<Lines> open) {
		Map<String, List<Line>> byClause = new LinkedHashMap<>();
		open.forEach((it) -> it.rows()
			.forEach((line) -> byClause
				.computeIfAbsent(line.statement() + " §" + line.clause(), (key) -> new ArrayList<>())
				.add(line)));
		List<Point> points = new ArrayList<>();
		byClause.forEach((clause, lines) -> points.add(new Point(points.size() + 1, clause, lines)));
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
