package org.yaksoku.statement.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Finds the marks in front of paragraphs and inside them.
 */
final class Pieces {

	/** More marks than that in one paragraph are none. */
	private static final int MOST_ITEMS = 100;

	private static final int WINDOW = 64;

	/**
	 * As far below as the second item may stand where the first stands inside a
	 * paragraph.
	 */
	private static final int FURTHER = 12;

	private final Set<SplitRule> atBeginning;

	private final Set<SplitRule> inside;

	private final List<Piece> pieces = new ArrayList<>();

	private Pieces(SplitRule rule) {
		this.atBeginning = EnumSet.range(rule, SplitRule.PARAGRAPHS);
		this.inside = (rule.compareTo(SplitRule.ORDINALS) <= 0) ? EnumSet.allOf(SplitRule.class)
				: EnumSet.noneOf(SplitRule.class);
	}

	/**
	 * The pieces of a text. At the beginning of a paragraph count the marks of this rule
	 * and of the rules after it, inside a paragraph all marks, unless the rule looks for
	 * none.
	 */
	static List<Piece> of(List<Paragraph> paragraphs, SplitRule rule) {
		Pieces found = new Pieces(rule);
		for (int i = 0; i < paragraphs.size(); i++) {
			found.cut(paragraphs.get(i), i, paragraphs.subList(i + 1, Math.min(paragraphs.size(), i + FURTHER)));
		}
		return found.pieces;
	}

	private void cut(Paragraph paragraph, int number, List<Paragraph> below) {
		String line = paragraph.line();
		Marker first = known(Markers.at(line), this.atBeginning);
		int from = (first == null) ? 0 : first.end();
		List<Cut> cuts = inside(line, from, first, below);
		int end = cuts.isEmpty() ? line.length() : cuts.get(0).start();
		String text = line.substring(from, end).strip();
		boolean stands = !text.isEmpty() || first != null && cuts.isEmpty();
		if (stands) {
			this.pieces.add(new Piece(first, text, number, false, paragraph.level()));
		}
		for (int i = 0; i < cuts.size(); i++) {
			int next = (i + 1 < cuts.size()) ? cuts.get(i + 1).start() : line.length();
			Marker marker = cuts.get(i).marker();
			String words = line.substring(cuts.get(i).start() + marker.end(), next).strip();
			this.pieces.add(new Piece(marker, words, number, stands || i > 0, paragraph.level()));
		}
	}

	private static @Nullable Marker known(@Nullable Marker marker, Set<SplitRule> families) {
		return (marker != null && families.contains(marker.family())) ? marker : null;
	}

	/**
	 * Marks inside a paragraph count only in company: two of the same style, one after
	 * the other from the first.
	 */
	private List<Cut> inside(String line, int from, @Nullable Marker first, List<Paragraph> below) {
		List<Cut> candidates = new ArrayList<>();
		for (int at = from + 1; at < line.length(); at++) {
			if (mayBegin(line, at)) {
				Marker marker = known(Markers.at(line.substring(at, Math.min(line.length(), at + WINDOW))),
						this.inside);
				if (marker != null && Markers.runsInside(marker) && isPlaced(line, at, marker)) {
					candidates.add(new Cut(at, marker));
				}
			}
		}
		if (candidates.size() > MOST_ITEMS) {
			return List.of();
		}
		return candidates.stream()
			.filter((it) -> isInCompany(it, candidates, first) || goesOnBelow(it.marker(), below))
			.toList();
	}

	private static boolean mayBegin(String line, int at) {
		char sign = line.charAt(at);
		if (Markers.isBlank(sign)) {
			return false;
		}
		return Markers.isBlank(line.charAt(at - 1)) || "。.．:：,，、;；)）".indexOf(line.charAt(at - 1)) >= 0
				|| Markers.BULLETS.indexOf(sign) >= 0 || sign >= '①' && sign <= '⑳' || sign == '(' || sign == '（';
	}

	/**
	 * Ordinal words and bare numbers begin a sentence; other marks may stand anywhere.
	 */
	private static boolean isPlaced(String line, int at, Marker marker) {
		if (marker.family() == SplitRule.ORDINALS || List.of("1.", "1)", "가)", "ア)").contains(marker.style())) {
			String before = line.substring(Math.max(0, at - 8), at).stripTrailing();
			return !before.isEmpty() && ".。．!?:：;；)）」』”\"、,，다は".indexOf(before.charAt(before.length() - 1)) >= 0;
		}
		return true;
	}

	/** 제3조(사업) ① …, and ② at the beginning of a later paragraph. */
	private static boolean goesOnBelow(Marker marker, List<Paragraph> below) {
		return marker.family() == SplitRule.NUMBERS && marker.isFirst()
				&& below.stream()
					.map((it) -> Markers.at(it.line()))
					.filter((it) -> it != null && it.style().equals(marker.style()))
					.findFirst()
					.filter((it) -> it != null && it.numbers().contains(2))
					.isPresent();
	}

	private static boolean isInCompany(Cut cut, List<Cut> all, @Nullable Marker first) {
		List<Marker> same = new ArrayList<>();
		if (first != null && first.style().equals(cut.marker().style())) {
			same.add(first);
		}
		all.stream()
			.map(Cut::marker)
			.filter((it) -> it.family() == SplitRule.ORDINALS && cut.marker().family() == SplitRule.ORDINALS
					|| it.style().equals(cut.marker().style()))
			.forEach(same::add);
		return same.size() > 1 && same.get(0).isFirst();
	}

	private record Cut(int start, Marker marker) {

	}

}
