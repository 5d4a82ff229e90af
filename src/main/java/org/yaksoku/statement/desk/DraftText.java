package org.yaksoku.statement.desk;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.statement.TextStanding;
import org.yaksoku.statement.TextState;

/**
 * The words of a clause in one language as the desk sees them.
 *
 * @param id of its row, for the history
 * @param text null exactly where the state is MISSING
 * @param version what an edit must name
 */
public record DraftText(UUID id, Language language, @Nullable String text, TextStanding standing, TextState state,
		long version) {

	/** How many characters it has, as people count them. */
	public int length() {
		return (this.text != null) ? this.text.codePointCount(0, this.text.length()) : 0;
	}

}
