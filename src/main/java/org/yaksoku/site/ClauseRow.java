package org.yaksoku.site;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText.Spoken;

/**
 * A clause of a statement in parallel text.
 *
 * @param key its name for ever, used in addresses
 * @param number as printed in this version
 * @param kind name of the kind
 * @param label name of the kind as it is shown: a recommendation to nobody is another one
 * @param section the heading that begins with it, null where the section goes on
 * @param cells one for each language shown, in order
 * @param standing null where nothing is followed up
 * @param response name of the latest answer to a recommendation, null without one
 * @param activity name of the activity of an ongoing cooperation, null for other kinds
 */
public record ClauseRow(String key, String number, int depth, String kind, String label, @Nullable Spoken headline,
		@Nullable Spoken section, List<Cell> cells, @Nullable Standing standing, @Nullable String response,
		@Nullable String activity) {

	/**
	 * The name of a kind as it is shown. Words that speak of governments stand only where
	 * an addressee is named.
	 */
	public static String label(String kind, @Nullable Spoken addressee) {
		return (kind.equals("RECOMMENDATION") && addressee == null) ? "RECOMMENDATION_OPEN" : kind;
	}

	/**
	 * The words in one language.
	 *
	 * @param code of the language
	 * @param text the words, or that they are missing, in that language
	 * @param standing how they stand, where that differs from the whole text
	 */
	public record Cell(String code, String text, boolean present, @Nullable String standing) {

	}

}
