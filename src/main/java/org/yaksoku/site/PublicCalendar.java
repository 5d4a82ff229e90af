package org.yaksoku.site;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.yaksoku.interchange.render.CalendarEntry;
import org.yaksoku.interchange.render.Certainty;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Moments;
import org.yaksoku.shared.Row;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/**
 * Meetings and open deadlines as entries of a calendar. Only what has days is there: a
 * month or a year would have to be invented one.
 */
@Service
public class PublicCalendar {

	private static final String MEETINGS = """
			select * from meeting.pub_meeting m
			where m.public_from <= :now and m.held_precision = 'DAY'
			order by m.held_earliest desc, m.code desc limit 500
			""";

	private static final String DEADLINES = """
			select a.*, %s as latest, c.code as statement, c.key, c.title_ko as statement_ko, c.title_ja as statement_ja,
			  c.title_en as statement_en, c.number
			from followup.pub_action a
			join lateral (
			  select s.code, x.key, x.number, v.title_ko, v.title_ja, v.title_en
			  from followup.pub_action_clause ac
			  join statement.pub_clause x on x.clause_id = ac.clause_id and x.public_from <= :now and x.public_until > :now
			  join statement.pub_version v on v.id = x.version_id
			  join statement.pub_statement s on s.id = x.statement_id
			  where ac.action_id = a.id order by s.dated_on desc nulls last, x.position limit 1) c on true
			where a.public_from <= :now and a.due_precision = 'DAY' and a.due_latest >= :since
			order by a.due_latest, a.code limit 2000
			"""
		.formatted(Tracked.LATEST);

	/** So long an open deadline stays in the calendar after its day. */
	private static final int DAYS_PAST = 366;

	private final PublicReader reader;

	private final MessageSource messages;

	PublicCalendar(PublicReader reader, MessageSource messages) {
		this.reader = reader;
		this.messages = messages;
	}

	/**
	 * Public meetings that have days, the latest first.
	 * @param site scheme and host of the portal
	 */
	public List<CalendarEntry> meetings(Language language, String site) {
		return this.reader.list(language, MEETINGS, Map.of()).stream().map((it) -> meeting(it, site)).toList();
	}

	/**
	 * Days on which public actions are due that are still open.
	 * @param site scheme and host of the portal
	 */
	public List<CalendarEntry> deadlines(Language language, String site) {
		LocalDate today = this.reader.today();
		return this.reader.list(language, DEADLINES, Map.of("since", today.minusDays(DAYS_PAST)))
			.stream()
			.filter((it) -> Tracked.of(it, null).marks(today).progress().isOpen())
			.map((it) -> deadline(it, site))
			.toList();
	}

	/**
	 * The moment as of which a calendar is right: the beginning of the day, so that the
	 * same calendar is the same bytes.
	 */
	public Instant asOf() {
		return this.reader.today().atStartOfDay().toInstant(Moments.ZONE);
	}

	private CalendarEntry meeting(Row row, String site) {
		Language language = row.reader();
		String status = row.string("status");
		List<String> notes = new ArrayList<>();
		add(notes, row.spoken("series_name"));
		notes.add(say(language, "site.meeting-status." + status));
		example(row, notes);
		Spoken title = row.spoken("title", "code");
		Certainty certainty = switch (status) {
			case "ANNOUNCED" -> Certainty.TENTATIVE;
			case "POSTPONED", "CANCELLED" -> Certainty.CALLED_OFF;
			default -> Certainty.FIRM;
		};
		return new CalendarEntry("meeting-" + row.id("id") + "@yaksoku",
				Objects.requireNonNull(row.day("held_earliest")), Objects.requireNonNull(row.day("held_latest")), title,
				notes, row.spoken("place"), page(site, language, "/meetings/" + row.string("code")), certainty, true);
	}

	private CalendarEntry deadline(Row row, String site) {
		Language language = row.reader();
		Spoken title = row.spoken("title", "code");
		List<String> notes = new ArrayList<>();
		add(notes, row.spoken("statement"));
		notes.add(say(language, "site.calendar.clause", row.string("number")));
		example(row, notes);
		LocalDate due = Objects.requireNonNull(row.day("due_latest"));
		return new CalendarEntry("action-" + row.id("id") + "@yaksoku", due, due,
				new Spoken(title.language(), say(title.language(), "site.calendar.due", title.text())), notes, null,
				page(site, language, "/statements/" + row.string("statement") + "/" + row.string("key")),
				Certainty.FIRM, false);
	}

	private void example(Row row, List<String> notes) {
		if (row.is("example")) {
			notes.add(say(row.reader(), "shared.example.text"));
		}
	}

	private static void add(List<String> notes, @Nullable Spoken spoken) {
		if (spoken != null) {
			notes.add(spoken.text());
		}
	}

	private static String page(String site, Language language, String path) {
		return site + "/" + language.code() + path;
	}

	private String say(Language language, String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, language.locale());
	}

}
