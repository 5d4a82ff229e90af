package org.yaksoku.history.web;

import org.jspecify.annotations.Nullable;
import org.yaksoku.history.HistoryQuery;
import org.yaksoku.shared.Side;

/**
 * What an address says about which entries of a history are wanted.
 *
 * @param side only what people of this side did
 * @param by only what one did, as the history names them
 * @param before only what is older than this entry
 */
public record HistoryForm(@Nullable Side side, @Nullable String by, @Nullable Long before) {

	/** For a page. */
	public HistoryQuery page() {
		return new HistoryQuery(this.side, (this.by != null) ? this.by : "", this.before, HistoryQuery.SIZE);
	}

	/** For a file, which has older entries as well. */
	public HistoryQuery file() {
		return page().whole();
	}

}
