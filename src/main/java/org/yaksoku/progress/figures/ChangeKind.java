package org.yaksoku.progress.figures;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What may have happened to an action between two moments: {@code w} is how it was,
 * {@code s} how it is. Several may hold of one action.
 */
public enum ChangeKind {

	/** It was not completed and is now. */
	COMPLETED("s.progress = 'COMPLETED' and w.progress is distinct from 'COMPLETED'"),
	/** It was not past due and is now. */
	PAST_DUE("(" + Figure.PAST_DUE.condition() + ") and not coalesce(w.late, false)"),
	/** Its date is another one. */
	MOVED("w.action_id is not null and s.due_latest is distinct from w.due_latest"),
	/** It was further than it is. */
	SLID_BACK("array_position(%1$s, s.progress) < array_position(%1$s, w.progress)".formatted(ChangeKind.ORDER)),
	/** It was not confirmed by both and is now. */
	CONFIRMED("s.confirmation = 'CONFIRMED' and w.confirmation is distinct from 'CONFIRMED'"),
	/** The other side sees it differently now and did not before. */
	SIDES_DIFFER("s.confirmation = 'SIDES_DIFFER' and w.confirmation is distinct from 'SIDES_DIFFER'"),
	/** It was not in the record. */
	ENTERED("w.action_id is null"),
	/** It was not discontinued and is now. */
	DISCONTINUED("s.progress = 'DISCONTINUED' and w.progress is distinct from 'DISCONTINUED'"),
	/** There is a report that was not there, and none of the above says what it did. */
	REPORTED("w.action_id is not null and s.report_id is distinct from w.report_id and s.progress <> 'DISCONTINUED'"
			+ " and (s.progress <> 'COMPLETED' or w.progress = 'COMPLETED')"
			+ " and coalesce(array_position(%1$s, s.progress) >= array_position(%1$s, w.progress), true)"
				.formatted(ChangeKind.ORDER)),
	/** It is open, nobody reported or answered and nothing else happened. */
	STILL("");

	private static final String ORDER = "array['NOT_STARTED', 'ON_HOLD', 'IN_PROGRESS', 'COMPLETED']";

	private final String condition;

	ChangeKind(String condition) {
		this.condition = condition;
	}

	/** The name of it in addresses. */
	public String slug() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The one with a name in an address, empty for an unknown one. */
	public static Optional<ChangeKind> of(String slug) {
		return Arrays.stream(values()).filter((it) -> it.slug().equals(slug)).findFirst();
	}

	/** The kinds that hold of a row, as an array of their names. */
	static String kinds() {
		return Arrays.stream(values())
			.filter((it) -> it != STILL)
			.map((it) -> "case when %s then '%s' end".formatted(it.condition, it.name()))
			.collect(Collectors.joining(",\n", "array_remove(array[", "], null)"));
	}

}
