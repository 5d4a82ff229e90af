package org.yaksoku.account;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.yaksoku.party.OrganisationId;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Role;
import org.yaksoku.shared.Side;

/**
 * An invitation as whoever holds its link sees it.
 *
 * @param id never shown
 * @param email null in the invitation of the first administrator of a side, who says
 * themselves who they are; name and language are then null, too
 * @param name as the administrator wrote it
 * @param language the one the administrator expects the person to read
 * @param organisation null where none was named
 * @param roles never empty
 * @param expiresAt from when on the link no longer works
 */
public record InvitationView(UUID id, Side side, @Nullable String email, @Nullable String name,
		@Nullable Language language, @Nullable OrganisationId organisation, Set<Role> roles, Instant expiresAt) {

	/** Whether it waits for the first administrator of a side. */
	public boolean first() {
		return this.email == null;
	}

}
