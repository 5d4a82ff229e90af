package org.yaksoku.notification.digest;

import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.yaksoku.account.AccountView;
import org.yaksoku.account.Colleagues;
import org.yaksoku.notification.job.Job;
import org.yaksoku.notification.mail.Letter;
import org.yaksoku.notification.mail.Letter.Entry;
import org.yaksoku.notification.mail.Letter.Link;
import org.yaksoku.notification.mail.MailKind;
import org.yaksoku.notification.mail.PortalAddress;
import org.yaksoku.notification.notice.AccountMail;
import org.yaksoku.notification.notice.ChoiceService;
import org.yaksoku.notification.notice.Choices;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.SpokenDate;
import org.yaksoku.shared.UserId;

import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The way to the briefing, mailed before a meeting to whoever asked for it: on the first
 * working day that is no more than so many days before, in the reader’s language. It
 * carries no figures: those of the moment are behind the link. It tells of the meeting
 * that the briefing calls the next one and of no other: one that is not public yet, or
 * has no day, brings none.
 */
@Component
class BriefingMail implements Job {

	private static final Duration EVERY = Duration.ofMinutes(15);

	private static final int LONGEST = 30;

	// of each series the meeting that its briefing calls the next one, from where
	// everybody may see it
	private static final String MEETINGS = """
			select m.* from (
			  select distinct on (m.series_slug) m.code, m.title_ko, m.title_ja, m.title_en, m.held_precision, m.held_earliest,
			    m.held_latest, m.held_printed, m.held_inferred, m.series_slug as series
			  from meeting.pub_meeting m
			  where m.status in ('ANNOUNCED', 'CONFIRMED') and m.public_from <= :now and m.series_slug is not null
			    and (m.held_latest is null or m.held_latest >= :today)
			  order by m.series_slug, m.held_latest nulls last, m.code) m
			where m.held_precision = 'DAY' and m.held_earliest between :today and :until
			order by m.held_earliest, m.code limit 50
			""";

	private final Colleagues colleagues;

	private final ChoiceService choices;

	private final WorkingDays days;

	private final AccountMail mails;

	private final PortalAddress portal;

	private final MessageSource messages;

	private final JdbcClient jdbc;

	private final TransactionOperations transactions;

	private final Clock clock;

	BriefingMail(Colleagues colleagues, ChoiceService choices, WorkingDays days, AccountMail mails,
			PortalAddress portal, MessageSource messages, JdbcClient jdbc, TransactionOperations transactions,
			Clock clock) {
		this.colleagues = colleagues;
		this.choices = choices;
		this.days = days;
		this.mails = mails;
		this.portal = portal;
		this.messages = messages;
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "briefing";
	}

	@Override
	public Duration every() {
		return EVERY;
	}

	@Override
	public void run(BooleanSupplier ending) {
		LocalDate today = LocalDate.now(this.clock);
		LocalTime now = LocalTime.now(this.clock);
		for (Side side : Side.values()) {
			if (!this.days.isWorkingDay(side, today)) {
				continue;
			}
			List<AccountView> readers = this.colleagues.of(side);
			Map<UserId, Choices> chosen = this.choices.of(readers.stream().map(AccountView::id).toList());
			for (AccountView reader : readers) {
				Choices wanted = chosen.getOrDefault(reader.id(), Choices.ALL);
				if (!ending.getAsBoolean() && reader.reads() && wanted.briefingDays() > 0
						&& !now.isBefore(wanted.digestAt())) {
					this.transactions.executeWithoutResult(
							(status) -> write(reader, today, today.plusDays(Math.min(LONGEST, wanted.briefingDays()))));
				}
			}
		}
	}

	private void write(AccountView reader, LocalDate today, LocalDate until) {
		this.jdbc.sql(MEETINGS)
			.param("today", today)
			.param("until", until)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.query((ResultSet result, int number) -> Row.of(result, reader.language()))
			.list()
			.forEach((it) -> this.mails.put(reader, MailKind.BRIEFING,
					"briefing " + reader.id() + " " + it.string("code") + " " + it.string("held_earliest"),
					(footer) -> letter(reader.language(), it, today, footer)));
	}

	private Letter letter(Language reader, Row meeting, LocalDate now, AccountMail.Footer footer) {
		long before = ChronoUnit.DAYS.between(now, LocalDate.parse(meeting.string("held_earliest")));
		String title = meeting.spoken("title", "code").text();
		SpokenDate held = meeting.date("held");
		String day = (held != null) ? held.text() : meeting.string("held_earliest");
		String question = "?series=" + meeting.string("series");
		String preview = this.portal.of("/exec/briefing/preview" + question);
		String today = (before == 0) ? ".today" : "";
		return new Letter(reader, say(reader, "notification.briefing.subject" + today, before, title),
				List.of(footer.greeting(), say(reader, "notification.briefing.opening")),
				List.of(new Entry(meeting.spoken("title", "code"), null,
						say(reader, "notification.briefing.day" + today, day, before), preview)),
				null,
				List.of(new Link(say(reader, "notification.briefing.open"), preview), new Link(
						say(reader, "notification.briefing.print"), this.portal.of("/exec/briefing" + question))),
				footer.lines(), footer.links());
	}

	private String say(Language reader, String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, reader.locale());
	}

}
