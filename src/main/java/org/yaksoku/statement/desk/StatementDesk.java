package org.yaksoku.statement.desk;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaksoku.party.Names;
import org.yaksoku.meeting.MeetingId;
import org.yaksoku.party.OrganisationId;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.DeskReader;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Moments;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Paged;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Side;
import org.yaksoku.statement.ClauseId;
import org.yaksoku.statement.ClauseKind;
import org.yaksoku.statement.Issuer;
import org.yaksoku.statement.StatementId;
import org.yaksoku.statement.TextStanding;
import org.yaksoku.statement.TextState;
import org.yaksoku.statement.VersionId;
import org.yaksoku.statement.VersionState;
import org.yaksoku.statement.check.Checks;
import org.yaksoku.statement.term.TermService;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads statements for those who work on them. The number of questions to the database is
 * the same for one clause and for three hundred.
 */
@Service
@Transactional(readOnly = true)
public class StatementDesk {

	// first which ones, then what is said about them
	private static final String LIST = """
			with chosen as (
			  select s.id, v.id as version, count(*) over () as total,
			    row_number() over (order by (v.state in ('DRAFT', 'IN_SIGN_OFF', 'AGREED')) desc nulls last,
			      s.dated_on desc nulls last, s.code) as nth
			  from statement.statement s
			  left join lateral (select x.id, x.state from statement.statement_version x where x.statement_id = s.id
			    order by statement.is_set_aside(x), x.number desc limit 1) v on true
			  where (cast(:state as text) is null or v.state = :state)
			  order by nth limit :size offset :before)
			select s.code, s.example, v.title_ko, v.title_ja, v.title_en, r.name_ko as series_ko, r.name_ja as series_ja,
			  r.name_en as series_en, s.adopted_precision, s.adopted_earliest, s.adopted_latest, s.adopted_printed,
			  s.adopted_inferred, v.number, v.state, h.total,
			  v.state = 'PUBLISHED' and v.public_from > :now as scheduled, v.public_from,
			  (select string_agg(g.side, ',' order by g.signed_at) from statement.sign_off g
			    where g.statement_version_id = v.id) as signed,
			  (select count(*) from statement.clause_version c where c.statement_version_id = v.id) as clauses,
			  (select count(*) from statement.clause_version c join statement.clause_text t on t.clause_version_id = c.id
			    where c.statement_version_id = v.id and t.state in ('MISSING', 'SIBLING_CHANGED')) as open
			from chosen h join statement.statement s on s.id = h.id
			left join statement.statement_version v on v.id = h.version
			left join meeting.series r on r.id = s.series_id
			order by h.nth
			""";

	private static final String HEAD = """
			select s.id as statement, s.code, s.press_summary, s.example, v.*,
			  to_json(v.changed_by) as writers,
			  v.state = 'PUBLISHED' and v.public_from > :now as scheduled,
			  (select json_agg(json_build_object('by', e.actor, 'at', e.at, 'reason', e.reason)) from (
			    select e.actor, e.at, e.reason from history.entry e where e.table_name = 'statement.statement_version'
			      and e.key = v.id::text and e.reason is not null and e.old_row ->> 'state' = 'IN_SIGN_OFF'
			      and e.new_row ->> 'state' = 'DRAFT' order by e.id desc limit 1) e) as returned,
			  (select json_agg(json_build_object('code', m.code) order by m.code) from statement.statement_meeting x
			    join meeting.meeting m on m.id = x.meeting_id
			    where x.statement_id = s.id and m.visibility <> 'PUBLIC') as unseen_meetings,
			  (select json_agg(json_build_object('side', g.side, 'by', g.signed_by, 'at', g.signed_at,
			    'fingerprint', g.fingerprint, 'note', g.note) order by g.signed_at) from statement.sign_off g
			    where g.statement_version_id = v.id) as signatures
			from statement.statement s join statement.statement_version v on v.statement_id = s.id
			where s.code = :code and (cast(:number as int) is null or v.number = :number)
			order by statement.is_set_aside(v), v.number desc limit 1
			""";

	private static final String CLAUSES = """
			select c.id, c.key, cv.number, cv.depth, cv.kind, cv.version, c.version as itself, c.headline_ko, c.headline_ja, c.headline_en,
			  cv.addressee_ko, cv.addressee_ja, cv.addressee_en, cv.section_ko, cv.section_ja, cv.section_en,
			  cv.rationale_ko, cv.rationale_ja, cv.rationale_en, cv.condition_ko, cv.condition_ja, cv.condition_en,
			  cv.intended_effect_ko, cv.intended_effect_ja, cv.intended_effect_en,
			  (select json_agg(json_build_object('topic', t.topic_id, 'name_ko', n.name_ko, 'name_ja', n.name_ja, 'name_en',
			    n.name_en, 'slug', n.slug) order by t.topic_id)
			    from statement.clause_topic t join topic.topic n on n.id = t.topic_id where t.clause_id = c.id) as topics,
			  (select count(*) from statement.comment m where m.clause_id = c.id and m.resolved_at is null
			    and (m.visibility = 'BOTH_SIDES' or m.side = :side or :side = '')) as comments,
			  (select json_agg(json_build_object('id', t.id, 'language', t.language, 'text', t.text, 'standing', t.standing,
			    'state', t.state, 'version', t.version)) from statement.clause_text t
			    where t.clause_version_id = cv.id) as texts
			from statement.clause_version cv join statement.clause c on c.id = cv.clause_id
			where cv.statement_version_id = :version
			order by cv.position
			""";

	private static final String HEADER = """
			select s.*,
			  (select json_agg(json_build_object('id', x.meeting_id) order by x.position)
			    from statement.statement_meeting x where x.statement_id = s.id) as meetings,
			  (select json_agg(json_build_object('id', x.organisation_id, 'side', x.side) order by x.position)
			    from statement.statement_issuer x where x.statement_id = s.id) as issuers
			from statement.statement s where s.code = :code
			""";

	private final DeskReader desk;

	private final TermService terms;

	private final Names names;

	private final CurrentUser currentUser;

	StatementDesk(DeskReader desk, TermService terms, Names names, CurrentUser currentUser) {
		this.desk = desk;
		this.terms = terms;
		this.names = names;
		this.currentUser = currentUser;
	}

	/**
	 * One page of them, those being worked on first, then the newest.
	 * @param state only those whose newest version is in it, null for all
	 * @param number of the page, from 1
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public Paged<StatementEntry> list(@Nullable VersionState state, int number, Language reader) {
		this.currentUser.reader();
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put("state", (state != null) ? state.name() : null);
		return Paged.read(number, values, (wanted) -> this.desk.list(reader, LIST, wanted), StatementDesk::entry);
	}

	/**
	 * The newest version of a statement, which is the one being worked on where there is
	 * such a one.
	 * @throws NotFound for an unknown code, or a statement without any wording
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public DraftView newest(String code, Language reader) {
		return read(code, null, reader);
	}

	/**
	 * One version of a statement by its number.
	 * @throws NotFound where there is none
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public DraftView version(String code, int number, Language reader) {
		return read(code, number, reader);
	}

	/**
	 * What is said about a statement beside its wordings.
	 * @throws NotFound for an unknown code
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public HeaderView header(String code, Language reader) {
		this.currentUser.reader();
		Row row = this.desk.one(reader, HEADER, Map.of("code", code)).orElseThrow(() -> new NotFound(code));
		return new HeaderView(new StatementId(row.id("id")), row.string("code"), row.version("version"),
				row.local("proper_name"), row.partial("adopted"), row.date("adopted"), row.partial("announced"),
				row.date("announced"), row.local("purpose"), row.local("context"), row.local("occasion"),
				row.local("note"), row.find("internal_note"),
				row.rows("meetings").stream().map((it) -> new MeetingId(it.id("id"))).toList(),
				row.rows("issuers")
					.stream()
					.map((it) -> Issuer.of(new OrganisationId(it.id("id")), it.constant(Side.class, "side")))
					.toList());
	}

	private DraftView read(String code, @Nullable Integer number, Language reader) {
		this.currentUser.reader();
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put("code", code);
		values.put("number", number);
		Row head = this.desk.one(reader, HEAD, values).orElseThrow(() -> new NotFound(code));
		Checks checks = new Checks(this.terms.all(), this.names.all());
		List<DraftClause> clauses = this.desk.list(reader, CLAUSES, Map.of("version", head.id("id")))
			.stream()
			.map(StatementDesk::clause)
			.map((it) -> it.with(checks.clause(it.words(), it.states())))
			.toList();
		Map<Language, TextStanding> standings = standings(head);
		List<LocalText> words = clauses.stream().map(DraftClause::words).toList();
		return new DraftView(new StatementId(head.id("statement")), head.string("code"), head.is("press_summary"),
				head.is("example"), new VersionId(head.id("id")), head.count("number"),
				head.constant(VersionState.class, "state"), head.version("version"), head.local("title"),
				head.local("preamble"), head.local("closing"), standings, head.local("reason"),
				head.find("fingerprint"), head.moment("sign_off_requested_at"), head.moment("public_from"),
				head.is("scheduled"), returned(head), withdrawn(head),
				head.rows("signatures").stream().map(StatementDesk::signature).toList(), writers(head), clauses,
				Stream
					.of(checks.statement(standings, words), checks.frame("title", head.local("title")),
							checks.frame("preamble", head.local("preamble")),
							checks.frame("closing", head.local("closing")))
					.flatMap(List::stream)
					.toList(),
				head.rows("unseen_meetings").stream().map((it) -> it.string("code")).toList());
	}

	private static DraftView.@Nullable Returned returned(Row head) {
		return head.rows("returned")
			.stream()
			.map((it) -> new DraftView.Returned(it.string("by"), Objects.requireNonNull(it.moment("at")),
					it.string("reason")))
			.findFirst()
			.orElse(null);
	}

	private static DraftView.@Nullable Withdrawn withdrawn(Row head) {
		return (head.moment("withdrawn_at") != null)
				? new DraftView.Withdrawn(head.side("withdrawn_by_side"), head.local("withdrawal_reason")) : null;
	}

	private static List<String> writers(Row head) {
		return Stream.of(head.string("writers").replaceAll("[\\[\\]\"\\s]", "").split(","))
			// whatever the system loaded signs nothing
			.filter((it) -> it.startsWith("user:"))
			.toList();
	}

	private static StatementEntry entry(Row row) {
		String signed = Objects.requireNonNullElse(row.find("signed"), "");
		Instant opens = row.moment("public_from");
		return new StatementEntry(row.string("code"), row.spoken("title", "code"), row.spoken("series"),
				row.date("adopted"), row.count("number"), row.findConstant(VersionState.class, "state"),
				(row.is("scheduled") && opens != null) ? Moments.minute(opens) : null,
				row.reader().sides().stream().filter((it) -> signed.contains(it.name())).toList(), row.count("clauses"),
				row.count("open"), row.is("example"));
	}

	private static DraftView.Signature signature(Row row) {
		return new DraftView.Signature(row.constant(Side.class, "side"), row.string("by"),
				Objects.requireNonNull(row.moment("at")), row.string("fingerprint"), row.find("note"));
	}

	private static Map<Language, TextStanding> standings(Row row) {
		Map<Language, TextStanding> standings = new EnumMap<>(Language.class);
		for (Language language : Language.values()) {
			TextStanding standing = row.findConstant(TextStanding.class, "standing_" + language.code());
			if (standing != null) {
				standings.put(language, standing);
			}
		}
		return standings;
	}

	private static DraftClause clause(Row row) {
		List<Row> texts = row.rows("texts");
		return new DraftClause(new ClauseId(row.id("id")), row.find("key"), row.string("number"), row.count("depth"),
				row.constant(ClauseKind.class, "kind"), row.version("version"), row.version("itself"),
				row.local("headline"), row.local("addressee"), row.local("section"), row.local("rationale"),
				row.local("condition"), row.local("intended_effect"),
				row.rows("topics").stream().map((it) -> it.string("topic")).toList(),
				row.rows("topics").stream().map((it) -> it.spoken("name", "slug")).toList(), row.count("comments"),
				Arrays.stream(Language.values()).map((language) -> text(texts, language)).toList(), List.of());
	}

	private static DraftText text(List<Row> texts, Language language) {
		Row row = texts.stream()
			.filter((it) -> it.string("language").equals(language.name()))
			.findFirst()
			.orElseThrow();
		return new DraftText(row.id("id"), language, row.find("text"), row.constant(TextStanding.class, "standing"),
				row.constant(TextState.class, "state"), row.version("version"));
	}

}
