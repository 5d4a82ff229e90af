package org.yaksoku.party;

import java.util.List;
import java.util.Optional;

import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the organisations both sides name.
 */
@Service
@Transactional
public class OrganisationService {

	private final OrganisationRepository organisations;

	private final CurrentUser currentUser;

	OrganisationService(OrganisationRepository organisations, CurrentUser currentUser) {
		this.organisations = organisations;
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
	 * All organisations, by their slug.
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	@Transactional(readOnly = true)
	public List<OrganisationView> all() {
		this.currentUser.reader();
		return this.organisations.findAllByOrderBySlug().stream().map(Organisation::view).toList();
	}

	@Transactional(readOnly = true)
	public Optional<OrganisationView> bySlug(String slug) {
		return this.organisations.findBySlug(slug).map(Organisation::view);
	}

	/**
	 * One organisation.
	 * @throws NotFound where there is none
	 */
	@Transactional(readOnly = true)
	public OrganisationView show(OrganisationId id) {
		return this.organisations.findById(id.value()).map(Organisation::view).orElseThrow(() -> new NotFound(id));
	}

}
