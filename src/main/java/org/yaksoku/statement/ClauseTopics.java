package org.yaksoku.statement;

import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.NotFound;
import org.yaksoku.topic.TopicId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts clauses under themes. Themes lie outside the canonical form: nobody’s signature is
 * touched, in whatever state the wording is (rule 2).
 */
@Service
@Transactional
public class ClauseTopics {

	private final ClauseRepository clauses;

	private final CurrentUser currentUser;

	ClauseTopics(ClauseRepository clauses, CurrentUser currentUser) {
		this.clauses = clauses;
		this.currentUser = currentUser;
	}

	/**
	 * Puts a clause under one more theme; nothing where it is under it already.
	 * @throws NotFound for an unknown clause
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	public void add(ClauseId clause, TopicId topic) {
		this.currentUser.writer();
		this.clauses.findById(clause.value()).orElseThrow(() -> new NotFound(clause)).add(topic);
	}

}
