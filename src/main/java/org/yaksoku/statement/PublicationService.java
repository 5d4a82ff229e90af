package org.yaksoku.statement;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

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

	private final StatementVersionRepository versions;

	private final ClauseRepository clauses;

	private final ApplicationEventPublisher events;

	private final CurrentUser currentUser;

	private final Clock clock;

	PublicationService(Wordings wordings, StatementVersionRepository versions, ClauseRepository clauses,
			ApplicationEventPublisher events, CurrentUser currentUser, Clock clock) {
		this.wordings = wordings;
		this.versions = versions;
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
	 * Gives a wording that is not public yet another time, or makes it public now.
	 * @param from null for now
	 * @throws IllegalStateException where it is public already, or was never published
	 * @throws IllegalArgumentException for an instant in the past
	 * @throws NotPermitted for anybody but an APPROVER
	 */
	public void reschedule(VersionId id, @Nullable Instant from) {
		Actor actor = this.currentUser.approver();
		StatementVersion version = this.wordings.of(id).version();
		Instant since = since(actor, from);
		Instant before = version.reschedule(this.clock.instant(), since);
		for (StatementVersion it : this.wordings.siblings(version)) {
			if (it != version) {
				it.goesOnUntil(before, since);
				it.makeWay(since);
			}
		}
		this.events.publishEvent(new StatementPublished(new StatementId(version.statementId()), id, since));
	}

	/**
	 * What would be published now, to be named by whoever has looked at it.
	 * @return SHA-256 of the canonical form in hexadecimal
	 * @throws NotPermitted for anybody who does not read records
	 */
	@Transactional(readOnly = true)
	public String fingerprint(VersionId id) {
		this.currentUser.reader();
		Wording wording = this.wordings.read(id);
		return FormLines.fingerprint(wording.form(wording.formToSign()));
	}

	/**
	 * The versions of a statement that the public reads, or will: first the one it reads
	 * now. These can be withdrawn.
	 * @throws NotPermitted for anybody who does not read records
	 */
	@Transactional(readOnly = true)
	public List<VersionView> inForce(StatementId id) {
		this.currentUser.reader();
		Instant now = this.clock.instant();
		return this.versions.findByStatementIdOrderByNumber(id.value())
			.stream()
			.filter((it) -> it.mayBeWithdrawn(now))
			.map(StatementVersion::view)
			.sorted(Comparator.comparing(VersionView::publicFrom, Comparator.nullsLast(Comparator.naturalOrder())))
			.toList();
	}

	/**
	 * Publishes a text known only from the press: no signature, under a banner that names
	 * the source (rule 2).
	 * @param fingerprint the one of the wording the caller has looked at
	 * @param from null for now; only the system may name an instant that has passed
	 * @throws WordingChanged where that is no longer the wording
	 * @throws IllegalStateException unless the wording is a draft of a press summary
	 * @throws StillInUse where it drops a clause with open actions
	 * @throws NotPermitted for anybody but an APPROVER
	 */
	public void publishPressSummary(VersionId id, String fingerprint, @Nullable Instant from) {
		Actor actor = this.currentUser.approver();
		Wording wording = this.wordings.of(id);
		if (!wording.statement().isPressSummary()) {
			throw new IllegalStateException(wording.statement().code() + " is published when both sides have signed");
		}
		Instant since = since(actor, from);
		this.wordings.mayDrop(wording);
		int form = wording.formToSign();
		if (!FormLines.fingerprint(wording.form(form)).equals(fingerprint)) {
			throw new WordingChanged(wording.version().number());
		}
		wording.version().publishUnsigned(this.clock.instant(), since, actor.name(), form, fingerprint);
		becomePublic(wording, since);
	}

	/**
	 * Withdraws a wording that is public, or will be. Its page stays, with the reason.
	 * One that was to take the place of another version leaves that one where it is.
	 * @param side the side that withdraws, null where both do
	 * @throws IllegalStateException unless the public reads the wording now, or will
	 * @throws NotPermitted for anybody but an APPROVER of that side; for both, only where
	 * the system records what both sides did
	 */
	public void withdraw(VersionId id, @Nullable Side side, LocalText reason) {
		Actor actor = this.currentUser.approver();
		if (side == null ? !actor.isSystem() : !actor.actsFor(side)) {
			throw new NotPermitted(actor.name() + " does not withdraw for " + ((side != null) ? side : "both sides"));
		}
		StatementVersion version = this.wordings.of(id).version();
		Instant now = this.clock.instant();
		version.withdraw(side, reason, now);
		Instant from = version.publicFrom();
		if (from != null && from.isAfter(now)) {
			Instant until = version.publicUntil();
			if (this.wordings.siblings(version).stream().anyMatch((it) -> it != version && it.stays(from, until))) {
				version.callOff();
			}
		}
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
