package org.yaksoku.followup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.yaksoku.history.HistoryQuery;
import org.yaksoku.history.RecordEvent;
import org.yaksoku.history.RecordHistory;
import org.yaksoku.meeting.MeetingId;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.DeskReader;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Visibility;
import org.yaksoku.statement.LineageKind;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what was recorded at a meeting about earlier clauses, to be put right where it is
 * wrong.
 */
@Service
@Transactional(readOnly = true)
public class RecordedLineages {

	private static final String RECORDED = """
			select l.*, fs.code || ' ' || coalesce(f.key, '') as from_name, ts.code || ' ' || coalesce(t.key, '') as to_name
			from statement.lineage l
			join statement.clause f on f.id = l.from_clause_id join statement.statement fs on fs.id = f.statement_id
			left join statement.clause t on t.id = l.to_clause_id left join statement.statement ts on ts.id = t.statement_id
			where l.meeting_id = :meeting
			  or l.to_statement_id in (select m.statement_id from statement.statement_meeting m where m.meeting_id = :meeting)
			order by fs.code, f.key, l.id
			""";

	private static final String CALLED = """
			select c.id, s.code || ' ' || coalesce(c.key, '') as name from statement.clause c
			join statement.statement s on s.id = c.statement_id where c.id in (:keys)
			union all select s.id, s.code from statement.statement s where s.id in (:keys)
			union all select m.id, m.code from meeting.meeting m where m.id in (:keys)
			""";

	private static final List<String> LINEAGE = List.of("statement.lineage");

	private final DeskReader desk;

	private final RecordHistory history;

	private final CurrentUser currentUser;

	RecordedLineages(DeskReader desk, RecordHistory history, CurrentUser currentUser) {
		this.desk = desk;
		this.history = history;
		this.currentUser = currentUser;
	}

	/**
	 * In the order of the earlier clauses.
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public List<RecordedLineage> at(MeetingId meeting, Language reader) {
		this.currentUser.reader();
		return this.desk.list(reader, RECORDED, Map.of("meeting", meeting.value()))
			.stream()
			.map(RecordedLineages::recorded)
			.toList();
	}

	/**
	 * One of them.
	 * @throws NotFound where the meeting has no such
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public RecordedLineage one(MeetingId meeting, UUID id, Language reader) {
		return at(meeting, reader).stream()
			.filter((it) -> it.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new NotFound(id));
	}

	/**
	 * Who recorded, corrected and removed what, newest first.
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public List<RecordEvent> history(MeetingId meeting, Language reader) {
		this.currentUser.reader();
		List<RecordEvent> events = new ArrayList<>(of(meeting.value(), "meeting_id", reader));
		this.desk
			.list(reader,
					"select m.statement_id as id from statement.statement_meeting m where m.meeting_id = :meeting",
					Map.of("meeting", meeting.value()))
			.forEach((it) -> events.addAll(of(it.id("id"), "to_statement_id", reader)));
		events.sort(Comparator.comparing(RecordEvent::at).reversed());
		return events;
	}

	private List<RecordEvent> of(UUID edition, String owner, Language reader) {
		return this.history
			.of("statement.lineage", edition, LINEAGE, owner, HistoryQuery.all(), reader,
					(keys) -> called(keys, reader))
			.events();
	}

	private Map<UUID, String> called(Collection<UUID> keys, Language reader) {
		Map<UUID, String> names = new HashMap<>();
		if (!keys.isEmpty()) {
			this.desk.list(reader, CALLED, Map.of("keys", keys))
				.forEach((it) -> names.put(it.id("id"), it.string("name")));
		}
		return names;
	}

	private static RecordedLineage recorded(Row row) {
		return new RecordedLineage(row.id("id"), row.version("version"), row.string("from_name"),
				row.findId("to_clause_id"), row.find("to_name"), row.constant(LineageKind.class, "kind"),
				row.local("note"), row.constant(Visibility.class, "visibility"), row.findId("to_statement_id") != null);
	}

}
