package org.yaksoku.notification.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.function.BooleanSupplier;

import org.yaksoku.notification.job.Job;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What happens to the outbox by itself.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailJobs {

	@Bean
	Job mail(Drain drain, MailSettings settings) {
		return new Job() {

			@Override
			public String name() {
				return "mail";
			}

			@Override
			public Duration every() {
				return settings.every();
			}

			@Override
			public void run(BooleanSupplier ending) {
				drain.round(ending);
			}

		};
	}

	/** Lets go of what was sent long ago. */
	@Bean
	Job oldMail(JdbcClient jdbc, TransactionOperations transactions, MailSettings settings, Clock clock) {
		return new Job() {

			@Override
			public String name() {
				return "old-mail";
			}

			@Override
			public Duration every() {
				return Duration.ofDays(1);
			}

			@Override
			public void run(BooleanSupplier ending) {
				transactions.executeWithoutResult(
						(status) -> jdbc.sql("delete from notification.mail where state = 'SENT' and sent_at < ?")
							.param(clock.instant().minus(settings.kept()).atOffset(ZoneOffset.UTC))
							.update());
			}

		};
	}

}
