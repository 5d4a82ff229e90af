package org.yaksoku.statement;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Visibility;

/**
 * How a later edition relates to an earlier clause.
 *
 * @param to null exactly for DROPS
 * @param edition the later statement, which speaks or is silent
 */
public record NewLineage(ClauseId from, @Nullable ClauseId to, StatementId edition, LineageKind kind, LocalText note,
		Visibility visibility) {

}
