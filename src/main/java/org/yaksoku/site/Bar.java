package org.yaksoku.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.yaksoku.shared.Marks;
import org.yaksoku.shared.Progress;

/**
 * How many actions stand where, as counts and as the segments of one bar: completed first
 * and discontinued and unreported last.
 *
 * @param total of all counts
 * @param segments those that are not empty, in drawing order
 * @param disputed of how many the sides say different things
 */
public record Bar(int total, List<Segment> segments, int disputed) {

	private static final List<Progress> ORDER = List.of(Progress.COMPLETED, Progress.IN_PROGRESS, Progress.ON_HOLD,
			Progress.NOT_STARTED, Progress.DISCONTINUED);

	/**
	 * What nobody has reported on is a part of its own: that it was not started is not
	 * known.
	 */
	static Bar of(Collection<Marks> actions) {
		List<Segment> segments = new ArrayList<>();
		for (Progress progress : ORDER) {
			add(segments, progress.name(), actions.size(),
					actions.stream().filter((it) -> it.progress() == progress && it.confirmation() != null).count());
		}
		add(segments, "UNREPORTED", actions.size(), actions.stream().filter((it) -> it.confirmation() == null).count());
		return new Bar(actions.size(), segments, (int) actions.stream().filter(Marks::isDisputed).count());
	}

	private static void add(List<Segment> segments, String state, int total, long count) {
		if (count > 0) {
			double x = segments.stream().mapToInt(Segment::count).sum() * 100.0 / total;
			double width = Math.max(100.0 * count / total - 0.4, 0.4);
			segments.add(new Segment(state, state.toLowerCase(Locale.ROOT).replace('_', '-'), (int) count, percent(x),
					percent(width)));
		}
	}

	/**
	 * Empty where nobody reported anything yet: that nothing was started is not known.
	 */
	static Bar ofReported(Collection<Marks> actions) {
		boolean reported = actions.stream().anyMatch((it) -> it.confirmation() != null);
		return of(reported ? actions : List.of());
	}

	private static String percent(double value) {
		return String.format(Locale.ROOT, "%.2f%%", value);
	}

	/**
	 * One part of the bar.
	 *
	 * @param progress name of the state, UNREPORTED where there is none
	 * @param style its name in the stylesheet
	 * @param x where it begins, in per cent
	 * @param width how long it is, in per cent
	 */
	public record Segment(String progress, String style, int count, String x, String width) {

	}

}
