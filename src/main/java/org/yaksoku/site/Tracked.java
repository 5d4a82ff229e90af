package org.yaksoku.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Marks;
import org.yaksoku.shared.Marks.Latest;
import org.yaksoku.shared.Progress;
import org.yaksoku.shared.Side;

/**
 * What is needed of an action to say how it stands: its due day and the latest report of
 * each owing side.
 *
 * @param due the last day it can mean, null where there is none
 * @param reports one for each owing side
 */
record Tracked(@Nullable LocalDate due, List<Said> reports) {

	static final String LATEST = """
			(select jsonb_agg(jsonb_build_object('side', p.side, 'progress', r.progress, 'agrees', r.answer_agrees,
			    'as_of', r.as_of))
			  from followup.pub_action_party p
			  left join lateral (
			    select r.progress, r.answer_agrees, r.as_of from followup.pub_report r
			    where r.action_id = p.action_id and r.side = p.side and r.progress is not null
			      and r.public_from <= :now and (r.corrected_from is null or r.corrected_from > :now)
			    order by r.as_of desc, r.reported_at desc, r.id desc limit 1) r on true
			  where p.action_id = a.id and p.owes)""";

	static Tracked of(Row action, @Nullable LocalDate nextMeeting) {
		String horizon = action.string("horizon");
		LocalDate due = horizon.equals("BY_NEXT_MEETING") ? nextMeeting : action.day("due_latest");
		return new Tracked(due, action.rows("latest").stream().map(Said::of).toList());
	}

	/**
	 * For figures that do not ask the calendar.
	 * @param said one row for each owing side of each action, one without a side where
	 * nobody owes it
	 */
	static List<Tracked> undated(List<Row> said) {
		Map<String, List<Said>> actions = new LinkedHashMap<>();
		for (Row row : said) {
			List<Said> of = actions.computeIfAbsent(row.string("action_id"), (id) -> new ArrayList<>());
			if (row.side("side") != null) {
				of.add(Said.of(row));
			}
		}
		return actions.values().stream().map((it) -> new Tracked(null, it)).toList();
	}

	Marks marks(LocalDate today) {
		List<@Nullable Latest> owing = new ArrayList<>();
		this.reports.forEach((it) -> owing.add(it.latest()));
		return Marks.ofAction(owing, this.due, today);
	}

	/** What this side said of each report, its own counting as yes. */
	List<Boolean> standsBehind(Side side) {
		return this.reports.stream()
			.filter((it) -> it.progress() != null)
			.map((it) -> it.side() == side || Boolean.TRUE.equals(it.agrees()))
			.toList();
	}

	boolean isReportedSince(LocalDate day) {
		return this.reports.stream().anyMatch((it) -> it.asOf() != null && it.asOf().isAfter(day));
	}

	boolean isReported() {
		return this.reports.stream().anyMatch((it) -> it.progress() != null);
	}

	/** The latest report of one owing side; without a progress it gave none. */
	record Said(@Nullable Side side, @Nullable Progress progress, @Nullable Boolean agrees, @Nullable LocalDate asOf) {

		static Said of(Row row) {
			String progress = row.find("progress");
			return new Said(row.side("side"), (progress != null) ? Progress.valueOf(progress) : null,
					row.answer("agrees"), row.day("as_of"));
		}

		@Nullable Latest latest() {
			return (this.progress != null) ? new Latest(this.progress, this.agrees) : null;
		}

	}

}
