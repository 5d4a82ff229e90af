package org.yaksoku.meeting;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Key;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.PartialDate;

/**
 * A recurring meeting of a fixed pairing of organisations; the host alternates.
 */
@Entity
@Table(schema = "meeting", name = "series")
class Series {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private String slug;

	private LocalText name;

	private @Nullable LocalText shortName;

	private @Nullable LocalText description;

	private @Nullable LocalText cadence;

	@Enumerated(EnumType.STRING)
	private SeriesState state;

	private @Nullable PartialDate firstEdition;

	private boolean example;

	@ElementCollection
	@CollectionTable(schema = "meeting", name = "series_organisation", joinColumns = @JoinColumn(name = "series_id"))
	private Set<Partner> pairing = new LinkedHashSet<>();

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected Series() {
	}

	@SuppressWarnings("NullAway.Init") // change() fills the rest
	Series(NewSeries asked) {
		this.id = Key.next();
		this.slug = asked.slug();
		this.example = asked.example();
		change(asked);
	}

	/** Everything but the slug, which stands in addresses. */
	final void change(NewSeries asked) {
		this.name = LocalText.required(asked.name(), "A series needs a name");
		this.shortName = asked.shortName();
		this.description = asked.description();
		this.cadence = asked.cadence();
		this.state = asked.state();
		this.firstEdition = asked.firstEdition();
		this.pairing.retainAll(asked.pairing());
		this.pairing.addAll(asked.pairing());
	}

	@Nullable Long version() {
		return this.version;
	}

	Set<Partner> pairing() {
		return this.pairing;
	}

	SeriesView view() {
		return new SeriesView(new SeriesId(this.id), this.slug, this.name, this.state);
	}

}
