package org.yaksoku.notification.following.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.notification.mail.MailAddress;

/**
 * What a browser may send to follow something.
 *
 * @param address an e-mail address
 */
@NullUnmarked
record FollowForm(@NotBlank @Size(max = 200) @Pattern(regexp = "\\s*(?:" + MailAddress.PATTERN + ")?\\s*",
		message = "{notification.following.address.unreadable}") String address) {

	static FollowForm empty() {
		return new FollowForm("");
	}

}
