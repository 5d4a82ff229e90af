package org.yaksoku.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back what one transaction did to many things, each on its own: what was made
 * goes, what was changed is again what it was. What changed since, and what others speak
 * of by now, stays. Who may do that is for the room to say whose things they are.
 */
@Service
public class ReversalService {

	/** Rows of links have no id: the history names them by all their values. */
	private static final String KEY = """
			coalesce(to_jsonb(t) ->> 'id', (select string_agg(value, ':' order by key) from jsonb_each_text(to_jsonb(t))))""";

	private final JdbcClient jdbc;

	ReversalService(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The name of the current transaction, by which it can be taken back. */
	@Transactional(propagation = Propagation.MANDATORY)
	public String current() {
		return this.jdbc.sql("select pg_current_xact_id()::text").query(String.class).single();
	}

	/**
	 * Takes back.
	 * @param transaction as {@link #current} gave it
	 * @param tables schema and table of the things first, then those of their parts, each
	 * with the column that names the thing; where the part names another part,
	 * {@code column via schema.table.column}
	 * @return the things that stay as they are, and why
	 * @throws CannotUndo where something came between
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Map<UUID, Reason> takeBack(String transaction, Map<String, String> tables, List<UUID> things) {
		Map<UUID, Reason> stays = new HashMap<>();
		String owner = tables.keySet().iterator().next();
		tables.forEach((table, column) -> changed(transaction, table, column)
			.forEach((it) -> stays.put(it, Reason.CHANGED_SINCE)));
		spokenOf(transaction, owner).forEach((it) -> stays.putIfAbsent(it, Reason.SPOKEN_OF));
		List<UUID> goes = things.stream().filter((it) -> !stays.containsKey(it)).toList();
		stays.keySet().retainAll(things);
		if (!goes.isEmpty()) {
			takeBack(transaction, tables, goes.toArray(UUID[]::new));
		}
		return stays;
	}

	private void takeBack(String transaction, Map<String, String> tables, UUID[] goes) {
		List<Map.Entry<String, String>> order = new ArrayList<>(tables.entrySet());
		try {
			Collections.reverse(order);
			order.forEach((it) -> remove(transaction, it.getKey(), it.getValue(), goes));
			Collections.reverse(order);
			order.forEach((it) -> restore(transaction, it.getKey(), it.getValue(), goes));
			// whatever does not fit any more shows itself here, and not at the end
			this.jdbc.sql("set constraints all immediate").update();
		}
		catch (DataIntegrityViolationException ex) {
			throw new CannotUndo("Something else refers to what would go, or stands in its place", ex);
		}
	}

	/** Things of which a row was changed or erased since. */
	private List<UUID> changed(String transaction, String table, String column) {
		return this.jdbc
			.sql("""
					select distinct %s from history.entry e
					where e.transaction = cast(:transaction as xid8) and e.table_name = :table
					  and coalesce(e.new_row, e.old_row) is not null
					  and (e.erased_at is not null or exists (select from history.entry l where l.table_name = e.table_name
					    and l.key = e.key and l.seq > e.seq and l.transaction <> e.transaction))"""
				.formatted(thing(column)))
			.param("transaction", transaction)
			.param("table", table)
			.query((row, number) -> row.getObject(1, UUID.class))
			.list();
	}

	/**
	 * Things that were made and that a row speaks of which was not made with them. The
	 * rows of a transaction are looked for by table and key: nobody knows beforehand how
	 * many it has.
	 */
	private List<UUID> spokenOf(String transaction, String owner) {
		UUID[] made = this.jdbc.sql("""
				select cast(key as uuid) from history.entry
				where transaction = cast(? as xid8) and table_name = ? and operation = 'INSERT'""")
			.params(transaction, owner)
			.query((row, number) -> row.getObject(1, UUID.class))
			.list()
			.toArray(UUID[]::new);
		List<UUID> found = new ArrayList<>();
		for (String link : (made.length > 0) ? links(owner) : List.<String>of()) {
			String table = link.substring(0, link.lastIndexOf('.'));
			String column = link.substring(link.lastIndexOf('.') + 1);
			found.addAll(this.jdbc.sql("select distinct t." + column + " from " + table + " t where t." + column
					+ " = any (:made) and not exists (select from history.entry e where e.table_name = :table and e.key = "
					+ KEY + " and e.transaction::text = :transaction)")
				.param("made", made)
				.param("table", table)
				.param("transaction", transaction)
				.query((row, number) -> row.getObject(1, UUID.class))
				.list());
		}
		return found;
	}

	/**
	 * Columns that name rows of a table, with their schema and table in front; those of
	 * rows that go with it are not among them.
	 */
	private List<String> links(String owner) {
		return this.jdbc.sql("""
				select n.nspname || '.' || r.relname || '.' || a.attname from pg_constraint c
				join pg_class r on r.oid = c.conrelid join pg_namespace n on n.oid = r.relnamespace
				join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
				where c.contype = 'f' and c.confdeltype <> 'c' and c.confrelid = cast(? as regclass)""")
			.param(owner)
			.query((row, number) -> row.getString(1))
			.list();
	}

	private void remove(String transaction, String table, String column, UUID[] goes) {
		change(first(column) + "delete from " + table + " t using done d, lateral jsonb_populate_record(null::" + table
				+ ", d.new_row) r where d.operation = 'INSERT' and " + same(table), transaction, table, goes);
	}

	private void restore(String transaction, String table, String column, UUID[] goes) {
		List<String> columns = columns(table);
		String update = columns.stream()
			.map((it) -> it + " = " + (it.equals("version") ? "t.version + 1" : "r." + it))
			.collect(Collectors.joining(", "));
		change(first(column) + "update " + table + " t set " + update
				+ " from done d, lateral jsonb_populate_record(null::" + table
				+ ", d.old_row) r where d.operation = 'UPDATE' and " + same(table), transaction, table, goes);
		change(first(column) + "insert into " + table + " (" + String.join(", ", columns) + ") select "
				+ columns.stream()
					.map((it) -> it.equals("version") ? "r.version + 1" : "r." + it)
					.collect(Collectors.joining(", "))
				+ " from done d, lateral jsonb_populate_record(null::" + table
				+ ", d.old_row) r where d.operation = 'DELETE' on conflict do nothing", transaction, table, goes);
	}

	private void change(String sql, String transaction, String table, UUID[] goes) {
		this.jdbc.sql(sql).param("transaction", transaction).param("table", table).param("goes", goes).update();
	}

	/** The first thing that was done to each row: what came before it comes back. */
	private static String first(String column) {
		return """
				with done as (select distinct on (e.key) e.operation, e.old_row, e.new_row from history.entry e
				  where e.transaction = cast(:transaction as xid8) and e.table_name = :table
				    and %s = any (:goes)
				  order by e.key, e.seq) """.formatted(thing(column));
	}

	/** The thing a row of the history is about. */
	private static String thing(String column) {
		String[] way = column.split(" via ");
		String named = "cast(coalesce(e.new_row, e.old_row) ->> '" + way[0] + "' as uuid)";
		if (way.length == 1) {
			return named;
		}
		int dot = way[1].lastIndexOf('.');
		return "(select p." + way[1].substring(dot + 1) + " from " + way[1].substring(0, dot) + " p where p.id = "
				+ named + ")";
	}

	private String same(String table) {
		return key(table).stream().map((it) -> "t." + it + " = r." + it).collect(Collectors.joining(" and "));
	}

	private List<String> columns(String table) {
		return this.jdbc.sql("""
				select quote_ident(attname) from pg_attribute
				where attrelid = cast(? as regclass) and attnum > 0 and not attisdropped and attgenerated = ''
				order by attnum""").param(table).query((row, number) -> row.getString(1)).list();
	}

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
	 * Why something is not taken back.
	 */
	public enum Reason {

		/** It was changed since. */
		CHANGED_SINCE,
		/** Something that came later speaks of it. */
		SPOKEN_OF

	}

}
