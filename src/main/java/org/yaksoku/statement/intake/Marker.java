package org.yaksoku.statement.intake;

import java.util.List;

/**
 * The mark in front of an item.
 *
 * @param family which rule looks for it
 * @param style how it looks; items of one list have the same style
 * @param numbers what it counts, for {@code i.} both 1 and 9; empty where it does not
 * count
 * @param text the mark itself, such as {@code (1)}
 * @param end where the words after it begin
 */
record Marker(SplitRule family, String style, List<Integer> numbers, String text, int end) {

	boolean isFirst() {
		return this.numbers.isEmpty() || this.numbers.contains(1);
	}

}
