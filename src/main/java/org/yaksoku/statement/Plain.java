package org.yaksoku.statement;

import java.text.Normalizer;

/**
 * Words as they are kept: composed the same way whichever keyboard they come from (some
 * send Hangul in parts), lines ended the same way, nothing invisible that could hide a
 * difference.
 */
final class Plain {

	private Plain() {
	}

	static String text(String typed) {
		return Normalizer.normalize(typed, Normalizer.Form.NFC)
			.replace("\r\n", "\n")
			.replace('\r', '\n')
			// control characters, and marks that turn the direction of reading
			.replaceAll("[\\p{Cc}&&[^\\n\\t]]|[\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]", "")
			.strip();
	}

}
