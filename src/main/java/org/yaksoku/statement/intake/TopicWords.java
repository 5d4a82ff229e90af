package org.yaksoku.statement.intake;

import java.util.List;
import java.util.Map;

import org.yaksoku.shared.Language;

/**
 * The words that speak for a topic: its names and its synonyms. Glossary terms may be
 * given in the same way to {@link Aligner}.
 *
 * @param topic what identifies it to the caller, such as its slug
 * @param words by language; a language may be missing
 */
public record TopicWords(String topic, Map<Language, List<String>> words) {

	public TopicWords {
		words = Map.copyOf(words);
	}

}
