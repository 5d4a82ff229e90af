package org.yaksoku.statement;

import org.jspecify.annotations.Nullable;

/**
 * A clause as other rooms see it.
 * 
 * @param key null before the first publication
 * @param number as in the newest wording
 */
public record ClauseView(ClauseId id, StatementId statement, @Nullable String key, String number, ClauseKind kind) {

}
