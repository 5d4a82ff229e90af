package org.yaksoku.progress.figures;

import org.yaksoku.shared.SpokenDate;

/**
 * The actions of one kind of change, a page of them.
 *
 * @param page from 1
 * @param from, to the moments, as the reader writes them
 */
public record Moves(ChangeKind kind, Changed.Group group, int page, SpokenDate from, SpokenDate to, boolean examples) {

	/** Whether another page follows. */
	public boolean hasNext() {
		return this.page * (long) Changed.SHOWN < this.group.number();
	}

}
