package org.yaksoku.interchange.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Choice;
import org.yaksoku.shared.DeskReader;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Settled;
import org.yaksoku.statement.ClauseChange;
import org.yaksoku.statement.ClauseId;
import org.yaksoku.statement.ClauseKind;
import org.yaksoku.statement.ClauseOrderService;
import org.yaksoku.statement.ClauseService;
import org.yaksoku.statement.NewClause;
import org.yaksoku.statement.NewText;
import org.yaksoku.statement.StatementService;
import org.yaksoku.statement.TextStanding;
import org.yaksoku.statement.TextState;
import org.yaksoku.statement.UnderSignature;
import org.yaksoku.statement.VersionId;
import org.yaksoku.statement.VersionState;
import org.yaksoku.statement.WordingEdit;
import org.yaksoku.statement.WordingService;
import org.yaksoku.topic.TopicId;

import org.springframework.stereotype.Component;

/**
 * The clauses of one statement as a table. A row with the number of a clause speaks of
 * it; a new clause comes at the end, and its number is the next one.
 */
@Component
class ClauseColumns implements Sheet {

	private static final String VERSION = """
			select v.id, v.state, v.standing_ko, v.standing_ja, v.standing_en from statement.statement s
			join statement.statement_version v on v.statement_id = s.id where s.code = :code order by statement.is_set_aside(v), v.number desc limit 1
			""";

	private static final String SELECT = """
			select c.id, cv.version + c.version as version, cv.number, cv.kind, c.headline_ko, c.headline_ja, c.headline_en, cv.addressee_ko,
			  cv.addressee_ja, cv.addressee_en, cv.section_ko, cv.section_ja, cv.section_en, cv.rationale_ko, cv.rationale_ja,
			  cv.rationale_en, cv.condition_ko, cv.condition_ja, cv.condition_en, cv.intended_effect_ko,
			  cv.intended_effect_ja, cv.intended_effect_en, ko.text as text_ko, ko.standing as standing_ko,
			  ja.text as text_ja, ja.standing as standing_ja, en.text as text_en, en.standing as standing_en,
			  (select string_agg(t.slug, '; ' order by t.slug collate "C") from statement.clause_topic x
			    join topic.topic t on t.id = x.topic_id where x.clause_id = c.id) as topics
			from statement.statement s
			join lateral (select * from statement.statement_version x where x.statement_id = s.id
			  order by statement.is_set_aside(x), x.number desc limit 1) v on true
			join statement.clause_version cv on cv.statement_version_id = v.id join statement.clause c on c.id = cv.clause_id
			left join statement.clause_text ko on ko.clause_version_id = cv.id and ko.language = 'KO'
			left join statement.clause_text ja on ja.clause_version_id = cv.id and ja.language = 'JA'
			left join statement.clause_text en on en.clause_version_id = cv.id and en.language = 'EN'
			where s.code = :code
			""";

	private static final String OPEN = """
			select s.code, v.title_ko, v.title_ja, v.title_en from statement.statement s
			join statement.statement_version v on v.statement_id = s.id where v.state = 'DRAFT' order by s.code
			""";

	private static final List<String> DESCRIBED = List.of("headline", "addressee", "section", "rationale", "condition",
			"intended_effect");

	private static final List<Field> FIELDS = Stream
		.of(Stream.of(Field.place("number"), Field.choice("kind", "statement.kind", ClauseKind.class)),
				Field.lines("headline").stream(), Field.texts("text").stream(),
				Arrays.stream(Language.values())
					.map((it) -> Field.choice("standing_" + it.code(), "statement.standing", TextStanding.class)),
				Field.lines("section").stream(), Field.lines("addressee").stream(), Field.texts("rationale").stream(),
				Field.texts("condition").stream(), Field.texts("intended_effect").stream(),
				Stream.of(Field.namedList("topics", RegisterKind.TOPICS)))
		.flatMap((it) -> it)
		.toList();

	/** More than any statement has; each new one looks at all before it. */
	private static final int MOST_NEW = 500;

	private final ClauseOrderService order;

	private final ClauseService clauses;

	private final StatementService statements;

	private final WordingService wordings;

	private final DeskReader desk;

	ClauseColumns(ClauseOrderService order, ClauseService clauses, StatementService statements, WordingService wordings,
			DeskReader desk) {
		this.order = order;
		this.clauses = clauses;
		this.statements = statements;
		this.wordings = wordings;
		this.desk = desk;
	}

	@Override
	public SheetKind kind() {
		return SheetKind.CLAUSES;
	}

	@Override
	public List<Field> fields() {
		return FIELDS;
	}

	@Override
	public String key() {
		return "number";
	}

	/** The statements with an open draft that waits for no signature. */
	List<Choice> open(Language reader) {
		return this.desk.list(reader, OPEN, Map.of())
			.stream()
			.map((it) -> Choice.of(it.string("code"), it.local("title"), reader, it.string("code")))
			.map((it) -> new Choice(it.value(), it.value() + " " + it.text(), it.language()))
			.toList();
	}

	boolean isThere(String statement) {
		return this.desk.one(Language.EN, VERSION, Map.of("code", statement)).isPresent();
	}

	@Override
	public Map<String, Entry> existing(Collection<String> keys, Scope scope) {
		Map<String, Entry> existing = new LinkedHashMap<>();
		if (!keys.isEmpty()) {
			Map<String, Object> values = new HashMap<>(code(scope));
			values.put("numbers", keys);
			this.desk.list(scope.reader(), SELECT + " and cv.number in (:numbers)", values)
				.forEach((it) -> existing.put(it.string("number"), entry(it)));
		}
		return existing;
	}

	@Override
	public Set<String> taken(Collection<String> keys) {
		return Set.of();
	}

	@Override
	public List<Entry> all(Scope scope) {
		return this.desk.list(scope.reader(), SELECT + " order by cv.position", code(scope))
			.stream()
			.map(ClauseColumns::entry)
			.toList();
	}

	@Override
	public List<Problem> judge(Change change, Scope scope) {
		List<Problem> problems = new ArrayList<>();
		if (version(scope).constant(VersionState.class, "state") != VersionState.DRAFT) {
			problems.add(Problem.of("number", ProblemKind.FIXED, change.key()));
			return problems;
		}
		Values becomes = change.becomes();
		if (becomes.text("text").isEmpty() && change.before() == null) {
			problems.add(Problem.of("text_" + scope.reader().code(), ProblemKind.MISSING, ""));
		}
		if (!becomes.text("addressee").isEmpty()
				&& becomes.constant(ClauseKind.class, "kind") != ClauseKind.RECOMMENDATION) {
			problems.add(Problem.of("kind", ProblemKind.CONTRADICTION, becomes.find("kind")));
		}
		for (Language language : Language.values()) {
			String standing = "standing_" + language.code();
			String value = becomes.find(standing);
			if (change.changes(standing)
					&& (TextStanding.PRESS_SUMMARY.name().equals(value) || becomes.text("text").in(language) == null)) {
				problems.add(Problem.of(standing, ProblemKind.CONTRADICTION, value));
			}
		}
		if (problems.isEmpty() && change.before() == null) {
			judgePlace(change, scope, problems);
		}
		return problems;
	}

	/** A new clause has the number that follows the last one, on any level. */
	private void judgePlace(Change change, Scope scope, List<Problem> problems) {
		String last = scope.seen()
			.computeIfAbsent("last clause",
					(it) -> all(scope).stream().map(Entry::key).reduce((one, other) -> other).orElse("0"));
		List<String> next = following(last);
		int made = Integer.parseInt(scope.seen().getOrDefault("new clauses", "0"));
		if (!next.contains(change.key()) || made >= MOST_NEW) {
			problems.add(new Problem("number", ProblemKind.CONTRADICTION, change.key(), next.get(0)));
		}
		else {
			scope.seen().put("last clause", change.key());
			scope.seen().put("new clauses", String.valueOf(made + 1));
		}
	}

	/** After 3.2: 4, 3.3, 3.2.1. */
	static List<String> following(String last) {
		List<String> following = new ArrayList<>();
		String[] levels = last.split("\\.");
		for (int depth = 0; depth < levels.length; depth++) {
			List<String> number = new ArrayList<>(Arrays.asList(levels).subList(0, depth));
			number.add(String.valueOf(Integer.parseInt(levels[depth]) + 1));
			following.add(String.join(".", number));
		}
		if (levels.length < 4 && !last.equals("0")) {
			following.add(last + ".1");
		}
		return following;
	}

	@Override
	public void open(Scope scope, boolean writes) {
		try {
			this.wordings.complete(edit(scope), LocalText.none(), LocalText.none(), LocalText.none(), Map.of());
		}
		catch (UnderSignature | IllegalStateException ex) {
			throw new Settled("The wording is no draft any more");
		}
	}

	@Override
	public UUID write(Change change, Scope scope) {
		Entry before = change.before();
		WordingEdit edit = edit(scope);
		if (before == null) {
			return this.order.add(edit, clause(change, scope)).value();
		}
		ClauseId id = new ClauseId(before.id());
		Values becomes = change.becomes();
		if (change.changes("kind") || change.changes("topics") || DESCRIBED.stream()
			.anyMatch((it) -> Stream.of("_ko", "_ja", "_en").anyMatch((language) -> change.changes(it + language)))) {
			this.clauses.describe(edit, id, before.version(),
					new ClauseChange(kind(becomes), becomes.text("headline"), becomes.text("addressee"),
							becomes.text("section"), becomes.text("rationale"), becomes.text("condition"),
							becomes.text("intended_effect"), topics(becomes, scope)));
		}
		for (Language language : Language.values()) {
			String words = becomes.text("text").in(language);
			if (words != null
					&& (change.changes("text_" + language.code()) || change.changes("standing_" + language.code()))) {
				// the wording is open and kept from others; each language flags the other
				// two, so that their versions move on meanwhile
				this.statements.reword(edit.version(), id, language, words, standing(becomes, language, scope));
			}
		}
		return before.id();
	}

	/** Numbers follow from places: what is left moves up. */
	@Override
	public void tidy(Scope scope) {
		all(scope).stream().findFirst().ifPresent((it) -> this.order.move(edit(scope), new ClauseId(it.id()), 0));
	}

	@Override
	public Map<String, String> tables() {
		Map<String, String> tables = new LinkedHashMap<>();
		tables.put("statement.clause", "id");
		tables.put("statement.clause_topic", "clause_id");
		tables.put("statement.clause_version", "clause_id");
		tables.put("statement.clause_text", "clause_version_id via statement.clause_version.clause_id");
		return tables;
	}

	private NewClause clause(Change change, Scope scope) {
		Values values = change.becomes();
		List<NewText> texts = new ArrayList<>();
		for (Language language : Language.values()) {
			String words = values.text("text").in(language);
			if (words != null) {
				texts.add(new NewText(language, words, standing(values, language, scope), TextState.DRAFT));
			}
		}
		return new NewClause(null, change.key(), kind(values), values.text("headline"), values.text("addressee"),
				values.text("section"), values.text("rationale"), values.text("condition"),
				values.text("intended_effect"), topics(values, scope), texts);
	}

	/** What a text counts for, where the row does not say: as the whole language does. */
	private TextStanding standing(Values values, Language language, Scope scope) {
		String field = "standing_" + language.code();
		TextStanding said = values.constant(TextStanding.class, field);
		if (said != null) {
			return said;
		}
		@Nullable TextStanding all = version(scope).findConstant(TextStanding.class, field);
		return (all != null && all != TextStanding.PRESS_SUMMARY) ? all : TextStanding.WORKING_TRANSLATION;
	}

	private WordingEdit edit(Scope scope) {
		return WordingEdit.of(new VersionId(version(scope).id("id")));
	}

	private Row version(Scope scope) {
		return this.desk.one(scope.reader(), VERSION, code(scope))
			.orElseThrow(() -> new NotFound(String.valueOf(scope.statement())));
	}

	private static Map<String, String> code(Scope scope) {
		return Map.of("code", Objects.requireNonNullElse(scope.statement(), ""));
	}

	private static ClauseKind kind(Values values) {
		return Objects.requireNonNullElse(values.constant(ClauseKind.class, "kind"), ClauseKind.COMMITMENT);
	}

	private static List<TopicId> topics(Values values, Scope scope) {
		String topics = values.find("topics");
		return (topics == null) ? List.of()
				: FieldType.split(topics)
					.stream()
					.map((it) -> new TopicId(scope.lookups().id(RegisterKind.TOPICS, it)))
					.toList();
	}

	private static Entry entry(Row row) {
		Map<String, String> values = new HashMap<>(Rows.texts(row, "headline", "addressee", "section", "rationale",
				"condition", "intended_effect", "text"));
		Rows.put(values, row, "number", "kind", "topics");
		for (Language language : Language.values()) {
			if (values.containsKey("text_" + language.code())) {
				Rows.put(values, row, "standing_" + language.code());
			}
		}
		return new Entry(row.id("id"), row.version("version"), row.string("number"), new Values(values));
	}

}
