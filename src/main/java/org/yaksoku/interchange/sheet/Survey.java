package org.yaksoku.interchange.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.interchange.sheet.Verdict.FieldChange;
import org.yaksoku.interchange.table.CellValues;

/**
 * Looks at the rows of one table, lot by lot. It remembers the keys it has seen, so that
 * no two rows of a file speak of the same thing.
 */
public final class Survey {

	private final Sheet sheet;

	private final References references;

	private final Scope scope;

	private final Set<String> seen = new HashSet<>();

	/** The code each reference of the file stands for. */
	private final Map<String, String> called = new HashMap<>();

	Survey(Sheet sheet, References references, Scope scope) {
		this.sheet = sheet;
		this.references = references;
		this.scope = scope;
	}

	/** What each of the rows would do, in their order. */
	public List<Verdict> look(List<RowCells> lot) {
		Map<String, String> known = this.references.keys(this.sheet, this.scope,
				lot.stream().map((it) -> it.cells().getOrDefault(References.FIELD, "")).toList());
		List<Draft> drafts = lot.stream().map((it) -> draft(it, known)).toList();
		List<String> keys = drafts.stream().map(Draft::key).filter((it) -> !it.isEmpty()).distinct().toList();
		Map<String, Entry> existing = this.references.with(this.sheet, this.scope,
				this.sheet.existing(keys, this.scope));
		Set<String> taken = this.sheet.taken(keys.stream().filter((it) -> !existing.containsKey(it)).toList());
		return drafts.stream().map((it) -> verdict(it, existing.get(it.key()), taken, known)).toList();
	}

	/** What the cells mean, each on its own. */
	private Draft draft(RowCells row, Map<String, String> known) {
		Map<String, String> values = new HashMap<>();
		List<Problem> problems = new ArrayList<>();
		for (Field field : this.sheet.fields()) {
			Field.Read read = field.read(row.cells().getOrDefault(field.name(), ""), this.scope.lookups());
			String value = read.value();
			if (value != null) {
				values.put(field.name(), value);
			}
			Problem problem = read.problem();
			if (problem != null) {
				problems.add(problem);
			}
		}
		String reference = values.get(References.FIELD);
		// what stands against the key is mended where the key came from
		String from = (values.containsKey(this.sheet.key()) || row.cells().containsKey(this.sheet.key())
				|| !row.cells().containsKey(References.FIELD)) ? this.sheet.key() : References.FIELD;
		String key = values.getOrDefault(this.sheet.key(), "");
		if (key.isEmpty() && reference != null
				&& problems.stream().noneMatch((it) -> it.field().equals(this.sheet.key()))) {
			key = known.getOrDefault(reference, References.code(this.sheet.kind(), reference));
			values.put(this.sheet.key(), key);
			from = References.FIELD;
		}
		return new Draft(row.row(), key, from, new Values(values), wordings(row), problems);
	}

	/**
	 * How dates are printed that say less or other than a day (rule 7), where the row has
	 * no wording of its own.
	 */
	private Map<String, String> wordings(RowCells row) {
		Map<String, String> wordings = new HashMap<>();
		for (Field field : this.sheet.fields()) {
			String printed = field.name() + "_printed";
			if (this.sheet.fields().stream().anyMatch((it) -> it.name().equals(printed))
					&& row.cells().getOrDefault(printed, "").isBlank()) {
				CellValues.wording(row.cells().getOrDefault(field.name(), ""))
					.ifPresent((it) -> wordings.put(printed, it));
			}
		}
		return wordings;
	}

	/** A date that stays keeps the words it has. */
	private static Values withWordings(Draft draft, @Nullable Entry before) {
		if (draft.wordings().isEmpty()) {
			return draft.values();
		}
		Map<String, String> all = new HashMap<>(draft.values().all());
		draft.wordings().forEach((printed, words) -> {
			String field = printed.substring(0, printed.length() - "_printed".length());
			String was = (before != null) ? before.values().find(field) : null;
			if (all.containsKey(field) && !all.get(field).equals(was)) {
				all.put(printed, words);
			}
		});
		return new Values(all);
	}

	private Verdict verdict(Draft draft, @Nullable Entry before, Set<String> taken, Map<String, String> known) {
		List<Problem> problems = new ArrayList<>(draft.problems());
		Change change = new Change(draft.key(), before, withWordings(draft, before));
		String code = draft.from();
		if (draft.key().isEmpty()) {
			if (problems.stream().noneMatch((it) -> it.field().equals(code))) {
				String named = draft.values().find(References.FIELD);
				problems.add((named != null) ? Problem.of(code, ProblemKind.NOT_A_CODE, named)
						: Problem.of(code, ProblemKind.MISSING, ""));
			}
		}
		else if (!this.seen.add(draft.key())) {
			problems.add(Problem.of(code, ProblemKind.TWICE, draft.key()));
		}
		if (taken.contains(draft.key())) {
			problems.add(Problem.of(code, ProblemKind.TAKEN, draft.key()));
		}
		String reference = draft.values().find(References.FIELD);
		if (reference != null) {
			if (!known.getOrDefault(reference, draft.key()).equals(draft.key())) {
				problems.add(Problem.of(References.FIELD, ProblemKind.TAKEN, reference));
			}
			else if (!this.called.computeIfAbsent(reference, (it) -> draft.key()).equals(draft.key())) {
				problems.add(Problem.of(References.FIELD, ProblemKind.TWICE, reference));
			}
		}
		if (problems.isEmpty()) {
			if (before == null) {
				this.sheet.fields()
					.stream()
					.filter((it) -> it.required() && !draft.values().has(it.name()))
					.forEach((it) -> problems.add(Problem.of(it.name(), ProblemKind.MISSING, "")));
			}
			problems.addAll(this.references.judge(change));
			if (!change.isEmpty()) {
				problems.addAll(this.sheet.judge(change, this.scope));
			}
		}
		if (!problems.isEmpty()) {
			return new Verdict(draft.row(), draft.key(), Effect.SKIP, problems, List.of(), null);
		}
		if (change.isEmpty()) {
			return new Verdict(draft.row(), draft.key(), Effect.UNCHANGED, List.of(), List.of(), null);
		}
		return new Verdict(draft.row(), draft.key(), (before != null) ? Effect.UPDATE : Effect.CREATE, List.of(),
				told(change), () -> write(change));
	}

	/** Of a new thing also what holds because the row says nothing else. */
	private List<FieldChange> told(Change change) {
		List<FieldChange> told = changes(change);
		if (change.before() == null) {
			Map<String, String> implied = this.sheet.implied(change, this.scope);
			this.sheet.fields()
				.stream()
				.map(Field::name)
				.filter((it) -> implied.containsKey(it) && !change.given().has(it))
				.forEach((it) -> told.add(new FieldChange(it, null, Objects.requireNonNull(implied.get(it)))));
		}
		return told;
	}

	private List<FieldChange> changes(Change change) {
		List<FieldChange> changes = new ArrayList<>();
		for (Field field : this.sheet.fields()) {
			String becomes = change.given().find(field.name());
			if (becomes != null && change.changes(field.name())) {
				changes.add(new FieldChange(field.name(), change.was(field.name()), becomes));
			}
		}
		return changes;
	}

	private UUID write(Change change) {
		Entry before = change.before();
		boolean names = changes(change).stream().allMatch((it) -> it.field().equals(References.FIELD));
		UUID thing = (before != null && names) ? before.id() : this.sheet.write(change, this.scope);
		this.references.remember(this.sheet, this.scope, change, thing);
		return thing;
	}

	/**
	 * What the cells of a row mean.
	 *
	 * @param from the field the key came from
	 * @param wordings of dates, as printed, by the fields they are kept in
	 */
	private record Draft(int row, String key, String from, Values values, Map<String, String> wordings,
			List<Problem> problems) {

	}

}
