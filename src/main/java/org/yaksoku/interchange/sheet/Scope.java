package org.yaksoku.interchange.sheet;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Side;

/**
 * For whom a table is read or written, and what was seen of it so far.
 *
 * @param side whose table it is
 * @param reader whose language notes are in
 * @param statement the code of the statement whose clauses it holds, null for other kinds
 * @param reason why dates move, of rows that do not say; null where nobody has said
 * @param seen what may be there once in a file, with the key of the row that has it
 */
public record Scope(Side side, Language reader, @Nullable String statement, Lookups lookups,
		@Nullable MoveReason reason, Map<String, String> seen) {

	Scope(Side side, Language reader, @Nullable String statement, Lookups lookups) {
		this(side, reader, statement, lookups, null, new HashMap<>());
	}

	/** The same with one reason for all dates that move. */
	public Scope because(@Nullable MoveReason reason) {
		return new Scope(this.side, this.reader, this.statement, this.lookups, reason, this.seen);
	}

	/** Whether no other row of the file has the same. */
	boolean first(String what, String key) {
		return key.equals(this.seen.computeIfAbsent(what, (it) -> key));
	}

	/**
	 * Why dates move.
	 */
	public record MoveReason(String words, Language language) {

	}

}
