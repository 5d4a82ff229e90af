package org.yaksoku.shared;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

/**
 * What changed between two wordings, word by word: Korean and English words stand between
 * spaces, Japanese ones are found by the line of the script.
 */
public final class WordDiff {

	private static final Pattern WORD = Pattern.compile("\\s+|[\\p{L}\\p{N}’'-]+|.", Pattern.DOTALL);

	private WordDiff() {
	}

	public static List<Piece> between(String before, String after, Language language) {
		List<String> old = words(before, language);
		List<String> now = words(after, language);
		List<Piece> pieces = new ArrayList<>();
		List<String> removed = new ArrayList<>();
		List<String> added = new ArrayList<>();
		int at = 0;
		for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
			List<String> same = old.subList(at, delta.getSource().getPosition());
			boolean replaces = !delta.getSource().getLines().isEmpty() && !delta.getTarget().getLines().isEmpty();
			if (replaces && !removed.isEmpty() && !added.isEmpty() && same.stream().allMatch(String::isBlank)) {
				// words that follow each other are read as one change, not word by word
				removed.addAll(same);
				added.addAll(same);
			}
			else {
				change(pieces, removed, added);
				add(pieces, "same", same);
			}
			removed.addAll(delta.getSource().getLines());
			added.addAll(delta.getTarget().getLines());
			at = delta.getSource().getPosition() + delta.getSource().size();
		}
		change(pieces, removed, added);
		add(pieces, "same", old.subList(at, old.size()));
		return pieces;
	}

	private static void change(List<Piece> pieces, List<String> removed, List<String> added) {
		add(pieces, "removed", removed);
		add(pieces, "added", added);
		removed.clear();
		added.clear();
	}

	private static void add(List<Piece> pieces, String kind, List<String> words) {
		if (!words.isEmpty()) {
			pieces.add(new Piece(kind, String.join("", words)));
		}
	}

	private static List<String> words(String text, Language language) {
		if (language != Language.JA) {
			return WORD.matcher(text).results().map(MatchResult::group).toList();
		}
		List<String> words = new ArrayList<>();
		BreakIterator breaks = BreakIterator.getWordInstance(Locale.JAPANESE);
		breaks.setText(text);
		int start = breaks.first();
		for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
			words.add(text.substring(start, end));
		}
		return words;
	}

	/**
	 * A run of words.
	 *
	 * @param kind same, added or removed
	 */
	public record Piece(String kind, String text) {

	}

}
