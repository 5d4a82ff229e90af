package org.yaksoku.followup;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.yaksoku.shared.Actor;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Side;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers follow-up actions and moves their dates.
 */
@Service
@Transactional
public class ActionService {

	private final ActionRepository actions;

	private final DueChangeRepository dueChanges;

	private final CurrentUser currentUser;

	private final Clock clock;

	ActionService(ActionRepository actions, DueChangeRepository dueChanges, CurrentUser currentUser, Clock clock) {
		this.actions = actions;
		this.dueChanges = dueChanges;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/**
	 * Registers an action. An action of one side is registered by that side; a joint one
	 * by either, but each side names only its own lead, contribution and contact (rule
	 * 3).
	 * @throws IllegalArgumentException where title, clause or date do not fit together
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
		return this.actions.save(new Action(asked)).id();
	}

	/**
	 * Moves the due date. The earlier date stays visible with the reason; of a joint
	 * action the new date waits for the other side.
	 * @throws NotFound for an unknown action
	 * @throws NotPermitted for a side that does not owe it
	 */
	public void moveDueDate(ActionId id, Side side, PartialDate becomes, String reason, Language reasonLanguage) {
		this.currentUser.writerFor(side);
		Action action = this.actions.findById(id.value()).orElseThrow(() -> new NotFound(id));
		if (!action.isOwedBy(side)) {
			throw new NotPermitted(side + " does not owe " + id);
		}
		DueChange change = new DueChange(id.value(), side, this.clock.instant(), action.due(), becomes, reason,
				reasonLanguage);
		if (!action.isJoint()) {
			change.accept(this.clock.instant());
			action.moveDueDate(becomes);
		}
		this.dueChanges.save(change);
	}

	/**
	 * Accepts, for the other side, the last moved date of a joint action.
	 * @throws NotFound where no date was moved
	 * @throws IllegalStateException where it is accepted already
	 * @throws NotPermitted for the side that moved it
	 */
	public void acceptDueDate(ActionId id, Side side) {
		this.currentUser.writerFor(side);
		Action action = this.actions.findById(id.value()).orElseThrow(() -> new NotFound(id));
		DueChange change = this.dueChanges.findFirstByActionIdOrderByChangedAtDesc(id.value())
			.orElseThrow(() -> new NotFound(id));
		if (change.side() == side) {
			throw new NotPermitted("The side that moves a date does not accept it");
		}
		change.accept(this.clock.instant());
		action.moveDueDate(change.becomes());
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

}
