package org.yaksoku.interchange.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.interchange.table.TableFormat;
import org.yaksoku.interchange.table.TableTemplate;
import org.yaksoku.interchange.table.TableWriter;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.Choice;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.Side;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tables there are: their columns, what is in them, empty ones to be filled in, and
 * what the rows of a file would do.
 */
@Service
@Transactional(readOnly = true)
public class SheetService {

	private final Map<SheetKind, Sheet> sheets = new EnumMap<>(SheetKind.class);

	private final LookupService lookups;

	private final References references;

	private final Headers headers;

	private final ClauseColumns clauses;

	private final CurrentUser currentUser;

	SheetService(List<Sheet> sheets, LookupService lookups, References references, Headers headers,
			ClauseColumns clauses, CurrentUser currentUser) {
		sheets.forEach((it) -> this.sheets.put(it.kind(), it));
		this.lookups = lookups;
		this.references = references;
		this.headers = headers;
		this.clauses = clauses;
		this.currentUser = currentUser;
	}

	/** The kinds there are, in their order. */
	public List<SheetKind> kinds() {
		return List.copyOf(this.sheets.keySet());
	}

	public List<Field> fields(SheetKind kind) {
		return sheet(kind).fields();
	}

	/** By which fields a row says what it is about: one of them a file must have. */
	public List<String> keys(SheetKind kind) {
		return sheet(kind).fields()
			.stream()
			.map(Field::name)
			.filter((it) -> it.equals(sheet(kind).key()) || it.equals(References.FIELD))
			.toList();
	}

	/**
	 * For which fields the columns of a file are, by their names in any of three
	 * languages; null for a column that is for none. No field is named twice.
	 */
	public List<@Nullable String> match(SheetKind kind, List<String> names) {
		return this.headers.match(fields(kind), names);
	}

	/**
	 * Whether we wrote these names ourselves, so that what we put in front of words that
	 * look like formulas is to be taken away again.
	 */
	public boolean isOurs(SheetKind kind, List<String> names) {
		List<Field> fields = new ArrayList<>(fields(kind));
		fields.addAll(sheet(kind).told());
		return this.headers.isOurs(fields, names);
	}

	/**
	 * For whom a table is read or written, with what its cells are looked up in.
	 * @param statement the code of a statement, null for kinds that need none
	 * @param since1904 whether days of the file are counted from 1904
	 * @throws NotPermitted for anybody who does not read records, and for the system
	 */
	public Scope scope(Language reader, @Nullable String statement, boolean since1904) {
		return new Scope(side(this.currentUser.reader()), reader, statement, this.lookups.load(since1904));
	}

	/**
	 * Begins to look at the rows of a file. What the verdicts write they write within the
	 * transaction of whoever asks, and as them.
	 */
	public Survey survey(SheetKind kind, Scope scope) {
		return new Survey(sheet(kind), this.references, scope);
	}

	/**
	 * The tables a row of a kind is written to, see {@code history.ReversalService}: the
	 * one of the thing first, each with the column that names the thing.
	 */
	public Map<String, String> tables(SheetKind kind) {
		return sheet(kind).tables();
	}

	/**
	 * Makes sure that rows may be written or taken back now.
	 * @param writes whether they are written; each lot is then settled
	 * @throws org.yaksoku.shared.Settled where they no longer may
	 */
	@Transactional
	public void open(SheetKind kind, Scope scope, boolean writes) {
		sheet(kind).open(scope, writes);
	}

	/**
	 * Has what follows from a lot of written things computed; they must have reached the
	 * database.
	 */
	@Transactional
	public void settle(SheetKind kind, List<UUID> things) {
		sheet(kind).settle(things);
	}

	/**
	 * Forgets what a file that was taken back called things, and what is no more; puts
	 * the rest in order.
	 * @param transaction the one that wrote the file
	 * @param gone what it had made and is no more
	 * @param stays what is left as the file made it
	 */
	@Transactional
	public void tidy(SheetKind kind, Scope scope, String transaction, Collection<UUID> gone, Collection<UUID> stays) {
		this.references.forget(transaction, gone, stays);
		sheet(kind).tidy(scope);
	}

	/**
	 * The statements whose clauses can come from a table: those with an open draft that
	 * waits for no signature.
	 * @throws NotPermitted for anybody who does not read records
	 */
	public List<Choice> statements(Language reader) {
		this.currentUser.reader();
		return this.clauses.open(reader);
	}

	/** Whether there is a statement of this code. */
	public boolean isThere(String statement) {
		return this.clauses.isThere(statement);
	}

	/**
	 * Writes everything the reader may see, in the columns the page shows.
	 * @param query what the page says from which it is taken, as its address has it
	 * @param labels whose language the names of the columns and of states are in; null
	 * for names for machines
	 * @throws org.yaksoku.shared.NotFound where there is no such statement
	 * @throws NotPermitted for anybody who does not read records, and for the system
	 */
	public void export(SheetKind kind, @Nullable String statement, Map<String, String[]> query, TableFormat format,
			@Nullable Language labels, Language reader, OutputStream to) throws IOException {
		Sheet sheet = sheet(kind);
		Scope scope = scope(reader, statement, false);
		if (statement != null && !isThere(statement)) {
			throw new NotFound(statement);
		}
		List<Field> fields = sheet.columns(query);
		try (TableWriter table = TableWriter.open(format, to, kind.word())) {
			table.header(fields.stream()
				.map((it) -> (labels != null) ? it.label(scope.lookups(), labels) : it.name())
				.toList());
			sheet.each(scope, query, (lot) -> write(sheet, lot, fields, labels, scope, table));
		}
		catch (UncheckedIOException ex) {
			throw Objects.requireNonNull(ex.getCause());
		}
	}

	private void write(Sheet sheet, List<Entry> lot, List<Field> fields, @Nullable Language labels, Scope scope,
			TableWriter table) {
		Map<String, Entry> entries = new LinkedHashMap<>();
		lot.forEach((it) -> entries.put(it.key(), it));
		Map<String, Entry> called = this.references.with(sheet, scope, entries);
		for (String key : entries.keySet()) {
			Values values = Objects.requireNonNull(called.get(key)).values();
			List<@Nullable Object> cells = new ArrayList<>();
			for (Field field : fields) {
				String value = values.find(field.name());
				cells.add((labels != null) ? field.shown(value, scope.lookups(), labels)
						: (value != null) ? field.cell(value) : null);
			}
			try {
				table.row(cells);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	/**
	 * Writes an empty workbook to be filled in.
	 * @throws NotPermitted for anybody who does not read records, and for the system
	 */
	public void template(SheetKind kind, Language reader, OutputStream to) throws IOException {
		Scope scope = scope(reader, null, false);
		Lookups lookups = scope.lookups();
		List<TableTemplate.Column> columns = new ArrayList<>();
		List<List<String>> explanations = new ArrayList<>();
		for (String line : lookups.word("interchange.template.lines", reader).split("\\|")) {
			explanations.add(List.of(line.strip()));
		}
		explanations.add(List.of());
		explanations.add(List.of(lookups.word("interchange.template.column", reader),
				lookups.word("interchange.template.meaning", reader),
				lookups.word("interchange.template.synonyms", reader)));
		for (Field field : fields(kind)) {
			columns.add(new TableTemplate.Column(field.label(lookups, reader), field.takesWords(),
					field.choices(lookups, reader)));
			explanations.add(List.of(field.label(lookups, reader) + (field.required() ? " *" : ""),
					lookups.word("interchange.help." + field.name(), reader),
					String.join(", ", this.headers.synonyms(field))));
		}
		TableTemplate.write(to,
				List.of(lookups.word("interchange.kind." + kind, reader),
						lookups.word("interchange.template.read-me", reader),
						lookups.word("interchange.template.choices", reader)),
				columns, explanations);
	}

	private Sheet sheet(SheetKind kind) {
		Sheet sheet = this.sheets.get(kind);
		if (sheet == null) {
			throw new IllegalArgumentException("There is no table of " + kind);
		}
		return sheet;
	}

	private static Side side(Actor actor) {
		Side side = actor.side();
		if (side == null) {
			throw new NotPermitted("The system has no tables");
		}
		return side;
	}

}
