package org.yaksoku.statement.desk;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaksoku.history.FieldChange;
import org.yaksoku.history.HistoryPage;
import org.yaksoku.history.HistoryQuery;
import org.yaksoku.history.RecordEvent;
import org.yaksoku.history.RecordHistory;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Moments;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.WordDiff.Piece;
import org.yaksoku.statement.StatementId;
import org.yaksoku.statement.VersionId;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who did what to a wording, field by field: read from the history that the database
 * writes itself.
 */
@Service
@Transactional(readOnly = true)
public class StatementHistory {

	// written by the model for itself; says nothing to a reader
	private static final Set<String> UNSPOKEN = Set.of("id", "version", "statement_version_id", "clause_version_id",
			"clause_id", "statement_id", "changed_by", "untouched", "position", "depth", "public_until", "published_by",
			"signed_by", "agreed_at", "published_at", "sign_off_requested_at", "withdrawn_at", "fingerprint", "form",
			"key", "merged_into_id", "written_by", "series_id", "source_id", "dated_on", "adopted_precision",
			"adopted_inferred", "announced_precision", "announced_inferred");

	/** Rows that only say what belongs to what. */
	private static final Map<String, String> LINKS = Map.of("clause_topic", "topic", "statement_issuer", "issuer",
			"statement_meeting", "meeting");

	/** What tells of the road of a wording, and nothing of its words. */
	private static final Set<String> STATIONS = Set.of("state", "public_from", "withdrawn_by_side");

	private static final Set<String> MOMENTS = Set.of("public_from", "signed_at");

	private static final Map<String, String> CONSTANTS = Map.of("kind", "statement.kind", "standing",
			"statement.standing", "side", "shared.side", "withdrawn_by_side", "shared.side", "language",
			"shared.language");

	// what is no more is only in the history: clauses left out, signatures cleared
	private static final String ENTRIES = """
			with places as (
			  select e.* from history.entry e where e.table_name = 'statement.clause_version'
			    and coalesce(e.new_row, e.old_row) ->> 'statement_version_id' = :key
			), clauses as (
			  select distinct on (p.key) p.key as place, coalesce(p.new_row, p.old_row) ->> 'clause_id' as clause,
			    coalesce(p.new_row, p.old_row) ->> 'number' as number
			  from places p order by p.key, p.seq desc
			), events as (
			  select e.*, null as number from history.entry e
			    where e.table_name = 'statement.statement_version' and e.key = :key
			  union all select e.*, null from history.entry e
			    where e.table_name = 'statement.sign_off' and coalesce(e.new_row, e.old_row) ->> 'statement_version_id' = :key
			  union all select e.*, null from history.entry e
			    where e.table_name = 'statement.statement' and e.key = :statement and e.operation = 'UPDATE'
			  -- a list that is written anew says nothing about what stays in it
			  union all select e.*, null from history.entry e
			    where e.table_name in ('statement.statement_issuer', 'statement.statement_meeting')
			      and coalesce(e.new_row, e.old_row) ->> 'statement_id' = :statement and e.operation <> 'UPDATE'
			      and not exists (select from history.entry x where x.transaction = e.transaction
			        and x.table_name = e.table_name and x.operation <> e.operation
			        and coalesce(x.new_row, x.old_row) - 'position' = coalesce(e.new_row, e.old_row) - 'position')
			  union all select p.*, c.number from places p join clauses c on c.place = p.key
			  union all select e.*, c.number from clauses c join history.entry e on e.table_name = 'statement.clause_text'
			    and coalesce(e.new_row, e.old_row) ->> 'clause_version_id' = c.place
			    where e.seq > 1
			  union all select e.*, c.number from clauses c
			    join history.entry e on e.table_name = 'statement.clause' and e.key = c.clause
			  union all select e.*, c.number from clauses c join history.entry e on e.table_name = 'statement.clause_topic'
			    and coalesce(e.new_row, e.old_row) ->> 'clause_id' = c.clause
			)
			select e.id, e.table_name, case when e.table_name = 'statement.statement_version' and e.reason is not null
			    and e.old_row ->> 'state' = 'IN_SIGN_OFF' and e.new_row ->> 'state' = 'DRAFT' then 'RETURN'
			    when e.table_name = 'statement.clause_text' and e.old_row ->> 'text' = e.new_row ->> 'text'
			      and e.old_row ->> 'state' <> e.new_row ->> 'state'
			      then case e.new_row ->> 'state' when 'REVIEWED' then 'REVIEW' when 'SIBLING_CHANGED' then 'FLAG'
			        else e.operation end
			    else e.operation end as operation, e.old_row::text as was, e.new_row::text as now, e.actor, e.reason, e.at,
			  e.number, coalesce(t.slug, o.slug, m.code) as link, coalesce(t.name_ko, o.name_ko, m.title_ko) as link_ko,
			  coalesce(t.name_ja, o.name_ja, m.title_ja) as link_ja, coalesce(t.name_en, o.name_en, m.title_en) as link_en
			from events e left join topic.topic t on e.table_name = 'statement.clause_topic'
			  and t.id = cast(coalesce(e.new_row, e.old_row) ->> 'topic_id' as uuid)
			left join party.organisation o on e.table_name = 'statement.statement_issuer'
			  and o.id = cast(coalesce(e.new_row, e.old_row) ->> 'organisation_id' as uuid)
			left join meeting.meeting m on e.table_name = 'statement.statement_meeting'
			  and m.id = cast(coalesce(e.new_row, e.old_row) ->> 'meeting_id' as uuid)
			where (not :road or e.table_name in ('statement.statement_version', 'statement.sign_off')) and %s
			order by e.id desc limit :most
			""";

	private final RecordHistory history;

	private final MessageSource messages;

	private final CurrentUser currentUser;

	StatementHistory(RecordHistory history, MessageSource messages, CurrentUser currentUser) {
		this.history = history;
		this.messages = messages;
		this.currentUser = currentUser;
	}

	/**
	 * Entries about one wording, newest first, with those about headlines and topics of
	 * its clauses and about the statement itself, which are the same in all wordings.
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public HistoryPage of(StatementId statement, VersionId version, HistoryQuery query, Language reader) {
		return read(statement, version, false, query, reader);
	}

	/**
	 * The road of one wording alone: when it was begun, waited for signatures, was
	 * signed, sent back, agreed, made public; newest first.
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public HistoryPage road(StatementId statement, VersionId version, Language reader) {
		HistoryPage page = read(statement, version, true, HistoryQuery.all(), reader);
		return page.with(page.events()
			.stream()
			.map((it) -> it.with(it.fields().stream().filter((field) -> STATIONS.contains(field.name())).toList()))
			.filter((it) -> !it.fields().isEmpty() || !it.operation().equals("UPDATE"))
			.toList());
	}

	private HistoryPage read(StatementId statement, VersionId version, boolean road, HistoryQuery query,
			Language reader) {
		Map<String, @Nullable Object> values = this.history.values(query);
		values.putAll(Map.of("key", version.toString(), "statement", statement.toString(), "road", road));
		HistoryPage page = this.history.page(ENTRIES.formatted(HistoryQuery.CONDITION), values, query, reader,
				(row) -> fields(row, reader));
		return page.with(page.events().stream().filter(StatementHistory::says).toList());
	}

	/** What changed from one wording to another, word by word. */
	public List<Change> between(DraftView before, DraftView after) {
		this.currentUser.reader();
		return Comparison.between(before, after);
	}

	/** A clause without a headline is told of by its place in the wording. */
	private static boolean says(RecordEvent event) {
		return !event.fields().isEmpty() || (!event.operation().equals("UPDATE") && !event.what().equals("clause"));
	}

	private List<FieldChange> fields(Row row, Language reader) {
		String table = row.string("table_name");
		String what = table.substring(table.indexOf('.') + 1);
		String operation = row.string("operation");
		String link = LINKS.get(what);
		if (link != null) {
			Spoken name = row.find("link") != null ? row.spoken("link", "link") : new Spoken(Language.EN, "–");
			return List.of(new FieldChange(link, name.language(),
					List.of(new Piece(operation.equals("DELETE") ? "removed" : "added", name.text())), true));
		}
		boolean begun = operation.equals("INSERT") && !what.equals("clause_text") && !what.equals("clause");
		return begun ? List.of()
				: FieldChange.between(row.find("was"), row.find("now"), UNSPOKEN)
					.stream()
					.filter((it) -> !it.pieces().isEmpty())
					.map((it) -> said(what, it, reader))
					.toList();
	}

	private FieldChange said(String what, FieldChange change, Language reader) {
		if (MOMENTS.contains(change.name())) {
			return change.said(change.pieces().stream().map(StatementHistory::moment).toList());
		}
		@Nullable String words = change.name().equals("state")
				? (what.equals("clause_text") ? "statement.text-state" : "statement.state")
				: CONSTANTS.get(change.name());
		return (words != null) ? change.said(whole(change.pieces()).stream()
			.map((it) -> new Piece(it.kind(), this.messages.getMessage(words + "." + it.text(), null, reader.locale())))
			.toList()) : change;
	}

	private static Piece moment(Piece piece) {
		return new Piece(piece.kind(), Moments.minute(OffsetDateTime.parse(piece.text()).toInstant()));
	}

	/** A constant is not compared word by word, whatever the name of its column. */
	private static List<Piece> whole(List<Piece> pieces) {
		return Stream.of("removed", "added")
			.map((kind) -> new Piece(kind,
					pieces.stream()
						.filter((it) -> it.kind().equals(kind) || it.kind().equals("same"))
						.map(Piece::text)
						.collect(Collectors.joining())))
			.filter((it) -> !it.text().isEmpty())
			.toList();
	}

}
