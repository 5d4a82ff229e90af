package org.yaksoku.account;

import java.text.Normalizer;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.yaksoku.party.OrganisationId;
import org.yaksoku.shared.Key;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Role;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Stale;
import org.yaksoku.shared.UserId;

/**
 * A person who works with the portal, always for one side. Never deleted, only made
 * inactive, because the history names them.
 */
@Entity
@Table(schema = "account", name = "user_account")
class UserAccount {

	private static final Pattern EMAIL = Pattern.compile("[\\x21-\\x3f\\x41-\\x7e]+@[a-z0-9.-]+");

	@Id
	private UUID id;

	private String email;

	private @Nullable String passwordHash;

	private String name;

	@Enumerated(EnumType.STRING)
	private Side side;

	private @Nullable LocalText names;

	private @Nullable UUID organisationId;

	@Enumerated(EnumType.STRING)
	private Language language;

	private boolean active;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(schema = "account", name = "user_role", joinColumns = @JoinColumn(name = "user_id"))
	@Column(name = "role")
	@Enumerated(EnumType.STRING)
	private Set<Role> roles;

	@Version
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected UserAccount() {
	}

	UserAccount(NewAccount asked, @Nullable String passwordHash) {
		Assert.hasText(asked.name(), "An account needs a name");
		Assert.notEmpty(asked.roles(), "An account needs a role");
		this.id = Key.next();
		this.email = address(asked.email());
		this.passwordHash = passwordHash;
		this.name = asked.name().strip();
		this.names = asked.names();
		this.organisationId = (asked.organisation() != null) ? asked.organisation().value() : null;
		this.side = asked.side();
		this.language = asked.language();
		this.active = true;
		this.roles = EnumSet.copyOf(asked.roles());
	}

	/**
	 * The one form in which an address is kept and looked up: nobody remembers how they
	 * capitalised it.
	 */
	static String canonical(String email) {
		return Normalizer.normalize(email, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
	}

	/**
	 * The canonical form of what is an address, else an {@link IllegalArgumentException}.
	 */
	static String address(String email) {
		String canonical = canonical(email);
		Assert.isTrue(EMAIL.matcher(canonical).matches(), "An account needs an e-mail address");
		return canonical;
	}

	UserId id() {
		return new UserId(this.id);
	}

	void speak(Language language) {
		this.language = language;
	}

	/** How the person wants to be called and spoken to. */
	void introduce(Profile profile) {
		Assert.hasText(profile.name(), "An account needs a name");
		this.name = profile.name().strip();
		this.names = profile.names();
		this.language = profile.language();
	}

	void choose(String passwordHash) {
		this.passwordHash = passwordHash;
	}

	/**
	 * Gives other rights.
	 * @return whether they differ from those before
	 */
	boolean grant(Set<Role> roles) {
		Assert.notEmpty(roles, "An account needs a role");
		boolean changed = !this.roles.equals(roles);
		if (changed) {
			this.roles = EnumSet.copyOf(roles);
		}
		return changed;
	}

	void belong(@Nullable OrganisationId organisation) {
		this.organisationId = (organisation != null) ? organisation.value() : null;
	}

	void deactivate() {
		this.active = false;
	}

	void reactivate() {
		this.active = true;
	}

	boolean administrates() {
		return this.active && this.roles.contains(Role.ADMIN);
	}

	void check(long opened) {
		Stale.check(this.id, opened, this.version);
	}

	AccountView view() {
		return new AccountView(id(), (this.version != null) ? this.version : 0, this.email, this.name,
				(this.names != null) ? this.names : LocalText.none(), this.side, this.language,
				Collections.unmodifiableSet(EnumSet.copyOf(this.roles)), this.active);
	}

	SignedInUser signedIn() {
		return new SignedInUser(id(), this.side, this.roles, this.language, this.passwordHash);
	}

}
