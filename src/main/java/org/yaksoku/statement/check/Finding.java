package org.yaksoku.statement.check;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;

/**
 * One thing a careful reader noticed.
 *
 * @param language the text concerned, null where it is about several
 * @param words what was found, one entry a text or a word; may be empty
 * @param preferred the fixed term to be used instead, null for other concerns
 * @param part title, preamble or closing; null where it is about a clause or about all
 */
public record Finding(Concern concern, @Nullable Language language, List<Word> words, @Nullable String preferred,
		@Nullable String part) {

	/** About a clause, or about a statement as a whole. */
	public Finding(Concern concern, @Nullable Language language, List<Word> words, @Nullable String preferred) {
		this(concern, language, words, preferred, null);
	}

	Finding in(String part) {
		return new Finding(this.concern, this.language, this.words, this.preferred, part);
	}

	/**
	 * Words in one language.
	 */
	public record Word(Language language, String text) {

	}

}
