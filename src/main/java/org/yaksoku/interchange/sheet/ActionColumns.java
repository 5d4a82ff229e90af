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
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaksoku.followup.ActionService;
import org.yaksoku.followup.Horizon;
import org.yaksoku.followup.NewAction;
import org.yaksoku.followup.NewParty;
import org.yaksoku.interchange.sheet.Lookups.ClauseRef;
import org.yaksoku.party.OrganisationId;
import org.yaksoku.shared.DeskReader;
import org.yaksoku.shared.LocalText;
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
			  a.side, a.visibility,
			  (select string_agg(s.code || '/' || coalesce(c.key, v.number), '; '
			      order by s.code || '/' || coalesce(c.key, v.number) collate "C")
			    from followup.action_clause x join statement.clause c on c.id = x.clause_id
			    join statement.statement s on s.id = c.statement_id
			    left join lateral (select cv.number from statement.clause_version cv
			      join statement.statement_version sv on sv.id = cv.statement_version_id
			      where cv.clause_id = c.id order by sv.number desc limit 1) v on true
			    where x.action_id = a.id) as clauses,
			  (select string_agg(o.slug, '; ' order by o.slug collate "C") from followup.action_supporter x
			    join party.organisation o on o.id = x.organisation_id where x.action_id = a.id) as supporters,
			  (select o.slug from followup.action_party p join party.organisation o on o.id = p.organisation_id
			    where p.action_id = a.id and p.side = 'KR') as lead_kr,
			  (select o.slug from followup.action_party p join party.organisation o on o.id = p.organisation_id
			    where p.action_id = a.id and p.side = 'JP') as lead_jp,
			  (select p.contact from followup.action_party p where p.action_id = a.id and p.side = :side) as contact
			from followup.action a where (a.visibility <> 'OWN_SIDE' or a.side = :side)
			""";

	private static final List<Field> FIELDS = Stream
		.of(Stream.of(Field.code("code"), Field.line("reference")), Field.lines("title").stream(),
				Field.texts("deliverable").stream(),
				Stream.of(Field.clauses("clauses").needed(),
						Field.choice("side", "interchange.side", List.of("KR", "JP", JOINT)), Field.date("due"),
						Field.line("due_printed"), Field.choice("horizon", "interchange.horizon", Horizon.class),
						Field.named("lead_kr", RegisterKind.ORGANISATIONS),
						Field.named("lead_jp", RegisterKind.ORGANISATIONS), Field.line("contact"),
						Field.namedList("supporters", RegisterKind.ORGANISATIONS),
						Field.choice("visibility", "followup.visibility", Visibility.class)))
		.flatMap((it) -> it)
		.toList();

	private final ActionService actions;

	private final DeskReader desk;

	private final JdbcClient jdbc;

	ActionColumns(ActionService actions, DeskReader desk, JdbcClient jdbc) {
		this.actions = actions;
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
					.query(String.class)
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
	public List<Problem> judge(Change change, Scope scope) {
		List<Problem> problems = new ArrayList<>();
		Values becomes = change.becomes();
		String own = scope.side().name();
		String side = Objects.requireNonNullElse(becomes.find("side"), own);
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
				problems.add(Problem.of(field, ProblemKind.CONTRADICTION, lead));
			}
		}
		if (becomes.text("title").isEmpty()) {
			problems.add(Problem.of("title_" + scope.reader().code(), ProblemKind.MISSING, ""));
		}
		if (side.equals(JOINT) && becomes.constant(Visibility.class, "visibility") == Visibility.OWN_SIDE) {
			problems.add(Problem.of("visibility", ProblemKind.CONTRADICTION, Visibility.OWN_SIDE.name()));
		}
		Horizon horizon = becomes.constant(Horizon.class, "horizon");
		if (horizon != null && (horizon == Horizon.DATED) != becomes.has("due")) {
			problems.add(Problem.of("horizon", ProblemKind.CONTRADICTION, horizon.name()));
		}
		Entry before = change.before();
		if (before != null) {
			FIELDS.stream()
				.filter((it) -> !it.name().equals(References.FIELD) && change.changes(it.name()))
				.forEach(
						(it) -> problems.add(Problem.of(it.name(), ProblemKind.FIXED, change.given().find(it.name()))));
		}
		return problems;
	}

	@Override
	public UUID write(Change change, Scope scope) {
		Values becomes = change.becomes();
		Lookups lookups = scope.lookups();
		String said = Objects.requireNonNullElse(becomes.find("side"), scope.side().name());
		@Nullable Side side = said.equals(JOINT) ? null : scope.side();
		List<ClauseRef> clauses = FieldType.split(Objects.requireNonNull(becomes.find("clauses")))
			.stream()
			.map(lookups::clauseOf)
			.toList();
		String supporters = becomes.find("supporters");
		@Nullable Horizon horizon = becomes.constant(Horizon.class, "horizon");
		Visibility visibility = becomes.constant(Visibility.class, "visibility");
		return this.actions
			.register(new NewAction(change.key(), becomes.text("title"), becomes.text("deliverable"),
					clauses.stream().map((it) -> new ClauseId(it.id())).toList(), parties(becomes, side, scope),
					(supporters == null) ? List.of()
							: FieldType.split(supporters).stream().map((it) -> organisation(lookups, it)).toList(),
					(horizon != null) ? horizon : becomes.has("due") ? Horizon.DATED : Horizon.NOT_STATED,
					becomes.date("due"), false, side,
					(visibility != null) ? visibility : (side != null) ? Visibility.OWN_SIDE : Visibility.BOTH_SIDES,
					null, List.of(), clauses.stream().anyMatch(ClauseRef::example)))
			.value();
	}

	@Override
	public Map<String, String> tables() {
		Map<String, String> tables = new LinkedHashMap<>();
		tables.put("followup.action", "id");
		tables.put("followup.action_party", "action_id");
		tables.put("followup.action_clause", "action_id");
		tables.put("followup.action_supporter", "action_id");
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

	private static String lead(Side side) {
		return (side == Side.KR) ? "lead_kr" : "lead_jp";
	}

	private static Entry entry(Row row) {
		Map<String, String> values = new HashMap<>(Rows.texts(row, "title", "deliverable"));
		Rows.put(values, row, "code", "horizon", "visibility", "clauses", "supporters", "lead_kr", "lead_jp",
				"contact");
		values.put("side", Objects.requireNonNullElse(row.find("side"), JOINT));
		Rows.date(values, row, "due");
		return new Entry(row.id("id"), row.version("version"), row.string("code"), new Values(values));
	}

}
