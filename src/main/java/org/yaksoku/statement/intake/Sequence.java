package org.yaksoku.statement.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Believes a number only where the numbers before or after it bear it out: a line may
 * begin with a date, a share or an initial by chance.
 */
final class Sequence {

	/** Styles that ordinary words look like: they need company. */
	private static final Set<String> EASILY_MISTAKEN = Set.of("A.", "a)", "(a)", "i)", "I.", "(i)", "o", "ア.", "가.",
			"1 _");

	/** Articles, whose first paragraph bears no number. */
	private static final Set<String> ARTICLES = Set.of("条", "조", "article");

	/** How Japanese articles number the paragraphs after the first. */
	private static final String PARAGRAPH = "1 ";

	private final Map<String, Integer> last = new HashMap<>();

	private final List<Piece> borneOut = new ArrayList<>();

	private final Set<Integer> outOfSequence = new HashSet<>();

	private boolean inArticle;

	private Sequence() {
	}

	static Sequence of(List<Piece> pieces) {
		Sequence sequence = new Sequence();
		boolean ordinals = false;
		for (int i = 0; i < pieces.size(); i++) {
			Piece piece = pieces.get(i);
			Marker marker = piece.marker();
			if (marker == null || marker.style().equals("finally") && ordinals) {
				sequence.borneOut.add(piece);
			}
			else {
				sequence.judge(piece, marker, pieces.subList(i + 1, pieces.size()));
				ordinals |= marker.family() == SplitRule.ORDINALS;
			}
		}
		return sequence;
	}

	/**
	 * The pieces, those without a credible mark again joined to the words before or
	 * unmarked.
	 */
	List<Piece> pieces() {
		return this.borneOut;
	}

	boolean isOutOfSequence(int index) {
		return this.outOfSequence.contains(index);
	}

	private void judge(Piece piece, Marker marker, List<Piece> after) {
		String style = marker.style();
		if (EASILY_MISTAKEN.contains(style) && !this.last.containsKey(style)
				&& after.stream().noneMatch((it) -> hasStyle(it, style)) || style.equals("finally")) {
			reject(piece);
			return;
		}
		if (marker.numbers().isEmpty()) {
			this.borneOut.add(piece);
			return;
		}
		Integer before = this.last.get(style);
		if (before == null && style.equals(PARAGRAPH) && this.inArticle && marker.numbers().contains(2)) {
			accept(piece, style, 2);
		}
		else if (before != null && marker.numbers().contains(before + 1)) {
			accept(piece, style, before + 1);
		}
		else if (marker.isFirst()) {
			accept(piece, style, 1);
		}
		else if (before != null && marker.numbers().stream().anyMatch((it) -> it >= before && it <= before + 3)) {
			this.outOfSequence.add(this.borneOut.size());
			accept(piece, style, marker.numbers().stream().filter((it) -> it >= before).findFirst().orElseThrow());
		}
		else if (before == null && goesOn(marker, after)) {
			this.outOfSequence.add(this.borneOut.size());
			accept(piece, style, marker.numbers().get(0));
		}
		else {
			reject(piece);
		}
	}

	private static boolean goesOn(Marker marker, List<Piece> after) {
		return after.stream()
			.map(Piece::marker)
			.filter((it) -> it != null && it.style().equals(marker.style()))
			.findFirst()
			.filter((it) -> it != null && it.numbers().contains(marker.numbers().get(0) + 1))
			.isPresent();
	}

	private static boolean hasStyle(Piece piece, String style) {
		Marker marker = piece.marker();
		return marker != null && marker.style().equals(style);
	}

	private void accept(Piece piece, String style, int number) {
		if (ARTICLES.contains(style)) {
			this.inArticle = true;
			this.last.remove(PARAGRAPH);
		}
		this.last.put(style, number);
		this.borneOut.add(piece);
	}

	private void reject(Piece piece) {
		Piece words = piece.unmarked();
		if (piece.inside() && !this.borneOut.isEmpty()) {
			Piece before = this.borneOut.remove(this.borneOut.size() - 1);
			this.borneOut.add(new Piece(before.marker(), before.text() + " " + words.text(), before.paragraph(),
					before.inside(), before.depth()));
		}
		else {
			this.borneOut.add(words);
		}
	}

}
