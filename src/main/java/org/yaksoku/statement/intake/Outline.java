package org.yaksoku.statement.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Decides what each piece of a text is for, and how deep it lies.
 */
final class Outline {

	private static final String PARAGRAPH = "paragraph";

	private static final Set<String> CHAPTERS = Set.of("Ⅰ", "I.", "장", "章", "chapter");

	private final SplitRule rule;

	private final Sequence sequence;

	private final List<Piece> pieces;

	private final BitSet loneHeadings = new BitSet();

	private final int lastItem;

	/** Where the first clause or heading is. */
	private final int first;

	/** From where on everything belongs to the closing words. */
	private final int end;

	/** After the last piece with a mark or a heading. */
	private final int tail;

	private final int names;

	private final int closing;

	/**
	 * Whether marks stand at the beginning of paragraphs, so that others continue them.
	 */
	private final boolean marked;

	private final List<Part> parts = new ArrayList<>();

	private final List<Entry> open = new ArrayList<>();

	private Outline(List<Paragraph> paragraphs, SplitRule rule) {
		this.rule = rule;
		this.sequence = Sequence.of(joined(Pieces.of(paragraphs, rule)));
		this.pieces = this.sequence.pieces();
		this.marked = this.pieces.stream().anyMatch((it) -> it.marker() != null && !it.inside());
		this.names = names();
		for (int i = 0; i < this.pieces.size(); i++) {
			this.loneHeadings.set(i, couldBeHeading(i));
		}
		this.lastItem = lastItem();
		this.first = first();
		this.end = end();
		this.tail = tail();
		this.closing = closing();
	}

	static List<Part> of(List<Paragraph> paragraphs, SplitRule rule) {
		return new Outline(paragraphs, rule).parts();
	}

	/** A mark alone on its line belongs to the next line. */
	private static List<Piece> joined(List<Piece> pieces) {
		List<Piece> joined = new ArrayList<>();
		for (Piece piece : pieces) {
			Piece before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
			if (before != null && before.marker() != null && before.text().isEmpty() && piece.marker() == null) {
				joined.set(joined.size() - 1,
						new Piece(before.marker(), piece.text(), piece.paragraph(), before.inside(), before.depth()));
			}
			else {
				joined.add(piece);
			}
		}
		return joined;
	}

	private List<Part> parts() {
		leading();
		for (int i = this.first; i < this.end; i++) {
			if (this.pieces.get(i).marker() != null) {
				item(i);
			}
			else {
				paragraph(i);
			}
		}
		for (int i = Math.max(this.first, this.end); i < this.pieces.size(); i++) {
			add(PartRole.CLOSING, this.pieces.get(i).unmarked().text());
		}
		return this.parts;
	}

	private int first() {
		int title = titleEnd();
		for (int i = title; i < this.pieces.size(); i++) {
			boolean inSentence = leadsInside(i) && !Wording.endsSentence(text(i)) && !Wording.leadsIn(text(i));
			if (this.pieces.get(i).marker() != null || inSentence || isLoneHeading(i)) {
				return i;
			}
			if (!this.marked && !leadsInside(i) && !isLaterHeading(i) && !Beginnings.isPreamble(text(i), i == title)) {
				return i;
			}
		}
		return this.pieces.size();
	}

	private int titleEnd() {
		int at = 0;
		while (at < this.pieces.size() && this.pieces.get(at).marker() == null && !leadsInside(at)
				&& (Wording.isName(text(at)) || Wording.isDate(text(at)) || isHeadline(at))) {
			at++;
		}
		boolean swallowed = !this.marked && at > 1 && !Wording.isBracketed(text(at - 1)) && at < this.pieces.size()
				&& this.pieces.get(at).marker() == null && !Wording.isDate(text(at - 1))
				&& !Beginnings.isPreamble(text(at), true);
		return (swallowed && hasLoneHeadingAfter(at)) ? at - 1 : at;
	}

	private boolean isHeadline(int index) {
		return index + 1 < this.pieces.size() && Wording.isHeadline(text(index))
				&& (index == 0 || index == 1 && Wording.isBracketed(text(0)));
	}

	/** Whether a heading still comes, so that what stands before it is the preamble. */
	private boolean isLaterHeading(int index) {
		return this.rule != SplitRule.PARAGRAPHS && hasLoneHeadingAfter(index);
	}

	private boolean hasLoneHeadingAfter(int index) {
		return this.loneHeadings.nextSetBit(index + 1) > 0;
	}

	private boolean isLoneHeading(int index) {
		return this.loneHeadings.get(index);
	}

	private int end() {
		int clauses = 0;
		for (int i = this.first; i < this.pieces.size(); i++) {
			String text = text(i);
			if (this.pieces.get(i).marker() == null && clauses > 0 && !text.startsWith("※")
					&& (Wording.isNote(text) || Wording.isSignature(text) && i > this.lastItem)) {
				return i;
			}
			clauses++;
		}
		return this.pieces.size();
	}

	private int lastItem() {
		for (int i = this.pieces.size() - 1; i >= 0; i--) {
			if (this.pieces.get(i).marker() != null) {
				return i;
			}
		}
		return -1;
	}

	private int tail() {
		int tail = this.first;
		for (int i = this.first; i < this.end; i++) {
			if (this.pieces.get(i).marker() != null || isLoneHeading(i)) {
				tail = i + 1;
			}
		}
		return tail;
	}

	private void leading() {
		int title = Math.min(titleEnd(), this.first);
		for (int i = 0; i < this.first; i++) {
			add((i < title) ? PartRole.TITLE : PartRole.PREAMBLE, text(i));
		}
	}

	private void item(int index) {
		Piece piece = this.pieces.get(index);
		Marker marker = Objects.requireNonNull(piece.marker());
		String style = marker.style() + ((piece.depth() > 0) ? "@" + piece.depth() : "");
		if (marker.family() == SplitRule.ORDINALS) {
			style = "ordinal";
		}
		Entry sibling = closeTo(style);
		boolean heading = (sibling == null || sibling.heading()) && isHeading(index, style, sibling != null);
		if (heading) {
			this.parts.add(new Part(PartRole.HEADING, 0, marker.text(), piece.text(), null));
		}
		else {
			Doubt doubt = this.sequence.isOutOfSequence(index) ? Doubt.OUT_OF_SEQUENCE
					: piece.inside() ? Doubt.INSIDE_SENTENCE : null;
			this.parts.add(new Part(PartRole.CLAUSE, level() + 1, marker.text(), piece.text(), doubt));
		}
		this.open.add(new Entry(style, heading));
	}

	/**
	 * Closes everything down to the list of this style.
	 * @return the item before in that list, null if it is the first
	 */
	private @Nullable Entry closeTo(String style) {
		for (int i = this.open.size() - 1; i >= 0; i--) {
			if (this.open.get(i).style().equals(style)) {
				Entry before = this.open.get(i);
				this.open.subList(i, this.open.size()).clear();
				return before;
			}
		}
		return null;
	}

	private int level() {
		return (int) this.open.stream().filter((it) -> !it.heading()).count();
	}

	private boolean isHeading(int index, String style, boolean amongHeadings) {
		Piece piece = this.pieces.get(index);
		boolean name = Wording.isName(piece.text())
				|| (amongHeadings || CHAPTERS.contains(style)) && Wording.isShort(piece.text());
		// what stands inside a clause belongs to it, however short
		if (!name || index + 1 >= this.end || piece.inside() || level() > 0) {
			return false;
		}
		Piece next = this.pieces.get(index + 1);
		Marker marker = next.marker();
		if (marker == null) {
			boolean when = Wording.isDate(next.text()) && index + 1 < this.lastItem;
			boolean says = Wording.endsSentence(next.text()) || leadsInside(index + 1)
					|| KindWords.promisesOrSays(next.text());
			return when || says && !Wording.closes(next.text());
		}
		return !next.inside() && !style.startsWith(marker.style())
				&& this.open.stream().noneMatch((it) -> it.style().startsWith(marker.style()));
	}

	private boolean couldBeHeading(int index) {
		if (this.rule == SplitRule.PARAGRAPHS || index + 1 >= this.pieces.size() || index < 1) {
			return false;
		}
		Piece piece = this.pieces.get(index);
		Piece next = this.pieces.get(index + 1);
		if (piece.marker() != null || leadsInside(index) || !Wording.isName(piece.text())
				|| Wording.closes(piece.text())) {
			return false;
		}
		boolean names = Wording.isName(next.text()) && next.marker() == null;
		if (names && index + 1 >= this.names) {
			return false;
		}
		return !names && !Wording.closes(next.text()) || names && Wording.isBracketed(piece.text());
	}

	/**
	 * Where the addresses and names at the end of a text begin: they have a heading, but
	 * it heads no clauses. Asked of each piece it would cost the square of their number.
	 */
	private int names() {
		int names = this.pieces.size();
		while (names > 0 && this.pieces.get(names - 1).marker() == null && Wording.isName(text(names - 1))) {
			names--;
		}
		return names;
	}

	/** From where on everything before the closing words only closes or names. */
	private int closing() {
		int closing = this.end;
		while (closing > 0 && (Wording.closes(text(closing - 1)) || Wording.isName(text(closing - 1)))) {
			closing--;
		}
		return closing;
	}

	private boolean leadsInside(int index) {
		return index + 1 < this.pieces.size() && this.pieces.get(index + 1).inside()
				&& this.pieces.get(index + 1).paragraph() == this.pieces.get(index).paragraph();
	}

	private void paragraph(int index) {
		String text = text(index);
		if (isLoneHeading(index) && index < this.tail) {
			this.open.clear();
			boolean sure = Wording.isBracketed(text);
			this.parts.add(new Part(PartRole.HEADING, 0, null, text, sure ? null : Doubt.HEADING_OR_CLAUSE));
			this.open.add(new Entry("heading", true));
		}
		else if (isClosed(index)) {
			add(PartRole.CLOSING, text);
		}
		else if (beginsClause(index)) {
			closeTo(PARAGRAPH);
			boolean trailing = this.marked && index >= this.tail;
			if (trailing && !underHeading()) {
				this.open.clear();
			}
			this.parts
				.add(new Part(PartRole.CLAUSE, level() + 1, null, text, trailing ? Doubt.CLAUSE_OR_CLOSING : null));
			this.open.add(new Entry(PARAGRAPH, false));
		}
		else if (index >= this.tail && this.marked) {
			add(PartRole.CLOSING, text);
		}
		else {
			Part above = this.parts.remove(this.parts.size() - 1);
			this.parts.add(above.continuedBy(text, Doubt.CONTINUATION));
		}
	}

	private boolean isClosed(int index) {
		if (!this.parts.isEmpty() && this.parts.get(this.parts.size() - 1).role() == PartRole.CLOSING) {
			return true;
		}
		if (index < this.tail) {
			return false;
		}
		String text = text(index);
		boolean says = KindWords.promisesOrSays(text) || KindWords.isProcedural(text);
		boolean last = index + 1 >= this.closing;
		boolean names = (Wording.isDate(text) || Wording.isName(text)) && index + 1 >= this.closing;
		return Wording.isNote(text) || names || Wording.isSignature(text) || last && Wording.isThanks(text) && !says
				|| last && Beginnings.isFarewell(text);
	}

	private boolean beginsClause(int index) {
		Entry top = this.open.isEmpty() ? null : this.open.get(this.open.size() - 1);
		boolean among = this.open.stream().anyMatch((it) -> it.style().equals(PARAGRAPH));
		if (top == null || top.heading() || !this.marked || among) {
			return true;
		}
		String text = text(index);
		if (index < this.tail && Wording.leadsIn(text) && this.pieces.get(index + 1).marker() != null) {
			this.open.clear();
			return true;
		}
		return index >= this.tail && (KindWords.isProcedural(text) || KindWords.promisesOrSays(text));
	}

	private boolean underHeading() {
		return this.open.stream().anyMatch((it) -> it.style().equals("heading"));
	}

	private void add(PartRole role, String text) {
		Part last = this.parts.isEmpty() ? null : this.parts.get(this.parts.size() - 1);
		if (last != null && last.role() == role) {
			this.parts.set(this.parts.size() - 1, last.continuedBy(text, null));
		}
		else {
			this.parts.add(new Part(role, 0, null, text, null));
		}
	}

	private String text(int index) {
		return this.pieces.get(index).text();
	}

	/** A list that is open, or a heading. */
	private record Entry(String style, boolean heading) {

	}

}
