package org.yaksoku.account.people.web;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;

import org.yaksoku.account.AccountView;
import org.yaksoku.account.Profile;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;

/**
 * What a browser may send as the names and the language of whoever is signed in.
 */
@NullUnmarked
record ProfileForm(long version, @NotBlank @Size(max = 200) String name, @Size(max = 200) String nameKo,
		@Size(max = 200) String nameJa, @Size(max = 200) String nameEn, @NotNull Language language) {

	static ProfileForm of(AccountView account) {
		LocalText names = account.names();
		return new ProfileForm(account.version(), account.name(), Objects.requireNonNullElse(names.ko(), ""),
				Objects.requireNonNullElse(names.ja(), ""), Objects.requireNonNullElse(names.en(), ""),
				account.language());
	}

	Profile toProfile() {
		return new Profile(this.name, new LocalText(this.nameKo, this.nameJa, this.nameEn), this.language);
	}

}
