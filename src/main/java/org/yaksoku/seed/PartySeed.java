package org.yaksoku.seed;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.yaksoku.party.Alias;
import org.yaksoku.party.NewAffiliation;
import org.yaksoku.party.NewOrganisation;
import org.yaksoku.party.NewPerson;
import org.yaksoku.party.OrganisationId;
import org.yaksoku.party.OrganisationKind;
import org.yaksoku.party.OrganisationService;
import org.yaksoku.party.OrganisationView;
import org.yaksoku.party.PersonId;
import org.yaksoku.party.PersonService;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Side;

/**
 * Loads organisations and people with their posts, and finds them again by slug.
 */
@Component
class PartySeed {

	private final OrganisationService organisations;

	private final PersonService people;

	private final ClaimSeed claims;

	PartySeed(OrganisationService organisations, PersonService people, ClaimSeed claims) {
		this.organisations = organisations;
		this.people = people;
		this.claims = claims;
	}

	void load(SeedFile file) {
		for (Entry entry : file.entries("organisations")) {
			if (this.organisations.bySlug(entry.key()).isEmpty()) {
				OrganisationId id = this.organisations.register(organisation(file, entry));
				this.claims.about("party.organisation", id.value(), entry, null);
			}
		}
		for (Entry entry : file.entries("people")) {
			if (this.people.bySlug(entry.key()).isEmpty()) {
				person(file, entry);
			}
		}
	}

	OrganisationId organisation(String slug) {
		return found(slug).id();
	}

	@Nullable OrganisationId optionalOrganisation(@Nullable String slug) {
		return (slug != null) ? organisation(slug) : null;
	}

	/** The side a signing or meeting organisation belongs to. */
	Side side(String slug) {
		Side side = found(slug).side();
		if (side == null) {
			throw new IllegalArgumentException(slug + " belongs to neither side");
		}
		return side;
	}

	@Nullable PersonId optionalPerson(@Nullable String slug) {
		return (slug != null) ? this.people.bySlug(slug).orElseThrow(() -> new NotFound(slug)).id() : null;
	}

	private OrganisationView found(String slug) {
		return this.organisations.bySlug(slug).orElseThrow(() -> new NotFound(slug));
	}

	private NewOrganisation organisation(SeedFile file, Entry entry) {
		return new NewOrganisation(entry.key(), entry.local("name"), entry.local("short"),
				entry.one(OrganisationKind.class, "kind"), entry.optional(Side.class, "side"),
				optionalOrganisation(entry.optional("parent")), entry.local("place"), entry.optional("site"),
				aliases(entry), file.example());
	}

	private void person(SeedFile file, Entry entry) {
		PersonId id = this.people.register(new NewPerson(entry.key(), entry.local("name"), entry.optional("reading"),
				aliases(entry), file.example()));
		this.claims.about("party.person", id.value(), entry, null);
		for (Entry post : entry.entries("affiliations")) {
			String organisation = post.text("organisation");
			this.people.affiliate(new NewAffiliation(id, organisation(organisation), post.local("title"), null, null));
			this.claims.paraphrased("party.person", id.value(), post.text("source"), "affiliation", post.local("title"),
					post);
		}
	}

	private static List<Alias> aliases(Entry entry) {
		return entry.entries("aliases")
			.stream()
			.map((it) -> Alias.of(it.text("text"), it.optional(Language.class, "language")))
			.toList();
	}

}
