package org.yaksoku.document;

import java.util.UUID;

import org.yaksoku.shared.CurrentUser;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what sources say, so that two that disagree stand side by side.
 */
@Service
@Transactional
public class ClaimService {

	private final ClaimRepository claims;

	private final CurrentUser currentUser;

	ClaimService(ClaimRepository claims, CurrentUser currentUser) {
		this.claims = claims;
		this.currentUser = currentUser;
	}

	/**
	 * Records what a source says.
	 * @throws IllegalArgumentException for visibility OWN_SIDE
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	public ClaimId record(NewClaim asked) {
		this.currentUser.writer();
		return this.claims.save(new Claim(asked)).id();
	}

	/** Whether this fact is already recorded for this field of this thing. */
	@Transactional(readOnly = true)
	public boolean isRecorded(String fact, UUID subjectId, String field) {
		return this.claims.existsByFactAndSubjectIdAndField(fact, subjectId, field);
	}

}
