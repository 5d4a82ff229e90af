package org.yaksoku.shared.web;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.yaksoku.house.Acting;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@Import(Acting.Configuration.class)
class SubmissionLedgerTests {

	@Autowired
	SubmissionLedger ledger;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Clock clock;

	@Test
	@Transactional
	void forgetsAFormAfterAWeek() {
		UUID old = sent(Duration.ofDays(8));
		UUID recent = sent(Duration.ofDays(6));

		assertThat(this.ledger.purge()).isPositive();

		assertThat(this.ledger.find(old)).isEmpty();
		assertThat(this.ledger.find(recent)).isPresent();
	}

	private UUID sent(Duration ago) {
		UUID key = UUID.randomUUID();
		this.jdbc.sql("insert into shared.submission (key, request, content, sent_at) values (?, ?, ?, ?)")
			.params(key, UUID.randomUUID(), new byte[32], Timestamp.from(this.clock.instant().minus(ago)))
			.update();
		return key;
	}

}
