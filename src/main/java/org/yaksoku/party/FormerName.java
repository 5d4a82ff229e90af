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
 * A name an organisation gave up. What it issued under that name goes on naming it so.
 */
@Entity
@Table(schema = "party", name = "former_name")
class FormerName {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private UUID organisationId;

	private LocalText name;

	private @Nullable PartialDate since;

	private @Nullable PartialDate until;

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected FormerName() {
	}

	@SuppressWarnings("NullAway.Init") // change() fills the rest
	FormerName(UUID organisationId, NewFormerName asked) {
		this.id = Key.next();
		this.organisationId = organisationId;
		change(asked);
	}

	final void change(NewFormerName asked) {
		this.name = LocalText.required(asked.name(), "A former name is a name");
		this.since = asked.since();
		this.until = asked.until();
	}

	UUID id() {
		return this.id;
	}

	UUID organisationId() {
		return this.organisationId;
	}

	@Nullable Long version() {
		return this.version;
	}

}
