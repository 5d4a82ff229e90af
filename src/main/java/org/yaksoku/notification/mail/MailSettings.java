package org.yaksoku.notification.mail;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail is sent.
 *
 * @param from the address mails come from, null for {@code no-reply@} the host of the
 * portal
 * @param every how often the outbox is looked through
 * @param retry how long after the first failure a mail is tried again; later ones wait
 * longer
 * @param tries after so many failures it is parked
 * @param kept how long what was sent stays readable
 */
@ConfigurationProperties("yaksoku.mail")
record MailSettings(@Nullable String from, @DefaultValue("10s") Duration every, @DefaultValue("1m") Duration retry,
		@DefaultValue("8") int tries, @DefaultValue("90d") Duration kept) {

	private static final int[] TIMES = { 1, 5, 15, 60, 180, 360, 720 };

	/**
	 * How long a mail waits after a failure.
	 * @param failures so far, from 1
	 */
	Duration wait(int failures) {
		return this.retry.multipliedBy(TIMES[Math.min(failures, TIMES.length) - 1]);
	}

}
