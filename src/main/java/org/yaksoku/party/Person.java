package org.yaksoku.party;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
 * Somebody who takes part, speaks or signs. Needs no account.
 */
@Entity
@Table(schema = "party", name = "person")
class Person implements Mergeable<Person> {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private String slug;

	private LocalText name;

	private @Nullable String reading;

	private boolean example;

	private @Nullable UUID mergedIntoId;

	@ElementCollection
	@CollectionTable(schema = "party", name = "person_alias", joinColumns = @JoinColumn(name = "person_id"))
	private Set<Alias> aliases = new LinkedHashSet<>();

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected Person() {
	}

	@SuppressWarnings("NullAway.Init") // change() fills the rest
	Person(NewPerson asked) {
		this.id = Key.next();
		this.slug = asked.slug();
		this.example = asked.example();
		change(asked);
	}

	/** Everything but the slug and whether somebody is invented. */
	final void change(NewPerson asked) {
		this.name = LocalText.required(asked.name(), "A person needs a name");
		this.reading = asked.reading();
		Aliases.replace(this.aliases, asked.aliases());
	}

	/** All they are called: their names, the reading, then the spellings. */
	List<Alias> called() {
		List<Alias> called = new ArrayList<>(Aliases.of(this.name));
		if (this.reading != null) {
			called.add(Alias.of(this.reading, Language.JA));
		}
		called.addAll(this.aliases);
		return called;
	}

	/**
	 * Gives their place to another row about the same person, which is found by the same
	 * names from now on. The row itself stays as it was.
	 */
	@Override
	public void giveWayTo(Person other) {
		other.aliases.addAll(Aliases.gained(called(), other.called()));
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

	boolean isExample() {
		return this.example;
	}

	/** The row that took the place of this one; null where it stands for itself. */
	@Override
	public @Nullable UUID mergedIntoId() {
		return this.mergedIntoId;
	}

	PersonView view() {
		return new PersonView(new PersonId(this.id), this.slug, this.name, this.reading);
	}

}
