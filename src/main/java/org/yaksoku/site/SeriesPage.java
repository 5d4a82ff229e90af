package org.yaksoku.site;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.progress.figures.Asked;
import org.yaksoku.progress.figures.Counts;
import org.yaksoku.progress.figures.Division;
import org.yaksoku.progress.figures.Editions;
import org.yaksoku.progress.figures.Figure;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.SpokenDate;

/**
 * A series and its editions through time, newest first, with what is missing between
 * them.
 *
 * @param state name of its state
 * @param day of its figures
 * @param said the same as the reader writes it
 * @param themes what its statements say on each theme
 * @param steps what was completed over time, null where nothing was yet
 */
public record SeriesPage(String slug, Spoken name, @Nullable Spoken description, @Nullable Spoken cadence, String state,
		@Nullable SpokenDate firstEdition, List<Party> parties, List<Line> lines, LocalDate day, SpokenDate said,
		Editions themes, @Nullable StepChart steps, List<Claim> claims, boolean example) {

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
	 *
	 * @param counts of its actions, null where there are none
	 */
	public record StatementName(String code, Spoken title, @Nullable Counts counts) {

		/** How many of its actions a figure counts. */
		public int get(Figure figure) {
			return (this.counts != null) ? this.counts.get(figure) : 0;
		}

		/** Where these are. */
		public String rows(Figure figure) {
			return Asked.of(null).of(Division.STATEMENT, this.code).rows(figure);
		}

	}

	/**
	 * Time without a meeting, or editions that are not recorded.
	 *
	 * @param key of the words for it
	 */
	public record Gap(String key, String from, String to) {

	}

}
