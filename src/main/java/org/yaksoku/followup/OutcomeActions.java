package org.yaksoku.followup;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.yaksoku.meeting.MeetingView;
import org.yaksoku.meeting.OutcomeView;
import org.yaksoku.party.OrganisationId;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.DeskReader;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;
import org.yaksoku.statement.ClauseId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes follow-up actions out of what came out of a meeting: an owner, a date, and the
 * outcome it comes from.
 */
@Service
@Transactional
public class OutcomeActions {

	private static final String MADE = """
			select a.code, a.title_ko, a.title_ja, a.title_en, a.side from followup.action a
			where a.outcome_id = :outcome and (a.visibility <> 'OWN_SIDE' or a.side = :side or :side = '') order by a.code
			""";

	private final ActionService actions;

	private final DeskReader desk;

	private final JdbcClient jdbc;

	private final CurrentUser currentUser;

	OutcomeActions(ActionService actions, DeskReader desk, JdbcClient jdbc, CurrentUser currentUser) {
		this.actions = actions;
		this.desk = desk;
		this.jdbc = jdbc;
		this.currentUser = currentUser;
	}

	/**
	 * Registers an action of the own side.
	 * @param lead of the own side
	 * @param due null where nobody stated it
	 * @param clause null where the outcome stands in none
	 * @return its code: that of the meeting and the next free number
	 * @throws IllegalArgumentException without a title
	 * @throws NotPermitted for anybody but EDITOR and APPROVER
	 */
	public String register(OutcomeView outcome, MeetingView meeting, LocalText title, @Nullable OrganisationId lead,
			@Nullable PartialDate due, @Nullable ClauseId clause, Visibility visibility) {
		Actor actor = this.currentUser.writer();
		Side side = actor.side();
		if (side == null) {
			throw new NotPermitted("The system owes nothing");
		}
		int number = this.jdbc.sql("select count(*) + 1 from followup.action where code like ?")
			.param(meeting.code() + "-action-%")
			.query(Integer.class)
			.single();
		String code = meeting.code() + "-action-" + number;
		LocalText none = LocalText.none();
		this.actions.register(new NewAction(code, title, none, (clause != null) ? List.of(clause) : List.of(),
				List.of(new NewParty(side, true, lead, none, null)), List.of(),
				(due != null) ? Horizon.DATED : Horizon.NOT_STATED, due, false, side, visibility, null, List.of(),
				meeting.example(), outcome.id()));
		return code;
	}

	/**
	 * The actions that were made of an outcome, as far as the reader may know them.
	 * @throws NotPermitted for anybody who does not read records
	 */
	@Transactional(readOnly = true)
	public List<Made> of(OutcomeView outcome, Language reader) {
		this.currentUser.reader();
		return this.desk.list(reader, MADE, Map.of("outcome", outcome.id().value()))
			.stream()
			.map((it) -> new Made(it.string("code"), it.spoken("title", "code"), it.side("side")))
			.toList();
	}

	/**
	 * An action that was made of an outcome.
	 *
	 * @param side null for a joint one
	 */
	public record Made(String code, Spoken title, @Nullable Side side) {

	}

}
