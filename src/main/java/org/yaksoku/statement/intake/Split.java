package org.yaksoku.statement.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A text of one language fallen into parts, and by which rule. Immutable: joining and
 * splitting give a new one.
 *
 * @param rule the rule that was used
 * @param possible the rules that find anything in this text
 * @param parts all of the text, in its order
 */
public record Split(SplitRule rule, Set<SplitRule> possible, List<Part> parts) {

	public Split {
		possible = Set.copyOf(possible);
		parts = List.copyOf(parts);
	}

	public List<Part> clauses() {
		return this.parts.stream().filter((it) -> it.role() == PartRole.CLAUSE).toList();
	}

	/** The parts whose beginning a person should look at first. */
	public List<Part> doubtful() {
		return this.parts.stream().filter((it) -> it.doubt() != null).toList();
	}

	/**
	 * Adds a part to the one before it; its marker becomes words again.
	 * @param index of the part, from 1: the first has nothing before it
	 * @throws IndexOutOfBoundsException if there is no such part, or none before it
	 */
	public Split joinWithPrevious(int index) {
		List<Part> joined = new ArrayList<>(this.parts);
		Part part = joined.remove(index);
		joined.set(index - 1, joined.get(index - 1).followedBy(part));
		return new Split(this.rule, this.possible, joined);
	}

	/**
	 * Lets a new part of the same role and level begin inside a part.
	 * @param offset into the part's text; one of {@link Part#sentences()} or any other
	 * place with words on both sides
	 * @throws IllegalArgumentException if one side would be empty
	 */
	public Split splitAt(int index, int offset) {
		Part part = this.parts.get(index);
		String before = part.text().substring(0, offset).strip();
		String after = part.text().substring(offset).strip();
		if (before.isEmpty() || after.isEmpty()) {
			throw new IllegalArgumentException("A part says something");
		}
		List<Part> split = new ArrayList<>(this.parts);
		split.set(index, new Part(part.role(), part.level(), part.marker(), before, part.doubt(), part.joint()));
		String joint = part.text().substring(before.length(), part.text().length() - after.length());
		split.add(index + 1, begin(part, after, joint));
		return new Split(this.rule, this.possible, split);
	}

	/**
	 * The same text with one part taken for something else, such as a heading for a
	 * clause.
	 */
	public Split taking(int index, PartRole role) {
		Part part = this.parts.get(index);
		int level = (role == PartRole.CLAUSE) ? Math.max(1, part.level()) : 0;
		List<Part> taken = new ArrayList<>(this.parts);
		taken.set(index, new Part(role, level, part.marker(), part.text(), null, part.joint()));
		return new Split(this.rule, this.possible, taken);
	}

	/** What was joined by hand began a line, and has its marker back. */
	private static Part begin(Part like, String text, String joint) {
		Marker marker = joint.contains("\n") ? Markers.at(text) : null;
		if (marker == null || marker.end() >= text.length()) {
			return new Part(like.role(), like.level(), null, text, null, joint);
		}
		return new Part(like.role(), like.level(), marker.text(), text.substring(marker.end()).strip(), null, joint);
	}

}
