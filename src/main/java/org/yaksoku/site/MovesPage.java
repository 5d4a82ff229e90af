package org.yaksoku.site;

import org.yaksoku.progress.figures.ChangeKind;
import org.yaksoku.progress.figures.Changed;
import org.yaksoku.shared.SpokenDate;

/**
 * The actions of one kind of change.
 *
 * @param page from 1
 */
public record MovesPage(ChangeKind kind, Changed.Group group, int page, SpokenDate from, SpokenDate to,
		boolean examples) {

	/** Whether another page follows. */
	public boolean hasNext() {
		return this.page * (long) Changed.SHOWN < this.group.number();
	}

}
