package org.yaksoku.site;

import java.time.YearMonth;
import java.util.ArrayList;
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
 */
public record StepChart(String path, List<Point> points, int most) {

	/** Of the field, without a unit: the picture grows with the page. */
	public static final int WIDTH = 720;

	/** Of the field. */
	public static final int HEIGHT = 160;

	private static final int TOP = 20;

	private static final int LEFT = 8;

	private static final int RIGHT = 48;

	private static final int BOTTOM = 24;

	static @Nullable StepChart of(List<Step> steps) {
		int most = steps.stream().mapToInt(Step::completed).max().orElse(0);
		if (most == 0) {
			return null;
		}
		List<Point> points = new ArrayList<>();
		StringBuilder path = new StringBuilder();
		double width = (double) (WIDTH - LEFT - RIGHT) / steps.size();
		for (int i = 0; i < steps.size(); i++) {
			Step step = steps.get(i);
			double x = LEFT + i * width;
			double y = TOP + (HEIGHT - TOP - BOTTOM) * (1 - (double) step.completed() / most);
			path.append(i == 0 ? "M" : "L").append(place(x)).append(' ').append(place(y));
			path.append('H').append(place(x + width));
			points.add(new Point(step.month(), step.completed(), place(x + width), place(y)));
		}
		return new StepChart(path.toString(), points, most);
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

}
