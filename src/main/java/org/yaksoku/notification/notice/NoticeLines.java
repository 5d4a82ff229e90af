package org.yaksoku.notification.notice;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaksoku.account.AccountView;
import org.yaksoku.notification.mail.Sentence;
import org.yaksoku.shared.ActorNames;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.DateReader;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Side;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds out what notices say and whom they still concern: what was answered, signed or
 * sent back meanwhile asks nobody for anything any more, and what one side keeps to
 * itself concerns nobody of the other.
 */
@Component
class NoticeLines {

	// what it is done for, and who looks after it
	private static final String AROUND = """
			left join lateral (
			  select v.title_ko, v.title_ja, v.title_en, coalesce(c.key, x.number) as number from followup.action_clause ac
			  join statement.clause_version x on x.clause_id = ac.clause_id
			  join statement.clause c on c.id = x.clause_id
			  join statement.statement_version v on v.id = x.statement_version_id
			  where ac.action_id = a.id order by statement.is_set_aside(v), v.number desc, x.position limit 1) s on true
			cross join lateral (select (array_agg(p.responsible) filter (where p.side = 'KR'))[1] as kr,
			  (array_agg(p.responsible) filter (where p.side = 'JP'))[1] as jp
			  from followup.action_party p where p.action_id = a.id) p
			""";

	private static final String REPORTS = """
						select r.id, r.side, r.progress, p.kr, p.jp, a.code, a.title_ko, a.title_ja, a.title_en,
						  k.id is not null as answered, k.note, k.note_language,
						  exists (select from followup.progress_report n where n.action_id = r.action_id and n.side = r.side
						    and n.progress is not null and n.visibility <> 'OWN_SIDE'
						    and (n.as_of, n.reported_at, n.id) > (r.as_of, r.reported_at, r.id)) as superseded,
						  exists (select from followup.progress_report c where c.corrects_id = r.id) as corrected,
						  s.title_ko as statement_ko, s.title_ja as statement_ja, s.title_en as statement_en, s.number
						from followup.progress_report r
						join followup.action a on a.id = r.action_id
						left join followup.confirmation k on k.report_id = r.id
			%s			where r.id in (:ids) and r.visibility <> 'OWN_SIDE' and a.visibility <> 'OWN_SIDE'
						"""
		.formatted(AROUND);

	// those that still wait for an answer
	private static final String DATES = """
			select d.id, d.side, d.becomes_horizon, d.becomes_precision, d.becomes_earliest, d.becomes_latest, d.becomes_printed,
			  d.becomes_inferred, d.reason, d.reason_language, p.kr, p.jp, a.code, a.title_ko, a.title_ja, a.title_en,
			  s.title_ko as statement_ko, s.title_ja as statement_ja, s.title_en as statement_en, s.number
			from followup.due_change d
			join followup.action a on a.id = d.action_id
			%s
			where d.id in (:ids) and d.accepted_at is null and d.declined_at is null and a.visibility <> 'OWN_SIDE'
			  and not exists (select from followup.due_change x where x.action_id = d.action_id and x.changed_at > d.changed_at)
			"""
		.formatted(AROUND);

	private static final String VERSIONS = """
			select v.id, v.state, s.code, v.title_ko, v.title_ja, v.title_en,
			  (select string_agg(g.side, ' ') from statement.sign_off g where g.statement_version_id = v.id
			    and g.fingerprint = v.fingerprint) as signed,
			  (select q.requested_by from statement.sign_off_request q where q.statement_version_id = v.id
			    order by q.requested_at desc limit 1) as requested_by
			from statement.statement_version v join statement.statement s on s.id = v.statement_id
			where v.id in (:ids)
			""";

	/** After these there is nothing left to sign. */
	private static final Set<NoticeKind> OVER = Set.of(NoticeKind.PUBLISHED, NoticeKind.WITHDRAWN,
			NoticeKind.SET_ASIDE);

	private static final int LONGEST_QUOTE = 500;

	private final JdbcClient jdbc;

	private final Concerned concerned;

	private final ActorNames names;

	NoticeLines(JdbcClient jdbc, Concerned concerned, ActorNames names) {
		this.jdbc = jdbc;
		this.concerned = concerned;
		this.names = names;
	}

	/** Those that still concern somebody, in the order of the notices. */
	List<NoticeLine> of(List<Notice> notices) {
		Map<Boolean, List<Notice>> dates = notices.stream()
			.collect(Collectors.partitioningBy((it) -> it.kind() == NoticeKind.DATE_PROPOSED));
		Map<UUID, Row> rows = rows(REPORTS, notices.stream().filter(NoticeLines::isOfReport).toList());
		rows.putAll(rows(DATES, dates.getOrDefault(true, List.of())));
		rows.putAll(
				rows(VERSIONS, dates.getOrDefault(false, List.of()).stream().filter((it) -> !isOfReport(it)).toList()));
		List<NoticeLine> lines = new ArrayList<>();
		for (Notice notice : notices) {
			@Nullable Row row = rows.get(notice.subject());
			NoticeLine line = (row == null) ? null : isOfReport(notice) ? report(notice, row)
					: (notice.kind() == NoticeKind.DATE_PROPOSED) ? date(notice, row) : version(notice, row);
			if (line != null && !line.readers().isEmpty()) {
				lines.add(line);
			}
		}
		return lines;
	}

	private @Nullable NoticeLine report(Notice notice, Row row) {
		Side reporting = Objects.requireNonNull(row.side("side"));
		boolean asked = notice.kind() == NoticeKind.CONFIRMATION_ASKED;
		Side concerned = asked ? reporting.other() : reporting;
		// a mere note asks nobody for an answer
		if (asked && (row.is("answered") || row.find("progress") == null)) {
			return null;
		}
		// whoever has reported anew has heard it
		if (row.is("corrected") || row.is("superseded")) {
			return null;
		}
		String progress = row.find("progress");
		List<String> arguments = new ArrayList<>(List.of("shared.side.of." + (asked ? reporting : reporting.other())));
		if (progress != null) {
			arguments.add("site.progress." + progress);
		}
		return line(notice, row, row.local("statement"), row.find("number"), asked ? null : quote(row, "note"),
				"notification.notice." + notice.kind() + ((progress != null) ? "" : ".note"), arguments,
				"/desk/actions/" + row.string("code") + "/reports", lookingAfter(concerned, row));
	}

	private NoticeLine date(Notice notice, Row row) {
		Side proposing = Objects.requireNonNull(row.side("side"));
		PartialDate becomes = row.partial("becomes");
		String written = (becomes != null) ? DateReader.write(becomes) : "";
		List<String> arguments = new ArrayList<>(List.of("shared.side.of." + proposing));
		if (!written.isEmpty()) {
			arguments.add("@" + written);
		}
		return line(notice, row, row.local("statement"), row.find("number"), quote(row, "reason"),
				"notification.notice." + notice.kind()
						+ (!written.isEmpty() ? ""
								: row.string("becomes_horizon").equals("BY_NEXT_MEETING") ? ".next" : ".none"),
				arguments, "/desk/actions/" + row.string("code") + "#dates", lookingAfter(proposing.other(), row));
	}

	private List<AccountView> lookingAfter(Side side, Row row) {
		return this.concerned.withAction(side, row.findId(side.name().toLowerCase(Locale.ROOT)));
	}

	/** What somebody wrote, shortened to what a mail has room for. */
	private static @Nullable Spoken quote(Row row, String name) {
		String words = row.find(name);
		Language language = row.findConstant(Language.class, name + "_language");
		if (words == null || language == null) {
			return null;
		}
		return new Spoken(language, (words.codePointCount(0, words.length()) <= LONGEST_QUOTE) ? words
				: words.substring(0, words.offsetByCodePoints(0, LONGEST_QUOTE)) + "…");
	}

	private @Nullable NoticeLine version(Notice notice, Row row) {
		String state = row.string("state");
		String words = "notification.notice." + notice.kind();
		String by = "shared.side.of." + notice.side();
		return switch (notice.kind()) {
			case SIGN_OFF_ASKED ->
				state.equals("IN_SIGN_OFF") ? version(notice, row, words, List.of(by), unsigned(row)) : null;
			case SIGNED -> state.equals("IN_SIGN_OFF")
					? version(notice, row, words, List.of(by), ofSide(unsigned(row), notice.side().other()))
					: state.equals("AGREED") ? version(notice, row, words + ".agreed", List.of(by),
							this.concerned.approvers(notice.side().other())) : null;
			case SENT_BACK -> version(notice, row, words,
					List.of(by, "=" + Objects.requireNonNullElse(notice.detail(), "")), requesting(notice, row));
			case SET_ASIDE ->
				version(notice, row, words, List.of(by, "=" + Objects.requireNonNullElse(notice.detail(), "")),
						this.concerned.writers(notice.side().other()));
			case PUBLISHED, WITHDRAWN ->
				version(notice, row, words, List.of(by), this.concerned.writers(notice.side().other()));
			default -> null;
		};
	}

	private NoticeLine version(Notice notice, Row row, String words, List<String> arguments,
			List<AccountView> readers) {
		boolean out = OVER.contains(notice.kind());
		return line(notice, row, LocalText.none(), null, null, words, arguments,
				"/desk/statements/" + row.string("code") + (out ? "/history" : "/sign-off"), readers);
	}

	private static NoticeLine line(Notice notice, Row row, LocalText context, @Nullable String number,
			@Nullable Spoken quote, String words, List<String> arguments, String path, List<AccountView> readers) {
		return new NoticeLine(notice.kind(), row.local("title"), row.string("code"), context, number, quote,
				new Sentence(words, arguments), path,
				readers.stream().filter((it) -> !("user:" + it.id()).equals(notice.actor())).toList());
	}

	/** The approvers of the sides that have not signed. */
	private List<AccountView> unsigned(Row row) {
		String signed = Objects.requireNonNullElse(row.find("signed"), "");
		return Stream.of(Side.values())
			.filter((it) -> !signed.contains(it.name()))
			.flatMap((it) -> this.concerned.approvers(it).stream())
			.toList();
	}

	private static List<AccountView> ofSide(List<AccountView> readers, Side side) {
		return readers.stream().filter((it) -> it.side() == side).toList();
	}

	/**
	 * Those who had put the wording up for signature; where nobody knows, the other side.
	 */
	private List<AccountView> requesting(Notice notice, Row row) {
		String requested = row.find("requested_by");
		Side side = (requested != null) ? this.names.sides(List.of(requested)).get(requested) : null;
		return this.concerned.writers((side != null) ? side : notice.side().other());
	}

	private static boolean isOfReport(Notice notice) {
		return notice.kind() == NoticeKind.CONFIRMATION_ASKED || notice.kind() == NoticeKind.SIDES_DIFFER;
	}

	private Map<UUID, Row> rows(String sql, Collection<Notice> notices) {
		Map<UUID, Row> rows = new HashMap<>();
		if (!notices.isEmpty()) {
			this.jdbc.sql(sql)
				.param("ids", notices.stream().map(Notice::subject).distinct().toList())
				.query((ResultSet result, int number) -> Row.of(result, Language.EN))
				.list()
				.forEach((it) -> rows.put(it.id("id"), it));
		}
		return rows;
	}

}
