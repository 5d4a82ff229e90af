package org.yaksoku.statement.term;

import java.util.List;

import org.yaksoku.shared.LocalText;

/**
 * A term to be fixed.
 *
 * @param preferred the word to be used, in two languages at least
 * @param note when it applies; may be empty
 * @param variants words not to be used for it
 */
public record NewTerm(LocalText preferred, LocalText note, List<Variant> variants) {

}
