package org.yaksoku.party;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Stale;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the organisations both sides name. One that was merged is asked for by its id or
 * its slug as before; the answer is the one that took its place.
 */
@Service
@Transactional
public class OrganisationService {

	private final OrganisationRepository organisations;

	private final FormerNameRepository formerNames;

	private final CurrentUser currentUser;

	OrganisationService(OrganisationRepository organisations, FormerNameRepository formerNames,
			CurrentUser currentUser) {
		this.organisations = organisations;
		this.formerNames = formerNames;
		this.currentUser = currentUser;
	}

	/**
	 * Registers an organisation.
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	public OrganisationId register(NewOrganisation asked) {
		this.currentUser.writer();
		return this.organisations.save(new Organisation(asked)).view().id();
	}

	/**
	 * Changes what is said about an organisation; its slug and whether it is an example
	 * stay.
	 * @param opened the version the writer had before them
	 * @throws BelowItself where it would belong to itself
	 * @throws Stale where it has changed since, or was merged
	 * @throws NotFound where there is none
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	public void change(OrganisationId id, long opened, NewOrganisation becomes) {
		this.currentUser.writer();
		Organisation organisation = open(id, opened);
		OrganisationId parent = becomes.parent();
		if (parent != null && this.organisations.above(standing(parent.value()).id()).contains(id.value())) {
			throw new BelowItself(id);
		}
		organisation.change(becomes);
	}

	/**
	 * Records a name an organisation had once.
	 * @throws NotFound where there is no such organisation
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	public UUID remember(OrganisationId id, NewFormerName asked) {
		this.currentUser.writer();
		FormerName name = new FormerName(standing(id.value()).id(), asked);
		return this.formerNames.save(name).id();
	}

	/**
	 * Changes a former name.
	 * @param opened the version the writer had before them
	 * @throws Stale where it has changed since
	 * @throws NotFound where the organisation has no such name
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	public void change(OrganisationId id, UUID formerName, long opened, NewFormerName becomes) {
		open(id, formerName, opened).change(becomes);
	}

	/**
	 * Takes a former name away that was recorded by mistake; the history keeps it.
	 * @param opened the version the writer had before them
	 * @throws Stale where it has changed since
	 * @throws NotFound where the organisation has no such name
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	public void forget(OrganisationId id, UUID formerName, long opened) {
		this.formerNames.delete(open(id, formerName, opened));
	}

	/**
	 * All organisations, by their slug.
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	@Transactional(readOnly = true)
	public List<OrganisationView> all() {
		this.currentUser.reader();
		return this.organisations.findByMergedIntoIdIsNullOrderBySlug().stream().map(Organisation::view).toList();
	}

	@Transactional(readOnly = true)
	public Optional<OrganisationView> bySlug(String slug) {
		return this.organisations.findBySlug(slug).map((it) -> standing(it).view());
	}

	/**
	 * One organisation.
	 * @throws NotFound where there is none
	 */
	@Transactional(readOnly = true)
	public OrganisationView show(OrganisationId id) {
		return standing(id.value()).view();
	}

	private Organisation open(OrganisationId id, long opened) {
		Organisation organisation = this.organisations.findById(id.value()).orElseThrow(() -> new NotFound(id));
		Stale.check(id, opened, organisation.version());
		if (organisation.mergedIntoId() != null) {
			throw new Stale(id, opened);
		}
		return organisation;
	}

	private FormerName open(OrganisationId id, UUID formerName, long opened) {
		this.currentUser.writer();
		FormerName name = this.formerNames.findById(formerName)
			.filter((it) -> it.organisationId().equals(id.value()))
			.orElseThrow(() -> new NotFound(formerName));
		Stale.check(formerName, opened, name.version());
		return name;
	}

	private Organisation standing(UUID id) {
		return standing(this.organisations.findById(id).orElseThrow(() -> new NotFound(id)));
	}

	/** A merge leads there in one step. */
	private Organisation standing(Organisation organisation) {
		UUID into = organisation.mergedIntoId();
		return (into == null) ? organisation : this.organisations.findById(into).orElseThrow();
	}

}
