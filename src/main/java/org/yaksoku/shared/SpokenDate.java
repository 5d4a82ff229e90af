package org.yaksoku.shared;

import org.jspecify.annotations.Nullable;

/**
 * A date in the words of one language, ready to be printed on a page.
 *
 * @param text as the reader expects it
 * @param datetime the same for machines, null where HTML has no form for it
 * @param printed the wording of the source, null where it prints the plain date or these
 * very words
 * @param printedLanguage code of the language of that wording
 * @param inferred which part somebody concluded instead of reading it, null where all of
 * it was read
 */
public record SpokenDate(String text, @Nullable String datetime, @Nullable String printed,
		@Nullable String printedLanguage, @Nullable InferredPart inferred) {

	/** A day of our own records, which no source worded. */
	public static SpokenDate plain(String text, String datetime) {
		return new SpokenDate(text, datetime, null, null, null);
	}

}
