package org.yaksoku.followup;

import java.sql.Types;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.party.OrganisationId;
import org.yaksoku.shared.Actor;
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

	private final CurrentUser currentUser;

	HandOver(ActionRepository actions, JdbcClient jdbc, CurrentUser currentUser) {
		this.actions = actions;
		this.jdbc = jdbc;
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
