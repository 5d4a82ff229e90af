package org.yaksoku.progress;

import java.util.List;

import org.yaksoku.progress.figures.Board;
import org.yaksoku.progress.figures.Division;
import org.yaksoku.progress.figures.Line;
import org.yaksoku.progress.figures.Offer;
import org.yaksoku.progress.figures.Parts;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.SpokenDate;

/**
 * A theme, a statement or an organisation, as chairs see it.
 *
 * @param day of its figures, as the reader writes it
 * @param lines its actions, those due first, as many as one page shows
 * @param assessed how each side judges its clauses, of a statement alone
 * @param internal what the desk knows beside them
 */
public record DrillDown(Division division, String slug, Spoken name, SpokenDate day, Board board, Parts parts,
		Offer offer, List<Line> lines, List<Assessed> assessed, List<Internal> internal) {

}
