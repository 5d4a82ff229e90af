package org.yaksoku.followup.desk;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.yaksoku.followup.ActionId;
import org.yaksoku.followup.ActionList;
import org.yaksoku.followup.ActionRow;
import org.yaksoku.followup.ActionService;
import org.yaksoku.followup.HandOver;
import org.yaksoku.followup.Horizon;
import org.yaksoku.followup.NewDueDate;
import org.yaksoku.followup.desk.BulkChange.Kind;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.ActorNames;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.DateWords;
import org.yaksoku.shared.DeskReader;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.SpokenDate;
import org.yaksoku.shared.Stale;
import org.yaksoku.shared.UserId;
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
			select a.code, a.id || ':' || a.version || '.' || coalesce(p.version, -1) as seen, p.organisation_id,
			  p.responsible, exists (select from followup.action_clause x where x.action_id = a.id and not exists (
			    select from statement.clause_topic t where t.clause_id = x.clause_id and t.topic_id = cast(:topic as uuid)))
			  as wants_topic from followup.action a
			left join followup.action_party p on p.action_id = a.id and p.side = :side
			where a.code in (:codes) and (a.visibility <> 'OWN_SIDE' or a.side = :side) order by a.id
			""";

	private final ActionList list;

	private final ActionService actions;

	private final HandOver handOver;

	private final ClauseTopics topics;

	private final DeskReader desk;

	private final ActorNames names;

	private final CurrentUser currentUser;

	BulkDesk(ActionList list, ActionService actions, HandOver handOver, ClauseTopics topics, DeskReader desk,
			ActorNames names, CurrentUser currentUser) {
		this.list = list;
		this.actions = actions;
		this.handOver = handOver;
		this.topics = topics;
		this.desk = desk;
		this.names = names;
		this.currentUser = currentUser;
	}

	/**
	 * What a change would do to each; writes nothing.
	 * @throws NotPermitted for anybody but EDITOR and APPROVER
	 */
	@Transactional(readOnly = true)
	public List<Effect> preview(List<String> codes, BulkChange change, Language reader) {
		return effects(codes, parts(codes, change, reader, ""), change, reader);
	}

	private List<Effect> effects(List<String> codes, Map<String, Part> parts, BulkChange change, Language reader) {
		Side side = side();
		Words becomes = becomes(change, reader);
		Map<String, String> called = (change.kind() == Kind.RESPONSIBLE) ? called(parts) : Map.of();
		return this.list.of(codes.stream().distinct().limit(MOST).toList(), reader)
			.stream()
			.map((it) -> effect(it, parts.getOrDefault(it.code(), Part.NONE), change, side, becomes, called, reader))
			.toList();
	}

	/**
	 * Carries a change out where it is possible; all of it or nothing, and nothing but
	 * what the preview showed.
	 * @param seen of each effect of the preview, see {@link Effect#seen()}
	 * @throws Stale where one of them changed since the preview
	 * @return what came of it
	 * @throws IllegalArgumentException where a moved date has no reason
	 * @throws NotPermitted for anybody but EDITOR and APPROVER
	 */
	public Outcome carryOut(List<String> codes, List<String> seen, BulkChange change, Language language) {
		Side side = side();
		// nobody changes them between the comparison and the change
		Map<String, Part> now = parts(codes, change, language, " for no key update of a");
		if (!now.values().stream().map(Part::seen).collect(Collectors.toSet()).equals(new HashSet<>(seen))) {
			throw new Stale(codes, 0);
		}
		List<Effect> effects = effects(codes, now, change, language);
		List<Effect> possible = effects.stream().filter(Effect::isPossible).toList();
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
		Map<Obstacle, Integer> left = new EnumMap<>(Obstacle.class);
		effects.forEach((it) -> {
			Obstacle obstacle = it.obstacle();
			if (obstacle != null) {
				left.merge(obstacle, 1, Integer::sum);
			}
		});
		return new Outcome(chosen.size(), effects.size(), left);
	}

	private static Effect effect(ActionRow row, Part part, BulkChange change, Side side, @Nullable Words becomes,
			Map<String, String> called, Language reader) {
		boolean hasPart = row.leads().stream().anyMatch((it) -> it.side() == side);
		return switch (change.kind()) {
			case LEAD -> {
				Words was = row.leads()
					.stream()
					.filter((it) -> it.side() == side && it.name() != null)
					.map((it) -> Words.of(Objects.requireNonNull(it.name())))
					.findFirst()
					.orElse(null);
				boolean same = Objects.requireNonNull(change.lead()).value().equals(part.organisation());
				yield new Effect(row, part.seen(), !hasPart ? Obstacle.NO_PART : same ? Obstacle.UNCHANGED : null, null,
						was, becomes);
			}
			case RESPONSIBLE -> {
				UserId to = change.responsible();
				UUID now = part.responsible();
				boolean same = Objects.equals((to != null) ? to.value() : null, now);
				yield new Effect(row, part.seen(), !hasPart ? Obstacle.NO_PART : same ? Obstacle.UNCHANGED : null, null,
						(now != null) ? new Words(called.getOrDefault(actor(now), ""), null) : null, becomes);
			}
			case TOPIC -> new Effect(row, part.seen(),
					row.clauses().isEmpty() ? Obstacle.NO_CLAUSE : !part.wantsTopic() ? Obstacle.UNCHANGED : null, null,
					null, becomes);
			case DUE -> due(row, part.seen(), change, side, reader);
		};
	}

	private static Effect due(ActionRow row, String seen, BulkChange change, Side side, Language reader) {
		PartialDate due = row.due();
		SpokenDate was = row.dueDate();
		@Nullable Words now = (was != null) ? new Words(was.text(), null) : null;
		if (!row.owing().contains(side)) {
			return new Effect(row, seen, Obstacle.NOT_OWED, null, now, null);
		}
		if (due == null) {
			return new Effect(row, seen, Obstacle.NO_DATE, null, now, null);
		}
		Optional<PartialDate> moved = change.months() ? due.plusMonths(change.by()) : due.plusDays(change.by());
		return moved
			.map((it) -> new Effect(row, seen, null, it, now, new Words(DateWords.of(reader).say(it).text(), null)))
			.orElseGet(() -> new Effect(row, seen, Obstacle.IMPRECISE, null, now, null));
	}

	/**
	 * What all of them become; null for nobody, and for dates, which each have their own.
	 */
	private @Nullable Words becomes(BulkChange change, Language reader) {
		return switch (change.kind()) {
			case LEAD -> named("party.organisation", Objects.requireNonNull(change.lead()).value(), reader);
			case TOPIC -> named("topic.topic", Objects.requireNonNull(change.topic()).value(), reader);
			case RESPONSIBLE -> {
				UserId to = change.responsible();
				String actor = (to != null) ? actor(to.value()) : null;
				yield (actor != null) ? new Words(this.names.of(List.of(actor)).getOrDefault(actor, ""), null) : null;
			}
			case DUE -> null;
		};
	}

	private Words named(String table, UUID id, Language reader) {
		return this.desk
			.list(reader, "select name_ko, name_ja, name_en, slug from " + table + " where id = :id", Map.of("id", id))
			.stream()
			.findFirst()
			.map((it) -> Words.of(it.spoken("name", "slug")))
			.orElseThrow(() -> new NotFound(id));
	}

	private Map<String, String> called(Map<String, Part> parts) {
		return this.names.of(parts.values()
			.stream()
			.map(Part::responsible)
			.filter(Objects::nonNull)
			.distinct()
			.map(BulkDesk::actor)
			.toList());
	}

	private static String actor(UUID user) {
		return Actor.named(new UserId(user));
	}

	private Map<String, Part> parts(List<String> codes, BulkChange change, Language reader, String lock) {
		Map<String, Part> parts = new HashMap<>();
		if (!codes.isEmpty()) {
			Map<String, Object> values = new HashMap<>(Map.of("codes", codes));
			values.put("topic", (change.topic() != null) ? change.topic().value().toString() : null);
			this.desk.list(reader, VERSIONS + lock, values)
				.forEach((it) -> parts.put(it.string("code"), new Part(it.string("seen"), it.findId("organisation_id"),
						it.findId("responsible"), it.is("wants_topic"))));
		}
		return parts;
	}

	private Side side() {
		Actor actor = this.currentUser.writer();
		if (actor.side() == null) {
			throw new NotPermitted("The system has no side");
		}
		return actor.side();
	}

	/**
	 * What the own side says of its part in an action.
	 */
	private record Part(String seen, @Nullable UUID organisation, @Nullable UUID responsible, boolean wantsTopic) {

		static final Part NONE = new Part("", null, null, false);

	}

	/**
	 * What came of a change to many.
	 *
	 * @param changed how many it changed
	 * @param asked how many were asked for
	 * @param left how many it left out, by the reason
	 */
	public record Outcome(int changed, int asked, Map<Obstacle, Integer> left) {

	}

	/**
	 * A name or a date as it is shown.
	 *
	 * @param language the code of the one it is in, null where it is the reader’s or
	 * nobody knows
	 */
	public record Words(String text, @Nullable String language) {

		static Words of(Spoken spoken) {
			return new Words(spoken.text(), spoken.language().code());
		}

	}

	/**
	 * What would happen to one action.
	 *
	 * @param seen the action and its version, as the preview showed them
	 * @param obstacle why nothing would, null where it is possible
	 * @param due the new date, null unless a date moves
	 * @param was what stands there now, null for nothing
	 * @param becomes what will stand there, null for nothing
	 */
	public record Effect(ActionRow row, String seen, @Nullable Obstacle obstacle, @Nullable PartialDate due,
			@Nullable Words was, @Nullable Words becomes) {

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

		/** It is so already. */
		UNCHANGED,
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
