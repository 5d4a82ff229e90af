package org.yaksoku.account;

import java.text.Normalizer;

/**
 * What a password must be while it is the only factor: long. Nothing is asked about its
 * composition, because that makes passwords neither stronger nor easier to remember.
 */
public final class PasswordRule {

	public static final int SHORTEST = 15;

	public static final int LONGEST = 128;

	private PasswordRule() {
	}

	public static boolean accepts(String password) {
		String composed = composed(password);
		int characters = composed.codePointCount(0, composed.length());
		return !composed.isBlank() && characters >= SHORTEST && characters <= LONGEST;
	}

	/**
	 * The same characters whichever keyboard they come from: some send Hangul in parts.
	 */
	static String composed(CharSequence password) {
		return Normalizer.normalize(password, Normalizer.Form.NFC);
	}

}
