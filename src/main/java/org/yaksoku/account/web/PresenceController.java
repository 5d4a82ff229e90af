package org.yaksoku.account.web;

import java.time.Clock;

import jakarta.servlet.http.HttpSession;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Somebody says that they are still there; being asked is what keeps a session open.
 */
@RestController
class PresenceController {

	private final Clock clock;

	PresenceController(Clock clock) {
		this.clock = clock;
	}

	/** Answers with the seconds they stay signed in from now on. */
	@PostMapping(path = "/account/presence", produces = MediaType.TEXT_PLAIN_VALUE)
	String stay(HttpSession session) {
		return String.valueOf(PresentAccount.left(session, this.clock.instant()).toSeconds());
	}

}
