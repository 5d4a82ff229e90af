package org.yaksoku.account.people;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Role;

/**
 * Somebody who was invited and has not come in yet.
 *
 * @param version the one to be sent back with a change
 * @param organisation null where none was named
 * @param roles those they will have, in a fixed order
 * @param until when the link ends or ended, to the minute, nine hours ahead of UTC
 * @param untilAt the same for programs
 * @param expired whether the link has ended
 */
public record InvitedPerson(UUID id, long version, String email, String name, @Nullable Spoken organisation,
		List<Role> roles, String until, String untilAt, boolean expired) {

}
