package org.yaksoku.site;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.SpokenDate;

/**
 * A statement in a list.
 *
 * @param title in the reader's language, or the best there is
 * @param original the title in the language of its authentic text, null where that is the
 * reader's
 * @param date when it was adopted, or else announced
 * @param year of that date, null where it is not known
 * @param place of the meeting it rests on
 * @param actions how many follow-up actions are public, 0 also where nobody asked
 * @param bar where they stand; empty while nobody has reported
 */
public record StatementRow(String code, Spoken title, @Nullable Spoken original, @Nullable Spoken series,
		@Nullable String seriesSlug, @Nullable Integer edition, @Nullable SpokenDate date, @Nullable String year,
		@Nullable Spoken place, List<Party> issuers, int clauses, int actions, Bar bar, boolean example,
		boolean pressSummary, boolean withdrawn) {

}
