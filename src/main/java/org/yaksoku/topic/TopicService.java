package org.yaksoku.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Stale;

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
	 * @throws ThirdLevel where it would stand on a third level
	 * @throws NotFound for an unknown parent
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	public TopicId add(NewTopic asked) {
		this.currentUser.writer();
		return new TopicId(this.topics.save(new Topic(asked, parent(asked.parent()))).id());
	}

	/**
	 * Changes what is said about a theme, and where it stands; its slug stays.
	 * @param opened the version the writer had before them
	 * @throws ThirdLevel where it, or what stands below it, would come to a third level
	 * @throws Stale where it has changed since, or was merged
	 * @throws NotFound where there is none, and for an unknown parent
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	public void change(TopicId id, long opened, NewTopic becomes) {
		this.currentUser.writer();
		Topic topic = this.topics.findById(id.value()).orElseThrow(() -> new NotFound(id));
		Stale.check(id, opened, topic.version());
		if (topic.mergedIntoId() != null) {
			throw new Stale(id, opened);
		}
		topic.change(becomes, parent(becomes.parent()), this.topics.existsByParentIdAndMergedIntoIdIsNull(id.value()));
	}

	/**
	 * All themes that are in use, in their order, each followed by its parts.
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	@Transactional(readOnly = true)
	public List<TopicView> all() {
		this.currentUser.reader();
		List<Topic> topics = this.topics.findByMergedIntoIdIsNullOrderByPosition();
		Map<UUID, Topic> known = new HashMap<>();
		topics.forEach((it) -> known.put(it.id(), it));
		Map<@Nullable Topic, List<Topic>> below = new HashMap<>();
		topics.forEach((it) -> below.computeIfAbsent(known.get(it.parentId()), (above) -> new ArrayList<>()).add(it));
		List<TopicView> all = new ArrayList<>();
		for (Topic topic : below.getOrDefault(null, List.of())) {
			all.add(topic.view(null));
			below.getOrDefault(topic, List.of()).forEach((it) -> all.add(it.view(topic)));
		}
		return all;
	}

	/**
	 * The other words texts use for each theme; a theme without any is left out.
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	@Transactional(readOnly = true)
	public Map<TopicId, Set<Synonym>> synonyms() {
		this.currentUser.reader();
		Map<TopicId, Set<Synonym>> synonyms = new HashMap<>();
		for (Topic topic : this.topics.findByMergedIntoIdIsNullOrderByPosition()) {
			if (!topic.synonyms().isEmpty()) {
				synonyms.put(new TopicId(topic.id()), topic.synonyms());
			}
		}
		return synonyms;
	}

	/** By its slug; for that of one that was merged the one that took its place. */
	@Transactional(readOnly = true)
	public Optional<TopicView> bySlug(String slug) {
		return this.topics.findBySlug(slug).map((it) -> standing(it).view(null));
	}

	/** A merge leads there in one step. */
	private Topic standing(Topic topic) {
		UUID into = topic.mergedIntoId();
		return (into == null) ? topic : this.topics.findById(into).orElseThrow();
	}

	private @Nullable Topic parent(@Nullable TopicId id) {
		return (id != null) ? standing(this.topics.findById(id.value()).orElseThrow(() -> new NotFound(id))) : null;
	}

}
