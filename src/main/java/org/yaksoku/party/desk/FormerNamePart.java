package org.yaksoku.party.desk;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.SpokenDate;

/**
 * A name an organisation had once.
 *
 * @param since null where nobody stated it
 * @param until null where nobody stated it
 */
public record FormerNamePart(UUID id, long version, LocalText name, @Nullable PartialDate since,
		@Nullable PartialDate until, @Nullable SpokenDate first, @Nullable SpokenDate last) {

	static FormerNamePart of(Row row) {
		return new FormerNamePart(row.id("id"), row.version("version"), row.local("name"), row.partial("since"),
				row.partial("until"), row.date("since"), row.date("until"));
	}

}
