package org.yaksoku.notification.notice;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.yaksoku.account.AccountView;
import org.yaksoku.notification.mail.Letter;
import org.yaksoku.notification.mail.Letter.Link;
import org.yaksoku.notification.mail.MailKind;
import org.yaksoku.notification.mail.NewMail;
import org.yaksoku.notification.mail.PortalAddress;
import org.yaksoku.notification.mail.Postbox;
import org.yaksoku.notification.mail.Token;
import org.yaksoku.shared.Language;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes to people with an account: each such mail says why it came and can be ended with
 * one click.
 */
@Component
public class AccountMail {

	private final Postbox postbox;

	private final Unsubscribing unsubscribing;

	private final PortalAddress portal;

	private final MessageSource messages;

	AccountMail(Postbox postbox, Unsubscribing unsubscribing, PortalAddress portal, MessageSource messages) {
		this.postbox = postbox;
		this.unsubscribing = unsubscribing;
		this.portal = portal;
		this.messages = messages;
	}

	/**
	 * Writes a mail within the transaction of what it tells of.
	 * @param once names the mail among all there ever were
	 * @param letter makes it, given what is the same in all of them
	 * @return false where it has been written before
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean put(AccountView reader, MailKind kind, String once, Function<Footer, Letter> letter) {
		Token token = Token.next();
		String end = this.portal.of("/unsubscribe/" + Letter.TOKEN + "?lang=" + reader.language().code());
		boolean written = this.postbox.put(new NewMail(reader.side(), reader.id(), reader.email(), kind, once,
				letter.apply(footer(reader, kind, end)), end, token.value()));
		if (written) {
			this.unsubscribing.link(token, reader.id(), kind);
		}
		return written;
	}

	private Footer footer(AccountView reader, MailKind kind, String end) {
		Language language = reader.language();
		String name = Objects.requireNonNullElse(reader.names().in(language), reader.name());
		return new Footer(say(language, "notification.mail.greeting", name),
				List.of(say(language, "notification.mail.why." + kind + "." + reader.side())),
				List.of(new Link(say(language, "notification.mail.choose"), this.portal.of("/account/notices")),
						new Link(say(language, "notification.mail.end." + kind), end)));
	}

	private String say(Language language, String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, language.locale());
	}

	/**
	 * What is the same in all mails to one person.
	 *
	 * @param greeting the first line
	 * @param lines why the person gets it
	 * @param links where they choose, and where they end it
	 */
	public record Footer(String greeting, List<String> lines, List<Link> links) {

	}

}
