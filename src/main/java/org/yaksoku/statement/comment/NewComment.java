package org.yaksoku.statement.comment;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Visibility;
import org.yaksoku.statement.ClauseId;

/**
 * A remark to be made.
 *
 * @param language the text it is about, null for the clause as a whole
 * @param visibility OWN_SIDE or BOTH_SIDES; never public
 */
public record NewComment(ClauseId clause, @Nullable Language language, String text, Visibility visibility) {

}
