package org.yaksoku.account.people.web;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.NullUnmarked;

import org.yaksoku.account.people.PersonSheet;
import org.yaksoku.shared.Role;

/**
 * What a browser may send as the rights of somebody.
 */
@NullUnmarked
record PersonForm(long version, @NotEmpty List<@NotNull Role> roles, UUID organisation) {

	PersonForm {
		roles = (roles != null) ? roles : List.of();
	}

	static PersonForm of(PersonSheet person) {
		return new PersonForm(person.version(), person.roles(), person.organisationId());
	}

}
