package org.yaksoku.account.web;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * A page of the sign-in as the answer to something else that was sent: the sign-in page
 * once more, or, behind it, the words that may be sent again. Reached from within only,
 * so that the address stays what it was.
 *
 * @param why what the page says first
 * @param kept the words it carries, null where there are none
 * @param delay after how long the next attempt may be made, null where that is now
 */
record Again(Why why, @Nullable Kept kept, @Nullable Duration delay) {

	static final String ADDRESS = "/sign-in/again";

	private static final String ATTRIBUTE = Again.class.getName();

	/**
	 * What the request was answered with, null where somebody asks for the page itself.
	 */
	static @Nullable Again of(HttpServletRequest request) {
		return (request.getDispatcherType() == DispatcherType.FORWARD) ? (Again) request.getAttribute(ATTRIBUTE) : null;
	}

	static Again ended(@Nullable Kept kept) {
		return new Again(Why.ENDED, kept, null);
	}

	static Again refused(Kept kept) {
		return new Again(Why.REFUSED, kept, null);
	}

	static Again later(@Nullable Kept kept, Duration wait) {
		return new Again(Why.LATER, kept, wait);
	}

	static Again review(Kept kept) {
		return new Again(Why.REVIEW, kept, null);
	}

	/** Makes the page the answer to a request. */
	void answer(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
		request.setAttribute(ATTRIBUTE, this);
		response.setStatus(this.why.status.value());
		if (this.delay != null) {
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(this.delay.toSeconds()));
		}
		request.getRequestDispatcher(ADDRESS).forward(request, response);
	}

	/**
	 * Whole minutes to wait, at least one; nothing where there is nothing to wait for.
	 */
	long minutes() {
		return (this.delay != null) ? Math.max(1, (this.delay.toSeconds() + 59) / 60) : 0;
	}

	/**
	 * What the page says first.
	 */
	enum Why {

		ENDED(HttpStatus.UNAUTHORIZED), REFUSED(HttpStatus.UNAUTHORIZED), LATER(HttpStatus.TOO_MANY_REQUESTS),
		REVIEW(HttpStatus.OK);

		private final HttpStatus status;

		Why(HttpStatus status) {
			this.status = status;
		}

	}

}
