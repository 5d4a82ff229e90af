package org.yaksoku.account.people.web;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;

import org.yaksoku.account.Acceptance;
import org.yaksoku.account.InvitationView;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.web.AsTyped;

/**
 * What a browser may send to take up an invitation.
 *
 * @param email looked at only where the invitation names none
 */
@AsTyped
@NullUnmarked
record AcceptanceForm(@Size(max = 200) @Pattern(regexp = Picked.EMAIL) String email,
		@NotBlank @Size(max = 200) String name, @Size(max = 200) String nameKo, @Size(max = 200) String nameJa,
		@Size(max = 200) String nameEn, @NotNull Language language, String password) {

	AcceptanceForm {
		email = stripped(email);
		name = stripped(name);
		nameKo = stripped(nameKo);
		nameJa = stripped(nameJa);
		nameEn = stripped(nameEn);
		password = (password != null) ? password : "";
	}

	static AcceptanceForm of(InvitationView invitation, Language reader) {
		return new AcceptanceForm("", Objects.requireNonNullElse(invitation.name(), ""), "", "", "",
				Objects.requireNonNullElse(invitation.language(), reader), "");
	}

	Acceptance toAcceptance() {
		return new Acceptance(this.email, this.name, new LocalText(this.nameKo, this.nameJa, this.nameEn),
				this.language, this.password);
	}

	private static String stripped(String typed) {
		return (typed != null) ? typed.strip() : null;
	}

	@Override
	public String toString() {
		return "AcceptanceForm[" + this.email + "]";
	}

}
