package org.yaksoku.site;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is done about a clause.
 *
 * @param standing null where the kind of the clause is not delivered
 * @param reports of all actions, newest first
 */
public record ClauseActions(List<ActionView> actions, List<ReportView> reports, @Nullable Standing standing,
		@Nullable String activity) {

}
