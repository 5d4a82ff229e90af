package org.yaksoku.meeting.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.yaksoku.meeting.SeriesId;
import org.yaksoku.meeting.SeriesState;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Side;

/**
 * A recurring meeting on the desk.
 *
 * @param spoken the name as this reader reads it, or the slug
 * @param firstEdition null where nobody states it
 * @param partners ids of organisations by side
 * @param editions how many are logged
 */
public record SeriesSheet(SeriesId id, long version, String slug, Spoken spoken, SeriesState state, LocalText name,
		LocalText shortName, LocalText description, LocalText cadence, @Nullable PartialDate firstEdition,
		Map<Side, List<String>> partners, List<Spoken> pairing, int editions, boolean example) {

	public List<String> pairing(Side side) {
		return Objects.requireNonNullElse(this.partners.get(side), List.of());
	}

}
