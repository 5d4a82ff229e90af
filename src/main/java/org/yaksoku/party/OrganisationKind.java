package org.yaksoku.party;

/**
 * What sort of body an organisation is.
 */
public enum OrganisationKind {

	CHAMBER, ASSOCIATION, COMMITTEE, COMPANY, UNIVERSITY, INSTITUTE, GOVERNMENT, OTHER

}
