package org.yaksoku.site;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is done about a clause.
 *
 * @param standing null where the kind of the clause is not delivered
 * @param reports of all actions, newest first
 * @param months the last twelve with the number of public reports, empty where the kind
 * of the clause has no activity
 */
public record ClauseActions(List<ActionView> actions, List<ReportView> reports, @Nullable Standing standing,
		@Nullable String activity, List<Month> months) {

	/**
	 * A month, as {@code 2026-11}.
	 */
	public record Month(String month, int reports) {

	}

}
