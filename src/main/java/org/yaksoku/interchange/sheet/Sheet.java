package org.yaksoku.interchange.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

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

	/**
	 * Columns that are taken away and not brought back: what follows from something else.
	 */
	default List<Field> told() {
		return List.of();
	}

	/**
	 * The columns that are taken away: all there are, unless the page shows chosen ones.
	 * @param query what the page says from which it is taken, as its address has it
	 */
	default List<Field> columns(Map<String, String[]> query) {
		List<Field> all = new ArrayList<>(fields());
		all.addAll(told());
		return all;
	}

	/**
	 * What is to be taken away, lot by lot, with what is told besides.
	 * @param query what the page says from which it is taken, as its address has it
	 */
	default void each(Scope scope, Map<String, String[]> query, Consumer<List<Entry>> lots) {
		lots.accept(all(scope));
	}

	/** What stands against a row as a whole. */
	List<Problem> judge(Change change, Scope scope);

	/** What a new thing is where its row does not say. */
	default Map<String, String> implied(Change change, Scope scope) {
		return Map.of();
	}

	/**
	 * Writes a row through the service of its room.
	 * @return the thing
	 */
	UUID write(Change change, Scope scope);

	/**
	 * Makes sure that rows may be written or taken back now, and keeps others from what
	 * they are written to until the transaction ends.
	 * @param writes whether they are written; each lot is then {@link #settle settled}
	 * @throws org.yaksoku.shared.Settled where it no longer changes
	 */
	default void open(Scope scope, boolean writes) {
	}

	/** Has what follows from a lot of written things computed. */
	default void settle(List<UUID> things) {
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
