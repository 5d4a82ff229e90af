package org.yaksoku.site;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is done about a clause.
 *
 * @param standing null where the kind of the clause is not delivered
 * @param actions the first fifty by their dates
 * @param further the others, of which a page shows the marks alone
 * @param reports a page of those of all actions, newest first
 * @param later whether there are later ones than the page shows
 * @param months the last twelve with the number of public reports, empty where nothing is
 * done
 */
public record ClauseActions(List<ActionView> actions, List<ActionView> further, Slice<ReportView> reports,
		boolean later, @Nullable Standing standing, @Nullable String activity, List<Month> months) {

	/**
	 * A month, as {@code 2026-11}.
	 */
	public record Month(String month, int reports) {

	}

}
