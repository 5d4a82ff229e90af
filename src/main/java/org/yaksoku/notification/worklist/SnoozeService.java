package org.yaksoku.notification.worklist;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Key;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts something off until a day, for oneself alone: colleagues still see it.
 */
@Service
@Transactional
public class SnoozeService {

	private static final int LONGEST_DAYS = 365;

	private final JdbcClient jdbc;

	private final CurrentUser currentUser;

	private final Clock clock;

	SnoozeService(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
		this.jdbc = jdbc;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/**
	 * Puts something off; what was put off before gets the new day.
	 * @param item as the worklist names it
	 * @param until the day on which it comes back (UTC+9), after today and within a year
	 * @param reason why; needed
	 * @throws IllegalArgumentException for anything else
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not write records
	 */
	public void snooze(String item, LocalDate until, String reason) {
		String author = this.currentUser.writer().name();
		LocalDate today = LocalDate.now(this.clock);
		if (!item.matches("[A-Z_]+:[0-9a-f-]{36}") || !until.isAfter(today)
				|| until.isAfter(today.plusDays(LONGEST_DAYS)) || reason.isBlank() || reason.length() > 300) {
			throw new IllegalArgumentException("That cannot be put off so");
		}
		this.jdbc
			.sql("""
					insert into notification.snooze (id, author, item, until_on, reason, snoozed_at) values (?, ?, ?, ?, ?, ?)
					on conflict (author, item) do update
					set until_on = excluded.until_on, reason = excluded.reason, snoozed_at = excluded.snoozed_at""")
			.params(Key.next(), author, item, until, reason.strip(), this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Brings something back at once; nothing where it was not put off. */
	public void wake(String item) {
		this.jdbc.sql("delete from notification.snooze where author = ? and item = ?")
			.params(this.currentUser.writer().name(), item)
			.update();
	}

}
