package org.yaksoku.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.EnumSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.followup.ActionFilter.Flag;
import org.yaksoku.shared.ConfirmationState;
import org.yaksoku.shared.DateWords;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Progress;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Schedule;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.SpokenDate;
import org.yaksoku.shared.Visibility;

/**
 * One line of the list of actions.
 *
 * @param title in the best language for the reader
 * @param titles in all its languages
 * @param due as precisely as it is known, null unless it is dated
 * @param dueDate the same for the reader
 * @param dueLatest the last day it can mean, also of "by the next meeting"; null where
 * there is none
 * @param schedule null where nothing is open any more
 * @param confirmation null where nothing is reported
 * @param waitsFor whose answers to the latest reports are still to come, in the reader’s
 * order
 * @param behind who stands behind all that is reported
 * @param lastAsOf the day of which the latest report speaks, null where there is none
 * @param lastReportedAt when it was given, null where there is none
 * @param stale whether it is open and nothing was reported for a long time
 * @param flags what is missing
 */
public record ActionRow(UUID id, String code, Spoken title, LocalText titles, LocalText deliverable,
		List<ClauseRef> clauses, List<Lead> leads, Horizon horizon, @Nullable PartialDate due,
		@Nullable SpokenDate dueDate, @Nullable LocalDate dueLatest, Progress progress, @Nullable Schedule schedule,
		@Nullable ConfirmationState confirmation, List<Side> owing, List<Side> waitsFor, List<Side> behind,
		@Nullable LocalDate lastAsOf, @Nullable Instant lastReportedAt, boolean stale, Set<Flag> flags,
		@Nullable Side side, Visibility visibility, boolean example, String place) {

	// a clause taken out of a draft before it was ever published has neither key nor
	// number
	static final String CLAUSES = """
			(select jsonb_agg(jsonb_build_object('id', c.id, 'statement', s.code, 'key', coalesce(c.key, v.number, '–'))
			    order by s.code, v.position)
			  from followup.action_clause k join statement.clause c on c.id = k.clause_id
			  join statement.statement s on s.id = c.statement_id
			  left join lateral (select x.number, x.position from statement.clause_version x
			    join statement.statement_version w on w.id = x.statement_version_id
			    where x.clause_id = c.id order by statement.is_set_aside(w), w.number desc limit 1) v on true
			  where k.action_id = a.id) as clauses""";

	static final String PARTIES = """
			(select jsonb_agg(jsonb_build_object('side', p.side, 'owes', p.owes, 'slug', o.slug, 'name_ko', o.name_ko,
			    'name_ja', o.name_ja, 'name_en', o.name_en))
			  from followup.action_party p left join party.organisation o on o.id = p.organisation_id
			  where p.action_id = a.id) as parties""";

	static ActionRow of(Row row, LocalDate today, LocalDate staleBefore) {
		Progress progress = row.constant(Progress.class, "progress");
		@Nullable LocalDate due = row.day("due");
		@Nullable LocalDate lastAsOf = row.day("last_as_of");
		List<Lead> leads = row.rows("parties")
			.stream()
			.map(Lead::of)
			.sorted(Comparator.comparingInt((Lead it) -> row.reader().sides().indexOf(it.side())))
			.toList();
		List<Side> sides = row.reader().sides();
		LocalText deliverable = row.local("deliverable");
		Set<Flag> flags = EnumSet.noneOf(Flag.class);
		if (leads.stream().noneMatch((it) -> it.owes() && it.name() != null)) {
			flags.add(Flag.NO_OWNER);
		}
		if (due == null) {
			flags.add(Flag.NO_DATE);
		}
		if (deliverable.isEmpty()) {
			flags.add(Flag.NO_DELIVERABLE);
		}
		return new ActionRow(row.id("id"), row.string("code"), row.spoken("title", "code"), row.local("title"),
				deliverable, row.rows("clauses").stream().map(ClauseRef::of).toList(), leads,
				row.constant(Horizon.class, "horizon"), row.partial("due"), row.date("due"), due, progress,
				progress.isOpen() ? Schedule.of(due, today) : null,
				row.findConstant(ConfirmationState.class, "confirmation"),
				sides.stream().filter((it) -> row.is("owed_" + code(it))).toList(),
				sides.stream().filter((it) -> row.is("awaits_" + code(it))).toList(),
				sides.stream().filter((it) -> row.is("behind_" + code(it))).toList(), lastAsOf,
				row.moment("last_reported_at"), progress.isOpen() && lastAsOf != null && lastAsOf.isBefore(staleBefore),
				flags, row.side("side"), row.constant(Visibility.class, "visibility"), row.is("example"),
				row.string("place"));
	}

	/** The name of its state in the stylesheet. */
	public String style() {
		return style(this.progress);
	}

	public boolean isReported() {
		return this.confirmation != null;
	}

	/**
	 * The marks in the form the shared fragments draw them.
	 * @param reader the side that reads them, null for whoever has none
	 */
	public MarksView marks(DateWords words, @Nullable Side reader) {
		return MarksView.of(this, words, reader);
	}

	/** The name of a state in the stylesheet. */
	public static String style(Enum<?> state) {
		return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static String code(Side side) {
		return side.name().toLowerCase(Locale.ROOT);
	}

	/**
	 * A clause it is done for.
	 *
	 * @param key its key, or its number where it was never published
	 */
	public record ClauseRef(UUID id, String statement, String key) {

		static ClauseRef of(Row row) {
			return new ClauseRef(row.id("id"), row.string("statement"), row.string("key"));
		}

	}

	/**
	 * Who leads on one side.
	 *
	 * @param name null where nobody is named
	 */
	public record Lead(Side side, boolean owes, @Nullable String slug, @Nullable Spoken name) {

		static Lead of(Row row) {
			return new Lead(row.constant(Side.class, "side"), row.is("owes"), row.find("slug"), row.spoken("name"));
		}

	}

}
