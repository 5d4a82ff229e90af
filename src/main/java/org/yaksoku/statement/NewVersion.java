package org.yaksoku.statement;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText;

/**
 * A wording to be drafted.
 *
 * @param korean the standing of the Korean text, null while undecided; likewise the other
 * two
 * @param reason why it follows a published version; none for the first
 */
public record NewVersion(LocalText title, LocalText preamble, LocalText closing, @Nullable TextStanding korean,
		@Nullable TextStanding japanese, @Nullable TextStanding english, LocalText reason, List<NewClause> clauses) {

}
