package org.yaksoku.statement;

import java.util.List;

import org.yaksoku.shared.CurrentUser;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what both sides were asked to sign before, and what they would sign now.
 */
@Service
@Transactional(readOnly = true)
public class SignOffRequestService {

	private final Wordings wordings;

	private final SignOffRequestRepository requests;

	private final CurrentUser currentUser;

	SignOffRequestService(Wordings wordings, SignOffRequestRepository requests, CurrentUser currentUser) {
		this.wordings = wordings;
		this.requests = requests;
		this.currentUser = currentUser;
	}

	/**
	 * The last two requests about any version of a statement, the newest first. There are
	 * none from before they were kept.
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public List<RequestedWording> lastTwo(StatementId statement) {
		this.currentUser.reader();
		return this.requests.lastTwo(statement.value()).stream().map(SignOffRequest::view).toList();
	}

	/**
	 * What would be signed if signatures were asked for now.
	 * @throws org.yaksoku.shared.NotFound for an unknown version
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public SignedWording now(VersionId id) {
		this.currentUser.reader();
		Wording wording = this.wordings.read(id);
		return SignedWording.read(wording.form(wording.formToSign()), wording.clauseIds());
	}

}
