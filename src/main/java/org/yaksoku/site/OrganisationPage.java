package org.yaksoku.site;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.progress.figures.Board;
import org.yaksoku.progress.figures.Line;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.SpokenDate;

/**
 * An organisation: its names, and where it appears.
 *
 * @param names in all languages it has them in, the reader's first
 * @param aliases as printed elsewhere
 * @param formerNames names it gave up, the last one first
 * @param kind name of the kind
 * @param board the figures of the actions it leads
 * @param actions the first of these
 */
public record OrganisationPage(String slug, Spoken name, List<Spoken> names, List<Spoken> shortNames,
		List<MeetingPage.Spelling> aliases, List<Former> formerNames, String kind, @Nullable Side side,
		@Nullable Spoken place, @Nullable String webSite, @Nullable Named parent, List<Named> series,
		List<MeetingRow> hosted, List<StatementRow> statements, Board board, List<Line> actions, List<Claim> claims,
		boolean example) {

	/**
	 * A name it had once.
	 *
	 * @param since null where nobody stated it
	 * @param until null where nobody stated it
	 */
	public record Former(Spoken name, @Nullable SpokenDate since, @Nullable SpokenDate until) {

	}

}
