package org.yaksoku.notification.mail;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Empties the outbox, one transaction for each mail. The row of the mail stays locked
 * while it is handed over, and nothing else does: another node takes the next one, and a
 * node that dies between the server’s answer and the commit sends this one mail once
 * more, under the same Message-ID.
 */
@Component
class Drain {

	private static final Logger log = LoggerFactory.getLogger(Drain.class);

	private static final int ERROR_LENGTH = 500;

	private final JdbcClient jdbc;

	private final TransactionOperations transactions;

	private final MailServer server;

	private final PortalAddress portal;

	private final MailSettings settings;

	private final Clock clock;

	Drain(JdbcClient jdbc, TransactionOperations transactions, MailServer server, PortalAddress portal,
			MailSettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.server = server;
		this.portal = portal;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Hands over what is due, each mail at most once in a round.
	 * @param ending whether to stop after the mail at hand
	 * @return how many arrived
	 */
	int round(BooleanSupplier ending) {
		JavaMailSender sender = this.server.find().orElse(null);
		if (sender == null) {
			return 0;
		}
		Instant begun = this.clock.instant();
		int sent = 0;
		Outcome outcome = Outcome.ARRIVED;
		while (outcome != Outcome.NONE_DUE && !ending.getAsBoolean()) {
			outcome = Objects.requireNonNull(this.transactions.execute((status) -> next(sender, begun)));
			sent += (outcome == Outcome.ARRIVED) ? 1 : 0;
		}
		return sent;
	}

	private Outcome next(JavaMailSender sender, Instant begun) {
		Waiting mail = due(begun).orElse(null);
		if (mail == null) {
			return Outcome.NONE_DUE;
		}
		try {
			sender.send(message(sender, mail));
		}
		catch (Exception ex) {
			failed(mail, ex);
			return Outcome.FAILED;
		}
		this.jdbc
			.sql("""
					update notification.mail
					set state = 'SENT', sent_at = :now, tries = tries + 1, token = null, last_error = null where id = :id""")
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("id", mail.id())
			.update();
		return Outcome.ARRIVED;
	}

	private Optional<Waiting> due(Instant now) {
		return this.jdbc.sql("""
				select id, recipient, subject, text, html, unsubscribe, token, message_id, tries from notification.mail
				where state = 'WAITING' and next_try_at <= :now
				order by next_try_at, id limit 1 for update skip locked""")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.query(Waiting.class)
			.optional();
	}

	private void failed(Waiting mail, Exception failure) {
		int failures = mail.tries() + 1;
		boolean parked = failures >= this.settings.tries();
		Instant next = this.clock.instant().plus(this.settings.wait(failures));
		String error = reason(failure);
		log.warn("Mail {} did not go out, try {}{}: {}", mail.id(), failures, parked ? ", parked" : "", error);
		this.jdbc.sql("""
				update notification.mail set state = :state, tries = :tries, next_try_at = :next, last_error = :error
				where id = :id""")
			.param("state", (parked ? MailState.PARKED : MailState.WAITING).name())
			.param("tries", failures)
			.param("next", next.atOffset(ZoneOffset.UTC))
			.param("error", error.substring(0, Math.min(error.length(), ERROR_LENGTH)))
			.param("id", mail.id())
			.update();
	}

	/** What the server said, in one line. */
	private static String reason(Exception failure) {
		Throwable reason = failure;
		if (failure instanceof MailSendException several && several.getMessageExceptions().length > 0) {
			reason = several.getMessageExceptions()[0];
		}
		while (reason instanceof MessagingException outer && outer.getNextException() != null) {
			reason = outer.getNextException();
		}
		return Objects.toString(reason.getMessage(), reason.getClass().getSimpleName()).replaceAll("\\s+", " ").strip();
	}

	private MimeMessage message(JavaMailSender sender, Waiting mail) throws MessagingException {
		MimeMessage message = sender.createMimeMessage();
		MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
		helper.setFrom(Objects.requireNonNullElse(this.settings.from(), "no-reply@" + this.portal.host()));
		helper.setTo(mail.recipient());
		helper.setSubject(mail.subject());
		helper.setSentDate(Date.from(this.clock.instant()));
		helper.setText(mail.withToken(mail.text()), mail.withToken(mail.html()));
		message.setHeader("Message-ID", mail.messageId());
		message.setHeader("Auto-Submitted", "auto-generated");
		if (mail.unsubscribe() != null) {
			message.setHeader("List-Unsubscribe", "<" + mail.withToken(mail.unsubscribe()) + ">");
			message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
		}
		return message;
	}

	private enum Outcome {

		ARRIVED, FAILED, NONE_DUE

	}

	/** A mail as it waits. */
	record Waiting(UUID id, String recipient, String subject, String text, String html, @Nullable String unsubscribe,
			@Nullable String token, String messageId, int tries) {

		String withToken(String words) {
			return (this.token != null) ? words.replace(Letter.TOKEN, this.token) : words;
		}

	}

}
