package org.yaksoku.followup;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.meeting.MeetingId;
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
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.SpokenDate;
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
			select a.code, a.title_ko, a.title_ja, a.title_en, a.side, a.due_precision, a.due_earliest, a.due_latest,
			  a.due_printed, a.due_inferred
			from followup.action a
			where a.outcome_id = :outcome and (a.visibility <> 'OWN_SIDE' or a.side = :side or :side = '') order by a.code
			""";

	private static final String OUTCOMES = """
			select o.id, o.text_ko, o.text_ja, o.text_en,
			  (select json_agg(json_build_object('code', a.code, 'title_ko', a.title_ko, 'title_ja', a.title_ja, 'title_en',
			    a.title_en, 'side', a.side, 'due_precision', a.due_precision, 'due_earliest', a.due_earliest, 'due_latest',
			    a.due_latest, 'due_printed', a.due_printed, 'due_inferred', a.due_inferred) order by a.code)
			    from followup.action a where a.outcome_id = o.id
			    and (a.visibility <> 'OWN_SIDE' or a.side = :side or :side = '')) as made
			from meeting.outcome o where o.meeting_id = :meeting order by o.position
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
			.map(OutcomeActions::made)
			.toList();
	}

	/**
	 * Every outcome of a meeting in its order, with the actions that were made of it, as
	 * far as the reader may know them. One question to the database.
	 * @throws NotPermitted for anybody who does not read records
	 */
	@Transactional(readOnly = true)
	public List<Followed> of(MeetingId meeting, Language reader) {
		this.currentUser.reader();
		return this.desk.list(reader, OUTCOMES, Map.of("meeting", meeting.value()))
			.stream()
			.map((it) -> new Followed(it.id("id"), it.spoken("text", "id"),
					it.rows("made").stream().map(OutcomeActions::made).toList()))
			.toList();
	}

	private static Made made(Row row) {
		return new Made(row.string("code"), row.spoken("title", "code"), row.side("side"), row.date("due"));
	}

	/**
	 * An action that was made of an outcome.
	 *
	 * @param side null for a joint one
	 * @param due null where no date was stated
	 */
	public record Made(String code, Spoken title, @Nullable Side side, @Nullable SpokenDate due) {

	}

	/**
	 * An outcome and what follows from it.
	 *
	 * @param id of the outcome
	 */
	public record Followed(UUID id, Spoken words, List<Made> made) {

	}

}
