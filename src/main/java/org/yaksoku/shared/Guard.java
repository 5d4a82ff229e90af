package org.yaksoku.shared;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking words for a formula: what begins like one gets an
 * apostrophe in front, and so does what begins with an apostrophe before such a sign, so
 * that taking one away always gives back what was written.
 */
public final class Guard {

	private static final Pattern FORMULA = Pattern.compile("^'*[=+\\-@\\t\\r\\n＝＋－＠]");

	private static final Pattern GUARDED = Pattern.compile("^'+[=+\\-@\\t\\r\\n＝＋－＠]");

	private Guard() {
	}

	/** Whether a spreadsheet could take the words for a formula. */
	public static boolean isNeeded(String words) {
		return FORMULA.matcher(words).find();
	}

	/** The words as they are written into a file for people. */
	public static String add(String words) {
		return isNeeded(words) ? "'" + words : words;
	}

	/** The words as they were before {@link #add}; for files we wrote ourselves. */
	public static String strip(String written) {
		return GUARDED.matcher(written).find() ? written.substring(1) : written;
	}

}
