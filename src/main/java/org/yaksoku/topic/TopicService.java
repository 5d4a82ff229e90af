package org.yaksoku.topic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the themes.
 */
@Service
@Transactional
public class TopicService {

	private final TopicRepository topics;

	private final CurrentUser currentUser;

	TopicService(TopicRepository topics, CurrentUser currentUser) {
		this.topics = topics;
		this.currentUser = currentUser;
	}

	/**
	 * Adds a theme.
	 * @throws IllegalArgumentException for a third level
	 * @throws NotFound for an unknown parent
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	public TopicId add(NewTopic asked) {
		this.currentUser.writer();
		return this.topics.save(new Topic(asked, parent(asked.parent()))).view().id();
	}

	/**
	 * All themes that are in use, in their order.
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	@Transactional(readOnly = true)
	public List<TopicView> all() {
		this.currentUser.reader();
		return this.topics.findAllByOrderByPosition().stream().map(Topic::view).toList();
	}

	/**
	 * The other words texts use for each theme; a theme without any is left out.
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	@Transactional(readOnly = true)
	public Map<TopicId, Set<Synonym>> synonyms() {
		this.currentUser.reader();
		Map<TopicId, Set<Synonym>> synonyms = new HashMap<>();
		for (Topic topic : this.topics.findAllByOrderByPosition()) {
			if (!topic.synonyms().isEmpty()) {
				synonyms.put(topic.view().id(), topic.synonyms());
			}
		}
		return synonyms;
	}

	@Transactional(readOnly = true)
	public Optional<TopicView> bySlug(String slug) {
		return this.topics.findBySlug(slug).map(Topic::view);
	}

	private @Nullable Topic parent(@Nullable TopicId id) {
		return (id != null) ? this.topics.findById(id.value()).orElseThrow(() -> new NotFound(id)) : null;
	}

}
