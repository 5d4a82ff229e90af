package org.yaksoku.statement;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText;

/**
 * What frames the clauses of a wording.
 *
 * @param title in one language at least
 * @param korean the standing of the Korean text, null while undecided; likewise the other
 * two
 */
public record WordingChange(LocalText title, LocalText preamble, LocalText closing, @Nullable TextStanding korean,
		@Nullable TextStanding japanese, @Nullable TextStanding english) {

}
