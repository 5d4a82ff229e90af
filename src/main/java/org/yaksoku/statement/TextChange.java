package org.yaksoku.statement;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;

/**
 * New words of a clause in one language.
 *
 * @param text null or blank takes the words of that language away
 * @param opened the version of the text that the writer had before them
 */
public record TextChange(Language language, @Nullable String text, TextStanding standing, long opened) {

}
