package org.yaksoku.progress.figures;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Side;

/**
 * Which actions are counted. Invented ones are left out as long as there are others, and
 * of a theme or an organisation as long as there are others of it, unless their own
 * series or statement is asked for.
 *
 * @param series slug, null for all
 * @param statement code, null for all
 * @param topic slug of a theme, with those below it, or {@link #NO_TOPIC}; null for all
 * @param organisation slug of an organisation that leads, null for all
 * @param side what this side owes, null for both
 * @param answering what this side has to answer, null for anything
 * @param due what is due in these three months, null for anything
 */
public record Scope(@Nullable String series, @Nullable String statement, @Nullable String topic,
		@Nullable String organisation, @Nullable Side side, @Nullable Side answering, @Nullable Quarter due) {

	/** Whenever it is due. */
	public Scope(@Nullable String series, @Nullable String statement, @Nullable String topic,
			@Nullable String organisation, @Nullable Side side, @Nullable Side answering) {
		this(series, statement, topic, organisation, side, answering, null);
	}

	/** Stands for actions that are about no theme. */
	public static final String NO_TOPIC = "none";

	private static final String ABOUT = " and exists (select from progress.pub_action_topic t where t.action_id = %1$s.action_id"
			+ " and :topic in (t.slug, t.top_slug) and t.public_from <= :now)";

	private static final String ABOUT_NONE = " and not exists (select from progress.pub_action_topic t where t.action_id = %1$s.action_id"
			+ " and t.public_from <= :now)";

	private static final String LED = " and exists (select from progress.pub_lead l where l.action_id = %1$s.action_id"
			+ " and case l.side when 'KR' then %1$s.owed_kr else %1$s.owed_jp end and l.slug = :organisation)";

	/** Everything. */
	public static final Scope ALL = new Scope(null, null, null, null, null, null);

	/** The same, narrowed to what a side has to answer. */
	public Scope answeredBy(Side side) {
		return new Scope(this.series, this.statement, this.topic, this.organisation, this.side, side, this.due);
	}

	/** The same, narrowed to what a side owes. */
	public Scope owedBy(Side side) {
		return new Scope(this.series, this.statement, this.topic, this.organisation, side, this.answering, this.due);
	}

	/** Whether anything is left out. */
	public boolean isNarrow() {
		return !equals(ALL);
	}

	/** What holds for a spell {@code s} in it. */
	String where() {
		StringBuilder where = new StringBuilder();
		if (this.side != null) {
			where.append(" and s.owed_").append(this.side.name().toLowerCase(Locale.ROOT));
		}
		if (this.answering != null) {
			where.append(" and s.awaits_").append(this.answering.name().toLowerCase(Locale.ROOT));
		}
		if (this.series == null && this.statement == null) {
			where.append(" and s.example = ").append(invented());
		}
		if (this.series != null) {
			where.append(" and exists (select from progress.pub_place p where p.action_id = s.action_id"
					+ " and p.series_slug = :series and p.public_from <= :now)");
		}
		if (this.statement != null) {
			where.append(" and exists (select from progress.pub_place p where p.action_id = s.action_id"
					+ " and p.code = :statement and p.public_from <= :now)");
		}
		where.append(of("s"));
		if (this.due != null) {
			where.append(" and s.due_latest between :due_from and :due_until");
		}
		return where.toString();
	}

	/**
	 * Whether invented ones are counted: as long as there are no others of the theme and
	 * the organisation. Which side, and when it is due, does not decide: the parts of a
	 * number are as invented as the whole.
	 */
	String invented() {
		return "(not exists (select from progress.pub_spell o where not o.example and o.from_at <= :now" + of("o")
				+ "))";
	}

	/** What holds for a spell of the theme and the organisation. */
	private String of(String spell) {
		StringBuilder of = new StringBuilder();
		if (this.topic != null) {
			of.append((NO_TOPIC.equals(this.topic) ? ABOUT_NONE : ABOUT).formatted(spell));
		}
		if (this.organisation != null) {
			of.append(LED.formatted(spell));
		}
		return of.toString();
	}

	/** Whether one theme with a name is asked for. */
	boolean isAboutOne() {
		return this.topic != null && !NO_TOPIC.equals(this.topic);
	}

	Map<String, Object> values() {
		Map<String, Object> values = new HashMap<>();
		put(values, "series", this.series);
		put(values, "statement", this.statement);
		put(values, "topic", this.topic);
		put(values, "organisation", this.organisation);
		if (this.due != null) {
			values.put("due_from", this.due.first());
			values.put("due_until", this.due.last());
		}
		return values;
	}

	private static void put(Map<String, Object> values, String name, @Nullable String value) {
		if (value != null) {
			values.put(name, value);
		}
	}

}
