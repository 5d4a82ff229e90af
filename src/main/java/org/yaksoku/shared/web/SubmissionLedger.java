package org.yaksoku.shared.web;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which forms had their effect, and where their answer led.
 */
@Component
@Transactional
class SubmissionLedger {

	/** Nobody sends a form again that is older. */
	private static final Duration KEPT = Duration.ofDays(7);

	private final JdbcClient jdbc;

	private final Clock clock;

	SubmissionLedger(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** What is known of a key, empty where it was never used. */
	@Transactional(readOnly = true)
	Optional<Sent> find(UUID key) {
		return this.jdbc.sql("select content, location from shared.submission where key = ?")
			.param(key)
			.query((row, n) -> new Sent(row.getBytes(1), row.getString(2)))
			.optional();
	}

	/** Keeps where the answer led, for whoever sends the same again. */
	void ledTo(Submission submission, String location) {
		this.jdbc.sql("update shared.submission set location = ? where key = ? and request = ?")
			.params(location, submission.key(), submission.request())
			.update();
	}

	/**
	 * Takes the key for this request; waits for another one that is taking it.
	 * @return whether this request has it
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	boolean take(Submission submission) {
		return this.jdbc.sql("""
				insert into shared.submission (key, request, content, sent_at) values (?, ?, ?, ?)
				on conflict (key) do update set sent_at = excluded.sent_at
				where submission.request = excluded.request""")
			.params(submission.key(), submission.request(), submission.content(), Timestamp.from(this.clock.instant()))
			.update() == 1;
	}

	/**
	 * Forgets forms that were sent more than seven days ago.
	 * @return how many
	 */
	int purge() {
		return this.jdbc.sql("delete from shared.submission where sent_at < ?")
			.param(Timestamp.from(this.clock.instant().minus(KEPT)))
			.update();
	}

	/**
	 * A form that had its effect.
	 *
	 * @param content SHA-256 of what was sent
	 * @param location where the answer led, null while it is being made
	 */
	record Sent(byte[] content, @Nullable String location) {

	}

}
