package org.yaksoku.interchange.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.persistence.EntityManager;
import org.yaksoku.history.HistoryService;
import org.yaksoku.history.ReversalService;
import org.yaksoku.interchange.sheet.Effect;
import org.yaksoku.interchange.sheet.RowCells;
import org.yaksoku.interchange.sheet.Scope;
import org.yaksoku.interchange.sheet.SheetService;
import org.yaksoku.interchange.sheet.Survey;
import org.yaksoku.interchange.sheet.Verdict;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Guard;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Side;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at all rows of a file, and writes them: all of them in one transaction, so that
 * whatever happens meanwhile, nothing is half done.
 */
@Component
class ImportRun {

	private final Imports imports;

	private final ImportRows rows;

	private final SheetService sheets;

	private final HistoryService history;

	private final ReversalService reversals;

	private final EntityManager entities;

	private final CurrentUser currentUser;

	ImportRun(Imports imports, ImportRows rows, SheetService sheets, HistoryService history, ReversalService reversals,
			EntityManager entities, CurrentUser currentUser) {
		this.imports = imports;
		this.rows = rows;
		this.sheets = sheets;
		this.history = history;
		this.reversals = reversals;
		this.entities = entities;
		this.currentUser = currentUser;
	}

	/**
	 * What the history of a thing says; not the name of the file, which is the business
	 * of one side while the thing may be both sides’.
	 */
	static final String REASON = "가져오기 · 取り込み · import";

	/** Finds out what every row would do. Nothing is written but that. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void check(ImportView file, Language reader) {
		Survey survey = this.sheets.survey(file.kind(), scope(file, reader));
		this.rows.each(file.id(),
				(lot) -> this.rows.judged(file.id(), survey.look(lot.stream().map((it) -> cells(file, it)).toList())));
	}

	/**
	 * Writes a file that was started.
	 * @throws Overtaken where a row would do something else than the preview said
	 */
	@Transactional
	public void write(ImportId id, Language reader) {
		Actor actor = this.currentUser.writer();
		ImportView file = this.imports.find(side(actor), id);
		if (file.state() != ImportState.RUNNING || !this.imports.lock(id)) {
			return;
		}
		this.history.because(REASON);
		this.imports.stampOnce();
		Scope scope = scope(file, reader);
		this.sheets.open(file.kind(), scope, true);
		Survey survey = this.sheets.survey(file.kind(), scope);
		int[] written = { 0 };
		this.rows.each(id, (lot) -> {
			List<UUID> things = write(file, lot, survey);
			written[0] += lot.size();
			this.entities.flush();
			this.entities.clear();
			this.sheets.settle(file.kind(), things);
			if (file.isLong()) {
				this.imports.tell(id, written[0]);
			}
		});
		this.imports.done(file, actor, this.reversals.current());
	}

	private List<UUID> write(ImportView file, List<ImportRow> lot, Survey survey) {
		List<ImportRow> ready = lot.stream().filter((it) -> it.effect() != Effect.SKIP).toList();
		List<Verdict> verdicts = survey.look(ready.stream().map((it) -> cells(file, it)).toList());
		Map<Integer, UUID> things = new HashMap<>();
		for (int i = 0; i < ready.size(); i++) {
			Verdict verdict = verdicts.get(i);
			if (verdict.effect() != ready.get(i).effect() || !verdict.changes().equals(ready.get(i).changes())) {
				throw new Overtaken(verdict.row());
			}
			Supplier<UUID> write = verdict.write();
			if (write != null) {
				things.put(verdict.row(), write.get());
			}
		}
		this.rows.written(file.id(), things);
		return List.copyOf(things.values());
	}

	private Scope scope(ImportView file, Language reader) {
		return this.sheets.scope(reader, file.statement(), file.since1904()).because(file.reason());
	}

	/** What stands in the columns that are for something. */
	private static RowCells cells(ImportView file, ImportRow row) {
		Map<String, String> cells = new HashMap<>();
		List<String> fields = new ArrayList<>(file.fields());
		for (int i = 0; i < Math.min(fields.size(), row.cells().size()); i++) {
			if (!fields.get(i).isEmpty()) {
				String cell = row.cells().get(i);
				cells.put(fields.get(i), file.ours() ? Guard.strip(cell) : cell);
			}
		}
		return new RowCells(row.row(), cells);
	}

	static Side side(Actor actor) {
		Side side = actor.side();
		if (side == null) {
			throw new org.yaksoku.shared.NotPermitted("The system takes in no files");
		}
		return side;
	}

}
