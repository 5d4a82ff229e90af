package org.yaksoku.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.Progress;
import org.yaksoku.shared.Side;
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
	 * Reports for one side.
	 * @throws IllegalArgumentException where note, evidence or visibility do not allow
	 * it: COMPLETED needs a note and evidence, leaving COMPLETED a note, a state at least
	 * BOTH_SIDES; or where a corrected report is of another action or side, or was seen
	 * by more readers
	 * @throws NotFound for an unknown action or corrected report
	 * @throws NotPermitted for anybody but EDITOR and APPROVER of that side, and for a
	 * side that does not owe the action
	 */
	public ReportId report(NewReport asked) {
		Actor actor = this.currentUser.writerFor(asked.side());
		Action action = this.actions.findById(asked.action().value()).orElseThrow(() -> new NotFound(asked.action()));
		if (!action.isOwedBy(asked.side())) {
			throw new NotPermitted(asked.side() + " does not owe " + asked.action());
		}
		if (asked.asOf().isAfter(LocalDate.now(this.clock))) {
			throw new IllegalArgumentException("A report does not speak of the future");
		}
		ReportId corrects = asked.corrects();
		if (corrects != null) {
			ProgressReport mistaken = this.reports.findById(corrects.value()).orElseThrow(() -> new NotFound(corrects));
			if (!mistaken.actionId().equals(asked.action().value()) || mistaken.side() != asked.side()) {
				throw new IllegalArgumentException("A side corrects its own report of the same action");
			}
			if (asked.visibility().compareTo(mistaken.visibility()) < 0) {
				throw new IllegalArgumentException("Whoever sees a mistake sees its correction");
			}
		}
		if (latest(asked.action(), asked.side()) == Progress.COMPLETED && asked.progress() != null
				&& asked.progress() != Progress.COMPLETED && asked.note() == null) {
			throw new IllegalArgumentException("Going back from completed needs a reason");
		}
		ProgressReport report = this.reports.save(new ProgressReport(asked, actor.name(), this.clock.instant()));
		this.events.publishEvent(new ProgressReported(report.id(), asked.action()));
		return report.id();
	}

	/**
	 * Answers a report for the other side.
	 * @param agrees false where that side sees it differently, which needs a note
	 * @throws NotFound for an unknown report, or one the other side may not see
	 * @throws IllegalStateException where it is answered already
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
		if (this.confirmations.findByReportId(id.value()).isPresent()) {
			throw new IllegalStateException("This report is answered already");
		}
		this.confirmations
			.save(new Confirmation(id.value(), side, agrees, note, noteLanguage, actor.name(), this.clock.instant()));
		this.events.publishEvent(new ReportAnswered(id, agrees));
	}

	/** What the side says now; a report that a later one corrects no longer counts. */
	private @Nullable Progress latest(ActionId action, Side side) {
		List<ProgressReport> newestFirst = this.reports
			.findByActionIdOrderByAsOfDescReportedAtDescIdDesc(action.value());
		Set<UUID> corrected = newestFirst.stream()
			.map(ProgressReport::correctsId)
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull)
			.collect(Collectors.toSet());
		return newestFirst.stream()
			.filter((it) -> it.side() == side && it.progress() != null && !corrected.contains(it.id().value()))
			.map((it) -> Objects.requireNonNull(it.progress()))
			.findFirst()
			.orElse(null);
	}

}
