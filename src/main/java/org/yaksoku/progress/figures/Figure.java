package org.yaksoku.progress.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.yaksoku.shared.Schedule;

/**
 * Everything that is counted. Here stands what each means, and nowhere else: pages,
 * charts, files and mails count with it, and the rows behind a number are found with it.
 * Its name and its rule in words are messages {@code progress.figure.*} (rule 5 for the
 * states).
 */
public enum Figure {

	/** All follow-up actions in the record that a side owes. */
	ACTIONS("true"),
	/** Reported as completed; of those both sides owe, confirmed as well (rule 4). */
	COMPLETED("s.progress = 'COMPLETED'"),
	/** Reported as in progress. */
	IN_PROGRESS("s.progress = 'IN_PROGRESS'"),
	/** Reported as on hold. */
	ON_HOLD("s.progress = 'ON_HOLD'"),
	/** Reported as not started. */
	NOT_STARTED("s.progress = 'NOT_STARTED' and s.confirmation is not null"),
	/** Reported as discontinued. */
	DISCONTINUED("s.progress = 'DISCONTINUED'"),
	/** Nobody has reported. */
	UNREPORTED("s.confirmation is null"),
	/** Open, and its last day is over. */
	PAST_DUE(Figure.OPEN + " and s.due_latest < :day"),
	/** Open, and its last day comes within {@link Schedule#SOON_DAYS} days. */
	DUE_SOON(Figure.OPEN + " and s.due_latest between :day and :soon"),
	/** Open, and its last day is further away. */
	ON_TIME(Figure.OPEN + " and s.due_latest > :soon"),
	/** Open, and without a day. */
	NO_DATE(Figure.OPEN + " and s.due_latest is null"),
	/** A side has not yet answered what the other reported. */
	AWAITING("(s.awaits_kr or s.awaits_jp)"),
	/** Everything reported is confirmed. */
	CONFIRMED("s.confirmation = 'CONFIRMED'"),
	/** The other side sees it differently. */
	SIDES_DIFFER("s.confirmation = 'SIDES_DIFFER'");

	/** The states of an action, in the order in which a bar shows them. */
	public static final List<Figure> STATES = List.of(COMPLETED, IN_PROGRESS, ON_HOLD, NOT_STARTED, UNREPORTED,
			DISCONTINUED);

	/** What the conditions ask, apart from the last day. */
	private static final List<String> ALIKE = List.of("s.progress", "s.confirmation", "s.owed_kr", "s.owed_jp",
			"s.awaits_kr", "s.awaits_jp");

	static final String OPEN = "s.progress in ('NOT_STARTED', 'IN_PROGRESS', 'ON_HOLD')";

	private final String condition;

	Figure(String condition) {
		this.condition = condition;
	}

	/** What holds for a spell {@code s} that counts. */
	String condition() {
		return this.condition;
	}

	/**
	 * The name of it in addresses.
	 */
	public String slug() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The one with a name in an address, empty for an unknown one. */
	public static Optional<Figure> of(String slug) {
		return Arrays.stream(values()).filter((it) -> it.slug().equals(slug)).findFirst();
	}

	/**
	 * Rows {@code s} that all figures see alike, as one with their number {@code n}: many
	 * are told apart once and not once for each figure.
	 * @param from what to select them from
	 * @param keys by what else they are told apart, none for nothing
	 */
	static String alike(String from, String... keys) {
		List<String> all = new ArrayList<>(List.of(keys));
		all.addAll(ALIKE);
		String places = IntStream.rangeClosed(1, all.size())
			.mapToObj(String::valueOf)
			.collect(Collectors.joining(", "));
		// one day stands for all on the same side of the two that the conditions name
		return ("select %s, min(s.due_latest) as due_latest, bool_or(s.example) as example, count(*) as n from %s"
				+ " group by %s, s.due_latest < :day, s.due_latest > :soon")
			.formatted(String.join(", ", all), from, places);
	}

	/**
	 * The counts of all of them over what {@link #alike} gives, each under its own name.
	 */
	static String counts() {
		return Arrays.stream(values()).map((it) -> it.count(it.condition)).collect(Collectors.joining(",\n"));
	}

	/**
	 * The same for one side: what it owes, and of what is awaited, what it has to answer.
	 */
	static String counts(String side) {
		return Arrays.stream(values())
			.map((it) -> it.count(it.condition + " and " + it.ofSide(side)))
			.collect(Collectors.joining(",\n"));
	}

	private String count(String condition) {
		return "coalesce(sum(s.n) filter (where %s), 0) as %s".formatted(condition, column());
	}

	/** What makes a row one of a side: it owes it, or its answer is awaited. */
	String ofSide(String side) {
		return ((this == AWAITING) ? "s.awaits_" : "s.owed_") + side;
	}

	String column() {
		return name().toLowerCase(Locale.ROOT);
	}

}
