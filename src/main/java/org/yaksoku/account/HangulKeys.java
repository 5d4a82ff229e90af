package org.yaksoku.account;

/**
 * The keys that Hangul is typed with on the usual Korean keyboard (두벌식): what comes out
 * where the keyboard is set to English, and a popular way of making up a password.
 */
final class HangulKeys {

	private static final String[] INITIAL = { "r", "R", "s", "e", "E", "f", "a", "q", "Q", "t", "T", "d", "w", "W", "c",
			"z", "x", "v", "g" };

	private static final String[] VOWEL = { "k", "o", "i", "O", "j", "p", "u", "P", "h", "hk", "ho", "hl", "y", "n",
			"nj", "np", "nl", "b", "m", "ml", "l" };

	private static final String[] FINAL = { "", "r", "R", "rt", "s", "sw", "sg", "e", "f", "fr", "fa", "fq", "ft", "fx",
			"fv", "fg", "a", "q", "qt", "t", "T", "d", "w", "c", "z", "x", "v", "g" };

	private static final int FIRST = '가';

	private static final int LAST = '힣';

	private HangulKeys() {
	}

	/** The keys of each syllable; whatever is no whole syllable stays as it is. */
	static String typed(String text) {
		StringBuilder keys = new StringBuilder();
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			if (character < FIRST || character > LAST) {
				keys.append(character);
				continue;
			}
			int syllable = character - FIRST;
			keys.append(INITIAL[syllable / (VOWEL.length * FINAL.length)])
				.append(VOWEL[syllable / FINAL.length % VOWEL.length])
				.append(FINAL[syllable % FINAL.length]);
		}
		return keys.toString();
	}

}
