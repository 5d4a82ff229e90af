package org.yaksoku.statement.term;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
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
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;

/**
 * A word that is rendered the same way wherever it stands.
 */
@Entity
@Table(schema = "statement", name = "term")
class Term {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private LocalText preferred;

	private @Nullable LocalText note;

	@ElementCollection
	@CollectionTable(schema = "statement", name = "term_variant", joinColumns = @JoinColumn(name = "term_id"))
	private Set<Variant> variants = new LinkedHashSet<>();

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected Term() {
	}

	Term(NewTerm asked) {
		this.id = Key.next();
		this.preferred = LocalText.none();
		change(asked);
	}

	TermId id() {
		return new TermId(this.id);
	}

	long version() {
		return Objects.requireNonNullElse(this.version, 0L);
	}

	final void change(NewTerm asked) {
		if (asked.preferred().missing().size() > Language.values().length - 2) {
			throw new IllegalArgumentException("A term needs a word in two languages at least");
		}
		if (asked.variants().stream().anyMatch((it) -> it.variant().equals(asked.preferred().in(it.language())))) {
			throw new IllegalArgumentException("A word cannot be preferred and avoided at once");
		}
		this.preferred = asked.preferred();
		this.note = asked.note();
		this.variants.retainAll(asked.variants());
		this.variants.addAll(asked.variants());
	}

	TermView view() {
		return new TermView(id(), version(), this.preferred, (this.note != null) ? this.note : LocalText.none(),
				List.copyOf(this.variants));
	}

}
