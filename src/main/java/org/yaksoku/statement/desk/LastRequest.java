package org.yaksoku.statement.desk;

import java.util.List;
import java.util.Optional;

import org.yaksoku.statement.RequestedWording;
import org.yaksoku.statement.SignOffRequestService;
import org.yaksoku.statement.SignedWording;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what is new about a wording to those who read it the last time they were asked to
 * sign. What was sent back is what was asked for: an edit ends a request.
 */
@Service
@Transactional(readOnly = true)
public class LastRequest {

	private final SignOffRequestService requests;

	LastRequest(SignOffRequestService requests) {
		this.requests = requests;
	}

	/**
	 * What changed since the last request, or, while the wording waits for signatures or
	 * has them, since the request before that one.
	 * @return empty where nobody was asked before
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public Optional<SinceRequest> changed(DraftView draft) {
		List<RequestedWording> requests = this.requests.lastTwo(draft.statement());
		boolean asked = draft.fingerprint() != null && !requests.isEmpty()
				&& requests.get(0).fingerprint().equals(draft.fingerprint());
		SignedWording now = asked ? requests.get(0).wording() : this.requests.now(draft.version());
		return requests.stream()
			.skip(asked ? 1 : 0)
			.findFirst()
			.map((it) -> new SinceRequest(it.wording().number(), it.by(), it.at(),
					SignedComparison.between(it.wording(), now)));
	}

}
