package org.yaksoku.progress.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.ConfirmationState;
import org.yaksoku.shared.Marks;
import org.yaksoku.shared.Marks.Latest;
import org.yaksoku.shared.Progress;
import org.yaksoku.shared.Schedule;
import org.yaksoku.shared.Side;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The figures a second way: row by row from the tables themselves, by the rules of
 * {@link Marks}, without a view, a function or a trigger of the database.
 */
final class CountedByHand {

	private final List<Action> actions;

	private final Instant published;

	private final RandomRecord record;

	/** Reads everything under a statement that was published at a moment. */
	CountedByHand(JdbcClient jdbc, UUID statement, Instant published, RandomRecord record) {
		this.published = published;
		this.record = record;
		List<Report> reports = jdbc.sql(
				"select id, action_id, side, as_of, progress, visibility, embargo_until, corrects_id, reported_at from followup.progress_report")
			.query(Report.class)
			.list();
		List<Answer> answers = jdbc.sql("select report_id, agrees, confirmed_at from followup.confirmation")
			.query(Answer.class)
			.list();
		List<Move> moves = jdbc.sql(
				"select action_id, was_horizon, was_latest, accepted_at, visibility from followup.due_change where accepted_at is not null")
			.query(Move.class)
			.list();
		this.actions = jdbc
			.sql("""
					select distinct a.id, a.visibility, a.embargo_until, a.entered_at, a.horizon, a.due_latest from followup.action a
					join followup.action_clause k on k.action_id = a.id join statement.clause c on c.id = k.clause_id
					where c.statement_id = ?""")
			.param(statement)
			.query(Kept.class)
			.list()
			.stream()
			.map((it) -> new Action(it, record,
					reports.stream().filter((other) -> other.actionId().equals(it.id())).toList(), answers,
					moves.stream().filter((other) -> other.actionId().equals(it.id())).toList()))
			.toList();
	}

	/** All of them at a moment, or of one side. */
	Map<Figure, Integer> count(AsOf asOf, @Nullable Side side) {
		List<Stood> stood = new ArrayList<>();
		for (Action action : this.actions) {
			boolean owed = !action.owing(asOf).isEmpty();
			if (owed && action.kept.visibility().equals("PUBLIC") && !knownFrom(action).isAfter(asOf.at())) {
				stood.add(action.at(asOf, knownFrom(action)));
			}
		}
		Map<Figure, Integer> counts = new EnumMap<>(Figure.class);
		for (Figure figure : Figure.values()) {
			Predicate<Stood> ofSide = (it) -> side == null
					|| ((figure == Figure.AWAITING) ? it.awaited().contains(side) : it.owing().contains(side));
			counts.put(figure, (int) stood.stream().filter(ofSide).filter((it) -> it.counts(figure)).count());
		}
		return counts;
	}

	/** When the first report became known. */
	@Nullable Instant firstReport() {
		return this.actions.stream()
			.filter((it) -> it.kept.visibility().equals("PUBLIC"))
			.flatMap((it) -> it.reports.stream()
				.filter((report) -> report.visibility().equals("PUBLIC") && report.progress() != null)
				.map((report) -> later(report.reportedAt(), report.embargoUntil(), knownFrom(it))))
			.min(Comparator.naturalOrder())
			.orElse(null);
	}

	private Instant knownFrom(Action action) {
		Instant since = this.record.published.stream()
			.filter((it) -> it.action().equals(action.kept.id()))
			.map(RandomRecord.Published::at)
			.findFirst()
			.orElse(null);
		return later(action.kept.enteredAt(), action.kept.embargoUntil(), since, this.published);
	}

	private static Instant later(@Nullable Instant... instants) {
		return Stream.of(instants).filter((it) -> it != null).max(Comparator.naturalOrder()).orElseThrow();
	}

	record Kept(UUID id, String visibility, @Nullable Instant embargoUntil, Instant enteredAt, String horizon,
			@Nullable LocalDate dueLatest) {

	}

	record Report(UUID id, UUID actionId, Side side, LocalDate asOf, @Nullable Progress progress, String visibility,
			@Nullable Instant embargoUntil, @Nullable UUID correctsId, Instant reportedAt) {

		boolean isKnown(AsOf at, Instant action) {
			return this.visibility.equals("PUBLIC")
					&& !later(this.reportedAt, this.embargoUntil, action).isAfter(at.at());
		}

	}

	record Answer(UUID reportId, boolean agrees, Instant confirmedAt) {

	}

	record Move(UUID actionId, String wasHorizon, @Nullable LocalDate wasLatest, Instant acceptedAt,
			String visibility) {

	}

	record Action(Kept kept, RandomRecord record, List<Report> reports, List<Answer> answers, List<Move> moves) {

		Stood at(AsOf asOf, Instant known) {
			List<@Nullable Latest> latest = new ArrayList<>();
			List<Side> owing = owing(asOf);
			List<Side> awaited = new ArrayList<>();
			for (Side side : owing) {
				Latest said = latest(side, asOf, known);
				latest.add(said);
				if (said != null && said.agrees() == null) {
					awaited.add((side == Side.KR) ? Side.JP : Side.KR);
				}
			}
			Move next = this.moves.stream()
				.filter((it) -> it.visibility().equals("PUBLIC") && later(it.acceptedAt(), known).isAfter(asOf.at()))
				.min(Comparator.comparing(Move::acceptedAt))
				.orElse(null);
			String horizon = (next != null) ? next.wasHorizon() : this.kept.horizon();
			LocalDate due = horizon.equals("BY_NEXT_MEETING") ? nextMeeting(asOf)
					: (next != null) ? next.wasLatest() : this.kept.dueLatest();
			return new Stood(Marks.ofAction(latest, due, asOf.day()), owing, awaited);
		}

		/** Who had said last that it owes it. */
		List<Side> owing(AsOf asOf) {
			return Stream.of(Side.values())
				.filter((side) -> this.record.owed.stream()
					.filter((it) -> it.action().equals(this.kept.id()) && it.side() == side)
					.filter((it) -> !it.at().isAfter(asOf.at()))
					.max(Comparator.comparing(RandomRecord.Owed::at))
					.filter(RandomRecord.Owed::owes)
					.isPresent())
				.toList();
		}

		/**
		 * The day of the first edition after the one that promised, as it was said then.
		 */
		private @Nullable LocalDate nextMeeting(AsOf asOf) {
			for (int ordinal = 2; ordinal <= 3; ordinal++) {
				int edition = ordinal;
				List<RandomRecord.Met> said = this.record.met.stream().filter((it) -> it.ordinal() == edition).toList();
				RandomRecord.Met then = said.stream()
					.filter((it) -> !it.at().isAfter(asOf.at()))
					.max(Comparator.comparing(RandomRecord.Met::at))
					.orElse(null);
				if (said.get(said.size() - 1).isPublic() && then != null && then.isPublic()
						&& !later(then.at(), then.embargo()).isAfter(asOf.at()) && !then.status().equals("CANCELLED")) {
					return then.status().equals("POSTPONED") ? null : then.latest();
				}
			}
			return null;
		}

		private @Nullable Latest latest(Side side, AsOf asOf, Instant known) {
			return this.reports.stream()
				.filter((it) -> it.side() == side && it.progress() != null && it.isKnown(asOf, known))
				.filter((it) -> this.reports.stream()
					.noneMatch((other) -> it.id().equals(other.correctsId()) && other.isKnown(asOf, known)))
				.max(Comparator.comparing(Report::asOf)
					.thenComparing(Report::reportedAt)
					.thenComparing((it) -> it.id().toString()))
				.map((it) -> new Latest(it.progress(), agrees(it, asOf, known)))
				.orElse(null);
		}

		private @Nullable Boolean agrees(Report report, AsOf asOf, Instant known) {
			return this.answers.stream()
				.filter((it) -> it.reportId().equals(report.id()))
				.filter((it) -> !later(it.confirmedAt(), report.reportedAt(), report.embargoUntil(), known)
					.isAfter(asOf.at()))
				.map(Answer::agrees)
				.findFirst()
				.orElse(null);
		}

	}

	record Stood(Marks marks, List<Side> owing, List<Side> awaited) {

		boolean counts(Figure figure) {
			return switch (figure) {
				case ACTIONS -> true;
				case COMPLETED -> this.marks.progress() == Progress.COMPLETED;
				case IN_PROGRESS -> this.marks.progress() == Progress.IN_PROGRESS;
				case ON_HOLD -> this.marks.progress() == Progress.ON_HOLD;
				case NOT_STARTED -> this.marks.progress() == Progress.NOT_STARTED && this.marks.confirmation() != null;
				case DISCONTINUED -> this.marks.progress() == Progress.DISCONTINUED;
				case UNREPORTED -> this.marks.confirmation() == null;
				case PAST_DUE -> this.marks.schedule() == Schedule.PAST_DUE;
				case DUE_SOON -> this.marks.schedule() == Schedule.DUE_SOON;
				case ON_TIME -> this.marks.schedule() == Schedule.ON_TIME;
				case NO_DATE -> this.marks.schedule() == Schedule.NO_DATE;
				case AWAITING -> !this.awaited.isEmpty();
				case CONFIRMED -> this.marks.confirmation() == ConfirmationState.CONFIRMED;
				case SIDES_DIFFER -> this.marks.confirmation() == ConfirmationState.SIDES_DIFFER;
			};
		}

	}

}
