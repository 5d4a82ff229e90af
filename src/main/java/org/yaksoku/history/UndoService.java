package org.yaksoku.history;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.NotFound;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back what its author did in one transaction, with what the history kept of it.
 * Taking back is a change like any other: it is permitted by the room whose rows they
 * are, and it leaves its own history.
 */
@Service
public class UndoService {

	/** How long something can be taken back (design, undo over confirm). */
	static final Duration OPEN = Duration.ofMinutes(10);

	private final JdbcClient jdbc;

	private final CurrentUser currentUser;

	private final Clock clock;

	UndoService(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
		this.jdbc = jdbc;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/**
	 * Names what the current actor did last to rows that belong to one thing.
	 * @param tables schema and table, such as {@code statement.clause_version}
	 * @param column the column of those tables that names the thing
	 * @return a name for {@link #undo}, empty where they did nothing of late
	 */
	@Transactional(readOnly = true)
	public Optional<String> last(List<String> tables, String column, UUID thing) {
		return this.jdbc
			.sql("""
					select transaction::text from history.entry
					where actor = :actor and at >= now() - make_interval(mins => cast(:minutes as int)) and table_name in (:tables)
					  and coalesce(new_row, old_row) ->> :column = :thing
					order by id desc limit 1""")
			.param("actor", this.currentUser.required().name())
			.param("minutes", OPEN.toMinutes())
			.param("tables", tables)
			.param("column", column)
			.param("thing", thing.toString())
			.query(String.class)
			.optional();
	}

	/**
	 * Takes it back, row by row, the last change first.
	 * @param name as {@link #last} gave it
	 * @param owners tables that have the column; rows of them must belong to the thing
	 * @param parts tables whose rows belong to rows of those
	 * @throws NotFound where the current actor did no such thing to it
	 * @throws CannotUndo where one of the rows, or something that refers to one, changed
	 * since, or where it is too long ago
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void undo(String name, List<String> owners, List<String> parts, String column, UUID thing) {
		if (!name.matches("[0-9]{1,18}")) {
			throw new NotFound(name);
		}
		List<Done> done = done(name);
		if (done.stream().noneMatch((it) -> owners.contains(it.table()))
				|| done.stream().anyMatch((it) -> owners.contains(it.table()) && !belongs(it, column, thing))) {
			throw new NotFound(name);
		}
		List<Done> rows = done.stream()
			.filter((it) -> owners.contains(it.table()) || parts.contains(it.table()))
			.toList();
		if (rows.stream().anyMatch((it) -> it.at().isBefore(this.clock.instant().minus(OPEN)))) {
			throw new CannotUndo("It is more than " + OPEN.toMinutes() + " minutes ago");
		}
		if (rows.stream().anyMatch(Done::overtaken)) {
			throw new CannotUndo("Something changed since");
		}
		try {
			// what went with a row comes back after it
			rows.stream().filter((it) -> !it.isLost(parts)).forEach(this::takeBack);
			rows.stream().filter((it) -> it.isLost(parts)).forEach(this::takeBack);
			// whatever does not fit any more shows itself here, and not at the end
			this.jdbc.sql("set constraints all immediate").update();
		}
		catch (DataIntegrityViolationException ex) {
			throw new CannotUndo("Something else refers to what would go, or stands in its place", ex);
		}
	}

	private boolean belongs(Done row, String column, UUID thing) {
		return this.jdbc.sql("select cast(:row as jsonb) ->> :column = :thing")
			.param("row", (row.now() != null) ? row.now() : row.was())
			.param("column", column)
			.param("thing", thing.toString())
			.query(Boolean.class)
			.optional()
			.orElse(false);
	}

	private List<Done> done(String name) {
		return this.jdbc.sql("""
				select e.table_name, e.key, e.operation, e.old_row::text, e.new_row::text, e.at,
				  e.erased_at is not null or exists (select from history.entry l where l.table_name = e.table_name
				    and l.key = e.key and l.seq > e.seq and l.transaction <> e.transaction) as overtaken
				from history.entry e
				where e.transaction = cast(:name as xid8) and e.actor = :actor order by e.id desc""")
			.param("name", name)
			.param("actor", this.currentUser.required().name())
			.query((row, n) -> new Done(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
					row.getString(5), row.getTimestamp(6).toInstant(), row.getBoolean(7)))
			.list();
	}

	private void takeBack(Done done) {
		List<String> columns = columns(done.table());
		switch (done.operation()) {
			case "INSERT" -> change("delete from " + done.table() + " t using kept r where " + same(key(done.table())),
					done.table(), done.now());
			case "UPDATE" -> change("update " + done.table() + " t set "
					+ columns.stream().map((it) -> it + " = " + next(it)).collect(Collectors.joining(", "))
					+ " from kept r where " + same(key(done.table())), done.table(), done.was());
			default -> change("insert into " + done.table() + " (" + String.join(", ", columns) + ") select "
					+ columns.stream()
						.map((it) -> it.equals("version") ? "r.version + 1" : "r." + it)
						.collect(Collectors.joining(", "))
					+ " from kept r", done.table(), done.was());
		}
	}

	/** A version never returns: whoever opened what is taken back is told. */
	private static String next(String column) {
		return column.equals("version") ? "t.version + 1" : "r." + column;
	}

	private static String same(List<String> columns) {
		return columns.stream().map((it) -> "t." + it + " = r." + it).collect(Collectors.joining(" and "));
	}

	private void change(String change, String table, @Nullable String row) {
		int changed = this.jdbc
			.sql("with kept as (select * from jsonb_populate_record(null::" + table + ", cast(? as jsonb))) " + change)
			.param(row)
			.update();
		if (changed != 1) {
			throw new CannotUndo("A row of " + table + " is not there any more");
		}
	}

	private List<String> columns(String table) {
		return this.jdbc.sql("""
				select quote_ident(attname) from pg_attribute
				where attrelid = cast(? as regclass) and attnum > 0 and not attisdropped and attgenerated = ''
				order by attnum""").param(table).query((row, number) -> row.getString(1)).list();
	}

	/** What names a row: columns the history leaves out are not among them. */
	private List<String> key(String table) {
		return this.jdbc.sql("""
				select quote_ident(a.attname) from pg_index i
				join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
				where i.indrelid = cast(? as regclass) and i.indisprimary""")
			.param(table)
			.query((row, number) -> row.getString(1))
			.list();
	}

	/**
	 * One row that was changed.
	 *
	 * @param was the row before as JSON, null where there was none; likewise what it is
	 * now
	 * @param overtaken whether somebody changed it since
	 */
	private record Done(String table, String key, String operation, @Nullable String was, @Nullable String now,
			Instant at, boolean overtaken) {

		boolean isLost(List<String> tables) {
			return this.operation.equals("DELETE") && tables.contains(this.table);
		}

	}

}
