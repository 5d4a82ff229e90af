package org.yaksoku.interchange.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.history.CannotUndo;
import org.yaksoku.history.HistoryService;
import org.yaksoku.history.ReversalService;
import org.yaksoku.history.ReversalService.Reason;
import org.yaksoku.interchange.intake.ImportRows.Line;
import org.yaksoku.interchange.sheet.Problem;
import org.yaksoku.interchange.sheet.Scope;
import org.yaksoku.interchange.sheet.Scope.MoveReason;
import org.yaksoku.interchange.sheet.SheetKind;
import org.yaksoku.interchange.sheet.SheetService;
import org.yaksoku.interchange.table.TableCharset;
import org.yaksoku.interchange.table.TableFile;
import org.yaksoku.interchange.table.TableReading;
import org.yaksoku.interchange.table.TableRefusal;
import org.yaksoku.interchange.table.UnreadableTable;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Stale;
import org.yaksoku.shared.TextEncoding;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a file into the record, step by step. Every method throws
 * {@link org.yaksoku.shared.NotPermitted} for anybody but EDITOR and APPROVER,
 * {@link NotFound} for a file of the other side, and those that change something
 * {@link Stale} where another page was faster.
 */
@Service
@Transactional
public class ImportService {

	/** Rows above the names that a title or a note may take. */
	private static final int HEAD = 10;

	/** As long as a reason may be. */
	public static final int LONGEST_REASON = 300;

	private final Imports imports;

	private final ImportRows rows;

	private final Habits habits;

	private final ImportRun run;

	private final ImportJobs jobs;

	private final SheetService sheets;

	private final ReversalService reversals;

	private final HistoryService history;

	private final CurrentUser currentUser;

	private final Clock clock;

	ImportService(Imports imports, ImportRows rows, Habits habits, ImportRun run, ImportJobs jobs, SheetService sheets,
			ReversalService reversals, HistoryService history, CurrentUser currentUser, Clock clock) {
		this.imports = imports;
		this.rows = rows;
		this.habits = habits;
		this.run = run;
		this.jobs = jobs;
		this.sheets = sheets;
		this.reversals = reversals;
		this.history = history;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/**
	 * Keeps a file and reads it as it is most likely meant. The same file is the same
	 * import, however often it is sent, until it is taken back.
	 * @param statement the code of the statement whose clauses it holds, null for other
	 * kinds
	 * @param name as it was called where it came from
	 * @throws UnreadableTable where it is no table, or passes a limit
	 */
	public ImportId begin(SheetKind kind, @Nullable String statement, String name, byte[] bytes) {
		Actor actor = this.currentUser.writer();
		Side side = ImportRun.side(actor);
		ImportId same = this.imports.same(side, kind, statement, bytes).orElse(null);
		if (same != null) {
			return same;
		}
		this.imports.purge();
		TableFile file = TableFile.open(name, bytes);
		TableReading reading = asBefore(actor, file.guess(), bytes);
		reading = reading.headedBy(header(kind, file, reading));
		ImportId id = this.imports.begin(actor, side, kind, statement, name, bytes, file, reading);
		ImportView opened = this.imports.find(side, id);
		if (opened.version() == 0 && opened.names().isEmpty()) {
			read(actor, opened, file, reading);
		}
		return id;
	}

	/** The newest files of the own side. */
	@Transactional(readOnly = true)
	public List<ImportView> list() {
		return this.imports.list(ImportRun.side(this.currentUser.writer()));
	}

	/** One file of the own side. */
	@Transactional(readOnly = true)
	public ImportView find(ImportId id) {
		return this.imports.find(ImportRun.side(this.currentUser.writer()), id);
	}

	/**
	 * The first rows of a file, those above the names of the columns among them, read as
	 * it is said.
	 * @throws UnreadableTable where it cannot be read so
	 */
	@Transactional(readOnly = true)
	public List<TableFile.Line> preview(ImportView file, TableReading how, int most) {
		return open(file).first(how.headedBy(Integer.MAX_VALUE), most);
	}

	/**
	 * Reads a file in another way; what was matched and mended is gone.
	 * @throws UnreadableTable where it cannot be read so
	 */
	public void read(ImportId id, long opened, TableReading how) {
		Actor actor = this.currentUser.writer();
		ImportView file = opened(actor, id, opened);
		TableCharset charset = how.charset();
		if (charset != null && charset != file.reading().charset()) {
			this.habits.remember(actor.name(), charset);
		}
		read(actor, file, open(file), how);
	}

	/** Names, and up to three samples, of the columns. */
	@Transactional(readOnly = true)
	public List<Column> columns(ImportView file) {
		List<ImportRow> first = this.rows.first(file.id(), 30);
		List<Column> columns = new ArrayList<>();
		for (int i = 0; i < file.names().size(); i++) {
			int column = i;
			List<String> samples = first.stream()
				.filter((it) -> it.cells().size() > column && !it.cells().get(column).isBlank())
				.map((it) -> it.cells().get(column))
				.distinct()
				.limit(3)
				.toList();
			columns.add(new Column(i, file.names().get(i), samples, file.fields().get(i)));
		}
		return columns;
	}

	/**
	 * Keeps what the columns are for, remembers it for the next file, and looks at all
	 * rows.
	 * @param fields one a column, empty for none
	 * @throws IllegalArgumentException for a field that is not there or is named twice
	 */
	public void match(ImportId id, long opened, List<String> fields, Language reader) {
		Actor actor = this.currentUser.writer();
		ImportView file = opened(actor, id, opened);
		List<String> known = this.sheets.fields(file.kind()).stream().map((it) -> it.name()).toList();
		List<String> named = fields.stream().filter((it) -> !it.isEmpty()).toList();
		if (fields.size() != file.names().size() || !known.containsAll(named)
				|| named.stream().distinct().count() < named.size()) {
			throw new IllegalArgumentException("The columns are not for these fields: " + fields);
		}
		this.habits.remember(actor.name(), file.kind(), file.names(), fields);
		this.imports.match(file, fields);
		check(actor, id, reader);
	}

	/** Looks at all rows again, as the record stands now. */
	public void check(ImportId id, long opened, Language reader) {
		Actor actor = this.currentUser.writer();
		opened(actor, id, opened);
		check(actor, id, reader);
	}

	@Transactional(readOnly = true)
	public ImportCounts counts(ImportView file) {
		return this.rows.counts(file.id());
	}

	/**
	 * Puts other words into cells and looks at all rows again.
	 * @param cells words by row and column, such as 12-3
	 */
	public void mend(ImportId id, long opened, Map<Cell, String> cells, Language reader) {
		Actor actor = this.currentUser.writer();
		ImportView file = opened(actor, id, opened);
		Map<Integer, List<String>> becomes = new TreeMap<>();
		for (ImportRow row : this.rows.rows(id, cells.keySet().stream().map(Cell::row).distinct().toList())) {
			becomes.put(row.row(), new ArrayList<>(row.cells()));
		}
		cells.forEach((cell, words) -> put(file, becomes.get(cell.row()), cell.column(), words));
		this.rows.fix(id, becomes.entrySet().stream().map((it) -> new Line(it.getKey(), it.getValue())).toList());
		check(actor, id, reader);
	}

	/**
	 * Keeps one reason for all dates that move and whose rows give none, and looks at all
	 * rows again.
	 * @param words blank for none
	 */
	public void explain(ImportId id, long opened, String words, Language language) {
		Actor actor = this.currentUser.writer();
		ImportView file = opened(actor, id, opened);
		String reason = words.strip();
		if (reason.length() > LONGEST_REASON) {
			throw new IllegalArgumentException("The reason is too long");
		}
		this.imports.because(file, reason.isEmpty() ? null : new MoveReason(reason, language));
		check(actor, id, language);
	}

	/** Whether dates move of rows that give no reason. */
	@Transactional(readOnly = true)
	public boolean asksForReason(ImportView file) {
		return file.reason() != null || this.rows.anyWithoutReason(file.id());
	}

	/**
	 * Takes a suggestion for a cell, and for all others of its column that say the same.
	 */
	public void use(ImportId id, long opened, Cell cell, Language reader) {
		Actor actor = this.currentUser.writer();
		ImportView file = opened(actor, id, opened);
		String field = (cell.column() < file.fields().size()) ? file.fields().get(cell.column()) : "";
		Problem wanted = this.rows.rows(id, List.of(cell.row()))
			.stream()
			.flatMap((it) -> it.problems().stream())
			.filter((it) -> it.field().equals(field) && it.suggestion() != null)
			.findFirst()
			.orElseThrow(() -> new NotFound(cell));
		this.rows.each(id, (lot) -> {
			List<Line> becomes = new ArrayList<>();
			for (ImportRow row : lot) {
				if (row.problems().contains(wanted)) {
					List<String> cells = new ArrayList<>(row.cells());
					put(file, cells, cell.column(), Objects.requireNonNull(wanted.suggestion()));
					becomes.add(new Line(row.row(), cells));
				}
			}
			this.rows.fix(id, becomes);
		});
		check(actor, id, reader);
	}

	/**
	 * Notes that a file is to be written as the preview says. What follows is
	 * {@link #carryOut}, outside this transaction.
	 * @throws Stale also where it is being written or was
	 */
	public void start(ImportId id, long opened) {
		Actor actor = this.currentUser.writer();
		ImportView file = this.imports.find(ImportRun.side(actor), id);
		Stale.check(id, opened, file.version());
		if (file.state() == ImportState.RUNNING && isAtWork(file)) {
			throw new Stale(id, file.version());
		}
		this.imports.started(file);
	}

	/**
	 * Writes a file that was started: a short one now, a long one in the background.
	 */
	@Transactional(propagation = Propagation.NEVER)
	public void carryOut(ImportView started, Language reader) {
		if (started.isLong()) {
			this.jobs.begin(started.id(), reader);
		}
		else {
			this.jobs.write(started.id(), reader);
		}
	}

	/**
	 * Whether somebody is writing it. What is marked so and is not was interrupted:
	 * nothing of it is in the record.
	 */
	public boolean isAtWork(ImportView file) {
		return file.state() == ImportState.RUNNING && (this.jobs.isHere(file.id()) || !this.imports.lock(file.id()));
	}

	/** Whether it can still be taken back. */
	public boolean canBeUndone(ImportView file) {
		return file.canBeUndone(this.clock.instant());
	}

	/**
	 * Takes a file back. What changed since, and what others speak of by now, stays.
	 * @throws CannotUndo where something came between
	 * @throws org.yaksoku.shared.Settled where what it wrote to no longer changes
	 */
	public void undo(ImportId id, long opened, Language reader) {
		Actor actor = this.currentUser.writer();
		ImportView file = this.imports.find(ImportRun.side(actor), id);
		Stale.check(id, opened, file.version());
		String transaction = file.transaction();
		if (transaction == null || !file.canBeUndone(this.clock.instant())) {
			throw new NotFound(id);
		}
		this.imports.undone(file, actor);
		this.history.because(ImportRun.REASON);
		this.imports.stampOnce();
		Scope scope = this.sheets.scope(reader, file.statement(), file.since1904());
		this.sheets.open(file.kind(), scope, false);
		List<UUID> things = this.rows.things(id);
		Map<UUID, Reason> stays = this.reversals.takeBack(transaction, this.sheets.tables(file.kind()), things);
		this.rows.kept(id, stays);
		this.sheets.tidy(file.kind(), scope, transaction,
				this.rows.made(id).stream().filter((it) -> !stays.containsKey(it)).toList(), stays.keySet());
	}

	/** Forgets a file nothing of which was written. */
	public void discard(ImportId id, long opened) {
		this.imports.discard(opened(this.currentUser.writer(), id, opened));
	}

	private void check(Actor actor, ImportId id, Language reader) {
		ImportView file = this.imports.find(ImportRun.side(actor), id);
		this.run.check(file, reader);
		this.imports.checked(file);
	}

	private ImportView opened(Actor actor, ImportId id, long opened) {
		ImportView file = this.imports.find(ImportRun.side(actor), id);
		Stale.check(id, opened, file.version());
		if (file.state() != ImportState.OPEN) {
			throw new Stale(id, file.version());
		}
		return file;
	}

	private TableFile open(ImportView file) {
		return TableFile.open(file.fileName(), this.imports.file(file.id()).orElseThrow(() -> new NotFound(file.id())));
	}

	private void read(Actor actor, ImportView opened, TableFile file, TableReading how) {
		this.rows.clear(opened.id());
		List<String> names = new ArrayList<>();
		List<Line> lot = new ArrayList<>();
		int[] count = { 0 };
		file.read(how, (number, cells) -> {
			if (number == how.header()) {
				names.addAll(cells);
			}
			else if (number > how.header()) {
				// a column without a name still holds something
				names.addAll(Collections.nCopies(Math.max(0, cells.size() - names.size()), ""));
				lot.add(new Line(number, cells));
				count[0]++;
				if (lot.size() == ImportRows.LOT) {
					this.rows.add(opened.id(), lot);
					lot.clear();
				}
			}
			return true;
		});
		this.rows.add(opened.id(), lot);
		if (count[0] == 0) {
			throw new UnreadableTable(TableRefusal.EMPTY);
		}
		List<String> plain = names.stream().map((it) -> it.strip().replaceAll("\\s+", " ")).toList();
		this.imports.read(opened, how, plain, fields(actor, opened.kind(), plain),
				this.sheets.isOurs(opened.kind(), plain), count[0]);
	}

	/** What the columns are for: as their author said before, or as their names say. */
	private List<String> fields(Actor actor, SheetKind kind, List<String> names) {
		Map<String, String> said = this.habits.of(actor.name(), kind);
		List<@Nullable String> matched = this.sheets.match(kind, names);
		List<String> known = this.sheets.fields(kind).stream().map((it) -> it.name()).toList();
		List<String> fields = new ArrayList<>();
		for (int i = 0; i < names.size(); i++) {
			String field = said.getOrDefault(names.get(i), Objects.requireNonNullElse(matched.get(i), ""));
			fields.add((known.contains(field) && !fields.contains(field)) ? field : "");
		}
		return fields;
	}

	/** An encoding that was chosen by hand before, where the file can be in it. */
	private TableReading asBefore(Actor actor, TableReading guess, byte[] file) {
		TableCharset guessed = guess.charset();
		boolean sure = guessed == null || guessed.name().startsWith("UTF");
		return sure ? guess
				: this.habits.charset(actor.name())
					.filter((it) -> !it.name().startsWith("UTF") && TextEncoding.fits(file, it.charset()))
					.map((it) -> new TableReading(it, guess.separator(), guess.sheet(), guess.header()))
					.orElse(guess);
	}

	/** The row, among the first, whose cells are the names of most columns of ours. */
	private int header(SheetKind kind, TableFile file, TableReading reading) {
		int best = 1;
		long most = -1;
		for (TableFile.Line line : file.first(reading, HEAD)) {
			long names = this.sheets.match(kind, line.cells()).stream().filter(Objects::nonNull).count();
			if (names > most) {
				most = names;
				best = line.number();
			}
		}
		return best;
	}

	private static void put(ImportView file, @Nullable List<String> cells, int column, String words) {
		if (cells == null || column < 0 || column >= file.names().size() || words.length() > TableFile.LONGEST_CELL) {
			throw new IllegalArgumentException("There is no such cell");
		}
		while (cells.size() <= column) {
			cells.add("");
		}
		cells.set(column, words);
	}

	/**
	 * A column of a file.
	 *
	 * @param number from 0
	 * @param field what it is for, empty for nothing
	 */
	public record Column(int number, String name, List<String> samples, String field) {

	}

	/**
	 * A cell of a file.
	 *
	 * @param row as a spreadsheet counts it
	 * @param column from 0
	 */
	public record Cell(int row, int column) {

		/**
		 * Reads what {@link #toString} wrote.
		 * @throws IllegalArgumentException for anything else
		 */
		public static Cell of(String text) {
			if (!text.matches("[0-9]{1,7}-[0-9]{1,2}")) {
				throw new IllegalArgumentException("No cell: " + text);
			}
			String[] parts = text.split("-");
			return new Cell(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
		}

		@Override
		public String toString() {
			return this.row + "-" + this.column;
		}

	}

}
