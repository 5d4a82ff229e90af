package org.yaksoku.interchange.sheet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * One kind of table: its columns, what there is, what stands against a row, and how a row
 * is written.
 */
interface Sheet {

	SheetKind kind();

	List<Field> fields();

	/** The field by which a thing is known again. */
	default String key() {
		return "code";
	}

	/**
	 * Things by their keys, as far as the reader may see them.
	 */
	Map<String, Entry> existing(Collection<String> keys, Scope scope);

	/** Those of the keys that something has which the reader may not see. */
	Set<String> taken(Collection<String> keys);

	/** Everything the reader may see, in a lasting order. */
	List<Entry> all(Scope scope);

	/** What stands against a row as a whole. */
	List<Problem> judge(Change change, Scope scope);

	/**
	 * Writes a row through the service of its room.
	 * @return the thing
	 */
	UUID write(Change change, Scope scope);

	/**
	 * Makes sure that rows may be written or taken back now, and keeps others from what
	 * they are written to until the transaction ends.
	 * @throws org.yaksoku.shared.Settled where it no longer changes
	 */
	default void open(Scope scope) {
	}

	/** Puts in order what is left after rows were taken back. */
	default void tidy(Scope scope) {
	}

	/**
	 * The tables a row is written to: the one of the thing first, then those of its
	 * parts, each with the column that names the thing.
	 */
	Map<String, String> tables();

}
