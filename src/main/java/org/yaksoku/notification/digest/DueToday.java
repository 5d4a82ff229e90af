package org.yaksoku.notification.digest;

import java.time.LocalDate;
import java.util.List;

import org.yaksoku.account.AccountView;

/**
 * Knows what waits for somebody. The digest takes from it what has its day of reminding
 * today.
 */
public interface DueToday {

	/**
	 * What waits for a person and may be reminded of today: what they look after or stand
	 * in for, and what nobody of their side looks after; in their language, and nothing
	 * the other side keeps to itself. Asked within a transaction of the system.
	 * @param colleagues everybody with an active account of that side
	 * @param after the day of the last digest, in UTC+9
	 * @param today the day in UTC+9
	 */
	List<DueItem> of(AccountView reader, List<AccountView> colleagues, LocalDate after, LocalDate today);

}
