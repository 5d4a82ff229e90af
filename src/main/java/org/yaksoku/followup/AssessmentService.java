package org.yaksoku.followup;

import org.yaksoku.shared.CurrentUser;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps how each side judges a clause at an edition.
 */
@Service
@Transactional
public class AssessmentService {

	private final AssessmentRepository assessments;

	private final CurrentUser currentUser;

	AssessmentService(AssessmentRepository assessments, CurrentUser currentUser) {
		this.assessments = assessments;
		this.currentUser = currentUser;
	}

	/**
	 * Records a judgement.
	 * @throws IllegalArgumentException for anything but -1, 0 and +1, or without a reason
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER of that
	 * side
	 */
	public AssessmentId record(NewAssessment asked) {
		this.currentUser.writerFor(asked.side());
		return this.assessments.save(new Assessment(asked)).id();
	}

}
