package org.yaksoku.followup.desk.web;

import org.jspecify.annotations.Nullable;

/**
 * Where a form leads back to: a page of the desk, and nowhere else.
 */
final class Back {

	private Back() {
	}

	/**
	 * The page a form names, where it is one of the desk.
	 * @param from as it was sent
	 * @param otherwise where it is none
	 */
	static String to(@Nullable String from, String otherwise) {
		return (from != null && from.length() <= 2000 && from.matches("/desk(?:[/?#][!-~]*)?") && !from.contains("//")
				&& !from.contains("\\") && !from.contains("..")) ? from : otherwise;
	}

}
