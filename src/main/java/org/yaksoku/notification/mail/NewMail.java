package org.yaksoku.notification.mail;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.UserId;

/**
 * A mail to be written.
 *
 * @param side whose administrators look after it, null for those of both
 * @param person the account it is for, null for somebody without one
 * @param recipient the address it goes to
 * @param once names the mail among all there ever were, so that it is written once; null
 * where it cannot be asked for twice
 * @param unsubscribe the address that ends such mails with one click, with
 * {@link Letter#TOKEN} in it; null where there is nothing to end
 * @param token what {@link Letter#TOKEN} stands for, null where it stands nowhere
 */
public record NewMail(@Nullable Side side, @Nullable UserId person, String recipient, MailKind kind,
		@Nullable String once, Letter letter, @Nullable String unsubscribe, @Nullable String token) {

}
