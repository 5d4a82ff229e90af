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
import org.yaksoku.shared.Mergeable;
import org.yaksoku.shared.Key;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;

/**
 * A theme on which the sides meet; at most one level below another.
 */
@Entity
@Table(schema = "topic", name = "topic")
class Topic implements Mergeable<Topic> {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private String slug;

	private @Nullable UUID parentId;

	private int position;

	private LocalText name;

	private @Nullable LocalText definition;

	private @Nullable UUID mergedIntoId;

	@ElementCollection
	@CollectionTable(schema = "topic", name = "topic_synonym", joinColumns = @JoinColumn(name = "topic_id"))
	private Set<Synonym> synonyms = new LinkedHashSet<>();

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected Topic() {
	}

	@SuppressWarnings("NullAway.Init") // change() fills the rest
	Topic(NewTopic asked, @Nullable Topic parent) {
		this.id = Key.next();
		this.slug = asked.slug();
		change(asked, parent, false);
	}

	/**
	 * Everything but the slug, which stands in addresses.
	 * @param hasParts whether themes stand below this one
	 */
	final void change(NewTopic asked, @Nullable Topic parent, boolean hasParts) {
		if (parent != null && (hasParts || parent == this || parent.parentId != null)) {
			throw new ThirdLevel(this.slug);
		}
		this.parentId = (parent != null) ? parent.id : null;
		this.position = asked.position();
		this.name = LocalText.required(asked.name(), "A topic needs a name");
		this.definition = asked.definition();
		this.synonyms.retainAll(asked.synonyms());
		this.synonyms.addAll(asked.synonyms());
	}

	/** All words for it: its names, then its synonyms. */
	Set<Synonym> words() {
		Set<Synonym> words = new LinkedHashSet<>();
		for (Language language : Language.values()) {
			String name = this.name.in(language);
			if (name != null) {
				words.add(new Synonym(language, name));
			}
		}
		words.addAll(this.synonyms);
		return words;
	}

	/** The words another one brings that are new to this one. */
	Set<Synonym> gainedFrom(Topic other) {
		Set<Synonym> gained = other.words();
		gained.removeAll(words());
		return gained;
	}

	/**
	 * Gives its place to another one, which texts call by the same words from now on. The
	 * row itself stays as it was.
	 */
	@Override
	public void giveWayTo(Topic other) {
		other.synonyms.addAll(other.gainedFrom(this));
		this.mergedIntoId = other.id;
	}

	@Override
	public UUID id() {
		return this.id;
	}

	@Override
	public @Nullable Long version() {
		return this.version;
	}

	String slug() {
		return this.slug;
	}

	@Nullable UUID parentId() {
		return this.parentId;
	}

	/** The one that took its place; null where it stands for itself. */
	@Override
	public @Nullable UUID mergedIntoId() {
		return this.mergedIntoId;
	}

	LocalText name() {
		return this.name;
	}

	Set<Synonym> synonyms() {
		return Set.copyOf(this.synonyms);
	}

	/**
	 * As other rooms see it.
	 * @param above the theme it is part of
	 */
	TopicView view(@Nullable Topic above) {
		return new TopicView(new TopicId(this.id), this.slug, this.name, (above != null) ? above.name : null);
	}

}
