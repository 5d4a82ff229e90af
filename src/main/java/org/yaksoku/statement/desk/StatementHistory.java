package org.yaksoku.statement.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.yaksoku.history.FieldChange;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.DeskReader;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Row;
import org.yaksoku.statement.VersionId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who did what to a wording, field by field: read from the history that the database
 * writes itself.
 */
@Service
@Transactional(readOnly = true)
public class StatementHistory {

	// written by the model for itself; says nothing to a reader
	private static final Set<String> UNSPOKEN = Set.of("id", "version", "statement_version_id", "clause_version_id",
			"clause_id", "statement_id", "changed_by", "position", "depth", "public_until", "published_by", "signed_by",
			"agreed_at", "published_at", "sign_off_requested_at", "withdrawn_at", "fingerprint", "form");

	private static final String ENTRIES = """
			with clauses as (
			  select cv.id::text as id, cv.number from statement.clause_version cv where cv.statement_version_id = :version
			  union all
			  select e.key, e.old_row ->> 'number' from history.entry e
			  where e.table_name = 'statement.clause_version' and e.operation = 'DELETE'
			    and e.old_row ->> 'statement_version_id' = :key
			), things as (
			  select 'statement.statement_version' as table_name, :key as key, null as number
			  union all select 'statement.clause_version', id, number from clauses
			  union all select 'statement.clause_text', t.id::text, c.number
			    from clauses c join statement.clause_text t on t.clause_version_id = cast(c.id as uuid)
			  union all select 'statement.sign_off', g.id::text, null from statement.sign_off g
			    where g.statement_version_id = :version
			)
			select e.table_name, e.operation, e.old_row::text as was, e.new_row::text as now, e.actor, e.reason, e.at, e.side,
			  t.number
			from things t join history.entry e on e.table_name = t.table_name and e.key = t.key
			where e.seq > 1 or t.table_name <> 'statement.clause_text'
			order by e.id desc limit 100
			""";

	private final DeskReader desk;

	private final CurrentUser currentUser;

	StatementHistory(DeskReader desk, CurrentUser currentUser) {
		this.desk = desk;
		this.currentUser = currentUser;
	}

	/**
	 * The newest hundred entries about one wording, newest first.
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public List<Event> of(VersionId version, Language reader) {
		this.currentUser.reader();
		return this.desk
			.list(reader, ENTRIES, Map.<String, Object>of("version", version.value(), "key", version.toString()))
			.stream()
			.map(StatementHistory::event)
			.filter((it) -> !it.fields().isEmpty() || !it.operation().equals("UPDATE"))
			.toList();
	}

	/** What changed from one wording to another, word by word. */
	public List<Change> between(DraftView before, DraftView after) {
		this.currentUser.reader();
		return Comparison.between(before, after);
	}

	private static Event event(Row row) {
		String operation = row.string("operation");
		String table = row.string("table_name");
		List<FieldChange> fields = (!operation.equals("INSERT") || table.endsWith("clause_text"))
				? FieldChange.between(row.find("was"), row.find("now"), UNSPOKEN) : List.of();
		return new Event(table.substring(table.indexOf('.') + 1), operation, row.find("number"), row.string("actor"),
				row.side("side"), row.find("reason"), Objects.requireNonNull(row.moment("at")), fields);
	}

}
