package org.yaksoku.shared.web;

import java.util.concurrent.TimeUnit;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Lets drafts go that nobody came back to, and the keys of forms sent long ago: a quarter
 * of an hour after the start, then once a day. On several nodes it does no harm that each
 * of them does it.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Forgetting {

	private final PersonalDrafts drafts;

	private final SubmissionLedger submissions;

	Forgetting(PersonalDrafts drafts, SubmissionLedger submissions) {
		this.drafts = drafts;
		this.submissions = submissions;
	}

	@Scheduled(initialDelay = 15, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
	void purge() {
		this.drafts.purge();
		this.submissions.purge();
	}

}
