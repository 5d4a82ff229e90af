package org.yaksoku.party;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Key;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.PartialDate;

/**
 * A person at an organisation with a title. A person may hold several at once.
 */
@Entity
@Table(schema = "party", name = "affiliation")
class Affiliation {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private UUID personId;

	private UUID organisationId;

	private @Nullable LocalText title;

	private @Nullable PartialDate since;

	private @Nullable PartialDate until;

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected Affiliation() {
	}

	@SuppressWarnings("NullAway.Init") // change() fills the rest
	Affiliation(NewAffiliation asked) {
		this.id = Key.next();
		this.personId = asked.person().value();
		change(asked);
	}

	/** Everything but whose post it is. */
	final void change(NewAffiliation asked) {
		this.organisationId = asked.organisation().value();
		this.title = asked.title();
		this.since = asked.since();
		this.until = asked.until();
	}

	UUID personId() {
		return this.personId;
	}

	@Nullable Long version() {
		return this.version;
	}

}
