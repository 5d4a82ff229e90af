package org.yaksoku.account;

/**
 * An invitation together with the token of its link, at the one moment when the token is
 * known.
 *
 * @param invitation what was issued
 * @param token kept nowhere; whoever has it may choose the password
 */
public record IssuedInvitation(InvitationView invitation, String token) {

	@Override
	public String toString() {
		return "IssuedInvitation[" + this.invitation.id() + "]";
	}

}
