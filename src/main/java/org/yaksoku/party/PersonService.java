package org.yaksoku.party;

import java.util.Optional;

import org.yaksoku.shared.CurrentUser;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the people who take part, and the posts they hold.
 */
@Service
@Transactional
public class PersonService {

	private final PersonRepository people;

	private final AffiliationRepository affiliations;

	private final CurrentUser currentUser;

	PersonService(PersonRepository people, AffiliationRepository affiliations, CurrentUser currentUser) {
		this.people = people;
		this.affiliations = affiliations;
		this.currentUser = currentUser;
	}

	/**
	 * Registers a person.
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	public PersonId register(NewPerson asked) {
		this.currentUser.writer();
		return this.people.save(new Person(asked)).view().id();
	}

	/**
	 * Records a post somebody holds or held.
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	public void affiliate(NewAffiliation asked) {
		this.currentUser.writer();
		this.affiliations.save(new Affiliation(asked));
	}

	@Transactional(readOnly = true)
	public Optional<PersonView> bySlug(String slug) {
		return this.people.findBySlug(slug).map(Person::view);
	}

}
