package org.yaksoku.interchange.intake;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.interchange.sheet.Effect;
import org.yaksoku.interchange.sheet.Problem;
import org.yaksoku.interchange.sheet.Verdict.FieldChange;

/**
 * A row of a file with what was found about it.
 *
 * @param row its number in the file
 * @param key what the thing is called, empty where nobody can tell
 * @param effect null before it was looked at
 * @param kept why it stays though the import was taken back, null otherwise
 */
record ImportRow(int row, List<String> cells, String key, @Nullable Effect effect, List<Problem> problems,
		List<FieldChange> changes, @Nullable UUID thing, @Nullable String kept) {

}
