package org.yaksoku.followup.desk.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.party.OrganisationId;
import org.yaksoku.shared.DateReader;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.PartialDate.Precision;
import org.yaksoku.shared.UserId;

/**
 * What fields of a form send, where nothing may be chosen or typed.
 */
final class Typed {

	private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

	private Typed() {
	}

	static String text(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

	/** Words as they were typed, with plain line ends; null where nothing was. */
	static @Nullable String words(@Nullable String sent) {
		return (sent == null || sent.isBlank()) ? null : sent.replace("\r\n", "\n").strip();
	}

	static @Nullable UUID id(@Nullable String sent) {
		return (sent != null && sent.matches(ID)) ? UUID.fromString(sent) : null;
	}

	static @Nullable OrganisationId organisation(@Nullable String sent) {
		UUID id = id(sent);
		return (id != null) ? new OrganisationId(id) : null;
	}

	static List<OrganisationId> organisations(@Nullable List<String> sent) {
		return (sent == null) ? List.of()
				: sent.stream().map(Typed::organisation).<OrganisationId>mapMulti((it, all) -> {
					if (it != null) {
						all.accept(it);
					}
				}).toList();
	}

	static @Nullable UserId user(@Nullable String sent) {
		UUID id = id(sent);
		return (id != null) ? new UserId(id) : null;
	}

	/**
	 * A date with the words of its source, or else those that were typed; null where
	 * nothing was.
	 */
	static @Nullable PartialDate date(@Nullable String typed, @Nullable String printed) {
		if (typed == null || typed.isBlank()) {
			return null;
		}
		PartialDate date = DateReader.readAsTyped(typed).orElseThrow(IllegalArgumentException::new);
		return (printed == null || printed.isBlank()) ? date : date.printedAs(printed);
	}

	/** One day; empty where anything else was typed. */
	static Optional<LocalDate> day(@Nullable String typed) {
		return (typed == null || typed.isBlank()) ? Optional.empty()
				: DateReader.read(typed)
					.filter((it) -> it.precision() == Precision.DAY && it.earliest() != null
							&& it.earliest().equals(it.latest()))
					.map(PartialDate::earliest);
	}

}
