package org.yaksoku.followup;

import java.time.Clock;

import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Stale;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what addressees of recommendations answered.
 */
@Service
@Transactional
public class ResponseService {

	private final ResponseRepository responses;

	private final ClauseKinds kinds;

	private final CurrentUser currentUser;

	private final JdbcClient jdbc;

	private final Clock clock;

	ResponseService(ResponseRepository responses, ClauseKinds kinds, CurrentUser currentUser, JdbcClient jdbc,
			Clock clock) {
		this.responses = responses;
		this.kinds = kinds;
		this.currentUser = currentUser;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The same, where the page may be old.
	 * @param seen how many answers of the own side the page knew of
	 * @throws Stale where there is another one by now
	 */
	public ResponseId record(NewResponse asked, long seen) {
		this.currentUser.writerFor(asked.side());
		Stale.check(asked.clause(), seen, this.responses.countByClauseIdAndSide(asked.clause().value(), asked.side()));
		return record(asked);
	}

	/**
	 * Records an answer. What may follow is in {@link ResponseState#after}; each side
	 * records what its own addressee answered.
	 * @throws IllegalArgumentException where that state does not follow from what the
	 * side recorded last
	 * @throws WrongKind where the clause is addressed to nobody
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER of the
	 * recording side
	 */
	public ResponseId record(NewResponse asked) {
		this.currentUser.writerFor(asked.side());
		this.kinds.requireAnswers(asked.clause());
		// two of one side at the same moment: the second sees what the first recorded
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 62))")
			.param(asked.clause() + " " + asked.side())
			.query()
			.listOfRows();
		ResponseState before = this.responses
			.findFirstByClauseIdAndSideOrderByRecordedAtDescIdDesc(asked.clause().value(), asked.side())
			.map(Response::state)
			.orElse(null);
		if (!ResponseState.after(before).contains(asked.state())) {
			throw new IllegalArgumentException(asked.state() + " does not follow from " + before);
		}
		return this.responses.save(new Response(asked, this.clock.instant())).id();
	}

}
