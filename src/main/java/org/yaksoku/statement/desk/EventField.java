package org.yaksoku.statement.desk;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.WordDiff.Piece;

/**
 * A field that changed, as it is shown.
 *
 * @param language in which it is written, null where it is none
 * @param words the prefix of the messages that say what its constants are called, null
 * where it is no constant
 */
public record EventField(String name, @Nullable Language language, List<Piece> pieces, @Nullable String words) {

}
