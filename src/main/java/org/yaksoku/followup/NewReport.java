package org.yaksoku.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.document.DocumentId;
import org.yaksoku.party.OrganisationId;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Progress;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;

/**
 * What one side reports about an action.
 *
 * @param asOf the day it speaks of (UTC+9)
 * @param progress null for a note that sets no state
 * @param noteLanguage given exactly where there is a note
 * @param corrects the mistaken report it replaces; null otherwise
 */
public record NewReport(ActionId action, Side side, @Nullable OrganisationId organisation, LocalDate asOf,
		@Nullable Progress progress, @Nullable String note, @Nullable Language noteLanguage, List<DocumentId> evidence,
		Visibility visibility, @Nullable Instant embargoUntil, @Nullable ReportId corrects) {

	public NewReport {
		note = (note == null || note.isBlank()) ? null : note.strip();
	}

}
