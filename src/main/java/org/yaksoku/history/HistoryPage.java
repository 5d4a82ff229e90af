package org.yaksoku.history;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Side;

/**
 * Some entries of a history, newest first.
 *
 * @param query what was asked for
 * @param person the name of the one it was narrowed to, null for all
 * @param sides in the order of the reader's language
 * @param older the entry before which the next page begins, null on the last
 */
public record HistoryPage(List<RecordEvent> events, HistoryQuery query, @Nullable String person, List<Side> sides,
		@Nullable Long older) {

	/** Whether there is anything to choose from. */
	public boolean empty() {
		return this.events.isEmpty() && !this.query.narrowed();
	}

	/** The address of the next page, from the question mark on; null on the last. */
	public @Nullable String next() {
		return (this.older != null) ? "?" + this.query.before(this.older).parameters() : null;
	}

	/** The same entries and all older ones, as a file: from the question mark on. */
	public String file() {
		String parameters = this.query.whole().parameters();
		return parameters.isEmpty() ? "" : "?" + parameters;
	}

	/** Only what one did: from the question mark on. */
	public String of(RecordEvent event) {
		return "?" + this.query.by(event.actor()).parameters();
	}

	/** The same entries with others in their place, those that say nothing left out. */
	public HistoryPage with(List<RecordEvent> others) {
		return new HistoryPage(others, this.query, this.person, this.sides, this.older);
	}

}
