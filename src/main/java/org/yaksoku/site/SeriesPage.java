package org.yaksoku.site;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.SpokenDate;

/**
 * A series and its editions through time, newest first, with what is missing between
 * them.
 *
 * @param state name of its state
 * @param columns the statements of the grid, oldest first
 */
public record SeriesPage(String slug, Spoken name, @Nullable Spoken description, @Nullable Spoken cadence, String state,
		@Nullable SpokenDate firstEdition, List<Party> parties, List<Line> lines, List<Column> columns,
		List<Topic> topics, List<Claim> claims, boolean example) {

	/**
	 * One line of the table: an edition, or a gap.
	 *
	 * @param edition null in a gap
	 * @param gap null in an edition
	 */
	public record Line(@Nullable Edition edition, @Nullable Gap gap) {

	}

	/**
	 * A meeting with who led and what it issued.
	 */
	public record Edition(MeetingRow meeting, List<Head> heads, List<StatementName> statements) {

	}

	/**
	 * A head of delegation.
	 */
	public record Head(@Nullable Spoken name, @Nullable Spoken title, Party organisation) {

	}

	/**
	 * A statement an edition issued.
	 */
	public record StatementName(String code, Spoken title) {

	}

	/**
	 * Time without a meeting, or editions that are not recorded.
	 *
	 * @param key of the words for it
	 */
	public record Gap(String key, String from, String to) {

	}

	/**
	 * A statement in the grid.
	 *
	 * @param edition which one it is, null where that is not known
	 */
	public record Column(String code, @Nullable Integer edition, Spoken title) {

	}

	/**
	 * A topic in the grid.
	 *
	 * @param counts of clauses, one for each column
	 */
	public record Topic(Named topic, List<Integer> counts) {

	}

}
