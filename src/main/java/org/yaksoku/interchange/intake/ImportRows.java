package org.yaksoku.interchange.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.yaksoku.history.ReversalService.Reason;
import org.yaksoku.interchange.sheet.Effect;
import org.yaksoku.interchange.sheet.Problem;
import org.yaksoku.interchange.sheet.ProblemKind;
import org.yaksoku.interchange.sheet.Verdict;
import org.yaksoku.interchange.sheet.Verdict.FieldChange;
import org.yaksoku.shared.Paged;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the rows of files, and what was found about them. They come and go in lots, so
 * that memory holds one lot of a long file and no more.
 */
@Component
class ImportRows {

	/** As many rows as memory holds at a time. */
	static final int LOT = 500;

	private static final JsonMapper JSON = new JsonMapper();

	private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {
	};

	private static final TypeReference<List<FieldChange>> CHANGES = new TypeReference<>() {
	};

	private static final String SELECT = """
			select row, cells, key, effect, problems::text, changes::text, thing_id, kept
			from interchange.import_row where import_id = :id
			""";

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	ImportRows(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/** Lets all rows of a file go. */
	void clear(ImportId id) {
		this.jdbc.sql("delete from interchange.import_row where import_id = ?").param(id.value()).update();
	}

	void add(ImportId id, List<Line> lot) {
		this.batches.batchUpdate("insert into interchange.import_row (import_id, row, cells) values (?, ?, ?)",
				lot.stream()
					.map((it) -> new Object[] { id.value(), it.row(), it.cells().toArray(String[]::new) })
					.toList());
	}

	/** All rows in their order, lot by lot. */
	void each(ImportId id, Consumer<List<ImportRow>> lots) {
		int after = 0;
		List<ImportRow> lot = lot(id, after);
		while (!lot.isEmpty()) {
			lots.accept(lot);
			after = lot.get(lot.size() - 1).row();
			lot = (lot.size() < LOT) ? List.of() : lot(id, after);
		}
	}

	/** Keeps what rows would do. */
	void judged(ImportId id, List<Verdict> lot) {
		this.batches.batchUpdate("""
				update interchange.import_row set key = ?, effect = ?, problems = cast(? as jsonb), helped = ?,
				  changes = cast(? as jsonb) where import_id = ? and row = ?""",
				lot.stream()
					.map((it) -> new Object[] { it.key(), it.effect().name(), JSON.writeValueAsString(it.problems()),
							it.problems().stream().allMatch(ImportRows::isHelped),
							JSON.writeValueAsString(it.changes()), id.value(), it.row() })
					.toList());
	}

	/** A reason is asked for beside the rows; the row itself was read. */
	private static boolean isHelped(Problem problem) {
		return problem.suggestion() != null || problem.kind() == ProblemKind.NO_REASON;
	}

	/** Whether one of the rows moves a date without a reason. */
	boolean anyWithoutReason(ImportId id) {
		return this.jdbc.sql("""
				select exists (select 1 from interchange.import_row
				  where import_id = ? and effect = 'SKIP' and problems @> '[{"kind": "NO_REASON"}]')""")
			.param(id.value())
			.query(Boolean.class)
			.single();
	}

	/** Keeps which things rows made or changed. */
	void written(ImportId id, Map<Integer, UUID> things) {
		List<Object[]> lot = new ArrayList<>();
		things.forEach((row, thing) -> lot.add(new Object[] { thing, id.value(), row }));
		this.batches.batchUpdate("update interchange.import_row set thing_id = ? where import_id = ? and row = ?", lot);
	}

	/** Keeps why some things stay. */
	void kept(ImportId id, Map<UUID, Reason> things) {
		List<Object[]> lot = new ArrayList<>();
		things.forEach((thing, reason) -> lot.add(new Object[] { reason.name(), id.value(), thing }));
		this.batches.batchUpdate("update interchange.import_row set kept = ? where import_id = ? and thing_id = ?",
				lot);
	}

	/** What was not there before the file. */
	List<UUID> made(ImportId id) {
		return this.jdbc
			.sql("select thing_id from interchange.import_row where import_id = ? and effect = 'CREATE' "
					+ "and thing_id is not null")
			.param(id.value())
			.query((row, number) -> row.getObject(1, UUID.class))
			.list();
	}

	List<UUID> things(ImportId id) {
		return this.jdbc.sql("select thing_id from interchange.import_row where import_id = ? and thing_id is not null")
			.param(id.value())
			.query((row, number) -> row.getObject(1, UUID.class))
			.list();
	}

	/** The first rows that stand in a file, to show what its columns hold. */
	List<ImportRow> first(ImportId id, int most) {
		return this.jdbc.sql(SELECT + " order by row limit :most")
			.param("id", id.value())
			.param("most", most)
			.query(ImportRows::row)
			.list();
	}

	List<ImportRow> rows(ImportId id, Collection<Integer> rows) {
		return rows.isEmpty() ? List.of()
				: this.jdbc.sql(SELECT + " and row in (:rows) order by row")
					.param("id", id.value())
					.param("rows", rows)
					.query(ImportRows::row)
					.list();
	}

	/** One page of those with an effect. */
	Paged<ImportRow> page(ImportId id, Effect effect, int page) {
		int total = this.jdbc.sql("select count(*) from interchange.import_row where import_id = ? and effect = ?")
			.params(id.value(), effect.name())
			.query(Integer.class)
			.single();
		int number = Math.max(1, Math.min(page, (total + Paged.SIZE - 1) / Paged.SIZE));
		return new Paged<>(this.jdbc.sql(SELECT + " and effect = :effect order by row limit :size offset :before")
			.param("id", id.value())
			.param("effect", effect.name())
			.param("size", Paged.SIZE)
			.param("before", (number - 1) * Paged.SIZE)
			.query(ImportRows::row)
			.list(), number, total);
	}

	/** Those that stay though the import was taken back. */
	List<ImportRow> keptRows(ImportId id) {
		return this.jdbc.sql(SELECT + " and kept is not null order by row limit 200")
			.param("id", id.value())
			.query(ImportRows::row)
			.list();
	}

	ImportCounts counts(ImportId id) {
		return this.jdbc.sql("""
				select count(*) filter (where effect = 'CREATE'), count(*) filter (where effect = 'UPDATE'),
				  count(*) filter (where effect = 'UNCHANGED'), count(*) filter (where effect = 'SKIP' and helped),
				  count(*) filter (where effect = 'SKIP' and not helped), count(*) filter (where kept is not null)
				from interchange.import_row where import_id = ?""")
			.param(id.value())
			.query((row, n) -> new ImportCounts(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4),
					row.getInt(5), row.getInt(6)))
			.single();
	}

	/** Puts other words into cells. */
	void fix(ImportId id, List<Line> becomes) {
		this.batches.batchUpdate("update interchange.import_row set cells = ? where import_id = ? and row = ?",
				becomes.stream()
					.map((it) -> new Object[] { it.cells().toArray(String[]::new), id.value(), it.row() })
					.toList());
	}

	private List<ImportRow> lot(ImportId id, int after) {
		return this.jdbc.sql(SELECT + " and row > :after order by row limit :most")
			.param("id", id.value())
			.param("after", after)
			.param("most", LOT)
			.query(ImportRows::row)
			.list();
	}

	private static ImportRow row(ResultSet row, int number) throws SQLException {
		String effect = row.getString("effect");
		@Nullable String problems = row.getString("problems");
		@Nullable String changes = row.getString("changes");
		return new ImportRow(row.getInt("row"), Arrays.asList((String[]) row.getArray("cells").getArray()),
				Objects.requireNonNullElse(row.getString("key"), ""), (effect != null) ? Effect.valueOf(effect) : null,
				(problems != null) ? JSON.readValue(problems, PROBLEMS) : List.of(),
				(changes != null) ? JSON.readValue(changes, CHANGES) : List.of(), row.getObject("thing_id", UUID.class),
				row.getString("kept"));
	}

	/**
	 * The cells of a row as they stand in the file.
	 */
	record Line(int row, List<String> cells) {

	}

}
