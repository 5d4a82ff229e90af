package org.yaksoku.interchange.sheet;

import java.time.LocalDateTime;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.yaksoku.interchange.table.CellValues;
import org.yaksoku.shared.ConfirmationState;
import org.yaksoku.shared.DateReader;
import org.yaksoku.shared.DateWords;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.PartialDate.Precision;

/**
 * What may stand in a column. Whatever people write, a value has one form in which it is
 * compared and kept on the way.
 */
interface FieldType {

	/** What the words of a cell mean; they are not blank. */
	Meaning read(String cell, Lookups lookups);

	/** A value in the words of a reader. */
	default String say(String value, Lookups lookups, Language reader) {
		return value;
	}

	/** A value as a typed cell: text, a number or a day. */
	default Object cell(String value) {
		return value;
	}

	/**
	 * A value for people, in words that {@link #read} takes for the same value.
	 */
	default Object shown(String value, Lookups lookups, Language reader) {
		return choices(lookups, reader).isEmpty() ? cell(value) : say(value, lookups, reader);
	}

	/** What may be chosen, in the words of a reader; empty where anything may stand. */
	default List<String> choices(Lookups lookups, Language reader) {
		return List.of();
	}

	/** Whether a spreadsheet should take whatever is typed for words. */
	default boolean takesWords() {
		return true;
	}

	/** Words, on one line or on several. */
	record Words(int most, boolean lines) implements FieldType {

		@Override
		public Meaning read(String cell, Lookups lookups) {
			String text = CellValues.text(cell);
			String kept = this.lines ? text : text.replaceAll("\\s*\\n\\s*", " ");
			return (kept.length() > this.most) ? Meaning.none(ProblemKind.TOO_LONG) : Meaning.of(kept);
		}

	}

	/** What names a thing in addresses. */
	record Code() implements FieldType {

		private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

		private static final int MOST = 80;

		@Override
		public Meaning read(String cell, Lookups lookups) {
			String code = CellValues.code(cell);
			if (CODE.matcher(code).matches() && code.length() <= MOST) {
				return Meaning.of(code);
			}
			String near = code.toLowerCase(java.util.Locale.ROOT)
				.replaceAll("[^a-z0-9]+", "-")
				.replaceAll("^-+|-+$", "");
			boolean same = near.replace("-", "").length() == code.replaceAll("[\\s\\p{Punct}]", "").length();
			return Meaning.none(ProblemKind.NOT_A_CODE,
					(same && !near.isEmpty() && near.length() <= MOST) ? near : null);
		}

	}

	/** A number from 1. */
	record Count() implements FieldType {

		private static final Pattern NUMBER = Pattern.compile("(?:第|제)?\\s*([1-9][0-9]{0,3})\\s*(?:回|회|th|st|nd|rd)?");

		@Override
		public Meaning read(String cell, Lookups lookups) {
			Matcher number = NUMBER.matcher(CellValues.code(cell).toLowerCase(java.util.Locale.ROOT));
			return number.matches() ? Meaning.of(number.group(1)) : Meaning.none(ProblemKind.NOT_A_NUMBER);
		}

		@Override
		public Object cell(String value) {
			return Integer.valueOf(value);
		}

		@Override
		public boolean takesWords() {
			return false;
		}

	}

	/** The number of a clause: 3, 3.2. */
	record Place() implements FieldType {

		private static final Pattern PLACE = Pattern.compile(
				"(?:第|제|article\\s|no\\.?\\s?)?\\s*([1-9][0-9]{0,2}(?:[.-][1-9][0-9]{0,2}){0,3})\\s*(?:조|항|条|項|[.)])?");

		@Override
		public Meaning read(String cell, Lookups lookups) {
			Matcher place = PLACE.matcher(CellValues.code(cell).toLowerCase(java.util.Locale.ROOT));
			return place.matches() ? Meaning.of(place.group(1).replace('-', '.'))
					: Meaning.none(ProblemKind.NOT_A_NUMBER);
		}

	}

	/** A date as precise as it is known. */
	record Day() implements FieldType {

		@Override
		public Meaning read(String cell, Lookups lookups) {
			return CellValues.date(cell, lookups.since1904())
				.map((it) -> Meaning.of(DateReader.write(it)))
				.orElseGet(() -> Meaning.none(ProblemKind.NOT_A_DATE));
		}

		@Override
		public String say(String value, Lookups lookups, Language reader) {
			return DateReader.read(value).map((it) -> DateWords.of(reader).say(it).text()).orElse(value);
		}

		@Override
		public Object cell(String value) {
			Optional<PartialDate> date = DateReader.read(value);
			return date
				.filter((it) -> it.precision() == Precision.DAY && it.earliest() != null
						&& it.earliest().equals(it.latest()))
				.<Object>map((it) -> java.util.Objects.requireNonNull(it.earliest()))
				.orElse(value);
		}

		@Override
		public boolean takesWords() {
			return false;
		}

	}

	/** A day with a time, in the zone both countries share. */
	record Time() implements FieldType {

		private static final Pattern TIME = Pattern.compile(
				"([0-9]{4})\\s?[-./年년]\\s*([0-9]{1,2})\\s?[-./月월]\\s*([0-9]{1,2})[.日일]?[\\sT]*([0-9]{1,2})[:時시]\\s*([0-9]{1,2})(?::[0-9]{2})?분?分?");

		@Override
		public Meaning read(String cell, Lookups lookups) {
			Matcher time = TIME.matcher(CellValues.code(cell));
			try {
				if (time.matches()) {
					return Meaning.of(LocalDateTime
						.of(number(time, 1), number(time, 2), number(time, 3), number(time, 4), number(time, 5))
						.toString()
						.replace('T', ' '));
				}
			}
			catch (DateTimeException ex) {
				// no such time
			}
			return Meaning.none(ProblemKind.NOT_A_TIME);
		}

		private static int number(Matcher time, int group) {
			return Integer.parseInt(time.group(group));
		}

	}

	/** One of a few states, by its name in code or by its word in any language. */
	record Choice(String words, List<String> constants) implements FieldType {

		@Override
		public Meaning read(String cell, Lookups lookups) {
			return lookups.constants(this.words, this.constants).find(cell);
		}

		@Override
		public String say(String value, Lookups lookups, Language reader) {
			return lookups.word(this.words + "." + value, reader);
		}

		@Override
		public List<String> choices(Lookups lookups, Language reader) {
			return this.constants.stream().map((it) -> say(it, lookups, reader)).toList();
		}

	}

	/**
	 * Who stands behind what is reported, as the pages say it: one side has spoken, the
	 * other has not answered.
	 */
	record Behind(Choice states) implements FieldType {

		@Override
		public Meaning read(String cell, Lookups lookups) {
			return this.states.read(cell, lookups);
		}

		@Override
		public String say(String value, Lookups lookups, Language reader) {
			return this.states.say(value.equals(ConfirmationState.REPORTED.name()) ? "AWAITING" : value, lookups,
					reader);
		}

		@Override
		public List<String> choices(Lookups lookups, Language reader) {
			return this.states.choices(lookups, reader);
		}

	}

	/** Something out of a register, by its slug or any of its names. */
	record Named(RegisterKind register) implements FieldType {

		@Override
		public Meaning read(String cell, Lookups lookups) {
			return lookups.names(this.register).find(cell);
		}

		@Override
		public String say(String value, Lookups lookups, Language reader) {
			return lookups.names(this.register).say(value, reader);
		}

		@Override
		public Object shown(String value, Lookups lookups, Language reader) {
			return named(lookups.names(this.register), value, reader);
		}

	}

	/** Several out of a register, parted by semicolons or lines. */
	record NamedList(RegisterKind register) implements FieldType {

		@Override
		public Meaning read(String cell, Lookups lookups) {
			NameIndex names = lookups.names(this.register);
			return list(cell, names::find);
		}

		@Override
		public String say(String value, Lookups lookups, Language reader) {
			List<String> said = new ArrayList<>();
			for (String one : split(value)) {
				said.add(lookups.names(this.register).say(one, reader));
			}
			return String.join("; ", said);
		}

		@Override
		public Object shown(String value, Lookups lookups, Language reader) {
			NameIndex names = lookups.names(this.register);
			return String.join("; ", split(value).stream().map((it) -> named(names, it, reader)).toList());
		}

	}

	/** Clauses, by the code of their statement and their key or number. */
	record Clauses() implements FieldType {

		@Override
		public Meaning read(String cell, Lookups lookups) {
			return list(cell, lookups::clause);
		}

	}

	/** Its name, where nothing else is called so and it is no list; else its slug. */
	private static String named(NameIndex names, String value, Language reader) {
		String name = names.say(value, reader);
		return (split(name).size() == 1 && value.equals(names.find(name).value())) ? name : value;
	}

	/** The parts of a list. */
	static List<String> split(String list) {
		return List.of(list.strip().split("\\s*[;；\\n]\\s*"));
	}

	private static Meaning list(String cell, java.util.function.Function<String, Meaning> reading) {
		List<String> values = new ArrayList<>();
		List<String> suggestions = new ArrayList<>();
		@Nullable Meaning wrong = null;
		boolean helped = true;
		for (String one : split(CellValues.code(cell))) {
			if (one.isBlank()) {
				continue;
			}
			Meaning meaning = reading.apply(one);
			String value = meaning.value();
			if (value != null) {
				suggestions.add(one);
				if (!values.contains(value)) {
					values.add(value);
				}
			}
			else {
				wrong = (wrong != null) ? wrong : meaning;
				helped = helped && meaning.suggestion() != null;
				suggestions.add(String.valueOf(meaning.suggestion()));
			}
		}
		if (wrong != null) {
			return new Meaning(null, wrong.problem(), helped ? String.join("; ", suggestions) : null);
		}
		return Meaning.of(String.join("; ", values.stream().sorted().toList()));
	}

}
