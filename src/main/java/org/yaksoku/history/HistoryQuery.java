package org.yaksoku.history;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Side;

/**
 * Which entries of a history somebody wants to see.
 *
 * @param side only what people of this side did, null for all
 * @param by only what one did, as the history names them; empty for all
 * @param before only what is older than this entry, null from the newest on
 * @param most how many at once
 */
public record HistoryQuery(@Nullable Side side, String by, @Nullable Long before, int most) {

	/** How many stand on a page. */
	public static final int SIZE = 100;

	/** How many a file has at most. */
	public static final int MOST = 20_000;

	/**
	 * The condition on an entry {@code e}; its values come from
	 * {@link RecordHistory#values}.
	 */
	public static final String CONDITION = """
			(:by = '' or e.actor = :by) and (cast(:before as bigint) is null or e.id < :before)
			  and (:everybody or e.actor in (:actors))
			""";

	/** The newest entries of everybody. */
	public static HistoryQuery all() {
		return new HistoryQuery(null, "", null, SIZE);
	}

	/** Whether some are left out. */
	public boolean narrowed() {
		return this.side != null || !this.by.isEmpty();
	}

	/** The same from an older entry on. */
	public HistoryQuery before(long entry) {
		return new HistoryQuery(this.side, this.by, entry, this.most);
	}

	/** The same for one person. */
	public HistoryQuery by(String actor) {
		return new HistoryQuery(null, actor, null, this.most);
	}

	/** All that it leaves in, for a file. */
	public HistoryQuery whole() {
		return new HistoryQuery(this.side, this.by, null, MOST);
	}

	/** As it stands behind the question mark of an address; empty for all. */
	public String parameters() {
		List<String> parameters = new ArrayList<>();
		if (this.side != null) {
			parameters.add("side=" + this.side);
		}
		if (!this.by.isEmpty()) {
			parameters.add("by=" + URLEncoder.encode(this.by, StandardCharsets.UTF_8));
		}
		if (this.before != null) {
			parameters.add("before=" + this.before);
		}
		return String.join("&", parameters);
	}

}
