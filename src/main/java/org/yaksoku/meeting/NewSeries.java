package org.yaksoku.meeting;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.PartialDate;

/**
 * A recurring meeting to be recorded.
 *
 * @param slug its stable name in URLs and codes
 * @param cadence how often, as far as anybody states it
 * @param firstEdition null where nobody states it
 */
public record NewSeries(String slug, LocalText name, LocalText shortName, LocalText description, LocalText cadence,
		SeriesState state, @Nullable PartialDate firstEdition, List<Partner> pairing, boolean example) {

}
