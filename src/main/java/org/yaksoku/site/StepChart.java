package org.yaksoku.site;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.yaksoku.progress.figures.Board.Step;

/**
 * A number over time as a line of steps: a step up is as visible as a step down.
 *
 * @param path what is drawn, in a field of {@link #WIDTH} by {@link #HEIGHT}
 * @param points one for each month, the last one labelled
 * @param most the highest number
 * @param marks the meetings held in that time
 */
public record StepChart(String path, List<Point> points, int most, List<Mark> marks) {

	/** Of the field, without a unit: the picture grows with the page. */
	public static final int WIDTH = 720;

	/** Of the field. */
	public static final int HEIGHT = 160;

	private static final int TOP = 20;

	/** The same with a line of names above it. */
	private static final int TOP_MARKED = 44;

	/** What a name takes, the space behind it included. */
	private static final int NAME = 130;

	private static final int LEFT = 8;

	private static final int RIGHT = 48;

	private static final int BOTTOM = 24;

	/**
	 * Null where nothing was completed.
	 * @param meetings those that fall into that time are marked
	 */
	static @Nullable StepChart of(List<Step> steps, List<Held> meetings) {
		int most = steps.stream().mapToInt(Step::completed).max().orElse(0);
		if (most == 0) {
			return null;
		}
		List<Point> points = new ArrayList<>();
		StringBuilder path = new StringBuilder();
		double width = (double) (WIDTH - LEFT - RIGHT) / steps.size();
		List<Mark> marks = marks(steps.get(0).month(), steps.size(), width, meetings);
		int top = marks.isEmpty() ? TOP : TOP_MARKED;
		for (int i = 0; i < steps.size(); i++) {
			Step step = steps.get(i);
			double x = LEFT + i * width;
			double y = top + (HEIGHT - top - BOTTOM) * (1 - (double) step.completed() / most);
			path.append(i == 0 ? "M" : "L").append(place(x)).append(' ').append(place(y));
			path.append('H').append(place(x + width));
			points.add(new Point(step.month(), step.completed(), place(x + width), place(y)));
		}
		return new StepChart(path.toString(), points, most, marks);
	}

	private static List<Mark> marks(YearMonth first, int months, double width, List<Held> meetings) {
		List<Mark> marks = new ArrayList<>();
		double free = 0;
		for (Held held : meetings.stream().sorted(Comparator.comparing(Held::day)).toList()) {
			double since = first.until(YearMonth.from(held.day()), ChronoUnit.MONTHS)
					+ (held.day().getDayOfMonth() - 1.0) / held.day().lengthOfMonth();
			if (since >= 0 && since < months) {
				double x = LEFT + since * width;
				boolean late = x > WIDTH - NAME;
				double begin = late ? x - NAME : x;
				boolean isNamed = begin >= free;
				free = isNamed ? begin + NAME : free;
				marks.add(new Mark(held, place(x), isNamed, late));
			}
		}
		return marks;
	}

	/** The meetings of a month. */
	public List<Held> heldIn(YearMonth month) {
		return this.marks.stream().map(Mark::held).filter((it) -> YearMonth.from(it.day()).equals(month)).toList();
	}

	/** The first month. */
	public Point first() {
		return this.points.get(0);
	}

	/** The last month. */
	public Point last() {
		return this.points.get(this.points.size() - 1);
	}

	/** Where the line of zero lies. */
	public int ground() {
		return HEIGHT - BOTTOM;
	}

	/** The field, as a picture names it. */
	public String field() {
		return "0 0 " + WIDTH + " " + HEIGHT;
	}

	private static String place(double value) {
		return String.format(Locale.ROOT, "%.1f", value);
	}

	/**
	 * The end of a month.
	 */
	public record Point(YearMonth month, int number, String x, String y) {

	}

	/**
	 * A meeting that was held.
	 *
	 * @param edition which one of its series, null where that is not known
	 */
	public record Held(String code, @Nullable Integer edition, LocalDate day) {

		/**
		 * Null where less than the month is known.
		 * @param first the first day it can mean, null where nothing is known
		 * @param last the last one
		 */
		static @Nullable Held of(String code, @Nullable Integer edition, @Nullable LocalDate first,
				@Nullable LocalDate last) {
			return (first != null && last != null && first.plusMonths(1).isAfter(last)) ? new Held(code, edition, first)
					: null;
		}

	}

	/**
	 * Where a meeting stands.
	 *
	 * @param named whether there is room for its name
	 * @param late whether the name stands before it
	 */
	public record Mark(Held held, String x, boolean named, boolean late) {

	}

}
