package org.yaksoku.party;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
import org.yaksoku.shared.Mergeable;
import org.yaksoku.shared.Key;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Side;

/**
 * A body that meets, signs, owes or is named. Its side, not anybody's nationality, says
 * for whom its people speak.
 */
@Entity
@Table(schema = "party", name = "organisation")
class Organisation implements Mergeable<Organisation> {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private String slug;

	private LocalText name;

	private @Nullable LocalText shortName;

	@Enumerated(EnumType.STRING)
	private OrganisationKind kind;

	@Enumerated(EnumType.STRING)
	private @Nullable Side side;

	private @Nullable UUID parentId;

	private @Nullable LocalText place;

	private @Nullable String webSite;

	private boolean example;

	private @Nullable UUID mergedIntoId;

	@ElementCollection
	@CollectionTable(schema = "party", name = "organisation_alias", joinColumns = @JoinColumn(name = "organisation_id"))
	private Set<Alias> aliases = new LinkedHashSet<>();

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected Organisation() {
	}

	@SuppressWarnings("NullAway.Init") // change() fills the rest
	Organisation(NewOrganisation asked) {
		this.id = Key.next();
		this.slug = asked.slug();
		this.example = asked.example();
		change(asked);
	}

	/** Everything but the slug, which stands in addresses, and whether it is invented. */
	final void change(NewOrganisation asked) {
		this.name = LocalText.required(asked.name(), "An organisation needs a name");
		this.shortName = asked.shortName();
		this.kind = asked.kind();
		this.side = asked.side();
		this.parentId = (asked.parent() != null) ? asked.parent().value() : null;
		this.place = asked.place();
		this.webSite = asked.webSite();
		Aliases.replace(this.aliases, asked.aliases());
	}

	/** All it is called: its names, then its spellings. */
	List<Alias> called() {
		List<Alias> called = new ArrayList<>(Aliases.of(this.name));
		called.addAll(Aliases.of(this.shortName));
		called.addAll(this.aliases);
		return called;
	}

	/**
	 * Gives its place to another one, which is found by the same names from now on. The
	 * row itself stays as it was.
	 */
	@Override
	public void giveWayTo(Organisation other) {
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

	@Nullable Side side() {
		return this.side;
	}

	boolean isExample() {
		return this.example;
	}

	/** The one that took its place; null where it stands for itself. */
	@Override
	public @Nullable UUID mergedIntoId() {
		return this.mergedIntoId;
	}

	OrganisationView view() {
		return new OrganisationView(new OrganisationId(this.id), this.slug, this.name, this.kind, this.side);
	}

}
