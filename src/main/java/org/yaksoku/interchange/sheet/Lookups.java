package org.yaksoku.interchange.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Side;

import org.springframework.context.MessageSource;

/**
 * What the cells of a table are looked up in, as it stood when the table was looked at.
 */
public final class Lookups {

	private static final Pattern CLAUSE = Pattern
		.compile("([a-z0-9-]+)\\s*[/#:\\s]\\s*(?:第|제)?([0-9][0-9a-z.\\-]*)(?:조|항|条|項)?");

	private final MessageSource words;

	private final Function<String, List<String>> synonyms;

	private final Map<RegisterKind, NameIndex> names;

	private final Map<String, UUID> ids;

	private final Map<String, Side> sides;

	/** The clauses of a statement by key and by number. */
	private final Function<String, Map<String, ClauseRef>> statements;

	private final boolean since1904;

	private final Map<String, NameIndex> constants = new HashMap<>();

	private final Map<String, Map<String, ClauseRef>> clauses = new HashMap<>();

	Lookups(MessageSource words, Function<String, List<String>> synonyms, Map<RegisterKind, NameIndex> names,
			Map<String, UUID> ids, Map<String, Side> sides, Function<String, Map<String, ClauseRef>> statements,
			boolean since1904) {
		this.words = words;
		this.synonyms = synonyms;
		this.names = names;
		this.ids = ids;
		this.sides = sides;
		this.statements = statements;
		this.since1904 = since1904;
	}

	boolean since1904() {
		return this.since1904;
	}

	NameIndex names(RegisterKind register) {
		return Objects.requireNonNull(this.names.get(register));
	}

	/** The id of something that was found in a register. */
	UUID id(RegisterKind register, String value) {
		return Objects.requireNonNull(this.ids.get(register + " " + value), value);
	}

	/** The side of an organisation, null for a third party. */
	@Nullable Side sideOf(String organisation) {
		return this.sides.get(organisation);
	}

	String word(String key, Language reader) {
		return Objects.requireNonNull(this.words.getMessage(key, null, key, reader.locale()));
	}

	NameIndex constants(String prefix, List<String> constants) {
		return this.constants.computeIfAbsent(prefix + constants, (key) -> {
			NameIndex index = new NameIndex(ProblemKind.NOT_A_CHOICE);
			for (String constant : constants) {
				String word = prefix + "." + constant;
				index.add(constant,
						new LocalText(word(word, Language.KO), word(word, Language.JA), word(word, Language.EN)),
						this.synonyms.apply(word));
			}
			return index;
		});
	}

	/** A clause by the code of its statement and its key or number, such as kccj-14/3. */
	Meaning clause(String cell) {
		Matcher clause = CLAUSE.matcher(cell.strip().toLowerCase(java.util.Locale.ROOT));
		@Nullable ClauseRef found = clause.matches() ? clauses(clause.group(1)).get(clause.group(2)) : null;
		return (found != null) ? Meaning.of(found.name()) : Meaning.none(ProblemKind.UNKNOWN_CLAUSE);
	}

	/** A clause that was found. */
	ClauseRef clauseOf(String name) {
		int slash = name.indexOf('/');
		return Objects.requireNonNull(clauses(name.substring(0, slash)).get(name.substring(slash + 1)), name);
	}

	private Map<String, ClauseRef> clauses(String statement) {
		return this.clauses.computeIfAbsent(statement, this.statements);
	}

	/**
	 * A clause.
	 *
	 * @param name the code of its statement, and its key or else its number
	 * @param example whether its statement was invented
	 */
	record ClauseRef(UUID id, String name, boolean example) {

	}

}
