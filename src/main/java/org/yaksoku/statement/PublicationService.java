package org.yaksoku.statement;

import java.time.Clock;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.FormLines;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.LocalText;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes wordings public, and takes them back without hiding that they were.
 */
@Service
@Transactional
public class PublicationService {

	private final Wordings wordings;

	private final ClauseRepository clauses;

	private final ApplicationEventPublisher events;

	private final CurrentUser currentUser;

	private final Clock clock;

	PublicationService(Wordings wordings, ClauseRepository clauses, ApplicationEventPublisher events,
			CurrentUser currentUser, Clock clock) {
		this.wordings = wordings;
		this.clauses = clauses;
		this.events = events;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/**
	 * Publishes a wording that both sides signed, now or from an instant on (embargo).
	 * The one before is superseded from then.
	 * @param from null for now; only the system may name an instant that has passed
	 * @throws IllegalStateException unless the wording is AGREED
	 * @throws StillInUse where work has begun under a clause it drops
	 * @throws IllegalArgumentException for an embargo in the past
	 * @throws NotPermitted for anybody but an APPROVER
	 */
	public void publish(VersionId id, @Nullable Instant from) {
		Actor actor = this.currentUser.approver();
		Wording wording = this.wordings.of(id);
		Instant since = since(actor, from);
		this.wordings.mayDrop(wording);
		wording.version().publish(this.clock.instant(), since, actor.name());
		becomePublic(wording, since);
	}

	/**
	 * Publishes a text known only from the press: no signature, under a banner that names
	 * the source (rule 2).
	 * @param from null for now; only the system may name an instant that has passed
	 * @throws IllegalStateException unless the wording is a draft of a press summary
	 * @throws StillInUse where it drops a clause with open actions
	 * @throws NotPermitted for anybody but an APPROVER
	 */
	public void publishPressSummary(VersionId id, @Nullable Instant from) {
		Actor actor = this.currentUser.approver();
		Wording wording = this.wordings.of(id);
		if (!wording.statement().isPressSummary()) {
			throw new IllegalStateException(wording.statement().code() + " is published when both sides have signed");
		}
		Instant since = since(actor, from);
		this.wordings.mayDrop(wording);
		int form = wording.formToSign();
		wording.version()
			.publishUnsigned(this.clock.instant(), since, actor.name(), form,
					FormLines.fingerprint(wording.form(form)));
		becomePublic(wording, since);
	}

	/**
	 * Withdraws a published wording. Its page stays, with the reason.
	 * @param side the side that withdraws, null where both do
	 * @throws IllegalStateException unless the wording is PUBLISHED
	 * @throws NotPermitted for anybody but an APPROVER of that side; for both, only where
	 * the system records what both sides did
	 */
	public void withdraw(VersionId id, @Nullable Side side, LocalText reason) {
		Actor actor = this.currentUser.approver();
		if (side == null ? !actor.isSystem() : !actor.actsFor(side)) {
			throw new NotPermitted(actor.name() + " does not withdraw for " + ((side != null) ? side : "both sides"));
		}
		StatementVersion version = this.wordings.of(id).version();
		version.withdraw(side, reason, this.clock.instant());
		this.events.publishEvent(new StatementWithdrawn(new StatementId(version.statementId()), id));
	}

	private void becomePublic(Wording wording, Instant since) {
		for (StatementVersion it : this.wordings.siblings(wording.version())) {
			if (it != wording.version()) {
				it.makeWay(since);
			}
		}
		for (Clause clause : this.clauses.findByStatementId(wording.statement().id())) {
			String key = wording.keys().get(clause.id());
			if (key != null) {
				clause.nameFirst(key);
			}
		}
		this.events.publishEvent(new StatementPublished(new StatementId(wording.statement().id()),
				new VersionId(wording.version().id()), since));
	}

	private Instant since(Actor actor, @Nullable Instant from) {
		Instant now = this.clock.instant();
		if (from == null) {
			return now;
		}
		if (from.isBefore(now) && !actor.isSystem()) {
			throw new IllegalArgumentException("Nothing is published in the past");
		}
		return from;
	}

}
