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
	 * Everything that waits for a person, whenever it was or is due; in their language,
	 * and nothing the other side keeps to itself. Asked within a transaction of the
	 * system.
	 * @param today the day in UTC+9
	 */
	List<DueItem> of(AccountView reader, LocalDate today);

}
