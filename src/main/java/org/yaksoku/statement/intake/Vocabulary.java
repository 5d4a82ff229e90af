package org.yaksoku.statement.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.statement.term.TermService;
import org.yaksoku.topic.Synonym;
import org.yaksoku.topic.TopicId;
import org.yaksoku.topic.TopicService;

import org.springframework.stereotype.Component;

/**
 * The words by which a text is recognised: names and synonyms of the topics, and fixed
 * terms.
 */
@Component
class Vocabulary {

	private final TopicService topics;

	private final TermService terms;

	Vocabulary(TopicService topics, TermService terms) {
		this.topics = topics;
		this.terms = terms;
	}

	/** Topics by their ids. */
	List<TopicWords> topics() {
		Map<TopicId, Set<Synonym>> synonyms = this.topics.synonyms();
		return this.topics.all().stream().map((topic) -> {
			Map<Language, List<String>> words = words(topic.name());
			synonyms.getOrDefault(topic.id(), Set.of())
				.forEach((it) -> words.computeIfAbsent(it.language(), (none) -> new ArrayList<>()).add(it.word()));
			return new TopicWords(topic.id().toString(), words);
		}).toList();
	}

	/** Topics and terms: all that two languages of a clause may have in common. */
	List<TopicWords> all() {
		List<TopicWords> all = new ArrayList<>(topics());
		this.terms.all().forEach((it) -> all.add(new TopicWords(it.id().toString(), words(it.preferred()))));
		return all;
	}

	private static Map<Language, List<String>> words(LocalText name) {
		Map<Language, List<String>> words = new EnumMap<>(Language.class);
		for (Language language : Language.values()) {
			String word = name.in(language);
			if (word != null) {
				words.computeIfAbsent(language, (none) -> new ArrayList<>()).add(word);
			}
		}
		return words;
	}

}
