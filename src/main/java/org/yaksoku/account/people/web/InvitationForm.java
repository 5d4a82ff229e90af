package org.yaksoku.account.people.web;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;

import org.yaksoku.account.NewInvitation;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Role;
import org.yaksoku.shared.Side;

/**
 * What a browser may send for somebody to be invited. The side is the administrator's.
 */
@NullUnmarked
record InvitationForm(@NotBlank @Size(max = 200) @Pattern(regexp = Picked.EMAIL) String email,
		@NotBlank @Size(max = 200) String name, @NotNull Language language, @NotEmpty List<@NotNull Role> roles,
		UUID organisation) {

	InvitationForm {
		roles = (roles != null) ? roles : List.of();
	}

	static InvitationForm blank(Language language) {
		return new InvitationForm("", "", language, List.of(), null);
	}

	NewInvitation toNewInvitation(Side side) {
		return new NewInvitation(this.email, this.name, side, Picked.roles(this.roles), this.language,
				Picked.organisation(this.organisation));
	}

}
