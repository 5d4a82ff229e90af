package org.yaksoku.interchange.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.interchange.table.CellValues;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the files of a side call things, where they have no code of ours: a number in the
 * books of a secretariat. Each side has its own.
 */
@Component
class References {

	/** The field that holds it. */
	static final String FIELD = "reference";

	private final JdbcClient jdbc;

	References(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A code for something new that has a reference only. */
	static String code(SheetKind kind, String reference) {
		String plain = CellValues.code(reference)
			.toLowerCase(Locale.ROOT)
			.replaceAll("[^a-z0-9]+", "-")
			.replaceAll("^-+|-+$", "");
		String word = kind.word().substring(0, kind.word().length() - 1);
		return plain.isEmpty() ? "" : Character.isDigit(plain.charAt(0)) ? word + "-" + plain : plain;
	}

	/** The codes of those of the references that are known. */
	Map<String, String> keys(Sheet sheet, Scope scope, List<String> references) {
		List<String> asked = references.stream()
			.filter((it) -> !it.isBlank())
			.map(CellValues::text)
			.distinct()
			.toList();
		Map<String, String> keys = new HashMap<>();
		if (!asked.isEmpty()) {
			this.jdbc.sql("""
					select reference, code from interchange.reference
					where side = :side and kind = :kind and reference in (:asked)""")
				.param("side", scope.side().name())
				.param("kind", sheet.kind().name())
				.param("asked", asked)
				.query((row, n) -> keys.put(row.getString(1), row.getString(2)))
				.list();
		}
		return keys;
	}

	/** The same things with what the side calls them. */
	Map<String, Entry> with(Sheet sheet, Scope scope, Map<String, Entry> entries) {
		if (entries.isEmpty() || sheet.fields().stream().noneMatch((it) -> it.name().equals(FIELD))) {
			return entries;
		}
		Map<String, Entry> with = new HashMap<>(entries);
		this.jdbc.sql(
				"select code, reference from interchange.reference where side = :side and kind = :kind and code in (:codes)")
			.param("side", scope.side().name())
			.param("kind", sheet.kind().name())
			.param("codes", entries.keySet())
			.query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
			.list()
			.forEach((named) -> with.computeIfPresent(named.getKey(), (key, it) -> called(it, named.getValue())));
		return with;
	}

	/** A thing keeps the first reference it was given. */
	List<Problem> judge(Change change) {
		@Nullable String was = change.was(FIELD);
		List<Problem> problems = new ArrayList<>();
		if (was != null && change.changes(FIELD)) {
			problems.add(Problem.of(FIELD, ProblemKind.FIXED, change.given().find(FIELD)));
		}
		return problems;
	}

	void remember(Sheet sheet, Scope scope, Change change, UUID thing) {
		String reference = change.given().find(FIELD);
		if (reference != null && change.changes(FIELD)) {
			this.jdbc
				.sql("insert into interchange.reference (side, kind, reference, code, thing_id, transaction) "
						+ "values (?, ?, ?, ?, ?, pg_current_xact_id()::text)")
				.params(scope.side().name(), sheet.kind().name(), reference, change.key(), thing)
				.update();
		}
	}

	void forget(String transaction, Collection<UUID> gone, Collection<UUID> stays) {
		this.jdbc.sql("""
				delete from interchange.reference where thing_id = any(:gone)
				  or (transaction = :transaction and not thing_id = any(:stays))""")
			.param("gone", gone.toArray(UUID[]::new))
			.param("stays", stays.toArray(UUID[]::new))
			.param("transaction", transaction)
			.update();
	}

	private static Entry called(Entry entry, String reference) {
		Map<String, String> values = new HashMap<>(entry.values().all());
		values.put(FIELD, reference);
		return new Entry(entry.id(), entry.version(), entry.key(), new Values(values));
	}

}
