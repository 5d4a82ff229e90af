package org.yaksoku.progress;

import java.util.List;

import org.yaksoku.progress.figures.Board;
import org.yaksoku.progress.figures.Line;
import org.yaksoku.progress.figures.Offer;
import org.yaksoku.progress.figures.Parts;

/**
 * One screen for a chair.
 *
 * @param parts the same figures by statement and by organisation
 * @param decisions what waits for a signature, the reader’s own first
 * @param due what will be due by the next meeting, empty where its day is not known
 */
public record Overview(Board board, Parts parts, Offer offer, List<Decision> decisions, List<Line> due) {

}
