package org.yaksoku.history;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.ActorNames;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.DeskReader;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Moments;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.WordDiff.Piece;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who did what to a shared record and its parts, field by field.
 */
@Service
@Transactional(readOnly = true)
public class RecordHistory {

	private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	// written by the model for itself; says nothing to a reader. A contact stood in the
	// row of a participation once: it is
	// for the side alone that wrote it
	private static final Set<String> UNSPOKEN = Set.of("id", "version", "slug", "position", "example", "contact");

	// what a date means is said by its first and last day, and by its wording
	private static final Pattern UNSPOKEN_OF_DATE = Pattern.compile(".*_(precision|inferred)");

	private static final Pattern MOMENT = Pattern
		.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?[+-][0-9]{2}:[0-9]{2}");

	// A part has no visibility of its own: it is seen where the record was seen when the
	// part was written. What a row was
	// before the transaction that made the record known is left out as well.
	private static final String ENTRIES = """
			with owner as materialized (
			  select o.id, o.transaction, o.visibility, o.side from history.entry o
			  where o.table_name = :table and o.key = :key
			)
			select e.id, e.table_name, e.operation, case when e.known then e.old_row::text end as was, e.new_row::text as now,
			  e.actor, e.reason, e.at
			from (
			  select e.*, true as seen, e.old_row ->> 'visibility' is distinct from 'OWN_SIDE' or e.side = :side as known
			  from history.entry e where e.table_name = :table and e.key = :key
			  union all
			  select e.*, o.visibility is distinct from 'OWN_SIDE' or o.side = :side,
			    b.visibility is distinct from 'OWN_SIDE' or b.side = :side
			  from (
			    select * from history.entry p where p.table_name in (:parts)
			      and coalesce(p.new_row, p.old_row) ->> '%1$s' = :key
			    union all
			    select p.* from history.entry p
			    join (values %2$s) below (part, named, of) on below.part = p.table_name
			    where coalesce(p.new_row, p.old_row) ->> below.named in (
			      select q.key from history.entry q where q.table_name = below.of
			        and coalesce(q.new_row, q.old_row) ->> '%1$s' = :key)) e
			  left join lateral (select * from owner o where o.id < e.id order by o.id desc limit 1) o on true
			  left join lateral (select * from owner o where o.id < e.id and o.transaction <> e.transaction
			    order by o.id desc limit 1) b on true
			) e where e.seen and (e.visibility is distinct from 'OWN_SIDE' or e.side = :side) and %3$s
			order by e.id desc limit :most
			""";

	private static final String NOTHING_BELOW = "(null::text, null::text, null::text)";

	private final DeskReader desk;

	private final ActorNames names;

	private final CurrentUser currentUser;

	RecordHistory(DeskReader desk, ActorNames names, CurrentUser currentUser) {
		this.desk = desk;
		this.names = names;
		this.currentUser = currentUser;
	}

	/**
	 * Entries, newest first. What a record and its parts were while the other side kept
	 * the record to itself is left out; for the rest it hides nothing.
	 * @param table of the record, such as {@code party.organisation}
	 * @param parts tables of its parts
	 * @param owner the column by which the parts name the record
	 * @param called how the things are called that are named by key
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public HistoryPage of(String table, UUID key, List<String> parts, String owner, HistoryQuery query, Language reader,
			Function<Collection<UUID>, Map<UUID, String>> called) {
		return of(table, key, parts, owner, List.of(), query, reader, called);
	}

	/**
	 * The same with the parts of parts.
	 */
	public HistoryPage of(String table, UUID key, List<String> parts, String owner, List<Below> below,
			HistoryQuery query, Language reader, Function<Collection<UUID>, Map<UUID, String>> called) {
		this.currentUser.reader();
		if (!Below.NAME.matcher(owner).matches()) {
			throw new IllegalArgumentException("No name of a column: " + owner);
		}
		Map<String, @Nullable Object> values = values(query);
		values.putAll(Map.of("table", table, "key", key.toString(), "parts", parts));
		String sql = ENTRIES.formatted(owner,
				below.isEmpty() ? NOTHING_BELOW : below.stream().map(Below::row).collect(Collectors.joining(", ")),
				HistoryQuery.CONDITION);
		Map<String, String> owners = below.stream().collect(Collectors.toMap(Below::part, Below::named));
		HistoryPage page = page(sql, values, query, reader,
				(row) -> fields(row, owners.getOrDefault(row.string("table_name"), owner)));
		List<RecordEvent> events = page.events().stream().filter((it) -> !it.fields().isEmpty()).toList();
		Map<UUID, String> things = called.apply(keys(events));
		return page.with(events.stream().map((it) -> naming(it, things)).toList());
	}

	/**
	 * One page of the entries that a question finds; it carries
	 * {@link HistoryQuery#CONDITION}, ends by {@code limit :most}, and gives
	 * {@code id, table_name, operation, actor, reason, at} of each, newest first.
	 * @param values those of the question and {@link #values}
	 * @param fields what is told of an entry
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public HistoryPage page(String sql, Map<String, ?> values, HistoryQuery query, Language reader,
			Function<Row, List<FieldChange>> fields) {
		this.currentUser.reader();
		List<Row> found = this.desk.list(reader, sql, values);
		List<Row> rows = found.subList(0, Math.min(found.size(), query.most()));
		Set<String> actors = rows.stream().map((it) -> it.string("actor")).collect(Collectors.toSet());
		if (!query.by().isEmpty()) {
			actors.add(query.by());
		}
		Map<String, String> names = this.names.of(actors);
		Map<String, Side> sides = this.names.sides(actors);
		return new HistoryPage(rows.stream().map((it) -> event(it, fields.apply(it), names, sides)).toList(), query,
				query.by().isEmpty() ? null : names.get(query.by()), reader.sides(),
				(found.size() > rows.size()) ? rows.get(rows.size() - 1).version("id") : null);
	}

	/** What {@link HistoryQuery#CONDITION} and {@code limit :most} ask for. */
	public Map<String, @Nullable Object> values(HistoryQuery query) {
		Side side = query.side();
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put("by", query.by());
		values.put("before", query.before());
		values.put("everybody", side == null);
		// a list in a question is never empty
		values.put("actors", (side != null)
				? Stream.concat(Stream.of(""), this.names.workingFor(side).stream()).toList() : List.of(""));
		values.put("most", query.most() + 1);
		return values;
	}

	private static List<FieldChange> fields(Row row, String owner) {
		return FieldChange.between(row.find("was"), row.find("now"), UNSPOKEN)
			.stream()
			.filter((it) -> !it.name().equals(owner) && isSpoken(it.name()) && !it.pieces().isEmpty())
			.toList();
	}

	private static RecordEvent event(Row row, List<FieldChange> fields, Map<String, String> names,
			Map<String, Side> sides) {
		String table = row.string("table_name");
		String actor = row.string("actor");
		return new RecordEvent(row.version("id"), table.substring(table.indexOf('.') + 1), row.string("operation"),
				row.find("number"), actor, Objects.requireNonNullElse(names.get(actor), actor), sides.get(actor),
				row.find("reason"), Objects.requireNonNull(row.moment("at")), fields);
	}

	/** Whether a column says something to a reader. */
	static boolean isSpoken(String column) {
		return !UNSPOKEN.contains(column) && !UNSPOKEN_OF_DATE.matcher(column).matches();
	}

	private static Set<UUID> keys(List<RecordEvent> events) {
		return events.stream()
			.flatMap((event) -> event.fields().stream())
			.flatMap((field) -> field.pieces().stream())
			.map(Piece::text)
			.filter((it) -> KEY.matcher(it).matches())
			.map(UUID::fromString)
			.collect(Collectors.toSet());
	}

	private static RecordEvent naming(RecordEvent event, Map<UUID, String> things) {
		List<FieldChange> fields = event.fields()
			.stream()
			.map((it) -> it.with(it.pieces().stream().map((piece) -> naming(piece, things)).toList()))
			.toList();
		return event.with(fields);
	}

	private static Piece naming(Piece piece, Map<UUID, String> things) {
		String text = piece.text();
		if (KEY.matcher(text).matches()) {
			return new Piece(piece.kind(), things.getOrDefault(UUID.fromString(text), text));
		}
		return MOMENT.matcher(text).matches()
				? new Piece(piece.kind(), Moments.minute(OffsetDateTime.parse(text).toInstant())) : piece;
	}

	/**
	 * A part of a part.
	 *
	 * @param part its table
	 * @param named the column by which it names the part
	 * @param of the table of the part
	 */
	public record Below(String part, String named, String of) {

		static final Pattern NAME = Pattern.compile("[a-z_.]+");

		public Below {
			if (!Stream.of(part, named, of).allMatch((it) -> NAME.matcher(it).matches())) {
				throw new IllegalArgumentException(
						"No names of tables and columns: " + part + ", " + named + ", " + of);
			}
		}

		private String row() {
			return "('" + this.part + "', '" + this.named + "', '" + this.of + "')";
		}

	}

}
