package org.yaksoku.statement.desk.web;

import java.time.Instant;
import java.util.Optional;

import jakarta.validation.constraints.AssertTrue;
import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.shared.web.LocalTime;

/**
 * What a browser may send to publish a wording.
 *
 * @param fingerprint of the wording on the page
 * @param from day and time as typed; blank for now
 * @param sure whether somebody said that it may become public
 */
@NullUnmarked
record PublicationForm(String fingerprint, String from, Boolean sure) {

	PublicationForm {
		// a form without it was not made by our page
		fingerprint = (fingerprint != null) ? fingerprint : "";
		from = (from != null) ? from : "";
	}

	static PublicationForm blank() {
		return new PublicationForm("", "", null);
	}

	@AssertTrue
	public boolean isReadable() {
		return this.from.isBlank() || at().isPresent();
	}

	/** Publishing cannot be undone: it is asked for twice. */
	@AssertTrue
	public boolean isMeant() {
		return Boolean.TRUE.equals(this.sure);
	}

	Optional<Instant> at() {
		return LocalTime.find(this.from);
	}

}
