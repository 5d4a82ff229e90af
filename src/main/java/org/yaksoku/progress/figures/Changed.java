package org.yaksoku.progress.figures;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Progress;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.SpokenDate;

/**
 * What changed between two moments.
 *
 * @param groups the actions of each kind of change, in the order of the kinds; those
 * without any are left out
 * @param texts statements of which a new version was published
 */
public record Changed(AsOf from, AsOf to, Map<ChangeKind, List<Move>> groups, List<Text> texts, boolean examples) {

	/** So many of a kind are listed. */
	public static final int SHOWN = 100;

	/** Whether nothing changed at all. */
	public boolean isEmpty() {
		return this.groups.keySet().stream().allMatch((it) -> it == ChangeKind.STILL) && this.texts.isEmpty();
	}

	/**
	 * An action before and after.
	 *
	 * @param line how it is
	 * @param was how far it was, null where it was not there
	 * @param dueBefore its last day before, null without one
	 */
	public record Move(Line line, @Nullable Progress was, boolean reportedBefore, @Nullable SpokenDate dueBefore) {

		static Move of(Row row) {
			return new Move(Line.of(row), row.findConstant(Progress.class, "was"), row.find("was_confirmation") != null,
					row.plainDay("was_due"));
		}

	}

	/**
	 * A new version of a statement.
	 *
	 * @param reason why, null where none was given
	 */
	public record Text(String statement, @Nullable Spoken title, int number, @Nullable SpokenDate on,
			@Nullable Spoken reason) {

		static Text of(Row row) {
			return new Text(row.string("code"), row.spoken("title"), row.count("number"), row.instant("public_from"),
					row.spoken("reason"));
		}

	}

}
