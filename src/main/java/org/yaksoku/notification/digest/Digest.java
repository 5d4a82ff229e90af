package org.yaksoku.notification.digest;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
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
import org.yaksoku.shared.Side;
import org.yaksoku.shared.UserId;

import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes to each person, on the working days of their side and from the time of day they
 * chose, what has its day of reminding; to nobody when there is nothing. Each person is
 * thought of once a day, however often and on however many nodes this runs.
 */
@Component
class Digest implements Job {

	private static final Duration EVERY = Duration.ofMinutes(5);

	private static final int DAYS_KEPT = 30;

	private final Colleagues colleagues;

	private final ChoiceService choices;

	private final WorkingDays days;

	private final DueToday due;

	private final AccountMail mails;

	private final PortalAddress portal;

	private final MessageSource messages;

	private final JdbcClient jdbc;

	private final TransactionOperations transactions;

	private final Clock clock;

	Digest(Colleagues colleagues, ChoiceService choices, WorkingDays days, DueToday due, AccountMail mails,
			PortalAddress portal, MessageSource messages, JdbcClient jdbc, TransactionOperations transactions,
			Clock clock) {
		this.colleagues = colleagues;
		this.choices = choices;
		this.days = days;
		this.due = due;
		this.mails = mails;
		this.portal = portal;
		this.messages = messages;
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "digest";
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
			if (this.days.isWorkingDay(side, today)) {
				List<AccountView> readers = this.colleagues.of(side);
				Map<UserId, Choices> chosen = this.choices.of(readers.stream().map(AccountView::id).toList());
				readers.stream().takeWhile((it) -> !ending.getAsBoolean()).filter((it) -> {
					Choices choices = chosen.getOrDefault(it.id(), Choices.ALL);
					return choices.digest() && !now.isBefore(choices.digestAt());
				}).forEach((it) -> this.transactions.executeWithoutResult((status) -> write(it, readers, today)));
			}
		}
		this.transactions
			.executeWithoutResult((status) -> this.jdbc.sql("delete from notification.digest where day < ?")
				.param(today.minusDays(DAYS_KEPT))
				.update());
	}

	private void write(AccountView reader, List<AccountView> colleagues, LocalDate today) {
		if (this.jdbc.sql("insert into notification.digest (user_id, day) values (?, ?) on conflict do nothing")
			.params(reader.id().value(), today)
			.update() == 0) {
			return;
		}
		LocalDate after = last(reader, today);
		List<DueItem> items = this.due.of(reader, colleagues, after, today)
			.stream()
			.filter((it) -> Reminders.isDue(it, after, today))
			.sorted(Comparator.comparing(DueItem::kind).thenComparing(DueItem::day))
			.toList();
		if (!items.isEmpty()) {
			this.mails.put(reader, MailKind.DIGEST, "digest " + reader.id() + " " + today,
					(footer) -> letter(reader.language(), items, today, footer));
		}
	}

	/**
	 * The day of which this person was thought last; a day on which the portal stood
	 * still is made up for. For a new reader the last working day.
	 */
	private LocalDate last(AccountView reader, LocalDate today) {
		return this.jdbc
			.sql("select day from notification.digest where user_id = ? and day < ? order by day desc limit 1")
			.params(reader.id().value(), today)
			.query((row, number) -> row.getObject(1, LocalDate.class))
			.optional()
			.orElseGet(() -> this.days.before(reader.side(), today));
	}

	private Letter letter(Language reader, List<DueItem> items, LocalDate today, AccountMail.Footer footer) {
		long past = items.stream().filter((it) -> it.isPastDue(today)).count();
		String subject = (past > 0) ? say(reader, "notification.digest.subject.past", items.size(), past)
				: say(reader, "notification.digest.subject", items.size());
		List<Entry> entries = items.stream()
			.map((it) -> new Entry(it.title(), it.context(), why(reader, it, today), this.portal.of(it.path())))
			.toList();
		return new Letter(reader, subject, List.of(footer.greeting(), say(reader, "notification.digest.opening")),
				entries, null, List.of(new Link(say(reader, "notification.digest.desk"), this.portal.of("/desk"))),
				footer.lines(), footer.links());
	}

	private String why(Language reader, DueItem item, LocalDate today) {
		String key = "notification.due." + item.kind();
		if (item.kind() == DueKind.DEADLINE) {
			key += item.isPastDue(today) ? ".past" : item.day().equals(today) ? ".today" : ".ahead";
		}
		return say(reader, key, item.inWords());
	}

	private String say(Language reader, String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, reader.locale());
	}

}
