package org.yaksoku.interchange.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.yaksoku.interchange.intake.ImportService.Cell;
import org.yaksoku.interchange.sheet.Effect;
import org.yaksoku.interchange.sheet.Field;
import org.yaksoku.interchange.sheet.Problem;
import org.yaksoku.interchange.sheet.ProblemKind;
import org.yaksoku.interchange.sheet.Scope;
import org.yaksoku.interchange.sheet.SheetService;
import org.yaksoku.interchange.sheet.Verdict.FieldChange;
import org.yaksoku.interchange.table.TableWriter;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Guard;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Paged;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows what was found about the rows of a file, page by page.
 */
@Service
@Transactional(readOnly = true)
public class ImportDesk {

	private final ImportRows rows;

	private final SheetService sheets;

	private final CurrentUser currentUser;

	ImportDesk(ImportRows rows, SheetService sheets, CurrentUser currentUser) {
		this.rows = rows;
		this.sheets = sheets;
		this.currentUser = currentUser;
	}

	/** One page of the rows something stands against. */
	public Paged<ProblemRow> problems(ImportView file, int page) {
		this.currentUser.writer();
		Paged<ImportRow> found = this.rows.page(file.id(), Effect.SKIP, page);
		return new Paged<>(found.rows().stream().map((it) -> problems(file, it)).toList(), found.number(),
				found.total());
	}

	/** One page of the rows with an effect, in the words of a reader. */
	public Paged<EffectRow> effects(ImportView file, Effect effect, int page, Language reader) {
		this.currentUser.writer();
		Paged<ImportRow> found = this.rows.page(file.id(), effect, page);
		return new Paged<>(effects(file, found.rows(), reader), found.number(), found.total());
	}

	/** The rows that stay though the import was taken back; at most two hundred. */
	public List<EffectRow> kept(ImportView file, Language reader) {
		this.currentUser.writer();
		return effects(file, this.rows.keptRows(file.id()), reader);
	}

	/**
	 * Writes the file again as it stands now, with a column that says what stands against
	 * a row.
	 * @param words the name of a problem in the words of the reader
	 * @param heading the name of that column
	 */
	public void write(ImportView file, Function<Problem, String> words, String heading, OutputStream to)
			throws IOException {
		this.currentUser.writer();
		try (TableWriter table = TableWriter.open(file.format(), to, file.kind().word())) {
			List<String> names = new ArrayList<>(file.names());
			names.add(heading);
			table.header(names);
			this.rows.each(file.id(), (lot) -> lot.forEach((row) -> {
				List<@Nullable Object> cells = new ArrayList<>();
				for (int i = 0; i < file.names().size(); i++) {
					String cell = (i < row.cells().size()) ? row.cells().get(i) : "";
					cells.add(file.ours() ? Guard.strip(cell) : cell);
				}
				cells.add(row.problems().stream().map(words).collect(Collectors.joining(" / ")));
				try {
					table.row(cells);
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			}));
		}
	}

	private static ProblemRow problems(ImportView file, ImportRow row) {
		List<CellProblem> problems = new ArrayList<>();
		for (Problem problem : row.problems()) {
			int column = file.column(problem.field());
			String cell = (column >= 0 && column < row.cells().size()) ? row.cells().get(column) : "";
			problems.add(new CellProblem(problem.field(), (column < 0) ? null : file.names().get(column),
					(column < 0) ? null : new Cell(row.row(), column), problem.kind(),
					cell.isBlank() ? problem.value() : cell, cell, problem.suggestion()));
		}
		return new ProblemRow(row.row(), row.key(), problems);
	}

	private List<EffectRow> effects(ImportView file, List<ImportRow> rows, Language reader) {
		Scope scope = this.sheets.scope(reader, file.statement(), file.since1904());
		Map<String, Field> fields = this.sheets.fields(file.kind())
			.stream()
			.collect(Collectors.toMap(Field::name, (it) -> it));
		return rows.stream()
			.map((it) -> new EffectRow(it.row(), it.key(),
					it.changes().stream().map((change) -> said(change, fields, scope, reader)).toList(), it.kept()))
			.toList();
	}

	private static Said said(FieldChange change, Map<String, Field> fields, Scope scope, Language reader) {
		Field field = fields.get(change.field());
		String was = change.was();
		return new Said(change.field(), language(change.field()),
				(field == null || was == null) ? was : field.say(was, scope.lookups(), reader),
				(field == null) ? change.becomes() : field.say(change.becomes(), scope.lookups(), reader));
	}

	private static @Nullable String language(String field) {
		String end = field.substring(field.length() - 2);
		return (field.charAt(Math.max(0, field.length() - 3)) == '_' && Language.find(end).isPresent()) ? end : null;
	}

	/**
	 * A row something stands against.
	 *
	 * @param row its number in the file
	 */
	public record ProblemRow(int row, String key, List<CellProblem> problems) {

	}

	/**
	 * What stands against it.
	 *
	 * @param column the name of the column in the file, null where the file has none
	 * @param cell where it can be mended, null likewise
	 * @param value what is wrong, to be named in a sentence
	 * @param words what stands in the cell
	 * @param suggestion what could stand there instead, null where nobody can tell
	 */
	public record CellProblem(String field, @Nullable String column, @Nullable Cell cell, ProblemKind kind,
			String value, String words, @Nullable String suggestion) {

	}

	/**
	 * A row and what it does.
	 *
	 * @param kept why it stays though the import was taken back, null otherwise
	 */
	public record EffectRow(int row, String key, List<Said> changes, @Nullable String kept) {

	}

	/**
	 * What becomes of one field.
	 *
	 * @param language the code of the language the words are in, null where it is the
	 * reader’s
	 * @param was null where nothing stood there
	 */
	public record Said(String field, @Nullable String language, @Nullable String was, String becomes) {

	}

}
