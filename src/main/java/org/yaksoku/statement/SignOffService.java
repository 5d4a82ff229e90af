package org.yaksoku.statement;

import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.yaksoku.history.HistoryService;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.Side;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two offices agree that one text is right: an APPROVER of each side signs the same
 * fingerprint. Nobody signs for the other side, and no part of the system signs at all.
 */
@Service
@Transactional
public class SignOffService {

	private final Wordings wordings;

	private final SignOffRepository signatures;

	private final SignOffRequestRepository requests;

	private final HistoryService history;

	private final ApplicationEventPublisher events;

	private final CurrentUser currentUser;

	private final Clock clock;

	SignOffService(Wordings wordings, SignOffRepository signatures, SignOffRequestRepository requests,
			HistoryService history, ApplicationEventPublisher events, CurrentUser currentUser, Clock clock) {
		this.wordings = wordings;
		this.signatures = signatures;
		this.requests = requests;
		this.history = history;
		this.events = events;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/**
	 * Asks both sides for their signature under the wording as it stands, and keeps its
	 * exact words, so that the next request can say what changed since.
	 * @return its fingerprint, SHA-256 of the canonical form in hexadecimal
	 * @throws StillInUse where it drops a clause with open actions
	 * @throws IllegalStateException unless it is a draft
	 * @throws NotPermitted for anybody but EDITOR and APPROVER
	 */
	public String request(VersionId id) {
		Actor actor = this.currentUser.writer();
		Wording wording = this.wordings.of(id);
		this.wordings.mayDrop(wording);
		int kind = wording.formToSign();
		String form = wording.form(kind);
		SignOffRequest request = new SignOffRequest(wording.version().id(), form, wording.clauseIds(), actor.name(),
				this.clock.instant());
		wording.version().requestSignOff(kind, request.fingerprint(), request.requestedAt());
		this.requests.save(request);
		this.events.publishEvent(new SignaturesRequested(new StatementId(wording.version().statementId()), id));
		return request.fingerprint();
	}

	/**
	 * Signs for one side. With both signatures the wording is AGREED.
	 * @param fingerprint the one the signer read
	 * @throws WordingChanged where that is no longer the wording
	 * @throws StillInUse where work has begun under a clause it drops
	 * @throws IllegalStateException unless sign-off was asked for, or where the side has
	 * signed already
	 * @throws NotPermitted for anybody but an APPROVER of that side who changed nothing
	 * since the last request
	 */
	public void signOff(VersionId id, Side side, String fingerprint) {
		signOff(id, side, fingerprint, null);
	}

	/**
	 * The same with a word beside the signature, which both desks read.
	 * @param note at most 500 characters, null for none
	 */
	public void signOff(VersionId id, Side side, String fingerprint, @Nullable String note) {
		Actor actor = this.currentUser.approver();
		if (actor.side() != side) {
			throw new NotPermitted(actor.name() + " does not sign for " + side);
		}
		Wording wording = this.wordings.of(id);
		StatementVersion version = wording.version();
		version.maySign(actor, fingerprint);
		if (!wording.fingerprint().equals(fingerprint)) {
			throw new WordingChanged(version.number());
		}
		this.wordings.mayDrop(wording);
		Set<Side> signed = this.signatures.findByStatementVersionId(version.id())
			.stream()
			.filter((it) -> it.fingerprint().equals(fingerprint))
			.map(SignOff::side)
			.collect(Collectors.toSet());
		if (!signed.add(side)) {
			throw new IllegalStateException(side + " has signed already");
		}
		this.signatures.save(new SignOff(version.id(), side, actor.name(), this.clock.instant(), fingerprint, note));
		boolean agreed = signed.containsAll(Arrays.asList(Side.values()));
		if (agreed) {
			version.agreed(this.clock.instant());
		}
		this.events.publishEvent(new WordingSigned(new StatementId(version.statementId()), id, side, agreed));
	}

	/**
	 * Sends the wording back to be worked on; signatures already given are cleared.
	 * @param reason why, for the history; never blank
	 * @throws IllegalStateException unless sign-off was asked for
	 * @throws NotPermitted for anybody but an APPROVER
	 */
	public void sendBack(VersionId id, String reason) {
		this.currentUser.approver();
		if (reason.isBlank()) {
			throw new IllegalArgumentException("Sending back needs a reason");
		}
		this.history.because(reason);
		StatementVersion version = this.wordings.of(id).version();
		version.sendBack();
		this.signatures.deleteAll(this.signatures.findByStatementVersionId(version.id()));
		this.events.publishEvent(new WordingSentBack(new StatementId(version.statementId()), id, reason));
	}

}
