package org.yaksoku.party;

import java.util.Optional;
import java.util.UUID;

import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Stale;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the people who take part, and the posts they hold. Somebody whose row was merged
 * is found by its slug as before.
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
	 * Changes what somebody is called; the slug and whether they are invented stay.
	 * @param opened the version the writer had before them
	 * @throws Stale where it has changed since, or was merged
	 * @throws NotFound where there is none
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	public void change(PersonId id, long opened, NewPerson becomes) {
		this.currentUser.writer();
		Person person = this.people.findById(id.value()).orElseThrow(() -> new NotFound(id));
		Stale.check(id, opened, person.version());
		if (person.mergedIntoId() != null) {
			throw new Stale(id, opened);
		}
		person.change(becomes);
	}

	/**
	 * Records a post somebody holds or held.
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	public void affiliate(NewAffiliation asked) {
		this.currentUser.writer();
		this.affiliations.save(new Affiliation(asked));
	}

	/**
	 * Changes a post: its title, where it is, from when to when.
	 * @param opened the version the writer had before them
	 * @throws Stale where it has changed since
	 * @throws NotFound where the person has no such post
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	public void change(UUID post, long opened, NewAffiliation becomes) {
		open(becomes.person(), post, opened).change(becomes);
	}

	/**
	 * Takes a post away that was recorded by mistake; the history keeps it. One that
	 * ended is given its last day instead.
	 * @param opened the version the writer had before them
	 * @throws Stale where it has changed since
	 * @throws NotFound where the person has no such post
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	public void remove(PersonId person, UUID post, long opened) {
		this.affiliations.delete(open(person, post, opened));
	}

	@Transactional(readOnly = true)
	public Optional<PersonView> bySlug(String slug) {
		return this.people.findBySlug(slug).map((it) -> standing(it).view());
	}

	private Affiliation open(PersonId person, UUID post, long opened) {
		this.currentUser.writer();
		Affiliation affiliation = this.affiliations.findById(post)
			.filter((it) -> it.personId().equals(person.value()))
			.orElseThrow(() -> new NotFound(post));
		Stale.check(post, opened, affiliation.version());
		return affiliation;
	}

	/** A merge leads there in one step. */
	private Person standing(Person person) {
		UUID into = person.mergedIntoId();
		return (into == null) ? person : this.people.findById(into).orElseThrow();
	}

}
