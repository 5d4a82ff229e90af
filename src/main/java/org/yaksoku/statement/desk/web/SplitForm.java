package org.yaksoku.statement.desk.web;

import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.shared.Language;
import org.yaksoku.statement.desk.DraftClause;

/**
 * Where a clause is split: by the place of the caret, or by the words with which the
 * second part begins, for those without a script.
 */
@NullUnmarked
record SplitForm(Long version, String clears, Integer placeKo, Integer placeJa, Integer placeEn, String beginsKo,
		String beginsJa, String beginsEn) {

	SplitForm {
		// a form without it was not made by our page: it is stale
		version = (version != null) ? version : -1L;
	}

	static SplitForm blank() {
		return new SplitForm(null, null, null, null, null, "", "", "");
	}

	Map<Language, Integer> places(DraftClause clause) {
		Map<Language, Integer> places = new EnumMap<>(Language.class);
		put(places, clause, Language.KO, this.placeKo, this.beginsKo);
		put(places, clause, Language.JA, this.placeJa, this.beginsJa);
		put(places, clause, Language.EN, this.placeEn, this.beginsEn);
		return places;
	}

	private static void put(Map<Language, Integer> places, DraftClause clause, Language language, Integer place,
			String begins) {
		String text = clause.text(language).text();
		if (text == null) {
			return;
		}
		if (begins != null && !begins.isBlank()) {
			int found = text.indexOf(begins.strip());
			if (found < 0) {
				throw new IllegalArgumentException("The text does not have these words");
			}
			places.put(language, found);
		}
		else if (place != null && place > 0) {
			places.put(language, Math.min(place, text.length()));
		}
	}

}
