package org.yaksoku.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.yaksoku.followup.ReportRefused.Reason;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.Progress;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Stale;
import org.yaksoku.shared.Visibility;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One side reports, the other confirms or sees it differently. Reports and answers are
 * append-only; nothing is ever confirmed by silence.
 */
@Service
@Transactional
public class ReportService {

	private final ActionRepository actions;

	private final ProgressReportRepository reports;

	private final ConfirmationRepository confirmations;

	private final ApplicationEventPublisher events;

	private final CurrentUser currentUser;

	private final Clock clock;

	ReportService(ActionRepository actions, ProgressReportRepository reports, ConfirmationRepository confirmations,
			ApplicationEventPublisher events, CurrentUser currentUser, Clock clock) {
		this.actions = actions;
		this.reports = reports;
		this.confirmations = confirmations;
		this.events = events;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/**
	 * The same, where the page may be old: whoever reported meanwhile is seen first.
	 * @param seen how many reports of the own side the page knew of
	 * @throws Stale where there is another one by now
	 */
	public ReportId report(NewReport asked, long seen) {
		owed(asked);
		long now = this.reports.findByActionIdOrderByAsOfDescReportedAtDescIdDesc(asked.action().value())
			.stream()
			.filter((it) -> it.side() == asked.side())
			.count();
		Stale.check(asked.action(), seen, now);
		return report(asked);
	}

	/**
	 * Reports for one side. What it may say follows from what it said before (see
	 * {@link Progress#after}); a report of a day in the past from what it had said by
	 * then.
	 * @throws ReportRefused where note, evidence, visibility or the state do not allow
	 * it; a correction always says why
	 * @throws IllegalStateException where the corrected report was corrected already
	 * @throws NotFound for an unknown action or corrected report, or an action that the
	 * other side keeps to itself
	 * @throws NotPermitted for anybody but EDITOR and APPROVER of that side, and for a
	 * side that does not owe the action
	 */
	public ReportId report(NewReport asked) {
		Actor actor = owed(asked);
		if (asked.asOf().isAfter(LocalDate.now(this.clock))) {
			throw new ReportRefused(Reason.FUTURE);
		}
		ReportId corrects = asked.corrects();
		if (corrects != null) {
			requireCorrectable(asked, corrects);
		}
		Progress progress = asked.progress();
		if (progress != null) {
			Progress before = before(asked);
			if (!Progress.after(before).contains(progress)) {
				throw new ReportRefused(Reason.STEP);
			}
			if (before == Progress.COMPLETED && progress != Progress.COMPLETED && asked.note() == null) {
				throw new ReportRefused(Reason.REASON_MISSING);
			}
		}
		ProgressReport report = this.reports
			.saveAndFlush(new ProgressReport(asked, actor.name(), this.clock.instant()));
		this.events.publishEvent(new ProgressReported(report.id(), asked.action()));
		return report.id();
	}

	/**
	 * Answers a report for the other side.
	 * @param agrees false where that side sees it differently, which needs a note
	 * @throws ReportRefused where seeing it differently has no note
	 * @throws NotFound for an unknown report, or one the other side may not see
	 * @throws IllegalStateException where it is answered already, was corrected, or sets
	 * no state
	 * @throws NotPermitted for the side that reported
	 */
	public void answer(ReportId id, boolean agrees, @Nullable String note, @Nullable Language noteLanguage) {
		Actor actor = this.currentUser.writer();
		ProgressReport report = this.reports.findById(id.value())
			.filter((it) -> it.visibility() != Visibility.OWN_SIDE)
			.orElseThrow(() -> new NotFound(id));
		Side side = report.side().other();
		if (!actor.actsFor(side)) {
			throw new NotPermitted("A side does not answer its own report");
		}
		// after whoever answers it or corrects it at this moment
		this.actions.findAndLock(report.actionId())
			.filter((it) -> it.isSeenBy(actor))
			.orElseThrow(() -> new NotFound(id));
		if (this.confirmations.findByReportId(id.value()).isPresent()) {
			throw new IllegalStateException("This report is answered already");
		}
		if (report.progress() == null || this.reports.existsByCorrectsId(id.value())) {
			throw new IllegalStateException("This report says nothing that could be confirmed");
		}
		if (!agrees && (note == null || note.isBlank())) {
			throw new ReportRefused(Reason.NOTE_MISSING);
		}
		this.confirmations.saveAndFlush(
				new Confirmation(id.value(), side, agrees, note, noteLanguage, actor.name(), this.clock.instant()));
		this.events.publishEvent(new ReportAnswered(id, agrees));
	}

	private Actor owed(NewReport asked) {
		Actor actor = this.currentUser.writerFor(asked.side());
		Action action = this.actions.findAndLock(asked.action().value())
			.filter((it) -> it.isSeenBy(actor))
			.orElseThrow(() -> new NotFound(asked.action()));
		if (!action.isOwedBy(asked.side())) {
			throw new NotPermitted(asked.side() + " does not owe " + asked.action());
		}
		return actor;
	}

	private void requireCorrectable(NewReport asked, ReportId corrects) {
		if (asked.note() == null) {
			// also where COMPLETED is left: what is corrected no longer counts as said
			// before
			throw new ReportRefused(Reason.CORRECTION_UNEXPLAINED);
		}
		ProgressReport mistaken = this.reports.findById(corrects.value()).orElseThrow(() -> new NotFound(corrects));
		if (!mistaken.actionId().equals(asked.action().value()) || mistaken.side() != asked.side()) {
			throw new ReportRefused(Reason.CORRECTION_ELSEWHERE);
		}
		if (asked.visibility().compareTo(mistaken.visibility()) < 0) {
			throw new ReportRefused(Reason.CORRECTION_HIDDEN);
		}
		if (this.reports.existsByCorrectsId(corrects.value())) {
			throw new IllegalStateException("This report was corrected already");
		}
	}

	/**
	 * What the side had said by the day the new report speaks of; what was corrected, or
	 * is being corrected, does not count.
	 */
	private @Nullable Progress before(NewReport asked) {
		List<ProgressReport> newestFirst = this.reports
			.findByActionIdOrderByAsOfDescReportedAtDescIdDesc(asked.action().value());
		Set<UUID> corrected = newestFirst.stream()
			.map(ProgressReport::correctsId)
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull)
			.collect(Collectors.toSet());
		if (asked.corrects() != null) {
			corrected.add(asked.corrects().value());
		}
		return newestFirst.stream()
			.filter((it) -> it.side() == asked.side() && it.progress() != null && !it.asOf().isAfter(asked.asOf()))
			.filter((it) -> !corrected.contains(it.id().value()))
			.map((it) -> Objects.requireNonNull(it.progress()))
			.findFirst()
			.orElse(null);
	}

}
