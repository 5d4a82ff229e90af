package org.yaksoku.statement;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Key;
import org.yaksoku.shared.LocalText;
import org.yaksoku.topic.TopicId;

/**
 * A numbered unit of a statement that stays the same while its number and words change.
 * Its key is given at the first publication and never again.
 */
@Entity
@Table(schema = "statement", name = "clause")
class Clause {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private UUID statementId;

	@Column(name = "key")
	private @Nullable String key;

	private @Nullable LocalText headline;

	private @Nullable UUID mergedIntoId;

	@ElementCollection
	@CollectionTable(schema = "statement", name = "clause_topic", joinColumns = @JoinColumn(name = "clause_id"))
	@Column(name = "topic_id")
	private Set<UUID> topics = new LinkedHashSet<>();

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected Clause() {
	}

	/** A part split off another clause: it begins with the same topics. */
	Clause(Clause first) {
		this.id = Key.next();
		this.statementId = first.statementId;
		this.topics.addAll(first.topics);
	}

	Clause(UUID statementId, NewClause asked) {
		this.id = Key.next();
		this.statementId = statementId;
		describe(asked);
	}

	UUID id() {
		return this.id;
	}

	UUID statementId() {
		return this.statementId;
	}

	long version() {
		return Objects.requireNonNullElse(this.version, 0L);
	}

	@Nullable String key() {
		return this.key;
	}

	/**
	 * Headline and topics lie outside the canonical form: they may change, with history.
	 */
	final void describe(NewClause asked) {
		this.headline = asked.headline();
		this.topics.clear();
		asked.topics().forEach((topic) -> this.topics.add(topic.value()));
	}

	/**
	 * Headline and topics alone.
	 */
	void describe(LocalText headline, Collection<TopicId> topics) {
		this.headline = headline;
		this.topics.clear();
		topics.forEach((topic) -> this.topics.add(topic.value()));
	}

	/** One more theme; nothing where it has it already. */
	void add(TopicId topic) {
		this.topics.add(topic.value());
	}

	/** A clause that another one took in points to it (rule 13). */
	void mergedInto(Clause other) {
		this.mergedIntoId = other.id;
	}

	void nameFirst(String key) {
		if (this.key != null && !this.key.equals(key)) {
			throw new IllegalStateException("Clause " + this.key + " keeps its key for ever");
		}
		this.key = key;
	}

}
