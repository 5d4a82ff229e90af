package org.yaksoku.meeting.desk.web;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.document.DocumentId;
import org.yaksoku.meeting.SeriesId;
import org.yaksoku.party.OrganisationId;
import org.yaksoku.party.PersonId;
import org.yaksoku.shared.DateReader;
import org.yaksoku.shared.Moments;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.web.LocalTime;

/**
 * What fields of a form send, where nothing may be chosen or typed.
 */
final class Picked {

	private Picked() {
	}

	static String text(@Nullable Object id) {
		return (id != null) ? id.toString() : "";
	}

	static @Nullable UUID id(@Nullable String sent) {
		return (sent == null || sent.isBlank()) ? null : UUID.fromString(sent);
	}

	/** A number of few digits; null where nothing was typed, or no number. */
	static @Nullable Integer number(@Nullable String typed) {
		return (typed == null || !typed.matches("[0-9０-９]{1,7}")) ? null : Integer.valueOf(typed);
	}

	static @Nullable SeriesId series(@Nullable String sent) {
		UUID id = id(sent);
		return (id != null) ? new SeriesId(id) : null;
	}

	static @Nullable OrganisationId organisation(@Nullable String sent) {
		UUID id = id(sent);
		return (id != null) ? new OrganisationId(id) : null;
	}

	static @Nullable PersonId person(@Nullable String sent) {
		UUID id = id(sent);
		return (id != null) ? new PersonId(id) : null;
	}

	static @Nullable DocumentId document(@Nullable String sent) {
		UUID id = id(sent);
		return (id != null) ? new DocumentId(id) : null;
	}

	/** Without words of the source those that were typed count as such. */
	static PartialDate date(@Nullable String typed, @Nullable String printed, boolean inferred) {
		PartialDate date = (typed == null || typed.isBlank()) ? PartialDate.unknown(null)
				: DateReader.readAsTyped(typed).orElseThrow();
		PartialDate said = (printed == null || printed.isBlank()) ? date : date.printedAs(printed);
		return (inferred && said.isKnown()) ? said.asInferred() : said;
	}

	/** Whether nothing was typed, or a day and a time. */
	static boolean isTime(@Nullable String typed) {
		return typed == null || typed.isBlank() || LocalTime.find(typed).isPresent();
	}

	static @Nullable Instant time(@Nullable String typed) {
		return (typed == null || typed.isBlank()) ? null : LocalTime.find(typed).orElseThrow();
	}

	/**
	 * A time that may have been set before. What was not sent or not touched stays to the
	 * second; what was emptied goes.
	 */
	static @Nullable Instant time(@Nullable String typed, @Nullable Instant now) {
		return (typed == null || typed.equals(time(now))) ? now : time(typed);
	}

	static String time(@Nullable Instant at) {
		return (at != null) ? Moments.minute(at) : "";
	}

}
