package org.yaksoku.statement.desk;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.statement.TextStanding;
import org.yaksoku.statement.TextState;

/**
 * The words of a clause in one language as the desk sees them.
 *
 * @param text null exactly where the state is MISSING
 * @param version what an edit must name
 */
public record DraftText(Language language, @Nullable String text, TextStanding standing, TextState state,
		long version) {

}
