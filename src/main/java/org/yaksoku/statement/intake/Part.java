package org.yaksoku.statement.intake;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a text with one purpose.
 *
 * @param role what it is for
 * @param level depth of a clause inside clauses, from 1; 0 for everything else. Headings
 * do not count
 * @param marker its number or bullet without the text, such as {@code 제1조} or {@code ▲};
 * null where it has none
 * @param text its words without the marker, paragraphs parted by a line break
 * @param doubt why its beginning is uncertain; null where it is not
 * @param joint what stood between it and the part before, where a person split the two;
 * null otherwise
 */
public record Part(PartRole role, int level, @Nullable String marker, String text, @Nullable Doubt doubt,
		@Nullable String joint) {

	Part(PartRole role, int level, @Nullable String marker, String text, @Nullable Doubt doubt) {
		this(role, level, marker, text, doubt, null);
	}

	/**
	 * Where sentences and lines after the first begin: the places where the part may be
	 * split. A marker at the beginning of a line is no sentence of its own.
	 * @return offsets into {@link #text()}, ascending, never 0
	 */
	public List<Integer> sentences() {
		NavigableSet<Integer> starts = new TreeSet<>();
		BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
		breaks.setText(this.text);
		for (int at = breaks.next(); at != BreakIterator.DONE && at < this.text.length(); at = breaks.next()) {
			starts.add(at);
		}
		for (int end = this.text.indexOf('\n'); end >= 0; end = this.text.indexOf('\n', end + 1)) {
			Marker marker = Markers.at(this.text.substring(end + 1));
			if (marker != null) {
				starts.subSet(end + 1, true, end + 1 + marker.end(), true).clear();
			}
			starts.add(end + 1);
		}
		return List.copyOf(starts);
	}

	/**
	 * The words as the statement has them: a number in front is counted by the record,
	 * but an ordinal such as {@code 첫째,} or "First," belongs to the sentence.
	 */
	public String words() {
		return (this.marker != null && Markers.isWord(this.marker)) ? Markers.before(this.marker, this.text)
				: this.text;
	}

	Part followedBy(Part next) {
		String words = (next.marker() == null) ? next.text() : Markers.before(next.marker(), next.text());
		String joint = (next.joint() != null) ? next.joint() : "\n";
		return new Part(this.role, this.level, this.marker, this.text + joint + words, this.doubt, this.joint);
	}

	Part continuedBy(String paragraph, @Nullable Doubt why) {
		return new Part(this.role, this.level, this.marker, this.text + "\n" + paragraph,
				(this.doubt == null) ? why : this.doubt, this.joint);
	}

}
