package org.yaksoku.followup.desk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.yaksoku.followup.ActionId;
import org.yaksoku.followup.ActionService;
import org.yaksoku.followup.Horizon;
import org.yaksoku.followup.NewAction;
import org.yaksoku.followup.NewParty;
import org.yaksoku.followup.PartyChange;
import org.yaksoku.meeting.OutcomeId;
import org.yaksoku.party.OrganisationId;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.DeskReader;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;
import org.yaksoku.statement.ClauseId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters actions from the desk: finds the clauses by the way they are cited, and gives
 * each action its code.
 */
@Service
@Transactional
public class ActionEntry {

	private static final Pattern CITATION = Pattern
		.compile("([a-z0-9]+(?:-[a-z0-9]+)*)\\s*(?:§|/|\\s)\\s*([0-9a-z]+(?:[-.][0-9a-z]+)*)");

	private static final String CLAUSE = """
			select c.id from statement.clause c join statement.statement s on s.id = c.statement_id
			where s.code = :code and (c.key = :key or (c.key is null and exists (
			  select from statement.clause_version x where x.clause_id = c.id and x.number = replace(:key, '-', '.'))))
			limit 1
			""";

	private final ActionService actions;

	private final DeskReader desk;

	private final JdbcClient jdbc;

	private final CurrentUser currentUser;

	ActionEntry(ActionService actions, DeskReader desk, JdbcClient jdbc, CurrentUser currentUser) {
		this.actions = actions;
		this.desk = desk;
		this.jdbc = jdbc;
		this.currentUser = currentUser;
	}

	/**
	 * The clauses cited in a line such as "kccj-14 §2, kccj-13 §3-1".
	 * @throws IllegalArgumentException with the citation that names no clause
	 * @throws NotPermitted for anybody who does not read records
	 */
	@Transactional(readOnly = true)
	public List<ClauseId> cited(String line) {
		this.currentUser.reader();
		Set<ClauseId> found = new LinkedHashSet<>();
		for (String one : line.split("[,、，;\\n]")) {
			if (!one.isBlank()) {
				found.add(clause(one.strip()));
			}
		}
		return new ArrayList<>(found);
	}

	/**
	 * Registers an action of the own side, or a joint one, and says what the own side
	 * brings to it.
	 * @param owing who owes it; an action that only the other side owes is a joint record
	 * @param own what the own side says of its part
	 * @param outcome of a meeting from which it is made; null otherwise
	 * @return its code: that of the statement or the meeting and the next free number
	 * @throws IllegalArgumentException where title, clauses, date and visibility do not
	 * fit together
	 * @throws NotPermitted for anybody but EDITOR and APPROVER
	 */
	public String register(LocalText title, LocalText deliverable, List<ClauseId> clauses, Set<Side> owing,
			List<OrganisationId> supporters, Horizon horizon, @Nullable PartialDate due, boolean staged,
			Visibility visibility, PartyChange own, @Nullable UUID outcome) {
		Actor actor = this.currentUser.writer();
		Side side = actor.side();
		if (side == null) {
			throw new NotPermitted("The system owes nothing");
		}
		Row origin = origin(clauses, outcome);
		String code = next(origin.string("code"));
		List<NewParty> parties = owing.stream()
			.map((it) -> new NewParty(it, true, null, LocalText.none(), null))
			.toList();
		ActionId id = this.actions.register(new NewAction(code, title, deliverable, clauses, parties, supporters,
				horizon, due, staged, owing.equals(Set.of(side)) ? side : null, visibility, null, List.of(),
				origin.is("example"), (outcome != null) ? new OutcomeId(outcome) : null));
		boolean said = own.lead() != null || own.contact() != null || own.responsible() != null
				|| !own.contribution().isEmpty();
		if (said) {
			this.actions.contribute(id, owing.contains(side) ? 0 : -1, own);
		}
		return code;
	}

	private ClauseId clause(String citation) {
		Matcher found = CITATION.matcher(citation);
		if (!found.matches()) {
			throw new IllegalArgumentException(citation);
		}
		return this.desk
			.one(Language.EN, CLAUSE, Map.of("code", found.group(1), "key", found.group(2).replace('.', '-')))
			.map((it) -> new ClauseId(it.id("id")))
			.orElseThrow(() -> new IllegalArgumentException(citation));
	}

	private Row origin(List<ClauseId> clauses, @Nullable UUID outcome) {
		if (!clauses.isEmpty()) {
			return this.desk.one(Language.EN, """
					select s.code, s.example from statement.clause c join statement.statement s on s.id = c.statement_id
					where c.id = :clause""", Map.of("clause", clauses.get(0).value()))
				.orElseThrow(() -> new IllegalArgumentException("No such clause"));
		}
		return this.desk.one(Language.EN, """
				select m.code, m.example from meeting.outcome o join meeting.meeting m on m.id = o.meeting_id
				where o.id = :outcome""", Map.of("outcome", (outcome != null) ? outcome : new UUID(0, 0)))
			.orElseThrow(() -> new IllegalArgumentException("An action follows up a clause or an outcome"));
	}

	/** The next free number; two at once wait for each other. */
	private String next(String prefix) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 61))").param(prefix).query().listOfRows();
		int number = this.jdbc.sql("""
				select coalesce(max(substring(code from '[0-9]+$')::int), 0) + 1 from followup.action
				where code ~ ('^' || ? || '-a[0-9]{1,8}$')""").param(prefix).query(Integer.class).single();
		return prefix + "-a" + number;
	}

}
