package org.yaksoku.notification.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import org.yaksoku.account.AccountView;
import org.yaksoku.notification.job.Job;
import org.yaksoku.notification.mail.Letter;
import org.yaksoku.notification.mail.MailKind;
import org.yaksoku.notification.mail.PortalAddress;
import org.yaksoku.notification.mail.Letter.Entry;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.UserId;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Puts the notices of a quarter of an hour into one mail for each reader. Mails are
 * written and notices ticked off in one transaction.
 */
@Component
@EnableConfigurationProperties(NoticeSettings.class)
class NoticeBatch implements Job {

	private static final Duration KEPT = Duration.ofDays(90);

	private final JdbcClient jdbc;

	private final TransactionOperations transactions;

	private final NoticeLines lines;

	private final ChoiceService choices;

	private final AccountMail mails;

	private final PortalAddress portal;

	private final MessageSource messages;

	private final NoticeSettings settings;

	private final Clock clock;

	NoticeBatch(JdbcClient jdbc, TransactionOperations transactions, NoticeLines lines, ChoiceService choices,
			AccountMail mails, PortalAddress portal, MessageSource messages, NoticeSettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.lines = lines;
		this.choices = choices;
		this.mails = mails;
		this.portal = portal;
		this.messages = messages;
		this.settings = settings;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "notices";
	}

	@Override
	public Duration every() {
		return this.settings.every();
	}

	@Override
	public void run(BooleanSupplier ending) {
		this.transactions.executeWithoutResult((status) -> batch());
	}

	private void batch() {
		Instant now = this.clock.instant();
		List<Notice> notices = waiting(now);
		if (notices.isEmpty()) {
			return;
		}
		Map<UserId, AccountView> readers = new LinkedHashMap<>();
		Map<UserId, List<NoticeLine>> theirs = new LinkedHashMap<>();
		for (NoticeLine line : this.lines.of(notices)) {
			for (AccountView reader : line.readers()) {
				readers.put(reader.id(), reader);
				theirs.computeIfAbsent(reader.id(), (it) -> new ArrayList<>()).add(line);
			}
		}
		Map<UserId, Choices> choices = this.choices.of(readers.keySet());
		readers.forEach((id, reader) -> {
			Choices wanted = choices.getOrDefault(id, Choices.ALL);
			List<NoticeLine> lines = theirs.getOrDefault(id, List.of())
				.stream()
				.filter((it) -> wanted.wants(it.kind()))
				.toList();
			if (!lines.isEmpty()) {
				this.mails.put(reader, MailKind.EVENTS, "events " + id + " " + notices.get(0).id(),
						(footer) -> letter(reader.language(), lines, footer));
			}
		});
		tick(notices, now);
	}

	private List<Notice> waiting(Instant now) {
		return this.jdbc.sql("""
				select id, kind, subject_id, detail, actor, side from notification.notice
				where batched_at is null and exists (
				  select from notification.notice n where n.batched_at is null and n.noticed_at <= :before)
				order by noticed_at, id limit 1000 for update skip locked""")
			.param("before", now.minus(this.settings.batch()).atOffset(ZoneOffset.UTC))
			.query((row, number) -> new Notice(row.getObject(1, UUID.class), NoticeKind.valueOf(row.getString(2)),
					row.getObject(3, UUID.class), row.getString(4), row.getString(5), Side.valueOf(row.getString(6))))
			.list();
	}

	private void tick(List<Notice> notices, Instant now) {
		this.jdbc.sql("update notification.notice set batched_at = :now where id in (:ids)")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("ids", notices.stream().map(Notice::id).toList())
			.update();
		this.jdbc.sql("delete from notification.notice where batched_at < :before")
			.param("before", now.minus(KEPT).atOffset(ZoneOffset.UTC))
			.update();
	}

	private Letter letter(Language reader, List<NoticeLine> lines, AccountMail.Footer footer) {
		NoticeLine first = lines.get(0);
		String subject = (lines.size() == 1) ? say(reader, "notification.events.subject.one",
				say(reader, "notification.kind." + first.kind()), first.title(reader).text())
				: say(reader, "notification.events.subject.many", lines.size());
		List<Entry> entries = lines.stream()
			.map((it) -> new Entry(it.title(reader), it.context(reader, this.messages), it.why(reader, this.messages),
					it.quote(), this.portal.of(it.path())))
			.toList();
		return new Letter(reader, subject, List.of(footer.greeting(), say(reader, "notification.events.opening")),
				entries, null, List.of(), footer.lines(), footer.links());
	}

	private String say(Language reader, String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, reader.locale());
	}

}
