package org.yaksoku.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.DateWords;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Progress;

/**
 * What became of a clause, as its kind demands: a commitment is delivered, a cooperation
 * is active, a recommendation is answered, a shared view is not followed up.
 *
 * @param standing null where nothing is delivered
 * @param response name of the latest answer, null where there is none
 * @param activity name of the activity, null where it is not that kind
 */
record Followed(@Nullable Standing standing, @Nullable String response, @Nullable String activity) {

	static final Followed NOTHING = new Followed(null, null, null);

	private static final Set<String> TRACKED = Set.of("COMMITMENT", "PROCEDURAL", "ONGOING_COOPERATION");

	static Followed of(Row clause, String kind, LocalDate today) {
		if (kind.equals("RECOMMENDATION")) {
			return new Followed(null, clause.find("response"), null);
		}
		return of(clause.rows("actions"), clause.day("next_meeting"), kind, today, clause.reader());
	}

	static Followed of(List<Row> actions, @Nullable LocalDate nextMeeting, String kind, LocalDate today,
			Language reader) {
		if (!TRACKED.contains(kind)) {
			return NOTHING;
		}
		List<Tracked> tracked = actions.stream().map((it) -> Tracked.of(it, nextMeeting)).toList();
		return new Followed(Standing.of(tracked, today, DateWords.of(reader)), null,
				kind.equals("ONGOING_COOPERATION") ? activity(tracked, today) : null);
	}

	private static String activity(List<Tracked> actions, LocalDate today) {
		if (actions.stream().noneMatch(Tracked::isReported)) {
			return "NONE_YET";
		}
		if (actions.stream().map((it) -> it.marks(today).progress()).noneMatch(Progress::isOpen)) {
			return "CONCLUDED";
		}
		return actions.stream().anyMatch((it) -> it.isReportedSince(today.minusMonths(12))) ? "ACTIVE" : "DORMANT";
	}

}
