package org.yaksoku.statement.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.DeskReader;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.WordDiff;
import org.yaksoku.shared.WordDiff.Piece;
import org.yaksoku.statement.VersionId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

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
			"agreed_at", "published_at", "sign_off_requested_at", "withdrawn_at", "fingerprint");

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

	private static final TypeReference<Map<String, @Nullable Object>> FIELDS = new TypeReference<>() {
	};

	private final JsonMapper json = new JsonMapper();

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
			.map(this::event)
			.filter((it) -> !it.fields().isEmpty() || !it.operation().equals("UPDATE"))
			.toList();
	}

	/** What changed from one wording to another, word by word. */
	public List<Change> between(DraftView before, DraftView after) {
		this.currentUser.reader();
		return Comparison.between(before, after);
	}

	private Event event(Row row) {
		Map<String, @Nullable Object> was = fields(row.find("was"));
		Map<String, @Nullable Object> now = fields(row.find("now"));
		String operation = row.string("operation");
		String table = row.string("table_name");
		List<Event.Field> fields = new ArrayList<>();
		if (!operation.equals("INSERT") || table.endsWith("clause_text")) {
			Language spoken = spoken(now.isEmpty() ? was : now);
			Set<String> names = new LinkedHashSet<>(was.keySet());
			names.addAll(now.keySet());
			names.stream()
				.filter((it) -> !UNSPOKEN.contains(it) && !Objects.equals(was.get(it), now.get(it)))
				.map((it) -> field(it, spoken, was.get(it), now.get(it)))
				.forEach(fields::add);
		}
		return new Event(table.substring(table.indexOf('.') + 1), operation, row.find("number"), row.string("actor"),
				row.side("side"), row.find("reason"), Objects.requireNonNull(row.moment("at")), fields);
	}

	private Map<String, @Nullable Object> fields(@Nullable String row) {
		return (row != null) ? this.json.readValue(row, FIELDS) : new LinkedHashMap<>();
	}

	private static @Nullable Language spoken(Map<String, @Nullable Object> row) {
		return (row.get("language") instanceof String language) ? Language.valueOf(language) : null;
	}

	private static Event.Field field(String name, @Nullable Language spoken, @Nullable Object was,
			@Nullable Object now) {
		Language language = name.matches(".*_(ko|ja|en)")
				? Language.find(name.substring(name.length() - 2)).orElse(null) : name.equals("text") ? spoken : null;
		String before = (was != null) ? was.toString() : "";
		String after = (now != null) ? now.toString() : "";
		List<Piece> pieces = (language != null) ? WordDiff.between(before, after, language) : plain(before, after);
		return new Event.Field((language != null && !name.equals("text")) ? name.substring(0, name.length() - 3) : name,
				language, pieces);
	}

	private static List<Piece> plain(String before, String after) {
		List<Piece> pieces = new ArrayList<>();
		if (!before.isEmpty()) {
			pieces.add(new Piece("removed", before));
		}
		if (!after.isEmpty()) {
			pieces.add(new Piece("added", after));
		}
		return pieces;
	}

}
