package org.yaksoku.notification.notice;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Side;

/**
 * Something that happened, as it waits for its mail.
 *
 * @param subject the report, the moved date or the version
 * @param detail the reason, where one was given
 * @param actor who did it
 * @param side the side that did it
 */
record Notice(UUID id, NoticeKind kind, UUID subject, @Nullable String detail, String actor, Side side) {

}
