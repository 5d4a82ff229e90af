package org.yaksoku.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.topic.NewTopic;
import org.yaksoku.topic.Synonym;
import org.yaksoku.topic.TopicId;
import org.yaksoku.topic.TopicService;
import org.yaksoku.topic.TopicView;

/**
 * Loads the themes, both levels.
 */
@Component
class TopicSeed {

	private final TopicService topics;

	private final ClaimSeed claims;

	TopicSeed(TopicService topics, ClaimSeed claims) {
		this.topics = topics;
		this.claims = claims;
	}

	void load(SeedFile file) {
		level(file.entries("topics"), null);
	}

	List<TopicId> all(List<String> slugs) {
		return slugs.stream()
			.map((slug) -> this.topics.bySlug(slug).orElseThrow(() -> new NotFound(slug)).id())
			.toList();
	}

	private void level(List<Entry> entries, @Nullable TopicId parent) {
		int position = 0;
		for (Entry entry : entries) {
			position++;
			Optional<TopicView> known = this.topics.bySlug(entry.key());
			TopicId id = known.isPresent() ? known.get().id() : add(entry, parent, position);
			level(entry.entries("children"), id);
		}
	}

	private TopicId add(Entry entry, @Nullable TopicId parent, int position) {
		TopicId id = this.topics.add(new NewTopic(entry.key(), parent, position, entry.local("name"),
				entry.local("definition"), synonyms(entry)));
		this.claims.about("topic.topic", id.value(), entry, null);
		return id;
	}

	private static List<Synonym> synonyms(Entry entry) {
		List<Synonym> synonyms = new ArrayList<>();
		Entry words = entry.under("synonyms");
		if (words != null) {
			for (Language language : Language.values()) {
				words.words(language.code()).forEach((word) -> synonyms.add(new Synonym(language, word)));
			}
		}
		return synonyms;
	}

}
