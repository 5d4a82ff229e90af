package org.yaksoku.progress.figures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.yaksoku.shared.Row;

/**
 * All figures of one set of actions.
 */
public record Counts(Map<Figure, Integer> numbers) {

	static Counts of(Row row) {
		Map<Figure, Integer> numbers = new EnumMap<>(Figure.class);
		for (Figure figure : Figure.values()) {
			numbers.put(figure, row.count(figure.column()));
		}
		return new Counts(numbers);
	}

	/** How many there are. */
	public int get(Figure figure) {
		return this.numbers.getOrDefault(figure, 0);
	}

	/**
	 * The states as the parts of one bar, in drawing order; those that are empty are left
	 * out.
	 */
	public List<Segment> segments() {
		List<Segment> segments = new ArrayList<>();
		double x = 0;
		for (Figure state : Figure.STATES) {
			if (get(state) > 0) {
				double width = 100.0 * get(state) / get(Figure.ACTIONS);
				segments.add(new Segment(state, get(state), percent(x), percent(Math.max(width - 0.4, 0.4))));
				x += width;
			}
		}
		return segments;
	}

	/** How many there are more than before; below zero where there are fewer. */
	public int since(Counts before, Figure figure) {
		return get(figure) - before.get(figure);
	}

	private static String percent(double value) {
		return String.format(Locale.ROOT, "%.2f%%", value);
	}

	/**
	 * One part of a bar.
	 *
	 * @param x where it begins, in per cent
	 * @param width how long it is, in per cent
	 */
	public record Segment(Figure state, int count, String x, String width) {

	}

}
