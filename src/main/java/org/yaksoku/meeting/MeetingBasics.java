package org.yaksoku.meeting;

import org.jspecify.annotations.Nullable;
import org.yaksoku.party.OrganisationId;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Side;

/**
 * What is said about an edition first. Its code is not among it: it stands in addresses.
 *
 * @param ordinal null where it is not numbered
 */
public record MeetingBasics(@Nullable SeriesId series, @Nullable Integer ordinal, LocalText title,
		@Nullable Side hostSide, @Nullable OrganisationId host, LocalText place, LocalText venue, PartialDate held,
		LocalText occasion) {

}
