package org.yaksoku.topic;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Key;
import org.yaksoku.shared.LocalText;

/**
 * A theme on which the sides meet; at most one level below another.
 */
@Entity
@Table(schema = "topic", name = "topic")
class Topic {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private String slug;

	private @Nullable UUID parentId;

	private int position;

	private LocalText name;

	private @Nullable LocalText definition;

	@ElementCollection
	@CollectionTable(schema = "topic", name = "topic_synonym", joinColumns = @JoinColumn(name = "topic_id"))
	private Set<Synonym> synonyms = new LinkedHashSet<>();

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected Topic() {
	}

	Topic(NewTopic asked, @Nullable Topic parent) {
		if (parent != null && parent.parentId != null) {
			throw new IllegalArgumentException("Topics have two levels, and " + parent.slug + " is on the second");
		}
		this.id = Key.next();
		this.slug = asked.slug();
		this.parentId = (parent != null) ? parent.id : null;
		this.position = asked.position();
		this.name = LocalText.required(asked.name(), "A topic needs a name");
		this.definition = asked.definition();
		this.synonyms.addAll(asked.synonyms());
	}

	Set<Synonym> synonyms() {
		return Set.copyOf(this.synonyms);
	}

	TopicView view() {
		return new TopicView(new TopicId(this.id), this.slug, this.name);
	}

}
