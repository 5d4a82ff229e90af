package org.yaksoku.followup.desk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.yaksoku.followup.ActionId;
import org.yaksoku.followup.ActionList;
import org.yaksoku.followup.ActionRow;
import org.yaksoku.followup.ActionService;
import org.yaksoku.followup.HandOver;
import org.yaksoku.followup.Horizon;
import org.yaksoku.followup.NewDueDate;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.DateWords;
import org.yaksoku.shared.DeskReader;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.SpokenDate;
import org.yaksoku.shared.Stale;
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

	/**
	 * What a preview rests on: the action itself, and what the own side says of its part.
	 */
	private static final String VERSIONS = """
			select a.code, a.id || ':' || a.version || '.' || coalesce(p.version, -1) as seen from followup.action a
			left join followup.action_party p on p.action_id = a.id and p.side = :side
			where a.code in (:codes) and (a.visibility <> 'OWN_SIDE' or a.side = :side) order by a.id
			""";

	private final ActionList list;

	private final ActionService actions;

	private final HandOver handOver;

	private final ClauseTopics topics;

	private final DeskReader desk;

	private final CurrentUser currentUser;

	BulkDesk(ActionList list, ActionService actions, HandOver handOver, ClauseTopics topics, DeskReader desk,
			CurrentUser currentUser) {
		this.list = list;
		this.actions = actions;
		this.handOver = handOver;
		this.topics = topics;
		this.desk = desk;
		this.currentUser = currentUser;
	}

	/**
	 * What a change would do to each; writes nothing.
	 * @throws NotPermitted for anybody but EDITOR and APPROVER
	 */
	@Transactional(readOnly = true)
	public List<Effect> preview(List<String> codes, BulkChange change, Language reader) {
		return effects(codes, seen(codes, reader, ""), change, reader);
	}

	private List<Effect> effects(List<String> codes, Map<String, String> seen, BulkChange change, Language reader) {
		Side side = side();
		return this.list.of(codes.stream().distinct().limit(MOST).toList(), reader)
			.stream()
			.map((it) -> effect(it, seen.getOrDefault(it.code(), ""), change, side, reader))
			.toList();
	}

	/**
	 * Carries a change out where it is possible; all of it or nothing, and nothing but
	 * what the preview showed.
	 * @param seen of each effect of the preview, see {@link Effect#seen()}
	 * @throws Stale where one of them changed since the preview
	 * @return how many actions it changed
	 * @throws IllegalArgumentException where a moved date has no reason
	 * @throws NotPermitted for anybody but EDITOR and APPROVER
	 */
	public int carryOut(List<String> codes, List<String> seen, BulkChange change, Language language) {
		Side side = side();
		// nobody changes them between the comparison and the change
		Map<String, String> now = seen(codes, language, " for no key update of a");
		if (!new HashSet<>(now.values()).equals(new HashSet<>(seen))) {
			throw new Stale(codes, 0);
		}
		List<Effect> possible = effects(codes, now, change, language).stream().filter(Effect::isPossible).toList();
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

	private static Effect effect(ActionRow row, String seen, BulkChange change, Side side, Language reader) {
		boolean part = row.leads().stream().anyMatch((it) -> it.side() == side);
		return switch (change.kind()) {
			case LEAD, RESPONSIBLE -> new Effect(row, seen, part ? null : Obstacle.NO_PART, null, null);
			case TOPIC -> new Effect(row, seen, row.clauses().isEmpty() ? Obstacle.NO_CLAUSE : null, null, null);
			case DUE -> due(row, seen, change, side, reader);
		};
	}

	private static Effect due(ActionRow row, String seen, BulkChange change, Side side, Language reader) {
		PartialDate due = row.due();
		if (!row.owing().contains(side)) {
			return new Effect(row, seen, Obstacle.NOT_OWED, null, null);
		}
		if (due == null) {
			return new Effect(row, seen, Obstacle.NO_DATE, null, null);
		}
		Optional<PartialDate> moved = change.months() ? due.plusMonths(change.by()) : due.plusDays(change.by());
		return moved.map((it) -> new Effect(row, seen, null, it, DateWords.of(reader).say(it)))
			.orElseGet(() -> new Effect(row, seen, Obstacle.IMPRECISE, null, null));
	}

	private Map<String, String> seen(List<String> codes, Language reader, String lock) {
		Map<String, String> seen = new HashMap<>();
		if (!codes.isEmpty()) {
			this.desk.list(reader, VERSIONS + lock, Map.of("codes", codes))
				.forEach((it) -> seen.put(it.string("code"), it.string("seen")));
		}
		return seen;
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
	 * @param seen the action and its version, as the preview showed them
	 * @param obstacle why nothing would, null where it is possible
	 * @param due the new date, null unless a date moves
	 */
	public record Effect(ActionRow row, String seen, @Nullable Obstacle obstacle, @Nullable PartialDate due,
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
