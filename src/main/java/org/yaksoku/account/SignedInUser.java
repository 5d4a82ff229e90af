package org.yaksoku.account;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

import org.yaksoku.shared.Actor;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Role;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.UserId;

/**
 * A person who has signed in, as the session keeps them: by id, with neither name nor
 * address. Roles are authorities ({@code ROLE_EDITOR}) and so is the side
 * ({@code SIDE_KR}).
 */
public final class SignedInUser implements UserDetails, CredentialsContainer {

	private static final long serialVersionUID = 1;

	private final UUID id;

	private final Side side;

	private final Set<Role> roles;

	private final Language language;

	// only until the password has been compared; null afterwards
	private transient @Nullable String passwordHash;

	SignedInUser(UserId id, Side side, Set<Role> roles, Language language, @Nullable String passwordHash) {
		this.id = id.value();
		this.side = side;
		this.roles = EnumSet.copyOf(roles);
		this.language = language;
		this.passwordHash = passwordHash;
	}

	public UserId id() {
		return new UserId(this.id);
	}

	/** In which the portal speaks to this person. */
	public Language language() {
		return this.language;
	}

	/** The page this person’s work begins with: a chair’s is the overview. */
	public String start() {
		return this.roles.equals(EnumSet.of(Role.EXECUTIVE)) ? "/exec" : "/desk";
	}

	Actor actor() {
		return Actor.person(id(), this.side, this.roles);
	}

	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		return Stream.concat(this.roles.stream().map((it) -> "ROLE_" + it), Stream.of("SIDE_" + this.side))
			.map(SimpleGrantedAuthority::new)
			.toList();
	}

	@Override
	public @Nullable String getPassword() {
		return this.passwordHash;
	}

	/** The id: an address may change during a session. */
	@Override
	public String getUsername() {
		return this.id.toString();
	}

	@Override
	public void eraseCredentials() {
		this.passwordHash = null;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof SignedInUser user && this.id.equals(user.id);
	}

	@Override
	public int hashCode() {
		return this.id.hashCode();
	}

}
