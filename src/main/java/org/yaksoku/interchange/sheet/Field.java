package org.yaksoku.interchange.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.ConfirmationState;
import org.yaksoku.shared.Language;

/**
 * A column of a table of ours.
 */
public final class Field {

	private static final Set<String> ERRORS = Set.of("#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!",
			"#SPILL!", "#CALC!");

	private final String name;

	private final boolean required;

	private final FieldType type;

	/** The word for a blank cell where people read it, null where it stays blank. */
	private final @Nullable String blank;

	private Field(String name, boolean required, FieldType type) {
		this(name, required, type, null);
	}

	private Field(String name, boolean required, FieldType type, @Nullable String blank) {
		this.name = name;
		this.required = required;
		this.type = type;
		this.blank = blank;
	}

	static Field code(String name) {
		return new Field(name, false, new FieldType.Code());
	}

	static Field line(String name) {
		return new Field(name, false, new FieldType.Words(300, false));
	}

	static Field text(String name) {
		return new Field(name, false, new FieldType.Words(10_000, true));
	}

	/** The same words in each language. */
	static List<Field> lines(String name) {
		return Arrays.stream(Language.values()).map((it) -> line(name + "_" + it.code())).toList();
	}

	static List<Field> texts(String name) {
		return Arrays.stream(Language.values()).map((it) -> text(name + "_" + it.code())).toList();
	}

	static Field number(String name) {
		return new Field(name, false, new FieldType.Count());
	}

	static Field place(String name) {
		return new Field(name, false, new FieldType.Place());
	}

	static Field date(String name) {
		return new Field(name, false, new FieldType.Day());
	}

	static Field time(String name) {
		return new Field(name, false, new FieldType.Time());
	}

	static <E extends Enum<E>> Field choice(String name, String words, Class<E> constants) {
		return choice(name, words, Arrays.stream(constants.getEnumConstants()).map(Enum::name).toList());
	}

	static Field choice(String name, String words, List<String> constants) {
		return new Field(name, false, new FieldType.Choice(words, constants));
	}

	/** Who stands behind what is reported; told, and never taken in. */
	static Field behind(String name, String words) {
		return new Field(name, false, new FieldType.Behind(
				new FieldType.Choice(words, Arrays.stream(ConfirmationState.values()).map(Enum::name).toList())));
	}

	static Field named(String name, RegisterKind register) {
		return new Field(name, false, new FieldType.Named(register));
	}

	static Field namedList(String name, RegisterKind register) {
		return new Field(name, false, new FieldType.NamedList(register));
	}

	static Field clauses(String name) {
		return new Field(name, false, new FieldType.Clauses());
	}

	Field needed() {
		return new Field(this.name, true, this.type, this.blank);
	}

	/**
	 * The same with a word for people where there is no value.
	 * @param word its key
	 */
	Field blankAs(String word) {
		return new Field(this.name, this.required, this.type, word);
	}

	/** Its name for machines; messages have it as {@code interchange.field.} and this. */
	public String name() {
		return this.name;
	}

	/** Whether a new thing cannot do without it. */
	public boolean required() {
		return this.required;
	}

	/** Its name for people. */
	public String label(Lookups lookups, Language reader) {
		return lookups.word("interchange.field." + this.name, reader);
	}

	/** A value in the words of a reader. */
	public String say(String value, Lookups lookups, Language reader) {
		return this.type.say(value, lookups, reader);
	}

	/** A value as a typed cell. */
	Object cell(String value) {
		return this.type.cell(value);
	}

	/**
	 * The same for people: words for a state and the name of an organisation, otherwise
	 * the typed cell.
	 */
	@Nullable Object shown(@Nullable String value, Lookups lookups, Language reader) {
		if (value == null) {
			return (this.blank != null) ? lookups.word(this.blank, reader) : null;
		}
		return this.type.shown(value, lookups, reader);
	}

	List<String> choices(Lookups lookups, Language reader) {
		return this.type.choices(lookups, reader);
	}

	boolean takesWords() {
		return this.type.takesWords();
	}

	/**
	 * What the words of a cell mean.
	 * @return a value, or why there is none; neither for a blank cell
	 */
	Read read(String cell, Lookups lookups) {
		if (cell.isBlank()) {
			return new Read(null, null);
		}
		if (cell.indexOf('\uFFFD') >= 0) {
			return new Read(null, Problem.of(this.name, ProblemKind.UNDECODED, cell));
		}
		if (ERRORS.contains(cell.strip())) {
			return new Read(null, Problem.of(this.name, ProblemKind.FORMULA_ERROR, cell));
		}
		Meaning meaning = this.type.read(cell, lookups);
		if (meaning.value() != null) {
			return new Read(meaning.value(), null);
		}
		return new Read(null,
				new Problem(this.name, Objects.requireNonNull(meaning.problem()), cell.strip(), meaning.suggestion()));
	}

	/**
	 * What was read from a cell.
	 */
	record Read(@Nullable String value, @Nullable Problem problem) {

	}

}
