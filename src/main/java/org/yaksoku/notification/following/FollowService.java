package org.yaksoku.notification.following;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.notification.mail.Token;
import org.yaksoku.shared.Key;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Sha256;
import org.yaksoku.shared.TooManyAttempts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets anybody follow what is published. An address is followed from only once whoever
 * reads its mail said yes; until then it is kept for three days, afterwards until it is
 * ended, and then forgotten. Nobody learns here whether an address follows anything.
 */
@Service
@Transactional
public class FollowService {

	private static final Duration ASKED = Duration.ofDays(3);

	private static final Duration LINK = Duration.ofDays(366);

	private static final Duration HOUR = Duration.ofHours(1);

	/** So many mails with a question one address gets a day. */
	private static final int ASKED_A_DAY = 5;

	/** So many questions one network may ask an hour, and everybody together. */
	private static final int OF_NETWORK = 20;

	private static final int OF_ALL = 500;

	private final JdbcClient jdbc;

	private final Subjects subjects;

	private final FollowMail mail;

	private final Clock clock;

	FollowService(JdbcClient jdbc, Subjects subjects, FollowMail mail, Clock clock) {
		this.jdbc = jdbc;
		this.subjects = subjects;
		this.mail = mail;
		this.clock = clock;
	}

	/**
	 * What an address of a public page names.
	 * @param key of a clause, null for the whole statement
	 * @throws NotFound for what is not public
	 */
	@Transactional(readOnly = true)
	public Subject subject(String code, @Nullable String key, Language reader) {
		return this.subjects.named(code, key, reader).orElseThrow(() -> new NotFound(code));
	}

	/**
	 * Asks by mail whether the reader of an address wants to follow something.
	 * @param address an e-mail address
	 * @param subject see {@link #subject}
	 * @param network from which it is asked
	 * @throws TooManyAttempts where too much was asked for within an hour
	 */
	public void ask(String address, Subject subject, Language reader, String network) {
		OffsetDateTime now = this.clock.instant().atOffset(ZoneOffset.UTC);
		byte[] from = Sha256.of(network);
		limit(from, now);
		String recipient = address.strip().toLowerCase(Locale.ROOT);
		// two questions of one address at a time wait for each other here
		UUID follower = this.jdbc.sql("""
				insert into notification.follower (id, address, language) values (:id, :address, :language)
				on conflict (address) do update set language = excluded.language returning id""")
			.param("id", Key.next())
			.param("address", recipient)
			.param("language", reader.name())
			.query(UUID.class)
			.single();
		this.jdbc.sql("""
				insert into notification.followed (id, follower_id, statement_id, clause_id, asked_at, asked_from)
				values (:id, :follower, :statement, :clause, :now, :from)
				on conflict on constraint followed_once do update set asked_at = excluded.asked_at,
				  asked_from = case when followed.confirmed_at is null then excluded.asked_from end""")
			.param("id", Key.next())
			.param("follower", follower)
			.param("statement", subject.statement())
			.param("clause", subject.clause())
			.param("now", now)
			.param("from", from)
			.update();
		if (asked(recipient, now) < ASKED_A_DAY) {
			Token token = Token.next();
			link(token, follower, now);
			this.mail.ask(recipient, subject, reader, token);
		}
	}

	/** What the reader follows to whom a link was mailed, empty for none that works. */
	@Transactional(readOnly = true)
	public Optional<Following> find(Token token) {
		return Optional.ofNullable(follower(token))
			.map((it) -> new Following(it.language(), this.subjects.of(it.id(), it.language())))
			.filter((it) -> !it.followed().isEmpty());
	}

	/**
	 * Says yes to everything that was asked for. Told is what changes from now on.
	 * @return what is followed now, empty for a link that does not work
	 */
	public Optional<Following> confirm(Token token) {
		@Nullable Follower follower = follower(token);
		if (follower != null) {
			this.jdbc.sql("""
					update notification.followed set confirmed_at = :now, told_until = :now, asked_from = null
					where follower_id = :follower and confirmed_at is null""")
				.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
				.param("follower", follower.id())
				.update();
			// the first mail comes next Monday
			this.jdbc.sql("update notification.follower set thought_of_on = coalesce(thought_of_on, ?) where id = ?")
				.params(WeeklyMail.monday(this.clock.instant()), follower.id())
				.update();
		}
		return find(token);
	}

	/**
	 * Ends following one thing.
	 * @param followed as its form names it; what is ended already stays so
	 * @return what is followed still, empty where that is nothing
	 */
	public Optional<Following> end(Token token, UUID followed) {
		@Nullable Follower follower = follower(token);
		if (follower != null) {
			this.jdbc.sql("delete from notification.followed where id = ? and follower_id = ?")
				.params(followed, follower.id())
				.update();
			forget(follower.id(), false);
		}
		return find(token);
	}

	/**
	 * Ends everything and forgets the address.
	 * @return in which language the reader was told, empty for a link that does not work
	 */
	public Optional<Language> end(Token token) {
		@Nullable Follower follower = follower(token);
		if (follower != null) {
			forget(follower.id(), true);
		}
		return Optional.ofNullable(follower).map(Follower::language);
	}

	/** Makes a token the link in a mail to a follower. */
	void link(Token token, UUID follower, OffsetDateTime now) {
		this.jdbc.sql("delete from notification.follower_link where made_at < ?").param(now.minus(LINK)).update();
		this.jdbc.sql("insert into notification.follower_link (token_hash, follower_id, made_at) values (?, ?, ?)")
			.params(token.hash(), follower, now)
			.update();
	}

	/** Forgets what nobody said yes to in three days, and addresses left with nothing. */
	void forgetUnanswered() {
		this.jdbc.sql("delete from notification.followed where confirmed_at is null and asked_at < ?")
			.param(this.clock.instant().minus(ASKED).atOffset(ZoneOffset.UTC))
			.update();
		this.jdbc
			.sql("delete from notification.follower r where not exists "
					+ "(select from notification.followed f where f.follower_id = r.id)")
			.update();
	}

	private void forget(UUID follower, boolean all) {
		Optional<String> address = this.jdbc.sql("""
				delete from notification.follower r where r.id = :id
				  and (:all or not exists (select from notification.followed f where f.follower_id = r.id))
				returning r.address""").param("id", follower).param("all", all).query(String.class).optional();
		// what has not gone out yet would tell of something the reader ended
		address.ifPresent((it) -> this.jdbc
			.sql("delete from notification.mail where kind = 'FOLLOWING' and state <> 'SENT' and recipient = ?")
			.param(it)
			.update());
	}

	private void limit(byte[] from, OffsetDateTime now) {
		Counts counts = this.jdbc.sql("""
				select count(*) as everybody, count(*) filter (where asked_from = :from) as network
				from notification.followed where confirmed_at is null and asked_at > :since""")
			.param("from", from)
			.param("since", now.minus(HOUR))
			.query((row, number) -> new Counts(row.getInt("everybody"), row.getInt("network")))
			.single();
		if (counts.network() >= OF_NETWORK || counts.everybody() >= OF_ALL) {
			throw new TooManyAttempts("following", HOUR);
		}
	}

	private int asked(String recipient, OffsetDateTime now) {
		return Objects.requireNonNull(this.jdbc.sql("""
				select count(*) from notification.mail
				where kind = 'FOLLOWING' and once is null and recipient = :recipient and written_at > :since""")
			.param("recipient", recipient)
			.param("since", now.minusDays(1))
			.query(Integer.class)
			.single());
	}

	private @Nullable Follower follower(Token token) {
		Instant now = this.clock.instant();
		return this.jdbc.sql("""
				select r.id, r.language from notification.follower_link l
				join notification.follower r on r.id = l.follower_id
				where l.token_hash = ? and l.made_at >= ?""")
			.params(token.hash(), now.minus(LINK).atOffset(ZoneOffset.UTC))
			.query((row, number) -> new Follower(row.getObject(1, UUID.class), Language.valueOf(row.getString(2))))
			.optional()
			.orElse(null);
	}

	private record Follower(UUID id, Language language) {

	}

	private record Counts(int everybody, int network) {

	}

}
