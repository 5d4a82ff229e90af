package org.yaksoku.followup;

import java.sql.Types;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.yaksoku.party.OrganisationId;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.ActorNames;
import org.yaksoku.shared.Colleagues;
import org.yaksoku.shared.Colleagues.Colleague;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.UserId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the own side’s part in many actions to somebody else of the side: to a person who
 * looks after it, or to an organisation that leads.
 */
@Service
@Transactional
public class HandOver {

	private final ActionRepository actions;

	private final JdbcClient jdbc;

	private final ActorNames names;

	private final Colleagues colleagues;

	private final CurrentUser currentUser;

	HandOver(ActionRepository actions, JdbcClient jdbc, ActorNames names, Colleagues colleagues,
			CurrentUser currentUser) {
		this.actions = actions;
		this.jdbc = jdbc;
		this.names = names;
		this.colleagues = colleagues;
		this.currentUser = currentUser;
	}

	/**
	 * From now on somebody else looks after them.
	 * @param codes of actions in which the own side has a part
	 * @param to of the own side, null for nobody
	 * @throws NotFound where the own side has no part in one of them
	 * @throws NotPermitted for anybody but EDITOR and APPROVER
	 */
	public void toPerson(List<String> codes, @Nullable UserId to) {
		Side side = side();
		mine(codes).forEach((it) -> it.party(side).hand(to));
	}

	/**
	 * From now on another organisation leads them for the own side.
	 * @throws NotFound where the own side has no part in one of them
	 * @throws NotPermitted for anybody but EDITOR and APPROVER
	 */
	public void toOrganisation(List<String> codes, OrganisationId lead) {
		Side side = side();
		mine(codes).forEach((it) -> it.party(side).lead(lead));
	}

	/**
	 * Gives everything that somebody of the own side looks after to somebody else of it.
	 * @param to of the own side, null for nobody
	 * @return how many actions that were
	 * @throws NotPermitted for anybody but EDITOR and APPROVER
	 */
	public int everything(UserId from, @Nullable UserId to) {
		return this.jdbc.sql("""
				update followup.action_party set responsible = :to, version = version + 1
				where side = :side and responsible = :from and responsible is distinct from :to""")
			.param("to", (to != null) ? to.value() : null, Types.OTHER)
			.param("from", from.value())
			.param("side", side().name())
			.update();
	}

	/**
	 * Whoever of the own side looks after something, by name; also who has left since.
	 * @throws NotPermitted for anybody but EDITOR and APPROVER
	 */
	@Transactional(readOnly = true)
	public List<Giver> givers() {
		Side side = side();
		Set<UserId> here = this.colleagues.of(side).stream().map(Colleague::id).collect(Collectors.toSet());
		Map<UserId, Long> many = new LinkedHashMap<>();
		this.jdbc
			.sql("select responsible, count(*) from followup.action_party where side = ? and responsible is not null"
					+ " group by responsible")
			.param(side.name())
			.query((row) -> {
				many.put(new UserId(row.getObject(1, UUID.class)), row.getLong(2));
			});
		Map<String, String> called = this.names.of(many.keySet().stream().map((it) -> "user:" + it).toList());
		return many.entrySet()
			.stream()
			.map((it) -> new Giver(it.getKey(), called.getOrDefault("user:" + it.getKey(), it.getKey().toString()),
					!here.contains(it.getKey()), it.getValue()))
			.sorted(Comparator.comparing(Giver::left).thenComparing(Giver::name))
			.toList();
	}

	/**
	 * Somebody who looks after something.
	 *
	 * @param left whether that person writes no records any more
	 * @param actions how many
	 */
	public record Giver(UserId id, String name, boolean left, long actions) {

	}

	private Side side() {
		Side side = this.currentUser.writer().side();
		if (side == null) {
			throw new NotPermitted("The system has no side");
		}
		return side;
	}

	private List<Action> mine(List<String> codes) {
		Actor actor = this.currentUser.writer();
		List<Action> found = this.actions.findByCodeInOrderById(codes);
		if (found.size() != codes.size() || found.stream().anyMatch((it) -> !it.isSeenBy(actor))) {
			throw new NotFound(codes);
		}
		return found;
	}

}
