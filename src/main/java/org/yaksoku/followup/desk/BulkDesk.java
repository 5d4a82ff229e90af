package org.yaksoku.followup.desk;

import org.yaksoku.followup.ActionRow;
import org.yaksoku.followup.ActionList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.yaksoku.followup.ActionId;
import org.yaksoku.followup.ActionService;
import org.yaksoku.followup.HandOver;
import org.yaksoku.followup.Horizon;
import org.yaksoku.followup.NewDueDate;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.DateWords;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.SpokenDate;
import org.yaksoku.statement.ClauseId;
import org.yaksoku.statement.ClauseTopics;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes many actions at once, after showing what it would do to each.
 */
@Service
@Transactional
public class BulkDesk {

	/** How many actions are changed at once. */
	public static final int MOST = 200;

	private final ActionList list;

	private final ActionService actions;

	private final HandOver handOver;

	private final ClauseTopics topics;

	private final CurrentUser currentUser;

	BulkDesk(ActionList list, ActionService actions, HandOver handOver, ClauseTopics topics, CurrentUser currentUser) {
		this.list = list;
		this.actions = actions;
		this.handOver = handOver;
		this.topics = topics;
		this.currentUser = currentUser;
	}

	/**
	 * What a change would do to each; writes nothing.
	 * @throws NotPermitted for anybody but EDITOR and APPROVER
	 */
	@Transactional(readOnly = true)
	public List<Effect> preview(List<String> codes, BulkChange change, Language reader) {
		Side side = side();
		return this.list.of(codes.stream().distinct().limit(MOST).toList(), reader)
			.stream()
			.map((it) -> effect(it, change, side, reader))
			.toList();
	}

	/**
	 * Carries a change out where it is possible; all of it or nothing.
	 * @return how many actions it changed
	 * @throws IllegalArgumentException where a moved date has no reason
	 * @throws NotPermitted for anybody but EDITOR and APPROVER
	 */
	public int carryOut(List<String> codes, BulkChange change, Language language) {
		Side side = side();
		List<Effect> possible = preview(codes, change, language).stream().filter(Effect::isPossible).toList();
		List<String> chosen = possible.stream().map((it) -> it.row().code()).toList();
		switch (change.kind()) {
			case LEAD -> this.handOver.toOrganisation(chosen, Objects.requireNonNull(change.lead()));
			case RESPONSIBLE -> this.handOver.toPerson(chosen, change.responsible());
			case TOPIC -> possible.forEach((it) -> it.row()
				.clauses()
				.forEach((clause) -> this.topics.add(new ClauseId(clause.id()),
						Objects.requireNonNull(change.topic()))));
			// in the order of their ids, as everybody who waits for several waits
			case DUE -> possible.stream()
				.sorted((a, b) -> a.row().id().compareTo(b.row().id()))
				.forEach((it) -> this.actions.moveDueDate(new ActionId(it.row().id()), side,
						new NewDueDate(Horizon.DATED, it.due(), change.reason(), language)));
		}
		return chosen.size();
	}

	private static Effect effect(ActionRow row, BulkChange change, Side side, Language reader) {
		boolean part = row.leads().stream().anyMatch((it) -> it.side() == side);
		return switch (change.kind()) {
			case LEAD, RESPONSIBLE -> new Effect(row, part ? null : Obstacle.NO_PART, null, null);
			case TOPIC -> new Effect(row, row.clauses().isEmpty() ? Obstacle.NO_CLAUSE : null, null, null);
			case DUE -> due(row, change, side, reader);
		};
	}

	private static Effect due(ActionRow row, BulkChange change, Side side, Language reader) {
		PartialDate due = row.due();
		if (!row.owing().contains(side)) {
			return new Effect(row, Obstacle.NOT_OWED, null, null);
		}
		if (due == null) {
			return new Effect(row, Obstacle.NO_DATE, null, null);
		}
		Optional<PartialDate> moved = change.months() ? due.plusMonths(change.by()) : due.plusDays(change.by());
		return moved.map((it) -> new Effect(row, null, it, DateWords.of(reader).say(it)))
			.orElseGet(() -> new Effect(row, Obstacle.IMPRECISE, null, null));
	}

	private Side side() {
		Actor actor = this.currentUser.writer();
		if (actor.side() == null) {
			throw new NotPermitted("The system has no side");
		}
		return actor.side();
	}

	/**
	 * What would happen to one action.
	 *
	 * @param obstacle why nothing would, null where it is possible
	 * @param due the new date, null unless a date moves
	 */
	public record Effect(ActionRow row, @Nullable Obstacle obstacle, @Nullable PartialDate due,
			@Nullable SpokenDate becomes) {

		public boolean isPossible() {
			return this.obstacle == null;
		}

		/** Whether the new date of joint work waits for the other side. */
		public boolean waits() {
			return this.due != null && this.row.owing().size() > 1;
		}

	}

	/** Why a change does not reach an action. */
	public enum Obstacle {

		/** The own side has no part in it. */
		NO_PART,
		/** The own side does not owe it. */
		NOT_OWED,
		/** It has no date. */
		NO_DATE,
		/** Its date is less precise than the shift. */
		IMPRECISE,
		/** It is done for no clause. */
		NO_CLAUSE

	}

}
