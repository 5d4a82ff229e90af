package org.yaksoku.account.people.web;

import org.jspecify.annotations.Nullable;

import org.yaksoku.account.OpenSession;
import org.yaksoku.shared.Moments;

/**
 * One place where the reader is signed in, as the page shows it. Times are to the minute,
 * nine hours ahead of UTC, and once more for programs.
 *
 * @param device null where it is not known
 * @param current whether it is where the page is read
 */
record SessionRow(String key, @Nullable String device, String since, String sinceAt, String seen, String seenAt,
		boolean current) {

	static SessionRow of(OpenSession session) {
		return new SessionRow(session.key().toString(), session.device(), Moments.minute(session.signedInAt()),
				Moments.datetime(session.signedInAt()), Moments.minute(session.seenAt()),
				Moments.datetime(session.seenAt()), session.current());
	}

}
