package org.yaksoku.followup;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.yaksoku.statement.ClauseId;
import org.yaksoku.statement.ClauseKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what may follow from a clause by its kind: actions from what is delivered or goes
 * on, answers from what is addressed to somebody else.
 */
@Component
@Transactional(readOnly = true)
public class ClauseKinds {

	/** Those that have actions. */
	public static final Set<ClauseKind> WITH_ACTIONS = Set
		.copyOf(EnumSet.of(ClauseKind.COMMITMENT, ClauseKind.ONGOING_COOPERATION, ClauseKind.PROCEDURAL));

	// in the newest published wording, or in the draft where nothing is published yet
	private static final String OTHER = """
			select s.code || ' §' || coalesce(c.key, x.number) from statement.clause c
			join statement.statement s on s.id = c.statement_id
			cross join lateral (select y.kind, y.number from statement.clause_version y
			  join statement.statement_version w on w.id = y.statement_version_id
			  where y.clause_id = c.id order by (w.state = 'PUBLISHED') desc, w.number desc limit 1) x
			where c.id in (:clauses) and x.kind not in (:kinds) order by 1
			""";

	private final JdbcClient jdbc;

	ClauseKinds(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those under which nothing is delivered, as they are cited. */
	public List<String> withoutActions(Collection<ClauseId> clauses) {
		return other(clauses, WITH_ACTIONS);
	}

	void requireActions(Collection<ClauseId> clauses) {
		List<String> others = withoutActions(clauses);
		if (!others.isEmpty()) {
			throw new WrongKind(others);
		}
	}

	/** What is judged at a later edition: whatever may have become something. */
	void requireTracked(ClauseId clause) {
		Set<ClauseKind> tracked = EnumSet.copyOf(WITH_ACTIONS);
		tracked.add(ClauseKind.RECOMMENDATION);
		List<String> others = other(List.of(clause), tracked);
		if (!others.isEmpty()) {
			throw new WrongKind(others);
		}
	}

	void requireAnswers(ClauseId clause) {
		List<String> others = other(List.of(clause), EnumSet.of(ClauseKind.RECOMMENDATION));
		if (!others.isEmpty()) {
			throw new WrongKind(others);
		}
	}

	private List<String> other(Collection<ClauseId> clauses, Set<ClauseKind> kinds) {
		List<UUID> ids = clauses.stream().map(ClauseId::value).toList();
		return ids.isEmpty() ? List.of()
				: this.jdbc.sql(OTHER)
					.param("clauses", ids)
					.param("kinds", kinds.stream().map(ClauseKind::name).toList())
					.query((row, number) -> row.getString(1))
					.list();
	}

}
