package org.yaksoku.notification.mail;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;

import org.yaksoku.shared.Key;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes mail in. It belongs to the transaction of what it tells of: a mail about
 * something that was rolled back does not exist.
 */
@Service
public class Postbox {

	private final JdbcClient jdbc;

	private final LetterSetting setting;

	private final PortalAddress portal;

	private final Clock clock;

	Postbox(JdbcClient jdbc, LetterSetting setting, PortalAddress portal, Clock clock) {
		this.jdbc = jdbc;
		this.setting = setting;
		this.portal = portal;
		this.clock = clock;
	}

	/**
	 * Writes a mail, to be sent once this transaction is committed.
	 * @return false where it has been written before
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean put(NewMail mail) {
		UUID id = Key.next();
		Letter letter = mail.letter();
		return this.jdbc.sql("""
				insert into notification.mail (id, side, user_id, recipient, language, kind, once, subject, text, html,
				  unsubscribe, token, message_id, state, tries, next_try_at, written_at)
				values (:id, :side, :person, :recipient, :language, :kind, :once, :subject, :text, :html,
				  :unsubscribe, :token, :messageId, 'WAITING', 0, :now, :now)
				on conflict (once) do nothing""")
			.param("id", id)
			.param("side", (mail.side() != null) ? mail.side().name() : null)
			.param("person", (mail.person() != null) ? mail.person().value() : null)
			.param("recipient", mail.recipient())
			.param("language", letter.language().name())
			.param("kind", mail.kind().name())
			.param("once", mail.once())
			.param("subject", letter.subject().replaceAll("\\s+", " ").strip())
			.param("text", this.setting.text(letter))
			.param("html", this.setting.html(letter))
			.param("unsubscribe", mail.unsubscribe())
			.param("token", mail.token())
			.param("messageId", "<" + UUID.randomUUID() + "@" + this.portal.host() + ">")
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

}
