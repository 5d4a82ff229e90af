package org.yaksoku.interchange.paper;

import java.text.BreakIterator;
import java.util.Locale;

import com.openhtmltopdf.extend.FSTextBreaker;

/**
 * Where a line may end: Korean never inside a word, as in every printed book (the
 * library’s own breaker knows only spaces, Java’s breaks between any two syllables);
 * Japanese anywhere but before what may not begin a line and after what may not end one.
 */
final class KeepAllBreaker implements FSTextBreaker {

	/** What Japanese does not put at the beginning of a line. */
	private static final String NEVER_FIRST = "、。，．・·：；？！」』）］｝〕〉》】〙〗’”ーァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎ々〻ゝゞヽヾ‐〜～゛゜";

	/** What Japanese does not put at the end of one. */
	private static final String NEVER_LAST = "「『（［｛〔〈《【〘〖‘“";

	private final BreakIterator places = BreakIterator.getLineInstance(Locale.ROOT);

	private String text = "";

	@Override
	public void setText(String text) {
		this.text = text;
		this.places.setText(text);
	}

	/** The next place, -1 after the last. */
	@Override
	public int next() {
		for (int place = this.places.next(); place != BreakIterator.DONE; place = this.places.next()) {
			if (place <= 0 || place >= this.text.length()
					|| mayBreak(this.text.charAt(place - 1), this.text.charAt(place))) {
				return place;
			}
		}
		return -1;
	}

	private static boolean mayBreak(char before, char after) {
		return !(inWord(before) && inWord(after)) && NEVER_LAST.indexOf(before) < 0 && NEVER_FIRST.indexOf(after) < 0;
	}

	private static boolean inWord(char letter) {
		return (letter >= 0xAC00 && letter <= 0xD7A3) || (letter >= 0x1100 && letter <= 0x11FF)
				|| (letter >= 0x3130 && letter <= 0x318F) || Character.isDigit(letter)
				|| (letter < 0x250 && Character.isLetter(letter));
	}

}
