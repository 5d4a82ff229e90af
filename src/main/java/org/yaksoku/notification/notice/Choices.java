package org.yaksoku.notification.notice;

import java.time.LocalTime;
import java.util.Set;

/**
 * Which mails somebody wants.
 *
 * @param version counts the changes; 0 for somebody who never chose
 * @param digest whether they want to read on working days what is due
 * @param digestAt when, in UTC+9
 * @param muted the kinds of notices of which they want no mail
 * @param briefingDays so many days before a meeting they want the briefing; 0 for never
 */
public record Choices(long version, boolean digest, LocalTime digestAt, Set<NoticeKind> muted, int briefingDays) {

	/** Those of somebody who never chose: everything, in the morning. */
	public static final Choices ALL = new Choices(0, true, LocalTime.of(8, 30), Set.of());

	/** Without a briefing. */
	public Choices(long version, boolean digest, LocalTime digestAt, Set<NoticeKind> muted) {
		this(version, digest, digestAt, muted, 0);
	}

	public Choices {
		muted = Set.copyOf(muted);
	}

	/** Whether a mail is wanted of such a notice. */
	public boolean wants(NoticeKind kind) {
		return !this.muted.contains(kind);
	}

}
