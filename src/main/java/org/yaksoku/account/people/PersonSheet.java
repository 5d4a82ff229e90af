package org.yaksoku.account.people;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Role;
import org.yaksoku.shared.Side;

/**
 * Somebody with an account, as an administrator of their side sees them.
 *
 * @param version the one to be sent back with a change
 * @param name in the reader's script where there is one, else as the person writes it
 * @param written as the person writes it
 * @param organisation null where none is known
 * @param organisationId null where none is known
 * @param roles in a fixed order
 * @param lastSignIn to the minute, nine hours ahead of UTC; null where they never did
 * @param lastSignInAt the same for programs
 * @param active whether they may sign in
 * @param me whether it is who is asking
 */
public record PersonSheet(UUID id, long version, String email, String name, String written,
		@Nullable Spoken organisation, @Nullable UUID organisationId, Side side, List<Role> roles,
		@Nullable String lastSignIn, @Nullable String lastSignInAt, boolean active, boolean me) {

}
