package org.yaksoku.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.yaksoku.shared.Actor;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Stale;
import org.yaksoku.shared.Visibility;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers follow-up actions, changes them and moves their dates.
 */
@Service
@Transactional
public class ActionService {

	private final ActionRepository actions;

	private final DueChangeRepository dueChanges;

	private final ProgressReportRepository reports;

	private final ClauseKinds kinds;

	private final CurrentUser currentUser;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ActionService(ActionRepository actions, DueChangeRepository dueChanges, ProgressReportRepository reports,
			ClauseKinds kinds, CurrentUser currentUser, ApplicationEventPublisher events, Clock clock) {
		this.actions = actions;
		this.dueChanges = dueChanges;
		this.reports = reports;
		this.kinds = kinds;
		this.currentUser = currentUser;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Registers an action. An action of one side is registered by that side; a joint one
	 * by either, but each side names only its own lead, contribution and contact (rule
	 * 3).
	 * @throws IllegalArgumentException where title, clause or date do not fit together
	 * @throws NotReachedYet where a step is reached on a day that has not come
	 * @throws WrongKind where nothing is delivered under a clause
	 * @throws NotPermitted for anybody but EDITOR and APPROVER, of the side concerned
	 */
	public ActionId register(NewAction asked) {
		Actor actor = this.currentUser.writer();
		Side side = asked.side();
		if (side != null && !actor.actsFor(side)) {
			throw new NotPermitted(actor.name() + " does not act for " + side);
		}
		for (NewParty party : asked.parties()) {
			boolean named = party.contact() != null || party.organisation() != null || !party.contribution().isEmpty();
			if (named && !actor.actsFor(party.side())) {
				throw new NotPermitted(actor.name() + " does not speak for " + party.side());
			}
			if (party.owes() && side != null && party.side() != side) {
				throw new NotPermitted("An action of " + side + " is not owed by " + party.side());
			}
		}
		if (!actor.isSystem()) {
			// what a source says was agreed is loaded as it says it
			this.kinds.requireActions(asked.clauses());
			asked.milestones().forEach(this::requireReached);
		}
		return this.actions.save(new Action(asked, this.clock.instant())).id();
	}

	/**
	 * Changes what an action is. Of a joint one either side may.
	 * @param version the one the form was made from
	 * @throws IllegalArgumentException where title, clauses and visibility do not fit
	 * together, or where what both sides have spoken of would be kept by one
	 * @throws WrongKind where nothing is delivered under a clause that is added
	 * @throws NotFound for an unknown action, or one the other side keeps to itself
	 * @throws NotPermitted for anybody but EDITOR and APPROVER, of the side concerned
	 * @throws Stale where somebody else was faster
	 */
	public void change(ActionId id, long version, ActionChange asked) {
		Action action = forWriting(id, this.currentUser.writer());
		action.check(version);
		if (asked.visibility() == Visibility.OWN_SIDE && action.visibility() != Visibility.OWN_SIDE
				&& !this.reports.findByActionIdOrderByAsOfDescReportedAtDescIdDesc(id.value()).isEmpty()) {
			throw new IllegalArgumentException("What was reported to both is known to both");
		}
		this.kinds.requireActions(action.added(asked.clauses()));
		action.change(asked, this.clock.instant());
	}

	/**
	 * What one side says of its own part: whether it owes the action, who leads, what it
	 * brings, whom to ask.
	 * @param version of that part; -1 where nothing was said of it yet
	 * @throws IllegalArgumentException where a side that has reported would no longer owe
	 * it
	 * @throws NotFound for an unknown action, or one the other side keeps to itself
	 * @throws NotPermitted for anybody but EDITOR and APPROVER of that side
	 * @throws Stale where somebody else was faster
	 */
	public void contribute(ActionId id, long version, PartyChange asked) {
		Actor actor = this.currentUser.writerFor(asked.side());
		Action action = this.actions.findAndLock(id.value())
			.filter((it) -> it.isSeenBy(actor))
			.orElseThrow(() -> new NotFound(id));
		if (action.isOwedBy(asked.side()) && !asked.owes()
				&& this.reports.existsByActionIdAndSide(id.value(), asked.side())) {
			throw new IllegalArgumentException("Whoever has reported owes it");
		}
		action.contribute(asked, version, this.clock.instant());
	}

	/**
	 * Adds a step, the last one.
	 * @throws IllegalArgumentException without a title
	 * @throws NotReachedYet where it is reached on a day that has not come
	 * @throws NotFound for an unknown action, or one the other side keeps to itself
	 * @throws NotPermitted for anybody but EDITOR and APPROVER, of the side concerned
	 */
	public UUID addMilestone(ActionId id, NewMilestone asked) {
		Action action = forWriting(id, this.currentUser.writer());
		requireReached(asked);
		return action.addMilestone(asked);
	}

	/**
	 * Changes a step: its words, when it is planned, when it was reached.
	 * @throws Stale where somebody else was faster; and otherwise as
	 * {@link #addMilestone}
	 */
	public void changeMilestone(ActionId id, UUID step, long version, NewMilestone asked) {
		Milestone found = forWriting(id, this.currentUser.writer()).milestone(step);
		found.check(version);
		requireReached(asked);
		found.change(asked);
	}

	/**
	 * Takes a step away; the history keeps it.
	 * @throws Stale where somebody else was faster; and otherwise as
	 * {@link #addMilestone}
	 */
	public void removeMilestone(ActionId id, UUID step, long version) {
		forWriting(id, this.currentUser.writer()).removeMilestone(step, version);
	}

	/**
	 * Moves the due date to another one.
	 * @see #moveDueDate(ActionId, Side, NewDueDate)
	 */
	public void moveDueDate(ActionId id, Side side, PartialDate becomes, String reason, Language reasonLanguage) {
		moveDueDate(id, side, new NewDueDate(Horizon.DATED, becomes, reason, reasonLanguage));
	}

	/**
	 * The same, where the page may be old.
	 * @param version of the action, the one the form was made from
	 * @throws Stale where somebody else was faster
	 */
	public void moveDueDate(ActionId id, long version, Side side, NewDueDate asked) {
		owed(id, side).check(version);
		moveDueDate(id, side, asked);
	}

	/**
	 * Moves the due date, sets the first one, or takes it back. The earlier date stays
	 * visible with the reason; of a joint action the new date waits for the other side.
	 * @throws IllegalArgumentException without a reason, or without a date where the
	 * horizon wants one
	 * @throws NotFound for an unknown action, or one the other side keeps to itself
	 * @throws NotPermitted for a side that does not owe it
	 */
	public void moveDueDate(ActionId id, Side side, NewDueDate asked) {
		Action action = owed(id, side);
		DueChange change = new DueChange(id.value(), side, this.clock.instant(), action.horizon(), action.due(), asked,
				action.visibility());
		if (!action.isJoint()) {
			change.accept(this.clock.instant());
			action.moveDueDate(asked.horizon(), asked.due());
		}
		this.dueChanges.save(change);
		if (action.isJoint()) {
			this.events.publishEvent(new DueDateProposed(change.id(), id));
		}
	}

	/**
	 * Accepts, for the other side, the last moved date of a joint action.
	 * @throws NotFound where no date was moved
	 * @throws IllegalStateException where it is answered already
	 * @throws NotPermitted for the side that moved it
	 */
	public void acceptDueDate(ActionId id, Side side) {
		Action action = owed(id, side);
		DueChange change = open(id, side);
		change.accept(this.clock.instant());
		action.moveDueDate(change.becomesHorizon(), change.becomes());
	}

	/**
	 * Answers, for the other side, one moved date of a joint action.
	 * @param change the one the page showed
	 * @param accepts false where the date stays as it is
	 * @throws NotFound where no date was moved
	 * @throws IllegalStateException where it is answered already
	 * @throws NotPermitted for the side that moved it
	 * @throws Stale where another date was named meanwhile
	 */
	public void answerDueDate(ActionId id, UUID change, Side side, boolean accepts) {
		owed(id, side);
		DueChange open = open(id, side);
		if (!open.id().equals(change)) {
			throw new Stale(id, 0);
		}
		if (accepts) {
			acceptDueDate(id, side);
		}
		else {
			open.decline(this.clock.instant());
		}
	}

	@Transactional(readOnly = true)
	public Optional<ActionView> byCode(String code) {
		return this.actions.findByCode(code).map(Action::view);
	}

	/** The sides that owe the action; empty where nobody is named yet. */
	@Transactional(readOnly = true)
	public List<Side> owing(ActionId id) {
		return this.actions.findById(id.value()).orElseThrow(() -> new NotFound(id)).owing();
	}

	/** A date less precise than a day may have begun only. */
	private void requireReached(NewMilestone asked) {
		PartialDate actual = asked.actual();
		if (actual != null && actual.earliest() != null && actual.earliest().isAfter(LocalDate.now(this.clock))) {
			throw new NotReachedYet(actual);
		}
	}

	private Action forWriting(ActionId id, Actor actor) {
		Action action = this.actions.findById(id.value())
			.filter((it) -> it.isSeenBy(actor))
			.orElseThrow(() -> new NotFound(id));
		action.requireWriter(actor);
		return action;
	}

	private Action owed(ActionId id, Side side) {
		Actor actor = this.currentUser.writerFor(side);
		Action action = this.actions.findAndLock(id.value())
			.filter((it) -> it.isSeenBy(actor))
			.orElseThrow(() -> new NotFound(id));
		if (!action.isOwedBy(side)) {
			throw new NotPermitted(side + " does not owe " + id);
		}
		return action;
	}

	private DueChange open(ActionId id, Side side) {
		DueChange change = this.dueChanges.findFirstByActionIdOrderByChangedAtDesc(id.value())
			.orElseThrow(() -> new NotFound(id));
		if (change.side() == side) {
			throw new NotPermitted("The side that moves a date does not accept it");
		}
		return change;
	}

}
