package org.yaksoku.followup.desk;

import org.yaksoku.followup.ActionRow;
import org.yaksoku.followup.ActionList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.followup.ActionId;
import org.yaksoku.followup.Horizon;
import org.yaksoku.followup.desk.ActionSheet.ClauseEntry;
import org.yaksoku.followup.desk.ActionSheet.DateEntry;
import org.yaksoku.followup.desk.ActionSheet.PartyEntry;
import org.yaksoku.followup.desk.ActionSheet.StepEntry;
import org.yaksoku.followup.desk.ActionSheet.Supporter;
import org.yaksoku.followup.desk.ReportEntry.Evidence;
import org.yaksoku.history.HistoryPage;
import org.yaksoku.history.HistoryQuery;
import org.yaksoku.history.RecordHistory;
import org.yaksoku.shared.ActorNames;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.DeskReader;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Side;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads one action for those who follow it up. The number of questions to the database is
 * the same for one report and for a hundred.
 */
@Service
@Transactional(readOnly = true)
public class ActionDesk {

	private static final String SHEET = """
			select a.version, a.staged, a.embargo_until, a.outcome_id,
			  (select jsonb_agg(jsonb_build_object('id', c.id, 'statement', s.code, 'key', coalesce(c.key, v.number, '–'),
			      'words_ko', coalesce(c.headline_ko, v.ko), 'words_ja', coalesce(c.headline_ja, v.ja),
			      'words_en', coalesce(c.headline_en, v.en)) order by s.code, v.position)
			    from followup.action_clause k join statement.clause c on c.id = k.clause_id
			    join statement.statement s on s.id = c.statement_id
			    left join lateral (select x.number, x.position,
			        max(t.text) filter (where t.language = 'KO') as ko, max(t.text) filter (where t.language = 'JA') as ja,
			        max(t.text) filter (where t.language = 'EN') as en
			      from statement.clause_version x join statement.statement_version w on w.id = x.statement_version_id
			      left join statement.clause_text t on t.clause_version_id = x.id
			      where x.clause_id = c.id group by x.id, w.id order by statement.is_set_aside(w), w.number desc limit 1) v on true
			    where k.action_id = a.id) as clauses,
			  (select jsonb_agg(jsonb_build_object('id', o.id, 'name_ko', o.name_ko, 'name_ja', o.name_ja, 'name_en', o.name_en)
			      order by o.slug)
			    from followup.action_supporter p join party.organisation o on o.id = p.organisation_id
			    where p.action_id = a.id) as supporters,
			  (select jsonb_agg(jsonb_build_object('version', p.version, 'side', p.side, 'owes', p.owes, 'lead_id', o.id,
			      'lead_ko', o.name_ko, 'lead_ja', o.name_ja, 'lead_en', o.name_en, 'contribution_ko', p.contribution_ko,
			      'contribution_ja', p.contribution_ja, 'contribution_en', p.contribution_en,
			      'contact', case when p.side = :side then p.contact end,
			      'responsible', case when p.side = :side then p.responsible end))
			    from followup.action_party p left join party.organisation o on o.id = p.organisation_id
			    where p.action_id = a.id) as parties,
			  (select jsonb_agg(to_jsonb(d) order by d.changed_at desc, d.id desc) from followup.due_change d
			    where d.action_id = a.id and (d.visibility <> 'OWN_SIDE' or d.side = :side)) as dates,
			  (select jsonb_agg(to_jsonb(m) order by m.position) from followup.milestone m where m.action_id = a.id) as steps,
			  (select jsonb_agg(%s order by k.position, d.id)
			    from followup.action_document k join document.document d on d.id = k.document_id
			    where k.action_id = a.id and (d.visibility <> 'OWN_SIDE' or d.side = :side)) as documents
			from followup.action a where a.id = :action
			"""
		.formatted(ReportEntry.DOCUMENT);

	/** What stands under an action by its key. */
	private static final String CALLED = """
			select o.id, o.name_ko as n_ko, o.name_ja as n_ja, o.name_en as n_en, o.slug as otherwise
			from party.organisation o where o.id in (:keys)
			union all
			select c.id, null, null, null, s.code || ' §' || coalesce(c.key, v.number, '–')
			from statement.clause c join statement.statement s on s.id = c.statement_id
			left join lateral (select x.number from statement.clause_version x
			  join statement.statement_version w on w.id = x.statement_version_id
			  where x.clause_id = c.id order by statement.is_set_aside(w), w.number desc limit 1) v on true
			where c.id in (:keys)
			union all
			select u.id, u.text_ko, u.text_ja, u.text_en, '–' from meeting.outcome u where u.id in (:keys)
			union all
			select d.id, d.title_ko, d.title_ja, d.title_en, '–' from document.document d where d.id in (:keys)
			  and (d.visibility <> 'OWN_SIDE' or d.side = :side)
			""";

	private static final List<String> PARTS = List.of("followup.action_clause", "followup.action_supporter",
			"followup.action_document", "followup.milestone", "followup.due_change");

	private static final String REPORTS = ReportEntry.SQL
			+ " and r.action_id = :action order by r.as_of desc, r.reported_at desc, r.id desc";

	private final ActionList list;

	private final DeskReader desk;

	private final RecordHistory history;

	private final ActorNames names;

	private final MessageSource messages;

	private final CurrentUser currentUser;

	ActionDesk(ActionList list, DeskReader desk, RecordHistory history, ActorNames names, MessageSource messages,
			CurrentUser currentUser) {
		this.list = list;
		this.desk = desk;
		this.history = history;
		this.names = names;
		this.messages = messages;
		this.currentUser = currentUser;
	}

	/**
	 * One action with everything under it.
	 * @throws NotFound where there is none, or the other side keeps it to itself
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public ActionSheet sheet(String code, Language reader) {
		this.currentUser.reader();
		ActionRow action = this.list.of(List.of(code), reader)
			.stream()
			.findFirst()
			.orElseThrow(() -> new NotFound(code));
		Map<String, UUID> of = Map.of("action", action.id());
		Row row = this.desk.one(reader, SHEET, of).orElseThrow(() -> new NotFound(code));
		return new ActionSheet(new ActionId(action.id()), row.version("version"), action, row.is("staged"),
				action.visibility(), row.moment("embargo_until"), action.side(), row.findId("outcome_id"),
				row.rows("clauses").stream().map(ClauseEntry::of).toList(),
				row.rows("supporters").stream().map((it) -> new Supporter(it.id("id"), it.spoken("name"))).toList(),
				parties(row.rows("parties"), reader), row.rows("dates").stream().map(ActionDesk::date).toList(),
				row.rows("steps").stream().map(ActionDesk::step).toList(),
				row.rows("documents").stream().map(Evidence::of).toList(),
				this.desk.list(reader, REPORTS, of).stream().map(ReportEntry::of).toList());
	}

	/**
	 * Who changed what about an action, newest first. What a side says of its part for
	 * its own desk alone is shown to that side alone, and so are its own documents.
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public HistoryPage history(ActionSheet sheet, HistoryQuery query, Language reader) {
		String gone = Objects.requireNonNull(this.messages.getMessage("followup.history.gone", null, reader.locale()));
		HistoryPage page = this.history.of("followup.action", sheet.id().value(), PARTS, "action_id", query, reader,
				(keys) -> called(keys, gone, reader));
		// a document of which the reader may not know has no name here
		return page.with(page.events()
			.stream()
			.filter((it) -> !it.what().equals("action_document") || it.fields()
				.stream()
				.flatMap((field) -> field.pieces().stream())
				.noneMatch((piece) -> piece.text().equals(gone)))
			.toList());
	}

	private Map<UUID, String> called(Collection<UUID> keys, String gone, Language reader) {
		Map<UUID, String> names = new HashMap<>();
		if (!keys.isEmpty()) {
			keys.forEach((it) -> names.put(it, gone));
			this.desk.list(reader, CALLED, Map.of("keys", keys))
				.forEach((it) -> names.put(it.id("id"), it.spoken("n", "otherwise").text()));
		}
		return names;
	}

	private List<PartyEntry> parties(List<Row> rows, Language reader) {
		List<String> people = rows.stream()
			.map((it) -> it.find("responsible"))
			.filter(Objects::nonNull)
			.map((it) -> "user:" + it)
			.toList();
		Map<String, String> called = people.isEmpty() ? Map.of() : this.names.of(people);
		return rows.stream()
			.map((it) -> party(it, called))
			.sorted(Comparator.comparingInt((PartyEntry it) -> reader.sides().indexOf(it.side())))
			.toList();
	}

	private static PartyEntry party(Row row, Map<String, String> called) {
		@Nullable String responsible = row.find("responsible");
		return new PartyEntry(row.version("version"), row.constant(Side.class, "side"), row.is("owes"),
				row.findId("lead_id"), row.spoken("lead"), row.local("contribution"), row.find("contact"),
				row.findId("responsible"), (responsible != null) ? called.get("user:" + responsible) : null);
	}

	private static DateEntry date(Row row) {
		return new DateEntry(row.id("id"), row.constant(Side.class, "side"),
				Objects.requireNonNull(row.instant("changed_at")), row.date("was"),
				row.constant(Horizon.class, "becomes_horizon"), row.date("becomes"),
				Objects.requireNonNull(row.note("reason", "reason_language")), row.find("accepted_at") != null,
				row.find("declined_at") != null);
	}

	private static StepEntry step(Row row) {
		return new StepEntry(row.id("id"), row.version("version"), row.local("title"), row.partial("planned"),
				row.date("planned"), row.partial("actual"), row.date("actual"), row.count("weight"));
	}

}
