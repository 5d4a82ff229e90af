package org.yaksoku.notification.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaksoku.account.AccountView;
import org.yaksoku.account.Colleagues;
import org.yaksoku.interchange.render.CalendarEntry;
import org.yaksoku.interchange.render.CalendarFile;
import org.yaksoku.interchange.render.Certainty;
import org.yaksoku.notification.mail.PortalAddress;
import org.yaksoku.notification.mail.Token;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Marks;
import org.yaksoku.shared.Marks.Latest;
import org.yaksoku.shared.Moments;
import org.yaksoku.shared.Progress;
import org.yaksoku.shared.Row;

import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The calendar of one person: what their side owes and has not done yet, and the meetings
 * both desks know. Nothing the other side keeps to itself, and nothing once the account
 * is closed or may read records no more.
 */
@Service
@Transactional(readOnly = true)
public class PersonalCalendar {

	private static final String MEETINGS = """
			select m.*, s.name_ko as series_ko, s.name_ja as series_ja, s.name_en as series_en
			from meeting.meeting m left join meeting.series s on s.id = m.series_id
			where m.held_precision = 'DAY' and m.held_latest >= :since
			order by m.held_earliest desc, m.code desc limit 500
			""";

	private static final String DEADLINES = """
			select a.id, a.code, a.title_ko, a.title_ja, a.title_en, a.due_latest, a.example,
			  c.title_ko as statement_ko, c.title_ja as statement_ja, c.title_en as statement_en, c.number,
			  (select json_agg(json_build_object('progress', r.progress, 'agrees', r.agrees)) from followup.action_party p
			    left join lateral (
			      select r.progress, k.agrees from followup.progress_report r
			      left join followup.confirmation k on k.report_id = r.id
			      where r.action_id = p.action_id and r.side = p.side and r.progress is not null
			        and not exists (select from followup.progress_report x where x.corrects_id = r.id)
			      order by r.as_of desc, r.reported_at desc, r.id desc limit 1) r on true
			    where p.action_id = a.id and p.owes) as latest
			from followup.action a
			left join lateral (
			  select v.title_ko, v.title_ja, v.title_en, x.number from followup.action_clause ac
			  join statement.clause_version x on x.clause_id = ac.clause_id
			  join statement.statement_version v on v.id = x.statement_version_id
			  where ac.action_id = a.id order by statement.is_set_aside(v), v.number desc, x.position limit 1) c on true
			where a.due_precision = 'DAY' and a.due_latest >= :since
			  and (a.visibility <> 'OWN_SIDE' or a.side = :side)
			  and exists (select from followup.action_party p where p.action_id = a.id and p.owes and p.side = :side)
			order by a.due_latest, a.code limit 2000
			""";

	private static final int DAYS_PAST = 366;

	private final CalendarLinks links;

	private final Colleagues colleagues;

	private final JdbcClient jdbc;

	private final PortalAddress portal;

	private final MessageSource messages;

	private final Clock clock;

	PersonalCalendar(CalendarLinks links, Colleagues colleagues, JdbcClient jdbc, PortalAddress portal,
			MessageSource messages, Clock clock) {
		this.links = links;
		this.colleagues = colleagues;
		this.jdbc = jdbc;
		this.portal = portal;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * The calendar behind an address, empty for one that does not work. The system’s
	 * work, because nobody is signed in.
	 */
	public Optional<byte[]> find(Token token) {
		return this.links.find(token).flatMap(this.colleagues::find).filter(AccountView::reads).map(this::file);
	}

	private byte[] file(AccountView owner) {
		Language language = owner.language();
		LocalDate today = LocalDate.now(this.clock);
		Map<String, Object> values = Map.<String, Object>of("since", today.minusDays(DAYS_PAST), "side",
				owner.side().name());
		List<CalendarEntry> entries = Stream
			.concat(rows(DEADLINES, values, language).filter((it) -> isOpen(it, today)).map(this::deadline),
					rows(MEETINGS, Map.of("since", today.minusDays(DAYS_PAST)), language).map(this::meeting))
			.toList();
		return CalendarFile.of(say(language, "notification.calendar.name." + owner.side()), language,
				today.atStartOfDay().toInstant(Moments.ZONE), entries);
	}

	private Stream<Row> rows(String sql, Map<String, ?> values, Language language) {
		return this.jdbc.sql(sql)
			.params(values)
			.query((ResultSet result, int number) -> row(result, language))
			.list()
			.stream();
	}

	private static Row row(ResultSet result, Language language) throws SQLException {
		return Row.of(result, language);
	}

	private static boolean isOpen(Row row, LocalDate today) {
		List<@Nullable Latest> owing = new ArrayList<>();
		for (Row said : row.rows("latest")) {
			Progress progress = said.findConstant(Progress.class, "progress");
			owing.add((progress != null) ? new Latest(progress, said.answer("agrees")) : null);
		}
		return Marks.ofAction(owing, row.day("due_latest"), today).progress().isOpen();
	}

	private CalendarEntry deadline(Row row) {
		Spoken title = row.spoken("title", "code");
		List<String> notes = new ArrayList<>();
		Spoken statement = row.spoken("statement");
		if (statement != null) {
			notes.add(statement.text());
			notes.add(say(row.reader(), "notification.calendar.clause", row.string("number")));
		}
		example(row, notes);
		LocalDate due = Objects.requireNonNull(row.day("due_latest"));
		return new CalendarEntry("action-" + row.id("id") + "@yaksoku", due, due,
				new Spoken(title.language(), say(title.language(), "notification.calendar.due", title.text())), notes,
				null, this.portal.of("/desk/actions/" + row.string("code")), Certainty.FIRM, false);
	}

	private CalendarEntry meeting(Row row) {
		String status = row.string("status");
		List<String> notes = new ArrayList<>();
		Spoken series = row.spoken("series");
		if (series != null) {
			notes.add(series.text());
		}
		notes.add(say(row.reader(), "meeting.status." + status));
		example(row, notes);
		Certainty certainty = switch (status) {
			case "ANNOUNCED" -> Certainty.TENTATIVE;
			case "POSTPONED", "CANCELLED" -> Certainty.CALLED_OFF;
			default -> Certainty.FIRM;
		};
		return new CalendarEntry("meeting-" + row.id("id") + "@yaksoku",
				Objects.requireNonNull(row.day("held_earliest")), Objects.requireNonNull(row.day("held_latest")),
				row.spoken("title", "code"), notes, row.spoken("place"),
				this.portal.of("/desk/meetings/" + row.string("code")), certainty, true);
	}

	private void example(Row row, List<String> notes) {
		if (row.is("example")) {
			notes.add(say(row.reader(), "shared.example.text"));
		}
	}

	private String say(Language language, String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, language.locale());
	}

}
