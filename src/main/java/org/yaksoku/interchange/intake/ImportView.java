package org.yaksoku.interchange.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.interchange.sheet.Scope.MoveReason;
import org.yaksoku.interchange.sheet.SheetKind;
import org.yaksoku.interchange.table.TableFormat;
import org.yaksoku.interchange.table.TableReading;
import org.yaksoku.shared.Moments;

/**
 * A file on its way in, or that has come in.
 *
 * @param author as the history names people
 * @param statement the code of the statement whose clauses it holds, null for other kinds
 * @param names of its columns as they stand in the file
 * @param fields what each column is for, empty for nothing
 * @param ours whether we wrote the file
 * @param rows how many there are below the names
 * @param checked whether they were looked at since the columns were matched
 * @param failure why the last attempt left nothing behind, null without one
 * @param progress rows written so far
 * @param importedAt an instant; null before
 * @param undoneAt an instant; null unless it was taken back
 * @param reason why dates move, of rows that do not say; null where nobody has said
 * @param transaction the one that wrote it, null before
 */
public record ImportView(ImportId id, long version, String author, SheetKind kind, @Nullable String statement,
		String fileName, TableFormat format, boolean since1904, List<String> sheets, TableReading reading,
		List<String> names, List<String> fields, boolean ours, int rows, ImportState state, boolean checked,
		@Nullable ImportFailure failure, int progress, Instant changedAt, @Nullable Instant importedAt,
		@Nullable String importedBy, @Nullable Instant undoneAt, @Nullable MoveReason reason,
		@Nullable String transaction) {

	/** How long it can be taken back. */
	public static final Duration UNDO = Duration.ofHours(24);

	private static final int SHORT = 500;

	/** When it was touched last, to the minute, in the time of both countries. */
	public String time() {
		return Moments.minute(this.changedAt);
	}

	/** The same for programs. */
	public String datetime() {
		return Moments.datetime(this.changedAt);
	}

	/** Until when it can be taken back, in the time of both countries; empty before. */
	public String until() {
		return (this.importedAt != null) ? Moments.minute(this.importedAt.plus(UNDO)) : "";
	}

	/** Whether it is written in the background, and says how far it is. */
	boolean isLong() {
		return this.rows > SHORT;
	}

	boolean canBeUndone(Instant now) {
		return this.state == ImportState.DONE && this.importedAt != null && now.isBefore(this.importedAt.plus(UNDO));
	}

	/** The column a field is in, from 0; -1 for none. */
	public int column(String field) {
		return this.fields.indexOf(field);
	}

}
