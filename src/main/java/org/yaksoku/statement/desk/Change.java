package org.yaksoku.statement.desk;

import java.util.List;

import org.yaksoku.shared.Language;
import org.yaksoku.shared.WordDiff.Piece;

/**
 * What became of the words of a clause, or of a part of the frame, in one language.
 *
 * @param what the number of the clause, or the name of the part: title, preamble, closing
 * @param clause whether it is a clause
 */
public record Change(String what, boolean clause, Language language, List<Piece> pieces) {

}
