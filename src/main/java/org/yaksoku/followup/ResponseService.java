package org.yaksoku.followup;

import java.time.Clock;

import org.yaksoku.shared.CurrentUser;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what addressees of recommendations answered.
 */
@Service
@Transactional
public class ResponseService {

	private final ResponseRepository responses;

	private final CurrentUser currentUser;

	private final Clock clock;

	ResponseService(ResponseRepository responses, CurrentUser currentUser, Clock clock) {
		this.responses = responses;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/**
	 * Records an answer.
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER of the
	 * recording side
	 */
	public ResponseId record(NewResponse asked) {
		this.currentUser.writerFor(asked.side());
		return this.responses.save(new Response(asked, this.clock.instant())).id();
	}

}
