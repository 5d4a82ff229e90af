package org.yaksoku.statement.desk;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.SpokenDate;
import org.yaksoku.statement.VersionState;

/**
 * A statement in the desk's list.
 *
 * @param adopted null where it is not known
 * @param number of the newest version, 0 where there is none yet
 * @param state of that version, null where there is none yet
 * @param opens from when on it will be public, null where it is or where nobody knows
 * @param signed which sides have signed it, in the order of the reader's language
 * @param clauses in that version
 * @param open texts missing or waiting for somebody to look at them
 */
public record StatementEntry(String code, Spoken title, @Nullable Spoken series, @Nullable SpokenDate adopted,
		int number, @Nullable VersionState state, @Nullable String opens, List<Side> signed, int clauses, int open,
		boolean example) {

}
