package org.yaksoku.notification.following;

import java.util.List;
import java.util.Optional;

import org.yaksoku.notification.mail.Letter;
import org.yaksoku.notification.mail.MailKind;
import org.yaksoku.notification.mail.NewMail;
import org.yaksoku.notification.mail.PortalAddress;
import org.yaksoku.notification.mail.Postbox;
import org.yaksoku.notification.mail.Token;
import org.yaksoku.notification.mail.Letter.Entry;
import org.yaksoku.notification.mail.Letter.Link;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText.Spoken;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes to readers who follow something, without their name: nobody knows it.
 */
@Component
class FollowMail {

	private final Postbox postbox;

	private final PortalAddress portal;

	private final MessageSource messages;

	FollowMail(Postbox postbox, PortalAddress portal, MessageSource messages) {
		this.postbox = postbox;
		this.portal = portal;
		this.messages = messages;
	}

	/** Asks whether somebody wants to follow something. */
	void ask(String recipient, Subject subject, Language reader, Token token) {
		Letter letter = new Letter(reader, say(reader, "notification.following.ask.subject", subject.citation()),
				List.of(say(reader, "notification.following.ask.opening")),
				List.of(new Entry(subject.title(),
						Optional.ofNullable(subject.number())
							.map((it) -> new Spoken(reader, say(reader, "notification.following.clause", it)))
							.orElse(null),
						say(reader, "notification.following.ask.why"), this.portal.of(subject.path(reader)))),
				null, List.of(new Link(say(reader, "notification.following.ask.button"), address(reader))),
				List.of(say(reader, "notification.following.ask.footer")), List.of());
		this.postbox.put(new NewMail(null, null, recipient, MailKind.FOLLOWING, null, letter, null, token.value()));
	}

	/**
	 * Tells what changed.
	 * @param once names the mail among all there ever were
	 * @return false where it has been written before
	 */
	boolean tell(String recipient, List<Entry> changes, Language reader, String once, Token token) {
		Letter letter = new Letter(reader, say(reader, "notification.following.subject", changes.size()),
				List.of(say(reader, "notification.following.opening")), changes, null, List.of(),
				List.of(say(reader, "notification.following.footer")),
				List.of(new Link(say(reader, "notification.following.manage"), address(reader))));
		return this.postbox
			.put(new NewMail(null, null, recipient, MailKind.FOLLOWING, once, letter, address(reader), token.value()));
	}

	private String address(Language reader) {
		return this.portal.of("/following/" + Letter.TOKEN + "?lang=" + reader.code());
	}

	private String say(Language reader, String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, reader.locale());
	}

}
