package org.yaksoku.notification.worklist;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.SpokenDate;

/**
 * What needs the reader today, and what comes next.
 *
 * @param items the most urgent first, so many of each kind
 * @param snoozed what the reader put off, the first to come back first
 * @param kinds how many there are of each kind, the most urgent first; without those put
 * off
 * @param next the next thing that will be due, null where nothing is
 * @param recent what others did last, newest first
 * @param meeting the next meeting, null where none is announced
 */
public record WorkPage(List<WorkItem> items, List<WorkItem> snoozed, List<Kind> kinds, @Nullable Coming next,
		List<Recent> recent, @Nullable Coming meeting) {

	/** So many are enough to go on with; then the list is worth a look again. */
	private static final int AHEAD = 20;

	/** How many things there are to do; at least so many where {@link #cut()}. */
	public long total() {
		return this.kinds.stream().mapToLong(Kind::total).sum();
	}

	/** Whether of some kind there are more than were counted. */
	public boolean cut() {
		return this.kinds.stream().anyMatch(Kind::cut);
	}

	/**
	 * The codes of the next actions to be reported on behind one of the items, with
	 * commas between them.
	 */
	public String after(WorkItem item) {
		return this.items.stream()
			.skip(this.items.indexOf(item) + 1L)
			.filter((it) -> it.isReported() && !it.code().equals(item.code()))
			.map(WorkItem::code)
			.distinct()
			.limit(AHEAD)
			.collect(Collectors.joining(","));
	}

	/** The kinds of which there are more than are shown. */
	public List<Kind> more() {
		return this.kinds.stream().filter((it) -> it.left() > 0).toList();
	}

	/**
	 * What there is to do of one kind.
	 *
	 * @param total how many there are, or at least so many
	 * @param shown how many of them the page shows
	 * @param cut whether counting ended before they did
	 */
	public record Kind(Task task, long total, long shown, boolean cut, WorkScope scope) {

		/** How many the page does not show. */
		public long left() {
			return this.total - this.shown;
		}

		/**
		 * Where all of them are: in the list of actions, or on a page of this kind alone.
		 */
		public String address() {
			return switch (this.task) {
				case PAST_DUE, DUE_SOON -> "/desk/actions?schedule=" + this.task + "&scope=" + this.scope;
				case CONFIRM -> "/desk/actions?confirmation=REPORTED";
				case DIFFERS -> "/desk/actions?confirmation=SIDES_DIFFER&scope=" + this.scope;
				default -> "/desk?task=" + this.task + "&scope=" + this.scope;
			};
		}

	}

	/**
	 * Something that is still to come.
	 *
	 * @param date null where it is not known
	 */
	public record Coming(String code, Spoken title, @Nullable SpokenDate date) {

	}

	/**
	 * What somebody did.
	 *
	 * @param what REPORTED, CONFIRMED or DIFFERS
	 */
	public record Recent(String what, Side side, String code, Spoken title, SpokenDate at) {

	}

}
