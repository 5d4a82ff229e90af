package org.yaksoku.shared;

import java.util.Optional;

/**
 * Who is asking. Every service that writes takes it; only {@code account} implements it.
 */
public interface CurrentUser {

	/** The actor, empty for an anonymous reader. */
	Optional<Actor> actor();

	/**
	 * The actor, where there must be one.
	 * @throws NotPermitted for an anonymous reader
	 */
	default Actor required() {
		return actor().orElseThrow(() -> new NotPermitted("Nobody is signed in"));
	}

	/**
	 * The actor as somebody who reads shared drafts (domain, section 4).
	 * @throws NotPermitted without role EDITOR, APPROVER or EXECUTIVE
	 */
	default Actor reader() {
		Actor actor = required();
		if (!actor.writes() && !actor.has(Role.EXECUTIVE)) {
			throw new NotPermitted(actor.name() + " does not read records");
		}
		return actor;
	}

	/**
	 * The actor as somebody who writes shared records.
	 * @throws NotPermitted without role EDITOR or APPROVER
	 */
	default Actor writer() {
		Actor actor = required();
		if (!actor.writes()) {
			throw new NotPermitted(actor.name() + " may read but not write");
		}
		return actor;
	}

	/**
	 * The actor as somebody who writes records of one side (rule 3).
	 * @throws NotPermitted without role EDITOR or APPROVER of that side
	 */
	default Actor writerFor(Side side) {
		Actor actor = writer();
		if (!actor.actsFor(side)) {
			throw new NotPermitted(actor.name() + " does not act for " + side);
		}
		return actor;
	}

	/**
	 * The actor as somebody who approves.
	 * @throws NotPermitted without role APPROVER
	 */
	default Actor approver() {
		Actor actor = required();
		if (!actor.has(Role.APPROVER)) {
			throw new NotPermitted(actor.name() + " may not approve");
		}
		return actor;
	}

	/**
	 * The actor as somebody who looks after the accounts of their side.
	 * @throws NotPermitted without role ADMIN
	 */
	default Actor administrator() {
		Actor actor = required();
		if (!actor.has(Role.ADMIN)) {
			throw new NotPermitted(actor.name() + " does not administer accounts");
		}
		return actor;
	}

}
