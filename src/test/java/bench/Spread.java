package bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The middle of what the rounds gave, and how far they lie apart.
 */
record Spread(double median, double least, double most) {

	static Spread of(List<Figures> rounds, ToDoubleFunction<Figures> figure) {
		return of(rounds.stream().mapToDouble(figure).toArray());
	}

	/** Round by round, so that what disturbs one round disturbs both of its figures. */
	static Spread ratio(List<Figures> rounds, List<Figures> others, ToDoubleFunction<Figures> figure) {
		return of(IntStream.range(0, rounds.size())
			.mapToDouble((it) -> figure.applyAsDouble(rounds.get(it)) / figure.applyAsDouble(others.get(it)))
			.toArray());
	}

	private static Spread of(double[] values) {
		double[] sorted = values.clone();
		java.util.Arrays.sort(sorted);
		int middle = sorted.length / 2;
		double median = (sorted.length % 2 == 1) ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
		return new Spread(median, sorted[0], sorted[sorted.length - 1]);
	}

	@Override
	public String toString() {
		return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", this.median, this.least, this.most);
	}

}
