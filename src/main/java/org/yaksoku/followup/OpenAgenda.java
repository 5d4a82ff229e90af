package org.yaksoku.followup;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.meeting.CarriedOver;
import org.yaksoku.meeting.MeetingId;
import org.yaksoku.shared.LocalText;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a meeting left open is on the agenda of the next. Where it has no published
 * statement yet, as one that is only announced, the last edition before it that has one
 * counts.
 */
@Component
class OpenAgenda implements CarriedOver {

	private static final String SPOKEN = """
			select e.id from meeting.meeting l
			join meeting.meeting e on e.id = l.id or (e.series_id = l.series_id and e.ordinal < l.ordinal)
			where l.id = ? and exists (select 1 from statement.statement_meeting m
			  join statement.statement_version v on v.statement_id = m.statement_id and v.state = 'PUBLISHED'
			  where m.meeting_id = e.id)
			order by e.id = l.id desc, e.ordinal desc limit 1
			""";

	private final OpenClauses clauses;

	private final JdbcClient jdbc;

	OpenAgenda(OpenClauses clauses, JdbcClient jdbc) {
		this.clauses = clauses;
		this.jdbc = jdbc;
	}

	@Override
	public List<LocalText> from(MeetingId last) {
		return this.jdbc.sql(SPOKEN)
			.param(last.value())
			.query((row, number) -> new MeetingId(row.getObject("id", UUID.class)))
			.optional()
			.map((it) -> this.clauses.of(it).stream().map(OpenAgenda::title).toList())
			.orElse(List.of());
	}

	private static LocalText title(OpenClause clause) {
		LocalText words = clause.words();
		String name = clause.name();
		LocalText title = new LocalText(title(name, words.ko()), title(name, words.ja()), title(name, words.en()));
		return title.isEmpty() ? LocalText.english(name) : title;
	}

	private static @Nullable String title(String name, @Nullable String words) {
		return (words != null) ? words + " (" + name + ")" : null;
	}

}
