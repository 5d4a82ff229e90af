package org.yaksoku.account;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.UserId;

/**
 * Where people are signed in at this moment. Sessions are rows that every node reads at
 * each request: a row that is gone is a session that has ended, everywhere and at once.
 * They are deleted in the transaction of whatever is the reason, and so end with it or
 * not at all.
 */
@Service
@Transactional
public class OpenSessions {

	/** The session attribute with the {@link Instant} of the sign-in. */
	public static final String SIGNED_IN_AT = "account.signed-in-at";

	/** The session attribute with the name of the device, where it has one. */
	public static final String DEVICE = "account.device";

	private final JdbcClient jdbc;

	private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions;

	private final CurrentUser currentUser;

	OpenSessions(JdbcClient jdbc, ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions,
			CurrentUser currentUser) {
		this.jdbc = jdbc;
		this.sessions = sessions;
		this.currentUser = currentUser;
	}

	/**
	 * Where the person who asks is signed in, the latest seen first.
	 * @param current the id of the session that asks
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public List<OpenSession> mine(String current) {
		return this.sessions.getObject()
			.findByPrincipalName(me().toString())
			.values()
			.stream()
			.filter((it) -> !it.isExpired())
			.map((it) -> view(it, current))
			.sorted(Comparator.comparing(OpenSession::seenAt).reversed())
			.toList();
	}

	/** Ends one session of the person who asks; nothing where it has already ended. */
	public void end(UUID key) {
		UserId me = me();
		ids(me).stream()
			.filter((it) -> key(it).equals(key))
			.forEach((it) -> this.jdbc
				.sql("delete from account.session where principal_name = :who and session_id = :id")
				.param("who", me.toString())
				.param("id", it)
				.update());
	}

	/**
	 * Ends all sessions of the person who asks but one.
	 * @param kept the id of the session that asks
	 */
	public void endOthers(String kept) {
		endOthers(me(), kept);
	}

	@Transactional(propagation = Propagation.MANDATORY)
	void endOthers(UserId id, String kept) {
		this.jdbc.sql("delete from account.session where principal_name = :who and session_id <> :kept")
			.param("who", id.toString())
			.param("kept", kept)
			.update();
	}

	@Transactional(propagation = Propagation.MANDATORY)
	void endAll(UserId id) {
		this.jdbc.sql("delete from account.session where principal_name = :who").param("who", id.toString()).update();
	}

	private List<String> ids(UserId id) {
		return this.jdbc.sql("select session_id from account.session where principal_name = :who")
			.param("who", id.toString())
			.query((row, number) -> row.getString(1))
			.list();
	}

	private UserId me() {
		return AccountService.personBehind(this.currentUser.required());
	}

	private static OpenSession view(Session session, String current) {
		@Nullable Instant signedIn = session.getAttribute(SIGNED_IN_AT);
		@Nullable String device = session.getAttribute(DEVICE);
		return new OpenSession(key(session.getId()), (signedIn != null) ? signedIn : session.getCreationTime(),
				session.getLastAccessedTime(), device, session.getId().equals(current));
	}

	/** A name that does not tell the id, which is as good as a password. */
	private static UUID key(String id) {
		return UUID.nameUUIDFromBytes(("session " + id.strip()).getBytes(StandardCharsets.UTF_8));
	}

}
