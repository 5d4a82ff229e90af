package org.yaksoku.progress;

import java.util.List;

import org.yaksoku.progress.figures.Board;
import org.yaksoku.progress.figures.Line;
import org.yaksoku.progress.figures.Offer;

/**
 * One screen for a chair.
 *
 * @param decisions what waits for a signature, the reader’s own first
 * @param due what will be due by the next meeting, empty where its day is not known
 */
public record Overview(Board board, Offer offer, List<Decision> decisions, List<Line> due) {

}
