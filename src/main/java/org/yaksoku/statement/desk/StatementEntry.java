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
 * @param clauses in that version
 * @param open texts missing or waiting for somebody to look at them
 */
public record StatementEntry(String code, Spoken title, @Nullable Spoken series, @Nullable SpokenDate adopted,
		int number, @Nullable VersionState state, List<Side> signed, int clauses, int open, boolean example) {

}
