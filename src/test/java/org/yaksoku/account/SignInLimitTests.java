package org.yaksoku.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
class SignInLimitTests {

	@Autowired
	JdbcClient jdbc;

	@Autowired
	PlatformTransactionManager transactions;

	private final Ticking clock = new Ticking();

	private final String email = UUID.randomUUID() + "@example.org";

	private final String here = "here " + UUID.randomUUID();

	private SignInLimit limit;

	@BeforeEach
	void make() {
		this.limit = new SignInLimit(this.jdbc, this.transactions, this.clock);
	}

	@Test
	void letsTryTenTimesAndThenEveryThreeMinutes() {
		exhaust();

		assertThat(this.limit.take(this.email, this.here)).contains(Duration.ofMinutes(3));
		this.clock.now = this.clock.now.plus(Duration.ofMinutes(2));
		assertThat(this.limit.take(this.email, this.here)).as("asking costs nothing").contains(Duration.ofMinutes(1));
		this.clock.now = this.clock.now.plus(Duration.ofMinutes(1));
		assertThat(this.limit.take(this.email, this.here)).isEmpty();
		assertThat(this.limit.take(this.email, this.here)).isPresent();
	}

	@Test
	void knowsAnAddressHoweverItIsTyped() {
		exhaust();

		assertThat(this.limit.take(" " + this.email.toUpperCase() + " ", this.here)).isPresent();
	}

	@Test
	void doesNotLockTheHolderOutElsewhere() {
		exhaust();

		assertThat(this.limit.take(this.email, "there " + UUID.randomUUID())).isEmpty();
	}

	@Test
	void forgetsWhenThePasswordWasRight() {
		for (int i = 0; i < 10; i++) {
			this.limit.take(this.email, this.here);
		}

		this.limit.giveBack(this.email, this.here);

		exhaust();
	}

	@Test
	void countsManyNamesTriedFromOneNetwork() {
		for (int i = 0; i < 60; i++) {
			assertThat(this.limit.take(UUID.randomUUID() + "@example.org", this.here)).isEmpty();
		}

		assertThat(this.limit.take(UUID.randomUUID() + "@example.org", this.here)).contains(Duration.ofSeconds(30));
	}

	@Test
	void countsOneNameTriedFromManyNetworks() {
		for (int i = 0; i < 100; i++) {
			assertThat(this.limit.take(this.email, "network " + UUID.randomUUID())).isEmpty();
		}

		assertThat(this.limit.take(this.email, "network " + UUID.randomUUID())).contains(Duration.ofMinutes(5));
	}

	@Test
	void takesAHomeForOneNetwork() {
		assertThat(SignInLimit.network("2001:db8:1:2:aaaa::1")).isEqualTo(SignInLimit.network("2001:db8:1:2:bbbb::2"))
			.isNotEqualTo(SignInLimit.network("2001:db8:1:3::1"));
		assertThat(SignInLimit.network("192.0.2.1")).isNotEqualTo(SignInLimit.network("192.0.2.2"));
	}

	@Test
	void survivesARestart() {
		exhaust();

		assertThat(new SignInLimit(this.jdbc, this.transactions, this.clock).take(this.email, this.here)).isPresent();
	}

	private void exhaust() {
		for (int i = 0; i < 10; i++) {
			assertThat(this.limit.take(this.email, this.here)).isEmpty();
		}
	}

	private static final class Ticking extends Clock {

		private Instant now = Instant.parse("2026-01-20T00:00:00Z");

		@Override
		public Instant instant() {
			return this.now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

}
