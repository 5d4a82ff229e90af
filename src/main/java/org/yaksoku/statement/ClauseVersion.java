package org.yaksoku.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Key;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;

/**
 * A clause as it stands in one wording.
 */
@Entity
@Table(schema = "statement", name = "clause_version")
class ClauseVersion {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private UUID statementVersionId;

	private UUID clauseId;

	private int position;

	private String number;

	private short depth;

	@Enumerated(EnumType.STRING)
	private ClauseKind kind;

	private @Nullable LocalText addressee;

	private @Nullable LocalText section;

	private @Nullable LocalText rationale;

	private @Nullable LocalText condition;

	private @Nullable LocalText intendedEffect;

	@OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
	@JoinColumn(name = "clause_version_id", nullable = false, updatable = false)
	private List<ClauseText> texts = new ArrayList<>();

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected ClauseVersion() {
	}

	/** A part split off another clause, without words yet. */
	private ClauseVersion(ClauseVersion first, UUID clauseId) {
		this.id = Key.next();
		this.statementVersionId = first.statementVersionId;
		this.clauseId = clauseId;
		this.position = first.position + 1;
		this.number = first.number + "0";
		this.depth = first.depth;
		this.kind = first.kind;
		this.addressee = first.addressee;
		this.section = first.section;
		for (Language language : Language.values()) {
			this.texts.add(ClauseText.missing(language));
		}
	}

	ClauseVersion(UUID statementVersionId, UUID clauseId, int position, NewClause asked) {
		this.id = Key.next();
		this.statementVersionId = statementVersionId;
		this.clauseId = clauseId;
		this.position = position;
		this.number = asked.number();
		this.depth = (short) asked.number().chars().filter((c) -> c == '.').count();
		this.kind = asked.kind();
		if (asked.kind() != ClauseKind.RECOMMENDATION && !asked.addressee().isEmpty()) {
			throw new IllegalArgumentException("Only a recommendation is addressed to somebody");
		}
		this.addressee = asked.addressee();
		this.section = asked.section();
		this.rationale = asked.rationale();
		this.condition = asked.condition();
		this.intendedEffect = asked.intendedEffect();
		for (Language language : Language.values()) {
			this.texts.add(asked.texts()
				.stream()
				.filter((it) -> it.language() == language)
				.findFirst()
				.map(ClauseText::new)
				.orElseGet(() -> ClauseText.missing(language)));
		}
	}

	UUID clauseId() {
		return this.clauseId;
	}

	String number() {
		return this.number;
	}

	ClauseKind kind() {
		return this.kind;
	}

	LocalText addressee() {
		return (this.addressee != null) ? this.addressee : LocalText.none();
	}

	ClauseText text(Language language) {
		return this.texts.stream().filter((it) -> it.language() == language).findFirst().orElseThrow();
	}

	long version() {
		return Objects.requireNonNullElse(this.version, 0L);
	}

	/**
	 * What somebody had before them who saw the clause with its words: it grows with
	 * every change of either.
	 */
	long seen() {
		return version() + this.texts.stream().mapToLong(ClauseText::version).sum();
	}

	UUID statementVersionId() {
		return this.statementVersionId;
	}

	int depth() {
		return this.depth;
	}

	/** Its place in the wording and the number that follows from it. */
	void place(int position, String number) {
		this.position = position;
		this.number = number;
		this.depth = (short) number.chars().filter((c) -> c == '.').count();
	}

	void shift(int levels) {
		this.depth = (short) Math.max(0, this.depth + levels);
	}

	/**
	 * Everything that is signed but the words: kind and addressee; and what explains
	 * them.
	 */
	void describe(ClauseChange change) {
		if (change.kind() != ClauseKind.RECOMMENDATION && !change.addressee().isEmpty()) {
			throw new IllegalArgumentException("Only a recommendation is addressed to somebody");
		}
		this.kind = change.kind();
		this.addressee = change.addressee();
		this.section = change.section();
		this.rationale = change.rationale();
		this.condition = change.condition();
		this.intendedEffect = change.intendedEffect();
	}

	/** Whether all that is signed about it, but the words, is said already. */
	boolean says(ClauseChange change) {
		return this.kind == change.kind() && addressee().equals(change.addressee())
				&& same(this.section, change.section()) && same(this.rationale, change.rationale())
				&& same(this.condition, change.condition()) && same(this.intendedEffect, change.intendedEffect());
	}

	private static boolean same(@Nullable LocalText one, LocalText other) {
		return ((one != null) ? one : LocalText.none()).equals(other);
	}

	/** Takes the words of a language away; the other two are flagged. */
	void unsay(Language language) {
		text(language).unsay();
		this.texts.stream().filter((it) -> it.language() != language).forEach(ClauseText::siblingChanged);
	}

	/**
	 * Splits at a place in each language; the words after it go to a new clause. A
	 * language without a place stays whole here.
	 * @throws IllegalArgumentException where no language is split, or one at its very
	 * beginning or end
	 */
	ClauseVersion split(UUID clauseId, Map<Language, Integer> places) {
		ClauseVersion second = new ClauseVersion(this, clauseId);
		if (places.isEmpty()) {
			throw new IllegalArgumentException("A clause is split somewhere");
		}
		places.forEach((language, place) -> {
			String rest = text(language).cut(place);
			second.text(language).append(rest, text(language).standing(), "");
		});
		this.texts.forEach(ClauseText::siblingChanged);
		second.texts.forEach(ClauseText::siblingChanged);
		return second;
	}

	/** Takes in the words of the clause that followed. */
	void append(ClauseVersion next) {
		for (ClauseText it : this.texts) {
			String more = next.text(it.language()).text();
			if (more != null) {
				it.append(more, next.text(it.language()).standing(), (it.language() == Language.JA) ? "" : " ");
			}
		}
		this.texts.forEach(ClauseText::siblingChanged);
	}

	/** Changing one language flags the other two until somebody reviews them. */
	void reword(Language language, String text, TextStanding standing) {
		text(language).reword(text, standing);
		this.texts.stream().filter((it) -> it.language() != language).forEach(ClauseText::siblingChanged);
	}

	ClauseView view(Clause clause) {
		return new ClauseView(new ClauseId(this.clauseId), new StatementId(clause.statementId()), clause.key(),
				this.number, this.kind);
	}

}
