package org.yaksoku.history;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One change of one row.
 *
 * @param seq its place in the row's chain, from 1
 * @param operation INSERT, UPDATE or DELETE
 * @param oldRow the row before as JSON, null for an insert or after erasure
 * @param newRow the row after as JSON, null for a delete or after erasure
 * @param actor who did it, see {@link org.yaksoku.shared.Actor}
 * @param reason why, null where none was asked for
 * @param at when the transaction began (an instant; shown in UTC+9)
 */
public record HistoryEntry(int seq, String operation, @Nullable String oldRow, @Nullable String newRow, String actor,
		@Nullable String reason, Instant at) {

}
