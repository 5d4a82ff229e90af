package org.yaksoku.notification.mail;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A mail as administrators see it.
 *
 * @param language the code of the language it is written in
 * @param text the plain text, null in lists; what only the recipient may know is left
 * out, except where no server takes mail and somebody has to pass it on
 * @param written when, to the minute in UTC+9; the others likewise
 * @param next when it is tried again, null unless it waits
 * @param sent null unless it was
 * @param error what the server said last, null where it said nothing
 */
public record MailRow(UUID id, String recipient, String language, MailKind kind, String subject, @Nullable String text,
		MailState state, int tries, String written, String writtenAt, @Nullable String next, @Nullable String nextAt,
		@Nullable String sent, @Nullable String sentAt, @Nullable String error) {

}
