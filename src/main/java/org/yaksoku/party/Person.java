package org.yaksoku.party;

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
 * Somebody who takes part, speaks or signs. Needs no account.
 */
@Entity
@Table(schema = "party", name = "person")
class Person {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private String slug;

	private LocalText name;

	private @Nullable String reading;

	private boolean example;

	@ElementCollection
	@CollectionTable(schema = "party", name = "person_alias", joinColumns = @JoinColumn(name = "person_id"))
	private Set<Alias> aliases = new LinkedHashSet<>();

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected Person() {
	}

	Person(NewPerson asked) {
		this.id = Key.next();
		this.slug = asked.slug();
		this.name = LocalText.required(asked.name(), "A person needs a name");
		this.reading = asked.reading();
		this.example = asked.example();
		this.aliases.addAll(asked.aliases());
	}

	PersonView view() {
		return new PersonView(new PersonId(this.id), this.slug, this.name, this.reading);
	}

}
