package org.yaksoku.statement;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;

/**
 * The words of a clause in one language.
 * 
 * @param text null exactly where the state is MISSING
 */
public record NewText(Language language, @Nullable String text, TextStanding standing, TextState state) {

}
