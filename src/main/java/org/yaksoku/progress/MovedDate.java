package org.yaksoku.progress;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Row;

/**
 * What is public of how the date of an action was moved.
 *
 * @param times how often, from the beginning
 * @param reason of the last time it was moved in the time looked at, null where none was
 * given
 */
public record MovedDate(int times, @Nullable Spoken reason) {

	static final String SQL = """
			select a.code, count(*) as times,
			  (array_agg(d.reason order by d.accepted_at desc) filter (where d.accepted_at > :then))[1] as reason,
			  (array_agg(d.reason_language order by d.accepted_at desc) filter (where d.accepted_at > :then))[1]
			    as reason_language
			from followup.pub_action a
			cross join lateral (select * from followup.pub_due_change d where d.action_id = a.id and d.accepted_at <= :at
			  and d.public_from <= :now offset 0) d
			where a.code in (:codes) and a.public_from <= :now group by a.code
			""";

	static Map<String, MovedDate> of(List<Row> rows) {
		return rows.stream()
			.collect(Collectors.toMap((it) -> it.string("code"),
					(it) -> new MovedDate(it.count("times"), it.note("reason", "reason_language"))));
	}

}
