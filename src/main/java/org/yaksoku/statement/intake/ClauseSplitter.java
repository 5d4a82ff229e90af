package org.yaksoku.statement.intake;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Splits a text of one language into title, preamble, headings, clauses and closing
 * words. It proposes; a person joins, splits and renames parts afterwards
 * ({@link Split}).
 */
public final class ClauseSplitter {

	private ClauseSplitter() {
	}

	/**
	 * Splits by the first rule that finds anything: two marks of its kind, at the
	 * beginning of paragraphs if there are such, or else inside them.
	 * @param paragraphs of one text, not empty
	 */
	public static Split split(List<Paragraph> paragraphs) {
		Set<SplitRule> possible = possible(paragraphs);
		SplitRule rule = possible.stream()
			.filter((it) -> it.compareTo(SplitRule.ORDINALS) > 0 || marks(paragraphs, it, (piece) -> !piece.inside()))
			.findFirst()
			.orElse(SplitRule.PARAGRAPHS);
		if (rule.compareTo(SplitRule.ORDINALS) > 0) {
			rule = possible.iterator().next();
		}
		return new Split(rule, possible, Outline.of(paragraphs, rule));
	}

	/**
	 * Splits by one rule, whether or not it finds anything.
	 * @param paragraphs of one text, not empty
	 */
	public static Split split(List<Paragraph> paragraphs, SplitRule rule) {
		return new Split(rule, possible(paragraphs), Outline.of(paragraphs, rule));
	}

	private static EnumSet<SplitRule> possible(List<Paragraph> paragraphs) {
		EnumSet<SplitRule> possible = EnumSet.of(SplitRule.PARAGRAPHS);
		for (SplitRule rule : EnumSet.range(SplitRule.NUMBERS, SplitRule.ORDINALS)) {
			if (marks(paragraphs, rule, (piece) -> true)) {
				possible.add(rule);
			}
		}
		if (Outline.of(paragraphs, SplitRule.HEADINGS).stream().anyMatch((it) -> it.role() == PartRole.HEADING)) {
			possible.add(SplitRule.HEADINGS);
		}
		return possible;
	}

	private static boolean marks(List<Paragraph> paragraphs, SplitRule rule, Predicate<Piece> where) {
		return Sequence.of(Pieces.of(paragraphs, rule))
			.pieces()
			.stream()
			.filter((it) -> it.isOf(rule))
			.filter(where)
			.count() > 1;
	}

}
