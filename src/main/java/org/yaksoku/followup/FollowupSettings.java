package org.yaksoku.followup;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What an operator may set about follow-up.
 */
@Component
class FollowupSettings {

	private final int staleAfterDays;

	FollowupSettings(@Value("${yaksoku.no-recent-report-after-days:90}") int staleAfterDays) {
		this.staleAfterDays = staleAfterDays;
	}

	/**
	 * After so many days without a report an open action is shown as one without a recent
	 * report. It says nothing about being late.
	 */
	int staleAfterDays() {
		return this.staleAfterDays;
	}

}
