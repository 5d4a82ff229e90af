package org.yaksoku.followup;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.ConfirmationState;
import org.yaksoku.shared.Progress;
import org.yaksoku.shared.Schedule;
import org.yaksoku.shared.Side;

/**
 * Which actions somebody wants to see, and how: as the address of the list says it. What
 * an address says that makes no sense is left out.
 *
 * @param words part of a title or a code, empty for all
 * @param scope whose actions
 * @param owing the side that owes them, null for any
 * @param progress the states wanted, empty for all
 * @param schedule where they stand against their date, null for any
 * @param confirmation who stands behind them, null for any
 * @param topic slug of a theme, empty for any; one of the first level with those below it
 * @param statement code of a statement, empty for any
 * @param organisation slug of an organisation that leads or supports, empty for any
 * @param flags what must be missing
 * @param sort what comes first
 * @param columns what is shown beside title and code
 * @param after where the page before ended, null for the first
 */
public record ActionFilter(String words, Scope scope, @Nullable Side owing, Set<Progress> progress,
		@Nullable Schedule schedule, @Nullable ConfirmationState confirmation, String topic, String statement,
		String organisation, Set<Flag> flags, Sort sort, Set<Column> columns, @Nullable Cursor after) {

	private static final int LONGEST = 200;

	/** The one an address without a query says. */
	public static ActionFilter all() {
		return of(Map.of());
	}

	/**
	 * What a query says.
	 * @param query the parameters of an address
	 */
	public static ActionFilter of(Map<String, String[]> query) {
		Sort sort = one(query, "sort", Sort.DUE);
		return new ActionFilter(text(query, "q"), one(query, "scope", Scope.ALL), maybe(query, "owes", Side.class),
				some(query, "progress", Progress.class), maybe(query, "schedule", Schedule.class),
				maybe(query, "confirmation", ConfirmationState.class), text(query, "topic"), text(query, "statement"),
				text(query, "organisation"), some(query, "flag", Flag.class), sort, columns(query),
				Cursor.of(text(query, "after"), sort));
	}

	/** Whether anything is left out of the list. */
	public boolean isNarrow() {
		return !equals(new ActionFilter("", Scope.ALL, null, Set.of(), null, null, "", "", "", Set.of(), this.sort,
				this.columns, this.after));
	}

	/** Whether a column is shown, by its name. */
	public boolean shows(String column) {
		return this.columns.contains(Column.valueOf(column));
	}

	private static Set<Column> columns(Map<String, String[]> query) {
		Set<Column> chosen = some(query, "column", Column.class);
		return chosen.isEmpty() ? EnumSet.complementOf(EnumSet.of(Column.UPDATED)) : chosen;
	}

	private static String text(Map<String, String[]> query, String name) {
		String[] values = query.get(name);
		String value = (values != null && values.length > 0) ? values[0].strip() : "";
		return (value.length() > LONGEST) ? value.substring(0, LONGEST) : value;
	}

	private static <E extends Enum<E>> E one(Map<String, String[]> query, String name, E otherwise) {
		@Nullable E found = maybe(query, name, otherwise.getDeclaringClass());
		return (found != null) ? found : otherwise;
	}

	private static <E extends Enum<E>> @Nullable E maybe(Map<String, String[]> query, String name, Class<E> type) {
		return find(type, text(query, name));
	}

	private static <E extends Enum<E>> Set<E> some(Map<String, String[]> query, String name, Class<E> type) {
		Set<E> found = EnumSet.noneOf(type);
		for (String value : query.getOrDefault(name, new String[0])) {
			@Nullable E one = find(type, value);
			if (one != null) {
				found.add(one);
			}
		}
		return found;
	}

	private static <E extends Enum<E>> @Nullable E find(Class<E> type, String name) {
		for (E constant : List.of(type.getEnumConstants())) {
			if (constant.name().equalsIgnoreCase(name.replace('-', '_'))) {
				return constant;
			}
		}
		return null;
	}

	/** Whose actions. */
	public enum Scope {

		/** All that the reader may see. */
		ALL,
		/** Those the reader looks after. */
		MINE,
		/** Those the reader’s organisation leads. */
		ORGANISATION,
		/** Those the reader’s side owes. */
		SIDE

	}

	/** What an action should have and does not: without it nobody can judge it. */
	public enum Flag {

		NO_OWNER, NO_DATE, NO_DELIVERABLE,
		/** Open, and nothing was reported for a long time. */
		NO_REPORT

	}

	/** What comes first. */
	public enum Sort {

		DUE("t.place", "t.action_id", "date", false), LATEST("t.place", "t.action_id", "date", true),
		UPDATED("coalesce(t.last_reported_at, timestamptz '-infinity')", "t.action_id", "timestamptz", true),
		OLDEST("coalesce(t.last_reported_at, timestamptz '-infinity')", "t.action_id", "timestamptz", false),
		CODE("a.code", "a.id", "text", false), CODE_BACKWARDS("a.code", "a.id", "text", true);

		private final String expression;

		/** Of the same table, or no index leads to the place where a page begins. */
		private final String last;

		private final String type;

		private final boolean descending;

		Sort(String expression, String last, String type, boolean descending) {
			this.expression = expression;
			this.last = last;
			this.type = type;
			this.descending = descending;
		}

		/** The same the other way round. */
		public Sort reversed() {
			return Arrays.stream(values())
				.filter((it) -> it.expression.equals(this.expression) && it.descending != this.descending)
				.findFirst()
				.orElseThrow();
		}

		public boolean isDescending() {
			return this.descending;
		}

		String expression() {
			return this.expression;
		}

		String order() {
			String direction = this.descending ? " desc" : "";
			return this.expression + direction + ", " + this.last + direction;
		}

		String following() {
			return "(" + this.expression + ", " + this.last + ") " + (this.descending ? "<" : ">") + " (cast(:place as "
					+ this.type + "), :last)";
		}

	}

	/** What a line of the list may show. */
	public enum Column {

		CLAUSE, OWNER, DUE, PROGRESS, SCHEDULE, CONFIRMATION, UPDATED

	}

}
