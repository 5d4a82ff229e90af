package org.yaksoku.notification.following;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.yaksoku.notification.job.Job;
import org.yaksoku.notification.mail.Letter.Entry;
import org.yaksoku.notification.mail.PortalAddress;
import org.yaksoku.notification.mail.Token;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Moments;

import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells followers on Monday mornings (UTC+9) what changed; whom it has nothing to tell,
 * it does not write to. Where a Monday was missed, the next round makes up for it. Each
 * reader is thought of once a week, however often and on however many nodes this runs.
 * Each round forgets the questions nobody answered.
 */
@Component
class WeeklyMail implements Job {

	private static final LocalTime FROM = LocalTime.of(8, 30);

	private static final int LOT = 100;

	private final JdbcClient jdbc;

	private final TransactionOperations transactions;

	private final News news;

	private final FollowMail mail;

	private final FollowService follows;

	private final PortalAddress portal;

	private final MessageSource messages;

	private final Clock clock;

	WeeklyMail(JdbcClient jdbc, TransactionOperations transactions, News news, FollowMail mail, FollowService follows,
			PortalAddress portal, MessageSource messages, Clock clock) {
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.news = news;
		this.mail = mail;
		this.follows = follows;
		this.portal = portal;
		this.messages = messages;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "following";
	}

	@Override
	public Duration every() {
		return Duration.ofMinutes(10);
	}

	@Override
	public void run(BooleanSupplier ending) {
		this.transactions.executeWithoutResult((status) -> this.follows.forgetUnanswered());
		LocalDate monday = monday(this.clock.instant());
		if (this.clock.instant().isBefore(monday.atTime(FROM).toInstant(Moments.ZONE))) {
			return;
		}
		while (!ending.getAsBoolean()
				&& Objects.requireNonNull(this.transactions.execute((status) -> tell(monday))) == LOT) {
			// one lot after the other, each in its own transaction
		}
	}

	/** The Monday of the week in which a moment lies, in UTC+9. */
	static LocalDate monday(Instant at) {
		return LocalDateTime.ofInstant(at, Moments.ZONE)
			.toLocalDate()
			.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
	}

	private int tell(LocalDate monday) {
		Instant now = this.clock.instant();
		List<Reader> readers = this.jdbc
			.sql("""
					select r.id, r.address, r.language from notification.follower r
					where (r.thought_of_on is null or r.thought_of_on < :monday)
					  and exists (select from notification.followed f where f.follower_id = r.id and f.confirmed_at is not null)
					order by r.id limit :lot for update of r skip locked""")
			.param("monday", monday)
			.param("lot", LOT)
			.query((row, number) -> new Reader(row.getObject(1, UUID.class), row.getString(2),
					Language.valueOf(row.getString(3))))
			.list();
		if (readers.isEmpty()) {
			return 0;
		}
		readers.stream()
			.collect(Collectors.groupingBy(Reader::language))
			.forEach((language, those) -> tell(those, language, monday, now));
		List<UUID> ids = readers.stream().map(Reader::id).toList();
		this.jdbc.sql("update notification.follower set thought_of_on = :monday where id in (:ids)")
			.param("monday", monday)
			.param("ids", ids)
			.update();
		this.jdbc
			.sql("""
					update notification.followed set told_until = :now where follower_id in (:ids) and confirmed_at is not null""")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("ids", ids)
			.update();
		return readers.size();
	}

	private void tell(List<Reader> readers, Language language, LocalDate monday, Instant now) {
		Map<UUID, List<Change>> changes = this.news.of(readers.stream().map(Reader::id).toList(), language, now)
			.stream()
			.collect(Collectors.groupingBy(Change::follower));
		for (Reader reader : readers) {
			List<Entry> entries = changes.getOrDefault(reader.id(), List.of())
				.stream()
				.map((it) -> entry(it, language))
				.toList();
			Token token = Token.next();
			if (!entries.isEmpty() && this.mail.tell(reader.address(), entries, language,
					"following " + reader.id() + " " + monday, token)) {
				this.follows.link(token, reader.id(), now.atOffset(ZoneOffset.UTC));
			}
		}
	}

	private Entry entry(Change change, Language reader) {
		return new Entry(change.title(), change.context(), change.words().in(reader, this.messages),
				this.portal.of("/" + reader.code() + change.path()));
	}

	private record Reader(UUID id, String address, Language language) {

	}

}
