package org.yaksoku.interchange.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaksoku.followup.ActionChange;
import org.yaksoku.followup.ActionId;
import org.yaksoku.followup.NewDueDate;
import org.yaksoku.followup.PartyChange;
import org.yaksoku.followup.StandingService;
import org.yaksoku.followup.ActionFilter;
import org.yaksoku.followup.ActionList;
import org.yaksoku.followup.ActionRow;
import org.yaksoku.shared.Progress;
import org.yaksoku.shared.Schedule;
import org.yaksoku.shared.UserId;
import org.yaksoku.followup.ActionService;
import org.yaksoku.followup.ClauseKinds;
import org.yaksoku.followup.Horizon;
import org.yaksoku.followup.NewAction;
import org.yaksoku.followup.NewParty;
import org.yaksoku.interchange.sheet.Lookups.ClauseRef;
import org.yaksoku.party.OrganisationId;
import org.yaksoku.shared.DeskReader;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;
import org.yaksoku.statement.ClauseId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Follow-up actions as a table.
 */
@Component
class ActionColumns implements Sheet {

	private static final String JOINT = "JOINT";

	private static final String SELECT = """
			select a.id, a.version, a.code, a.title_ko, a.title_ja, a.title_en, a.deliverable_ko, a.deliverable_ja,
			  a.deliverable_en, a.horizon, a.due_precision, a.due_earliest, a.due_latest, a.due_printed, a.due_inferred,
			  a.side, a.visibility, a.staged, a.embargo_until, own.version as own_version, own.owes as own_owes,
			  own.contact, own.responsible, own.contribution_ko, own.contribution_ja, own.contribution_en,
			  (select string_agg(s.code || ' §' || coalesce(c.key, v.number), '; '
			      order by s.code || ' §' || coalesce(c.key, v.number) collate "C")
			    from followup.action_clause x join statement.clause c on c.id = x.clause_id
			    join statement.statement s on s.id = c.statement_id
			    left join lateral (select cv.number from statement.clause_version cv
			      join statement.statement_version sv on sv.id = cv.statement_version_id
			      where cv.clause_id = c.id order by statement.is_set_aside(sv), sv.number desc limit 1) v on true
			    where x.action_id = a.id) as clauses,
			  (select string_agg(o.slug, '; ' order by o.slug collate "C") from followup.action_supporter x
			    join party.organisation o on o.id = x.organisation_id where x.action_id = a.id) as supporters,
			  (select o.slug from followup.action_party p join party.organisation o on o.id = p.organisation_id
			    where p.action_id = a.id and p.side = 'KR') as lead_kr,
			  (select o.slug from followup.action_party p join party.organisation o on o.id = p.organisation_id
			    where p.action_id = a.id and p.side = 'JP') as lead_jp,
			  (select case when count(*) > 1 then 'JOINT' else min(p.side) end from followup.action_party p
			    where p.action_id = a.id and p.owes) as owed_by
			from followup.action a left join followup.action_party own on own.action_id = a.id and own.side = :side
			where (a.visibility <> 'OWN_SIDE' or a.side = :side)
			""";

	private static final List<Field> FIELDS = Stream.of(Stream.of(Field.code("code"), Field.line("reference")),
			Field.lines("title").stream(), Field.texts("deliverable").stream(),
			Stream.of(Field.clauses("clauses").needed(),
					Field.choice("side", "interchange.side", List.of("KR", "JP", JOINT)), Field.date("due"),
					Field.line("due_printed"), Field.line("due_reason"),
					Field.choice("horizon", "interchange.horizon", Horizon.class),
					Field.named("lead_kr", RegisterKind.ORGANISATIONS),
					Field.named("lead_jp", RegisterKind.ORGANISATIONS), Field.line("contact"),
					Field.namedList("supporters", RegisterKind.ORGANISATIONS),
					Field.choice("visibility", "followup.visibility", Visibility.class), Field.time("embargo_until")))
		.flatMap((it) -> it)
		.toList();

	private static final List<Field> TOLD = List.of(
			// no report, no state
			Field.choice("progress", "site.progress", Progress.class).blankAs("site.confirmation.NONE"),
			Field.choice("schedule", "site.schedule", Schedule.class),
			Field.behind("confirmation", "site.confirmation"), Field.date("last_report"));

	private static final List<String> ITSELF = List.of("title_ko", "title_ja", "title_en", "deliverable_ko",
			"deliverable_ja", "deliverable_en", "clauses", "supporters", "visibility", "embargo_until");

	private static final List<String> DATE = List.of("due", "due_printed", "horizon");

	private static final List<String> ALWAYS = List.of("code", "title_ko", "title_ja", "title_en");

	private static final int LOT = 500;

	/** More than both desks have; whoever wants all of them takes the open data. */
	private static final int MOST = 100_000;

	private final ActionService actions;

	private final StandingService standings;

	private final ClauseKinds kinds;

	private final ActionList list;

	private final DeskReader desk;

	private final JdbcClient jdbc;

	ActionColumns(ActionService actions, StandingService standings, ClauseKinds kinds, ActionList list, DeskReader desk,
			JdbcClient jdbc) {
		this.actions = actions;
		this.standings = standings;
		this.kinds = kinds;
		this.list = list;
		this.desk = desk;
		this.jdbc = jdbc;
	}

	@Override
	public SheetKind kind() {
		return SheetKind.ACTIONS;
	}

	@Override
	public List<Field> fields() {
		return FIELDS;
	}

	@Override
	public Map<String, Entry> existing(Collection<String> keys, Scope scope) {
		Map<String, Entry> existing = new LinkedHashMap<>();
		if (!keys.isEmpty()) {
			this.desk.list(scope.reader(), SELECT + " and a.code in (:codes)", Map.of("codes", keys))
				.forEach((it) -> existing.put(it.string("code"), entry(it)));
		}
		return existing;
	}

	@Override
	public Set<String> taken(Collection<String> keys) {
		return keys.isEmpty() ? Set.of()
				: new HashSet<>(this.jdbc.sql("select code from followup.action where code in (:codes)")
					.param("codes", keys)
					.query((row, number) -> row.getString(1))
					.list());
	}

	@Override
	public List<Entry> all(Scope scope) {
		return this.desk.list(scope.reader(), SELECT + " order by a.code", Map.of())
			.stream()
			.map(ActionColumns::entry)
			.toList();
	}

	@Override
	public List<Field> told() {
		return TOLD;
	}

	/**
	 * The code and the titles, and what the columns say that somebody chose in the list.
	 */
	@Override
	public List<Field> columns(Map<String, String[]> query) {
		List<Field> all = Sheet.super.columns(query);
		if (!query.containsKey("column")) {
			return all;
		}
		Set<String> shown = new HashSet<>(ALWAYS);
		ActionFilter.of(query).columns().forEach((it) -> shown.addAll(columns(it)));
		return all.stream().filter((it) -> shown.contains(it.name())).toList();
	}

	private static List<String> columns(ActionFilter.Column column) {
		return switch (column) {
			case CLAUSE -> List.of("clauses");
			case OWNER -> List.of("side", "lead_kr", "lead_jp");
			case DUE -> DATE;
			case PROGRESS -> List.of("progress");
			case SCHEDULE -> List.of("schedule");
			case CONFIRMATION -> List.of("confirmation");
			case UPDATED -> List.of("last_report");
		};
	}

	/**
	 * As the list of actions has them, with its conditions and in its order; or those
	 * that are ticked in it.
	 */
	@Override
	public void each(Scope scope, Map<String, String[]> query, Consumer<List<Entry>> lots) {
		String[] ticked = query.get("code");
		if (ticked != null) {
			lots.accept(told(this.list.of(Stream.of(ticked).distinct().limit(LOT).toList(), scope.reader()), scope));
			return;
		}
		List<ActionRow> lot = new ArrayList<>();
		this.list.each(ActionFilter.of(query), scope.reader(), MOST, (row) -> {
			lot.add(row);
			if (lot.size() == LOT) {
				lots.accept(told(lot, scope));
				lot.clear();
			}
		});
		lots.accept(told(lot, scope));
	}

	private List<Entry> told(List<ActionRow> lot, Scope scope) {
		Map<String, Entry> entries = existing(lot.stream().map(ActionRow::code).toList(), scope);
		List<Entry> told = new ArrayList<>();
		for (ActionRow row : lot) {
			Entry entry = Objects.requireNonNull(entries.get(row.code()));
			Map<String, String> values = new HashMap<>(entry.values().all());
			Rows.put(values, "progress", row.isReported() ? row.progress().name() : null);
			Rows.put(values, "schedule", name(row.schedule()));
			Rows.put(values, "confirmation", name(row.confirmation()));
			Rows.put(values, "last_report", (row.lastAsOf() != null) ? row.lastAsOf().toString() : null);
			told.add(new Entry(entry.id(), entry.version(), entry.key(), new Values(values)));
		}
		return told;
	}

	@Override
	public List<Problem> judge(Change change, Scope scope) {
		List<Problem> problems = new ArrayList<>();
		Values becomes = change.becomes();
		String own = scope.side().name();
		// who owes it is one thing, whose record it is another: a shared one either side
		// changes
		String side = (change.before() != null) ? Objects.requireNonNullElse(becomes.find("kept_by"), JOINT)
				: Objects.requireNonNullElse(becomes.find("side"), own);
		if (!side.equals(own) && !side.equals(JOINT)) {
			problems.add(Problem.of("side", ProblemKind.NOT_YOURS, side));
		}
		for (Side party : Side.values()) {
			String field = lead(party);
			String lead = becomes.find(field);
			if (change.changes(field) && lead != null && party != scope.side()) {
				problems.add(Problem.of(field, ProblemKind.NOT_YOURS, lead));
			}
			else if (change.changes(field) && lead != null && scope.lookups().sideOf(lead) != party) {
				problems.add(Problem.of(field, ProblemKind.OTHER_SIDE, lead));
			}
		}
		if (change.changes("clauses")) {
			String was = change.was("clauses");
			List<String> before = (was != null) ? FieldType.split(was) : List.of();
			this.kinds
				.withoutActions(clauses(becomes, scope).stream()
					.filter((it) -> !before.contains(it.name()))
					.map((it) -> new ClauseId(it.id()))
					.toList())
				.forEach((it) -> problems.add(Problem.of("clauses", ProblemKind.CONTRADICTION, it)));
		}
		if (becomes.text("title").isEmpty()) {
			problems.add(Problem.of("title_" + scope.reader().code(), ProblemKind.MISSING, ""));
		}
		if (side.equals(JOINT) && becomes.constant(Visibility.class, "visibility") == Visibility.OWN_SIDE) {
			problems.add(Problem.of("visibility", ProblemKind.CONTRADICTION, Visibility.OWN_SIDE.name()));
		}
		if (change.changes("embargo_until") && becomes.constant(Visibility.class, "visibility") != Visibility.PUBLIC) {
			problems.add(Problem.of("embargo_until", ProblemKind.CONTRADICTION, becomes.find("embargo_until")));
		}
		Horizon horizon = horizon(change);
		if ((horizon == Horizon.DATED) != becomes.has("due")) {
			problems.add(Problem.of("horizon", ProblemKind.CONTRADICTION, horizon.name()));
		}
		if (change.before() != null) {
			judgeChange(change, becomes, scope, problems);
		}
		return problems;
	}

	@Override
	public Map<String, String> implied(Change change, Scope scope) {
		return Map.of("side", owedBy(change, scope), "visibility", visibility(change, scope).name());
	}

	/** Whoever brings the file, unless the row says otherwise. */
	private static String owedBy(Change change, Scope scope) {
		return Objects.requireNonNullElse(change.becomes().find("side"), scope.side().name());
	}

	/** As narrow as can be, unless the row says otherwise. */
	private static Visibility visibility(Change change, Scope scope) {
		Visibility said = change.becomes().constant(Visibility.class, "visibility");
		return (said != null) ? said
				: owedBy(change, scope).equals(JOINT) ? Visibility.BOTH_SIDES : Visibility.OWN_SIDE;
	}

	/** What a file may change of an action that is there. */
	private static void judgeChange(Change change, Values becomes, Scope scope, List<Problem> problems) {
		if (change.changes("side")) {
			problems.add(Problem.of("side", ProblemKind.FIXED, change.given().find("side")));
		}
		// whether both have spoken of it is for its own page to say
		if (change.changes("visibility") && becomes.constant(Visibility.class, "visibility") == Visibility.OWN_SIDE) {
			problems.add(Problem.of("visibility", ProblemKind.FIXED, Visibility.OWN_SIDE.name()));
		}
		if (!movesDate(change)) {
			return;
		}
		boolean owes = becomes.has("own_owes");
		if (JOINT.equals(change.was("side")) || !owes) {
			// a joint date waits for the other side: it is moved on the page that says so
			problems.add(Problem.of("due", ProblemKind.FIXED, becomes.find("due")));
		}
		else if (!change.given().has("due_reason") && scope.reason() == null) {
			problems.add(Problem.of("due_reason", ProblemKind.NO_REASON, becomes.find("due")));
		}
	}

	private static boolean movesDate(Change change) {
		return DATE.stream().anyMatch(change::changes);
	}

	/** Where a date is given, that is the horizon; without one none is stated. */
	private static Horizon horizon(Change change) {
		Horizon said = change.given().has("horizon") ? change.given().constant(Horizon.class, "horizon") : null;
		if (said != null) {
			return said;
		}
		if (change.given().has("due")) {
			return Horizon.DATED;
		}
		Horizon before = change.becomes().constant(Horizon.class, "horizon");
		return (before != null) ? before : Horizon.NOT_STATED;
	}

	@Override
	public void open(Scope scope, boolean writes) {
		if (writes) {
			this.standings.later();
		}
	}

	@Override
	public void settle(List<UUID> things) {
		this.standings.settle(things);
	}

	@Override
	public UUID write(Change change, Scope scope) {
		Entry before = change.before();
		return (before == null) ? register(change, scope) : update(change, before, scope);
	}

	private UUID update(Change change, Entry before, Scope scope) {
		ActionId id = new ActionId(before.id());
		Values becomes = change.becomes();
		if (ITSELF.stream().anyMatch(change::changes)) {
			this.actions.change(id, before.version(),
					new ActionChange(becomes.text("title"), becomes.text("deliverable"),
							clauses(becomes, scope).stream().map((it) -> new ClauseId(it.id())).toList(),
							supporters(becomes, scope), becomes.has("staged"),
							Objects.requireNonNull(becomes.constant(Visibility.class, "visibility")),
							Rows.moment(becomes.find("embargo_until"))));
		}
		String lead = lead(scope.side());
		if (change.changes(lead) || change.changes("contact")) {
			String slug = becomes.find(lead);
			String version = becomes.find("own_version");
			String responsible = becomes.find("responsible");
			this.actions.contribute(id, (version != null) ? Long.parseLong(version) : -1,
					new PartyChange(scope.side(), becomes.has("own_owes"),
							(slug != null) ? organisation(scope.lookups(), slug) : null, becomes.text("contribution"),
							becomes.find("contact"), (responsible != null) ? UserId.of(responsible) : null));
		}
		if (movesDate(change)) {
			Horizon horizon = horizon(change);
			PartialDate due = (horizon == Horizon.DATED) ? becomes.date("due") : null;
			String own = change.given().find("due_reason");
			Scope.MoveReason all = scope.reason();
			this.actions.moveDueDate(id, scope.side(),
					(own == null && all != null) ? new NewDueDate(horizon, due, all.words(), all.language())
							: new NewDueDate(horizon, due, Objects.requireNonNull(own), scope.reader()));
		}
		return before.id();
	}

	private UUID register(Change change, Scope scope) {
		Values becomes = change.becomes();
		@Nullable Side side = owedBy(change, scope).equals(JOINT) ? null : scope.side();
		List<ClauseRef> clauses = clauses(becomes, scope);
		return this.actions
			.register(new NewAction(change.key(), becomes.text("title"), becomes.text("deliverable"),
					clauses.stream().map((it) -> new ClauseId(it.id())).toList(), parties(becomes, side, scope),
					supporters(becomes, scope), horizon(change), becomes.date("due"), false, side,
					visibility(change, scope), Rows.moment(becomes.find("embargo_until")), List.of(),
					clauses.stream().anyMatch(ClauseRef::example)))
			.value();
	}

	private static List<ClauseRef> clauses(Values values, Scope scope) {
		String clauses = values.find("clauses");
		return (clauses == null) ? List.of()
				: FieldType.split(clauses).stream().map(scope.lookups()::clauseOf).toList();
	}

	private static List<OrganisationId> supporters(Values values, Scope scope) {
		String supporters = values.find("supporters");
		return (supporters == null) ? List.of()
				: FieldType.split(supporters).stream().map((it) -> organisation(scope.lookups(), it)).toList();
	}

	@Override
	public Map<String, String> tables() {
		Map<String, String> tables = new LinkedHashMap<>();
		tables.put("followup.action", "id");
		tables.put("followup.action_party", "action_id");
		tables.put("followup.action_clause", "action_id");
		tables.put("followup.action_supporter", "action_id");
		tables.put("followup.due_change", "action_id");
		return tables;
	}

	/** Each side names its own lead and contact. */
	private static List<NewParty> parties(Values becomes, @Nullable Side side, Scope scope) {
		return Arrays.stream(Side.values()).filter((it) -> side == null || side == it).map((it) -> {
			boolean own = it == scope.side();
			String lead = own ? becomes.find(lead(it)) : null;
			return new NewParty(it, true, (lead != null) ? organisation(scope.lookups(), lead) : null, LocalText.none(),
					own ? becomes.find("contact") : null);
		}).toList();
	}

	private static OrganisationId organisation(Lookups lookups, String slug) {
		return new OrganisationId(lookups.id(RegisterKind.ORGANISATIONS, slug));
	}

	private static @Nullable String name(@Nullable Enum<?> constant) {
		return (constant != null) ? constant.name() : null;
	}

	private static String lead(Side side) {
		return (side == Side.KR) ? "lead_kr" : "lead_jp";
	}

	private static Entry entry(Row row) {
		Map<String, String> values = new HashMap<>(Rows.texts(row, "title", "deliverable"));
		Rows.put(values, row, "code", "horizon", "visibility", "clauses", "supporters", "lead_kr", "lead_jp", "contact",
				"own_version", "responsible");
		// not columns: kept by a change of something else
		Rows.text(values, "contribution", row.local("contribution"));
		Rows.put(values, "staged", row.is("staged") ? "true" : null);
		Rows.put(values, "own_owes", row.is("own_owes") ? "true" : null);
		Rows.moment(values, row, "embargo_until");
		Rows.put(values, "kept_by", row.find("side"));
		Rows.put(values, "side", row.find("owed_by"));
		Rows.date(values, row, "due");
		return new Entry(row.id("id"), row.version("version"), row.string("code"), new Values(values));
	}

}
