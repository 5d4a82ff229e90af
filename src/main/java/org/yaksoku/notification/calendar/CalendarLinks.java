package org.yaksoku.notification.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.yaksoku.notification.mail.Token;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.UserId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes and takes back the address of one’s own calendar. It is shown once; only its hash
 * is kept.
 */
@Service
@Transactional
public class CalendarLinks {

	private static final String PERSON = "user:";

	private final JdbcClient jdbc;

	private final CurrentUser currentUser;

	private final Clock clock;

	CalendarLinks(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
		this.jdbc = jdbc;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/**
	 * Makes an address for oneself; the one before stops working.
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public Token make() {
		UUID me = me();
		Token token = Token.next();
		this.jdbc.sql("""
				insert into notification.calendar_link (id, token_hash, made_at) values (:id, :hash, :now)
				on conflict (id) do update set token_hash = excluded.token_hash, made_at = excluded.made_at""")
			.param("id", me)
			.param("hash", token.hash())
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		return token;
	}

	/**
	 * Takes one’s own address back, where there is one.
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public void revoke() {
		this.jdbc.sql("delete from notification.calendar_link where id = ?").param(me()).update();
	}

	/** When somebody made the address that works now, empty where none does. */
	@Transactional(readOnly = true)
	public Optional<Instant> madeAt(UserId person) {
		return this.jdbc.sql("select made_at from notification.calendar_link where id = ?")
			.param(person.value())
			.query((row, number) -> row.getTimestamp(1).toInstant())
			.optional();
	}

	/** Whose address it is, empty for none that works. */
	@Transactional(readOnly = true)
	Optional<UserId> find(Token token) {
		return this.jdbc.sql("select id from notification.calendar_link where token_hash = ?")
			.param(token.hash())
			.query((row, number) -> new UserId(row.getObject(1, UUID.class)))
			.optional();
	}

	private UUID me() {
		return UUID.fromString(this.currentUser.reader().name().substring(PERSON.length()));
	}

}
