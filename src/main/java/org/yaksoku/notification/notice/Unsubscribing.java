package org.yaksoku.notification.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.notification.mail.MailKind;
import org.yaksoku.notification.mail.Token;
import org.yaksoku.shared.UserId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends mails by the link that stands in them, without a sign-in (RFC 8058). A link tells
 * nobody whose it is, and works for a year, as often as it is used.
 */
@Service
@Transactional
public class Unsubscribing {

	private static final Duration VALID = Duration.ofDays(366);

	private final JdbcClient jdbc;

	private final ChoiceService choices;

	private final Clock clock;

	Unsubscribing(JdbcClient jdbc, ChoiceService choices, Clock clock) {
		this.jdbc = jdbc;
		this.choices = choices;
		this.clock = clock;
	}

	/** Makes a token the link in a mail of a kind to somebody. */
	@Transactional(propagation = Propagation.MANDATORY)
	void link(Token token, UserId person, MailKind kind) {
		this.jdbc.sql("delete from notification.unsubscribe_link where made_at < ?")
			.param(this.clock.instant().minus(VALID).atOffset(ZoneOffset.UTC))
			.update();
		this.jdbc
			.sql("insert into notification.unsubscribe_link (token_hash, user_id, kind, made_at) values (?, ?, ?, ?)")
			.params(token.hash(), person.value(), kind.name(), this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Which mails a link ends, empty for none that works. */
	@Transactional(readOnly = true)
	public Optional<MailKind> find(Token token) {
		return Optional.ofNullable(link(token)).map(Link::kind);
	}

	/**
	 * Ends them. The system’s work, because nobody is signed in.
	 * @return which mails, empty for a link that does not work
	 */
	public Optional<MailKind> end(Token token) {
		Link link = link(token);
		if (link == null) {
			return Optional.empty();
		}
		this.choices.end(link.person(), link.kind());
		return Optional.of(link.kind());
	}

	private @Nullable Link link(Token token) {
		return this.jdbc
			.sql("select user_id, kind from notification.unsubscribe_link where token_hash = ? and made_at >= ?")
			.params(token.hash(), this.clock.instant().minus(VALID).atOffset(ZoneOffset.UTC))
			.query((row, number) -> new Link(new UserId(row.getObject(1, UUID.class)),
					MailKind.valueOf(row.getString(2))))
			.optional()
			.orElse(null);
	}

	private record Link(UserId person, MailKind kind) {

	}

}
