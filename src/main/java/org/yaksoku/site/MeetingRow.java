package org.yaksoku.site;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.SpokenDate;

/**
 * A meeting where it is named in a list.
 *
 * @param edition which edition of its series, null where that is not known
 * @param status name of the status
 * @param year of the date, null where it is not known
 */
public record MeetingRow(String code, Spoken title, @Nullable Integer edition, @Nullable Spoken series,
		@Nullable String seriesSlug, @Nullable SpokenDate date, @Nullable String year, @Nullable Spoken place,
		@Nullable Side host, String status, boolean example) {

	static MeetingRow of(Row row) {
		Spoken series = row.spoken("series_short_name");
		String day = row.find("held_earliest");
		return new MeetingRow(row.string("code"), row.spoken("title", "code"), row.number("ordinal"),
				(series != null) ? series : row.spoken("series_name"), row.find("series_slug"), row.date("held"),
				(day != null) ? day.substring(0, 4) : null, row.spoken("place"), row.side("host_side"),
				row.string("status"), row.is("example"));
	}

}
