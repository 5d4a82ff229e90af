package org.yaksoku.statement.intake;

import org.yaksoku.shared.Language;
import org.yaksoku.statement.ClauseKind;

/**
 * Words that speak for a kind, so that a page can highlight them.
 *
 * @param language of the text they stand in
 * @param start offset of the first character in that text
 * @param end offset after the last
 * @param kind what they speak for
 * @param strong whether they settle it alone
 */
public record Trigger(Language language, int start, int end, ClauseKind kind, boolean strong) {

}
