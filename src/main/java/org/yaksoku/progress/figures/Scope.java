package org.yaksoku.progress.figures;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Side;

/**
 * Which actions are counted. Invented ones are left out as long as there are others,
 * unless their own series or statement is asked for.
 *
 * @param series slug, null for all
 * @param statement code, null for all
 * @param topic slug of a theme, with those below it; null for all
 * @param organisation slug of an organisation that leads, null for all
 * @param side what this side owes, null for both
 */
public record Scope(@Nullable String series, @Nullable String statement, @Nullable String topic,
		@Nullable String organisation, @Nullable Side side) {

	/** Everything. */
	public static final Scope ALL = new Scope(null, null, null, null, null);

	/** The same, narrowed to a theme. */
	public Scope about(String topic) {
		return new Scope(this.series, this.statement, topic, this.organisation, this.side);
	}

	/** The same, narrowed to what a side owes. */
	public Scope of(@Nullable Side side) {
		return new Scope(this.series, this.statement, this.topic, this.organisation, side);
	}

	/** Whether anything is left out. */
	public boolean isNarrow() {
		return !equals(ALL);
	}

	/** What holds for a spell {@code s} in it. */
	String where() {
		return where((this.side != null) ? " and s.owed_" + this.side.name().toLowerCase(Locale.ROOT) : "");
	}

	/**
	 * The same for rows of one figure: of what is awaited, a side’s are those it answers.
	 */
	String where(Figure figure) {
		return where((this.side != null) ? " and " + figure.ofSide(this.side.name().toLowerCase(Locale.ROOT)) : "");
	}

	private String where(String ofSide) {
		StringBuilder where = new StringBuilder(ofSide);
		if (this.series == null && this.statement == null) {
			where.append(" and s.example = not exists (select from progress.pub_spell o where not o.example"
					+ " and o.from_at <= :now)");
		}
		if (this.series != null) {
			where.append(" and exists (select from progress.pub_place p where p.action_id = s.action_id"
					+ " and p.series_slug = :series and p.public_from <= :now)");
		}
		if (this.statement != null) {
			where.append(" and exists (select from progress.pub_place p where p.action_id = s.action_id"
					+ " and p.code = :statement and p.public_from <= :now)");
		}
		if (this.topic != null) {
			where.append(" and exists (select from progress.pub_action_topic t where t.action_id = s.action_id"
					+ " and :topic in (t.slug, t.top_slug) and t.public_from <= :now)");
		}
		if (this.organisation != null) {
			where.append(" and exists (select from progress.pub_lead l where l.action_id = s.action_id and l.owes"
					+ " and l.slug = :organisation)");
		}
		return where.toString();
	}

	Map<String, Object> values() {
		Map<String, Object> values = new HashMap<>();
		put(values, "series", this.series);
		put(values, "statement", this.statement);
		put(values, "topic", this.topic);
		put(values, "organisation", this.organisation);
		return values;
	}

	private static void put(Map<String, Object> values, String name, @Nullable String value) {
		if (value != null) {
			values.put(name, value);
		}
	}

}
