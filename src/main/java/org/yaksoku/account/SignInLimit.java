package org.yaksoku.account;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yaksoku.shared.Sha256;

/**
 * How often a password may be tried: buckets of attempts that fill up again with time, in
 * the database, so that all nodes and the next start know them. An attempt is taken
 * before the password is looked at and given back where it was right. It makes no
 * difference whether there is an account under the address. Somebody who guesses from
 * elsewhere does not lock the holder out: the narrowest bucket is that of one name in one
 * network.
 */
@Component
public class SignInLimit {

	private static final Duration KEPT = Duration.ofDays(1);

	/** Seconds by which a fraction of an attempt may be off. */
	private static final double ROUNDING = 0.001;

	private final JdbcClient jdbc;

	private final TransactionTemplate transactions;

	private final Clock clock;

	SignInLimit(JdbcClient jdbc, PlatformTransactionManager manager, Clock clock) {
		this.jdbc = jdbc;
		this.transactions = new TransactionTemplate(manager);
		// an attempt counts, whatever becomes of the work it belongs to
		this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.clock = clock;
	}

	/**
	 * Takes one attempt.
	 * @param email as typed, whether anybody has it or not
	 * @param address the IP address of whoever tries; empty where there is none
	 * @return how long to wait before the next attempt, empty where this one may be made
	 */
	public Optional<Duration> take(String email, String address) {
		OffsetDateTime now = this.clock.instant().atOffset(ZoneOffset.UTC);
		return Objects.requireNonNull(this.transactions.execute((transaction) -> {
			for (Bucket bucket : Bucket.values()) {
				double left = take(bucket, bucket.key(email, address), now);
				if (left < 0) {
					transaction.setRollbackOnly();
					return Optional
						.of(Duration.ofSeconds((long) Math.ceil(-left * bucket.refill.toSeconds() - ROUNDING)));
				}
			}
			return Optional.<Duration>empty();
		}));
	}

	/** Gives an attempt back, because the password was right. */
	public void giveBack(String email, String address) {
		this.transactions.executeWithoutResult((transaction) -> {
			for (Bucket bucket : Bucket.values()) {
				double back = (bucket == Bucket.NAME_IN_NETWORK) ? bucket.most : 1;
				this.jdbc.sql("update account.attempt set remaining = least(:most, remaining + :back) where key = :key")
					.param("most", bucket.most)
					.param("back", back)
					.param("key", bucket.key(email, address))
					.update();
			}
			// what somebody else is counting at this moment can go another day
			this.jdbc
				.sql("delete from account.attempt where key in "
						+ "(select key from account.attempt where at < :long for update skip locked)")
				.param("long", this.clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
				.update();
		});
	}

	/** What is left afterwards; less than nothing where nothing was left. */
	private double take(Bucket bucket, byte[] key, OffsetDateTime now) {
		return this.jdbc.sql("""
				insert into account.attempt as a (key, remaining, at) values (:key, :most - 1, :now)
				on conflict (key) do update set at = excluded.at, remaining = -1 + least(:most,
				  a.remaining + greatest(0, extract(epoch from excluded.at - a.at)::double precision / :seconds))
				returning remaining""")
			.param("key", key)
			.param("most", bucket.most)
			.param("now", now)
			.param("seconds", (double) bucket.refill.toSeconds())
			.query(Double.class)
			.single();
	}

	/**
	 * An IPv4 address, or the network of an IPv6 address: a home has as many as it likes.
	 */
	static String network(String address) {
		try {
			if (address.contains(":") && InetAddress.getByName(address) instanceof Inet6Address six) {
				return HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), 8));
			}
		}
		catch (UnknownHostException ex) {
			// not an address: counted as it is
		}
		return address;
	}

	private enum Bucket {

		NAME_IN_NETWORK(10, Duration.ofMinutes(3)), NETWORK(60, Duration.ofSeconds(30)),
		NAME(100, Duration.ofMinutes(5));

		private final double most;

		private final Duration refill;

		Bucket(double most, Duration refill) {
			this.most = most;
			this.refill = refill;
		}

		private byte[] key(String email, String address) {
			String name = UserAccount.canonical(email);
			String what = switch (this) {
				case NAME_IN_NETWORK -> name + "\n" + network(address);
				case NETWORK -> network(address);
				case NAME -> name;
			};
			return Sha256.of(this + "\n" + what);
		}

	}

}
