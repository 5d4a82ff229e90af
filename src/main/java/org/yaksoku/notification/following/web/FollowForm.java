package org.yaksoku.notification.following.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.NullUnmarked;

/**
 * What a browser may send to follow something.
 *
 * @param address an e-mail address
 */
@NullUnmarked
record FollowForm(@NotBlank @Size(max = 200) @Pattern(
		regexp = "\\s*(?:[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+)?\\s*",
		message = "{notification.following.address.unreadable}") String address) {

	static FollowForm empty() {
		return new FollowForm("");
	}

}
