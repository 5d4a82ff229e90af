package org.yaksoku.progress.figures;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.SpokenDate;

/**
 * Everything one screen says of a set of actions at a moment.
 *
 * @param before the moment it is compared with, null for none
 * @param all their figures
 * @param then the same at the moment before, null without one
 * @param sides the figures of what each side owes, or has to answer
 * @param topics the figures by theme of the first level; an action may be about several
 * @param pastDue those longest past due
 * @param awaiting those longest awaited
 * @param completed how many were completed at the end of each month since the first was
 * @param quarters those around the day, in their order
 * @param lanes what is due in each quarter around the day, by theme; without those of
 * which nothing is due then
 * @param examples whether these are invented
 */
public record Board(AsOf asOf, @Nullable AsOf before, Counts all, @Nullable Counts then, Map<Side, Counts> sides,
		List<Topic> topics, List<Line> pastDue, List<Line> awaiting, List<Step> completed, List<Stop> quarters,
		List<Lane> lanes, boolean examples) {

	/** So many rows stand below a figure; the rest is a list of its own. */
	public static final int SHOWN = 10;

	private static final List<Figure> HEADLINE = List.of(Figure.COMPLETED, Figure.IN_PROGRESS, Figure.PAST_DUE,
			Figure.AWAITING);

	/** The figures a screen begins with. */
	public List<Figure> headline() {
		return HEADLINE;
	}

	/** The states of an action, in the order of a bar. */
	public List<Figure> states() {
		return Figure.STATES;
	}

	/** Themes that stand exactly as they stood before. */
	public List<Spoken> still() {
		return this.topics.stream().filter(Topic::isStill).map(Topic::name).filter(Objects::nonNull).toList();
	}

	/** How many more than before, null where nothing is compared. */
	public @Nullable Integer since(Figure figure) {
		return (this.then != null) ? this.all.since(this.then, figure) : null;
	}

	/** The same with its sign, as people write it; null where nothing is compared. */
	public @Nullable String signed(Figure figure) {
		Integer since = since(figure);
		if (since == null) {
			return null;
		}
		return (since == 0) ? "±0" : ((since > 0) ? "+" + since : "−" + -since);
	}

	/**
	 * A theme.
	 *
	 * @param then its figures at the moment before, null where nothing is compared or
	 * there was nothing
	 */
	public record Topic(String slug, @Nullable Spoken name, Counts counts, @Nullable Counts then) {

		/** Whether something about it is open and all of it stands as it stood. */
		public boolean isStill() {
			boolean open = this.counts.get(Figure.ACTIONS) > this.counts.get(Figure.COMPLETED)
					+ this.counts.get(Figure.DISCONTINUED);
			return open && this.then != null && this.counts.numbers().equals(this.then.numbers());
		}

	}

	/** A quarter, as the reader writes it. */
	public record Stop(Quarter quarter, SpokenDate said) {

	}

	/**
	 * What is due of a theme.
	 *
	 * @param due by the name of the quarter in addresses; a quarter in which nothing is
	 * due is left out
	 */
	public record Lane(String slug, @Nullable Spoken name, Map<String, Counts> due) {

	}

	/**
	 * How many were completed at the end of a month, or at the moment asked for.
	 */
	public record Step(YearMonth month, int completed) {

	}

}
