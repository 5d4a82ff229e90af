package org.yaksoku.party;

import java.util.ArrayList;
import java.util.List;

import org.yaksoku.shared.LocalText;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All names of organisations and people in the scripts they have, for those who look
 * whether a text can name them in each language.
 */
@Service
@Transactional(readOnly = true)
public class Names {

	private final OrganisationRepository organisations;

	private final PersonRepository people;

	Names(OrganisationRepository organisations, PersonRepository people) {
		this.organisations = organisations;
		this.people = people;
	}

	/** In no particular order. */
	public List<LocalText> all() {
		List<LocalText> all = new ArrayList<>(this.organisations.names());
		all.addAll(this.people.names());
		return all;
	}

}
