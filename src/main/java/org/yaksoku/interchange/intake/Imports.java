package org.yaksoku.interchange.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.interchange.sheet.Scope.MoveReason;
import org.yaksoku.interchange.sheet.SheetKind;
import org.yaksoku.interchange.table.Separator;
import org.yaksoku.interchange.table.TableCharset;
import org.yaksoku.interchange.table.TableFile;
import org.yaksoku.interchange.table.TableFormat;
import org.yaksoku.interchange.table.TableReading;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Sha256;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Stale;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the files on their way in, each for its side alone.
 */
@Component
class Imports {

	/** What nobody came back to is let go; of what came in only the hash is kept. */
	private static final Duration KEPT = Duration.ofDays(30);

	private static final String SELECT = """
			select id, version, author, kind, statement, file_name, format, since_1904, sheets, charset, separator, sheet,
			  header, names, fields, ours, rows, state, checked, failure, progress, changed_at, imported_at, imported_by,
			  undone_at, reason, reason_language, transaction from interchange.import where side = ?
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	Imports(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	ImportView find(Side side, ImportId id) {
		return this.jdbc.sql(SELECT + " and id = ?")
			.params(side.name(), id.value())
			.query(Imports::view)
			.optional()
			.orElseThrow(() -> new NotFound(id));
	}

	/** The import of the same file that was not taken back, empty where there is none. */
	Optional<ImportId> same(Side side, SheetKind kind, @Nullable String statement, byte[] file) {
		return this.jdbc.sql("""
				select id from interchange.import where side = ? and kind = ? and coalesce(statement, '') = ?
				  and sha256 = ? and state <> 'UNDONE'""")
			.params(side.name(), kind.name(), Objects.requireNonNullElse(statement, ""), Sha256.hex(file))
			.query(UUID.class)
			.optional()
			.map(ImportId::new);
	}

	/** The newest first. */
	List<ImportView> list(Side side) {
		return this.jdbc.sql(SELECT + " order by changed_at desc, id limit 50")
			.param(side.name())
			.query(Imports::view)
			.list();
	}

	/**
	 * Keeps a new file; two people who send the same one at the same moment get the same
	 * import.
	 */
	ImportId begin(Actor actor, Side side, SheetKind kind, @Nullable String statement, String name, byte[] bytes,
			TableFile file, TableReading reading) {
		// it stands in an address: a key that tells nothing
		UUID id = UUID.randomUUID();
		Timestamp now = now();
		this.jdbc
			.sql("""
					insert into interchange.import (id, version, author, side, kind, statement, file_name, file, sha256, format,
					  since_1904, sheets, charset, separator, sheet, header, names, fields, ours, rows, state, checked, begun_at,
					  changed_at)
					values (:id, 0, :author, :side, :kind, :statement, :name, :file, :sha256, :format, :since1904, :sheets,
					  :charset, :separator, :sheet, :header, '{}', '{}', false, 0, 'OPEN', false, :now, :now)
					on conflict do nothing""")
			.param("id", id)
			.param("author", actor.name())
			.param("side", side.name())
			.param("kind", kind.name())
			.param("statement", statement)
			.param("name", name)
			.param("file", bytes)
			.param("sha256", Sha256.hex(bytes))
			.param("format", file.format().name())
			.param("since1904", file.since1904())
			.param("sheets", file.sheets().toArray(String[]::new))
			.param("charset", name(reading.charset()))
			.param("separator", name(reading.separator()))
			.param("sheet", reading.sheet())
			.param("header", reading.header())
			.param("now", now)
			.update();
		return same(side, kind, statement, bytes).orElseThrow();
	}

	/** The file itself, empty once it was let go. */
	Optional<byte[]> file(ImportId id) {
		return this.jdbc.sql("select file from interchange.import where id = ? and file is not null")
			.param(id.value())
			.query(byte[].class)
			.optional();
	}

	/**
	 * Keeps how it is read and what was found then.
	 * @throws Stale where another page was faster, or it is open no longer
	 */
	void read(ImportView opened, TableReading how, List<String> names, List<String> fields, boolean ours, int rows) {
		change(opened, this.jdbc
			.sql("""
					update interchange.import set charset = :charset, separator = :separator, sheet = :sheet, header = :header,
					  names = :names, fields = :fields, ours = :ours, rows = :rows, checked = false, failure = null,
					  version = version + 1, changed_at = :now where id = :id and version = :version and state = 'OPEN'""")
			.param("charset", name(how.charset()))
			.param("separator", name(how.separator()))
			.param("sheet", how.sheet())
			.param("header", how.header())
			.param("names", names.toArray(String[]::new))
			.param("fields", fields.toArray(String[]::new))
			.param("ours", ours)
			.param("rows", rows));
	}

	/** Keeps what the columns are for. */
	void match(ImportView opened, List<String> fields) {
		change(opened, this.jdbc.sql("""
				update interchange.import set fields = :fields, checked = false, failure = null, version = version + 1,
				  changed_at = :now where id = :id and version = :version and state = 'OPEN'""")
			.param("fields", fields.toArray(String[]::new)));
	}

	/** Keeps why dates move, of rows that do not say. */
	void because(ImportView opened, @Nullable MoveReason reason) {
		change(opened,
				this.jdbc.sql("""
						update interchange.import set reason = :reason, reason_language = :language, checked = false,
						  version = version + 1, changed_at = :now
						where id = :id and version = :version and state = 'OPEN'""")
					.param("reason", (reason != null) ? reason.words() : null)
					.param("language", (reason != null) ? reason.language().name() : null));
	}

	/** Notes that the rows were looked at. */
	void checked(ImportView opened) {
		change(opened, this.jdbc.sql("""
				update interchange.import set checked = true, version = version + 1, changed_at = :now
				where id = :id and version = :version and state = 'OPEN'"""));
	}

	/** Notes that it is being written. */
	void started(ImportView opened) {
		change(opened, this.jdbc
			.sql("""
					update interchange.import set state = 'RUNNING', progress = 0, failure = null, version = version + 1,
					  changed_at = :now where id = :id and version = :version and state in ('OPEN', 'RUNNING') and checked"""));
	}

	/**
	 * Says how far it is, in a transaction of its own: nothing else of it can be seen.
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void tell(ImportId id, int rows) {
		this.jdbc.sql("update interchange.import set progress = ? where id = ? and state = 'RUNNING'")
			.params(rows, id.value())
			.update();
	}

	/** Notes that all of it is written, in the transaction that wrote it. */
	void done(ImportView running, Actor actor, String transaction) {
		int done = this.jdbc
			.sql("""
					update interchange.import set state = 'DONE', progress = rows, imported_at = :now, imported_by = :author,
					  transaction = :transaction, version = version + 1, changed_at = :now
					where id = :id and state = 'RUNNING'""")
			.param("now", now())
			.param("author", actor.name())
			.param("transaction", transaction)
			.param("id", running.id().value())
			.update();
		if (done == 0) {
			throw new Stale(running.id(), running.version());
		}
	}

	/** Notes that nothing of it was written. */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void failed(ImportId id, ImportFailure failure) {
		this.jdbc.sql("""
				update interchange.import set state = 'OPEN', checked = false, progress = 0, failure = ?,
				  version = version + 1, changed_at = ? where id = ? and state = 'RUNNING'""")
			.params(failure.name(), now(), id.value())
			.update();
	}

	/** Notes that it was taken back. */
	void undone(ImportView done, Actor actor) {
		int undone = this.jdbc.sql("""
				update interchange.import set state = 'UNDONE', undone_at = :now, undone_by = :author,
				  version = version + 1, changed_at = :now where id = :id and version = :version and state = 'DONE'""")
			.param("now", now())
			.param("author", actor.name())
			.param("id", done.id().value())
			.param("version", done.version())
			.update();
		if (undone == 0) {
			throw new Stale(done.id(), done.version() + 1);
		}
	}

	void discard(ImportView opened) {
		int gone = this.jdbc.sql("delete from interchange.import where id = ? and version = ? and state = 'OPEN'")
			.params(opened.id().value(), opened.version())
			.update();
		if (gone == 0) {
			throw new Stale(opened.id(), opened.version() + 1);
		}
	}

	/**
	 * Keeps others from writing the same file until the transaction ends.
	 * @return false where somebody is writing it
	 */
	boolean lock(ImportId id) {
		return this.jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 130))")
			.param(id.toString())
			.query(Boolean.class)
			.single();
	}

	/**
	 * Has the stamp of public pages move with this transaction, whatever it writes: to
	 * ask for each of ten thousand rows whether the public sees it would take longer than
	 * all the rest.
	 */
	void stampOnce() {
		this.jdbc.sql("select set_config('yaksoku.seen', pg_current_xact_id()::text, true)").query().singleRow();
	}

	/** Lets go what nobody needs any more. */
	void purge() {
		Timestamp before = Timestamp.from(this.clock.instant().minus(KEPT));
		this.jdbc.sql("delete from interchange.import where state = 'OPEN' and changed_at < ?").param(before).update();
		this.jdbc.sql("""
				with old as (update interchange.import set file = null
				  where state in ('DONE', 'UNDONE') and changed_at < ? and file is not null returning id)
				delete from interchange.import_row r using old where r.import_id = old.id""").param(before).update();
	}

	private void change(ImportView opened, JdbcClient.StatementSpec change) {
		int changed = change.param("now", now())
			.param("id", opened.id().value())
			.param("version", opened.version())
			.update();
		if (changed == 0) {
			throw new Stale(opened.id(), opened.version() + 1);
		}
	}

	private Timestamp now() {
		return Timestamp.from(this.clock.instant());
	}

	private static @Nullable String name(@Nullable Enum<?> constant) {
		return (constant != null) ? constant.name() : null;
	}

	private static ImportView view(ResultSet row, int number) throws SQLException {
		String charset = row.getString("charset");
		String separator = row.getString("separator");
		String failure = row.getString("failure");
		return new ImportView(new ImportId(row.getObject("id", UUID.class)), row.getLong("version"),
				row.getString("author"), SheetKind.valueOf(row.getString("kind")), row.getString("statement"),
				row.getString("file_name"), TableFormat.valueOf(row.getString("format")), row.getBoolean("since_1904"),
				list(row, "sheets"),
				new TableReading((charset != null) ? TableCharset.valueOf(charset) : null,
						(separator != null) ? Separator.valueOf(separator) : null, row.getInt("sheet"),
						row.getInt("header")),
				list(row, "names"), list(row, "fields"), row.getBoolean("ours"), row.getInt("rows"),
				ImportState.valueOf(row.getString("state")), row.getBoolean("checked"),
				(failure != null) ? ImportFailure.valueOf(failure) : null, row.getInt("progress"),
				row.getTimestamp("changed_at").toInstant(), instant(row, "imported_at"), row.getString("imported_by"),
				instant(row, "undone_at"), reason(row), row.getString("transaction"));
	}

	private static @Nullable MoveReason reason(ResultSet row) throws SQLException {
		String words = row.getString("reason");
		return (words != null) ? new MoveReason(words, Language.valueOf(row.getString("reason_language"))) : null;
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp at = row.getTimestamp(column);
		return (at != null) ? at.toInstant() : null;
	}

	private static List<String> list(ResultSet row, String column) throws SQLException {
		return Arrays.asList((String[]) row.getArray(column).getArray());
	}

}
