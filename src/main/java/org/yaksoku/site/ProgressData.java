package org.yaksoku.site;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.yaksoku.progress.figures.Board;
import org.yaksoku.progress.figures.Counts;
import org.yaksoku.progress.figures.Figure;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Side;

/**
 * The figures of a dashboard as data.
 *
 * @param asOf the day until whose end (UTC+9) everything is counted, or now where it is
 * today
 * @param since the day it is compared with, null for none
 * @param example whether all of it is invented
 * @param total every action once
 * @param totalSince the same at the day compared with, null without one
 * @param sides what each side owes; of what is awaited, what it has to answer
 * @param topics the themes of the first level; an action may be about several
 * @param completed how many were completed at the end of each month
 */
public record ProgressData(LocalDate asOf, @Nullable LocalDate since, boolean example, Map<String, Integer> total,
		@Nullable Map<String, Integer> totalSince, Map<Side, Map<String, Integer>> sides, List<Theme> topics,
		Map<YearMonth, Integer> completed) {

	static ProgressData of(Board board) {
		List<Theme> topics = new ArrayList<>();
		board.topics().forEach((it) -> topics.add(new Theme(it.slug(), it.name(), numbers(it.counts()))));
		Map<YearMonth, Integer> completed = new LinkedHashMap<>();
		board.completed().forEach((it) -> completed.put(it.month(), it.completed()));
		return new ProgressData(board.asOf().day(), (board.before() != null) ? board.before().day() : null,
				board.examples(), numbers(board.all()), (board.then() != null) ? numbers(board.then()) : null,
				sides(board), topics, completed);
	}

	static Map<Side, Map<String, Integer>> sides(Board board) {
		Map<Side, Map<String, Integer>> sides = new LinkedHashMap<>();
		board.sides().forEach((side, counts) -> sides.put(side, numbers(counts)));
		return sides;
	}

	static Map<String, Integer> numbers(Counts counts) {
		Map<String, Integer> numbers = new LinkedHashMap<>();
		for (Figure figure : Figure.values()) {
			numbers.put(figure.slug(), counts.get(figure));
		}
		return numbers;
	}

	/**
	 * A theme.
	 *
	 * @param slug {@code none} for actions that are about no theme
	 * @param name null for those
	 */
	public record Theme(String slug, @Nullable Spoken name, Map<String, Integer> figures) {

	}

}
