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
 * @param texts statements of which a new version was published, the latest first
 * @param textNumber how many of those there are
 */
public record Changed(AsOf from, AsOf to, Map<ChangeKind, Group> groups, List<Text> texts, int textNumber,
		boolean examples) {

	/** So many of a kind are listed; the rest is leafed through. */
	public static final int SHOWN = 100;

	/** Whether nothing changed at all. */
	public boolean isEmpty() {
		return this.groups.keySet().stream().allMatch((it) -> it == ChangeKind.STILL) && this.texts.isEmpty();
	}

	/** Whether one file does not hold them all. */
	public boolean fillsFiles() {
		return this.groups.values().stream().anyMatch((it) -> it.number() > Figures.FILE);
	}

	/** How many new versions are not listed. */
	public int furtherTexts() {
		return this.textNumber - this.texts.size();
	}

	/** Those of a kind, none where there is no such change. */
	public Group group(ChangeKind kind) {
		return this.groups.getOrDefault(kind, new Group(0, List.of()));
	}

	/**
	 * The actions of one kind of change.
	 *
	 * @param number how many there are
	 * @param moves the latest first, no more than a page
	 */
	public record Group(int number, List<Move> moves) {

		/** How many stand on further pages. */
		public int further() {
			return this.number - this.moves.size();
		}

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
					Line.day(row, "was_said", "was_due"));
		}

	}

	/**
	 * A new version of a statement.
	 *
	 * @param reason why, null where none was given
	 * @param example whether it is invented
	 */
	public record Text(String statement, @Nullable Spoken title, int number, @Nullable SpokenDate on,
			@Nullable Spoken reason, boolean example) {

		static Text of(Row row) {
			return new Text(row.string("code"), row.spoken("title"), row.count("number"), row.instant("public_from"),
					row.spoken("reason"), row.is("example"));
		}

	}

}
